package org.wardmote.access.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wardmote.access.Actions;
import org.wardmote.access.AgencyId;
import org.wardmote.access.Decision;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;

/** What the roles allow is what {@code access/roles.yml} says, and a decision says why. */
class RolesTests {

    private final Roles roles = new Roles();
    private final ByRole decisions = new ByRole(roles);

    @Test
    void anAnalystLoadsDataAndACouncillorDoesNot() {
        Decision allowed = decisions.may(holding("analyst"), Actions.LOAD_DATA);
        assertThat(allowed.allowed()).isTrue();
        assertThat(allowed.reason()).isEqualTo("As Analyst you may load data files.");
        Decision refused = decisions.may(holding("councillor"), Actions.LOAD_DATA);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.reason()).contains("that needs the role Community safety manager or Analyst");
    }

    @Test
    void anAdministratorNeedsNoFiguresAndHasNone() {
        assertThat(decisions.may(holding("administrator"), Actions.READ_FIGURES).allowed())
                .isFalse();
        assertThat(decisions
                        .may(holding("administrator"), Actions.MANAGE_MEMBERS)
                        .allowed())
                .isTrue();
    }

    @Test
    void whoeverHoldsNoRoleMayNothing() {
        for (Viewer viewer : List.of(holding(), Viewer.VISITOR, holding("a role that the file does not know"))) {
            for (var role : roles.all()) {
                for (var action : role.allows()) {
                    assertThat(decisions.may(viewer, action).allowed()).isFalse();
                }
            }
        }
        assertThat(decisions.may(holding(), Actions.READ_HOME).reason()).contains("You hold no role");
    }

    @Test
    void everyRoleSeesTheHomePageAndOnlyRolesForStatisticsSeeSmallNumbers() {
        assertThat(roles.all()).allSatisfy(role -> assertThat(role.allows()).contains(Actions.READ_HOME));
        assertThat(roles.allowing(Actions.READ_SMALL_NUMBERS))
                .extracting(Roles.Role::id)
                .containsExactly("manager", "analyst");
    }

    @Test
    void aRoleThatAllowsWhatIsNoActionStopsTheStart() {
        DataFile file = new DataFile(
                "roles",
                Map.of(
                        "actions", Map.of("home.read", "see"),
                        "sensitive", List.of(),
                        "roles",
                                Map.of(
                                        "spy",
                                        Map.of("name", "Spy", "purpose", "Spies.", "allows", List.of("all.read")))));
        assertThatThrownBy(() -> new Roles(file)).hasMessage("The role spy allows all.read, which is no action.");
    }

    @Test
    void whatIsSensitiveIsAnActionOrStopsTheStart() {
        assertThat(roles.sensitive(Actions.MANAGE_MEMBERS)).isTrue();
        assertThat(roles.sensitive(Actions.READ_HOME)).isFalse();
        DataFile file = new DataFile(
                "roles",
                Map.of("actions", Map.of("home.read", "see"), "sensitive", List.of("all.read"), "roles", Map.of()));
        assertThatThrownBy(() -> new Roles(file)).hasMessage("roles: sensitive names all.read, which is no action.");
    }

    private Viewer holding(String... held) {
        return new Viewer(
                new MemberId(UUID.randomUUID()),
                "Ana",
                new AgencyId("council"),
                "Council",
                Set.of(held),
                roles.allowed(List.of(held)));
    }
}
