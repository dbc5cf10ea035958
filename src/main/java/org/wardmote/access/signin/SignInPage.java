package org.wardmote.access.signin;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.decide.Roles;
import org.wardmote.access.member.Demonstration;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/**
 * The page to sign in on.
 *
 * @param next where to go afterwards
 * @param origin the only address at which passkeys work
 * @param other what members call their account with another service; null when there is none
 * @param demonstration whom one may sign in as; null unless the people are invented
 */
record SignInPage(
        String email,
        String next,
        String origin,
        @Nullable String other,
        Problems problems,
        @Nullable Demo demonstration) {

    /** The password of everybody, and everybody. */
    record Demo(String partnership, String password, List<Player> players) {}

    /** Somebody invented. */
    record Player(String name, String email, String agency, String roles) {

        /** The address in the pieces between which it may be broken on a narrow screen: after its @ and its dots. */
        List<String> addressPieces() {
            return List.of(email.split("(?<=[@.])"));
        }
    }

    static SignInPage of(
            String email,
            String next,
            String origin,
            @Nullable String other,
            @Nullable Problem problem,
            Demonstration.@Nullable Cast cast,
            Roles roles) {
        return new SignInPage(
                email,
                next,
                origin,
                other,
                problem == null ? Problems.NONE : Problems.of(problem),
                cast == null ? null : demo(cast, roles));
    }

    private static Demo demo(Demonstration.Cast cast, Roles roles) {
        return new Demo(
                cast.partnership(),
                cast.password(),
                cast.players().stream()
                        .map(player -> new Player(
                                player.name(),
                                player.email(),
                                cast.agencies().getOrDefault(player.agency(), player.agency()),
                                player.roles().isEmpty()
                                        ? "No role"
                                        : player.roles().stream()
                                                .map(roles::name)
                                                .collect(Collectors.joining(", "))))
                        .toList());
    }
}
