package org.wardmote.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Line;

/**
 * The member in this request, passed by hand. A visitor who has not signed in is a viewer who may nothing.
 *
 * @param id null for a visitor
 * @param agencyName the agency's name in print, empty for a visitor
 * @param roles the roles that the member holds now
 * @param allowed what those roles allow, nothing by default
 */
public record Viewer(
        @Nullable MemberId id,
        String name,
        @Nullable AgencyId agency,
        String agencyName,
        Set<String> roles,
        Set<Action> allowed) {

    public static final Viewer VISITOR = new Viewer(null, "Visitor", null, "", Set.of(), Set.of());

    public Viewer {
        roles = Set.copyOf(roles);
        allowed = Set.copyOf(allowed);
    }

    public boolean signedIn() {
        return id != null;
    }

    /** A line of the trail of what this viewer did to a thing. */
    public Line line(Entry.Kind kind, String deed, String thing) {
        return Line.of(
                kind, name, id == null ? null : id.toString(), agency == null ? null : agency.value(), deed, thing);
    }

    /** Whether a role of this member allows an action. For anything with a circle ask {@code decide} instead. */
    public boolean may(Action action) {
        return allowed.contains(action);
    }
}
