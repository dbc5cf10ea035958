package org.wardmote.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wardmote.access.decide.Roles;
import org.wardmote.access.member.Demonstration;
import org.wardmote.access.member.FoundingLink;

/** Tells whoever starts Wardmote how to sign in. */
@Component
class AccessNotice implements StartNotice {

    private final Demonstration demonstration;
    private final FoundingLink founding;
    private final Roles roles;

    AccessNotice(Demonstration demonstration, FoundingLink founding, Roles roles) {
        this.demonstration = demonstration;
        this.founding = founding;
        this.roles = roles;
    }

    @Override
    public List<String> lines(String origin) {
        Demonstration.Cast cast = demonstration.cast();
        if (cast == null) {
            return founding.wanted()
                    ? List.of(
                            "There is no member yet. Whoever opens this link founds the partnership, as its first"
                                    + " administrator:",
                            "  " + origin + founding.path())
                    : List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("This is the demonstration partnership (" + cast.partnership() + "): invented people, open data.");
        lines.add("Sign in as any of these with the password " + cast.password() + " :");
        for (Demonstration.Player player : cast.players()) {
            List<String> held = player.roles().stream().map(roles::name).toList();
            lines.add(String.format(
                    "  %-34s %s, %s",
                    player.email(), player.name(), held.isEmpty() ? "no role" : String.join(", ", held)));
        }
        return lines;
    }
}
