package org.wardmote.access.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wardmote.access.AgencyId;
import org.wardmote.access.agreement.Agreements.Across;
import org.wardmote.access.agreement.Effects.Effect;
import org.wardmote.access.agreement.Effects.Shared;

/** What a change of an agreement would do is what the rule would do. */
class EffectsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final List<Across> PLACES = List.of(
            new Across("police", "council", "violence", "incidents", 3),
            new Across("council", "police", "violence", "incidents", 2),
            new Across("police", "council", "violence", "health", 7),
            new Across("police", "charity", "violence", "incidents", 5));

    @Test
    void aNewAgreementBeginsToShareBetweenItsPartiesAlone() {
        Agreement made = agreement(1, List.of("council", "police"), List.of("incidents"), 0, 9);
        assertThat(Effects.of(List.of(), made, PLACES, NOW))
                .containsExactly(
                        new Effect("council", "police", List.of(new Shared("violence", "incidents")), List.of(), 5, 0));
    }

    @Test
    void whatAnotherAgreementCoversGoesOn() {
        Agreement one = agreement(1, List.of("council", "police"), List.of("incidents", "health"), 0, 9);
        Agreement other = agreement(2, List.of("council", "police", "charity"), List.of("incidents"), 0, 9);
        assertThat(Effects.of(List.of(one, other), one.endedAt(NOW, "Somebody"), PLACES, NOW))
                .containsExactly(
                        new Effect("council", "police", List.of(), List.of(new Shared("violence", "health")), 0, 7));
    }

    @Test
    void aPartyThatLeavesStopsWithEachOfTheOthers() {
        Agreement was = agreement(1, List.of("council", "police", "charity"), List.of("incidents"), 0, 9);
        Agreement is = agreement(1, List.of("council", "police"), List.of("incidents"), 0, 9);
        assertThat(Effects.of(List.of(was), is, PLACES, NOW))
                .extracting(Effect::one, Effect::other, Effect::placesStop)
                .containsExactly(tuple("charity", "council", 0L), tuple("charity", "police", 5L));
    }

    @Test
    void whatBeginsLaterIsLookedAtThenAndWhatIsOverDoesNothing() {
        assertThat(Effects.of(
                        List.of(), agreement(1, List.of("council", "police"), List.of("incidents"), 3, 9), PLACES, NOW))
                .hasSize(1);
        assertThat(Effects.of(
                        List.of(),
                        agreement(1, List.of("council", "police"), List.of("incidents"), -9, -1),
                        PLACES,
                        NOW))
                .isEmpty();
        Agreement same = agreement(1, List.of("council", "police"), List.of("incidents"), 0, 9);
        assertThat(Effects.of(List.of(same), same, PLACES, NOW)).isEmpty();
    }

    private static Agreement agreement(int number, List<String> parties, List<String> classes, int from, int until) {
        return new Agreement(
                new UUID(0, number),
                "Agreement " + number,
                parties.stream().map(AgencyId::new).toList(),
                List.of("violence"),
                classes,
                "cda-1998-s115",
                "official",
                NOW.plusSeconds(from * 86_400L),
                NOW.plusSeconds(until * 86_400L),
                LocalDate.of(2026, 3, 2),
                null,
                null);
    }
}
