package org.wardmote.access.member;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.access.decide.Roles;

/** Makes the viewer of a request, anew each time: whoever has left or lost a role is refused at once. */
@Component
public class Viewers {

    private final Members members;
    private final Roles roles;

    Viewers(Members members, Roles roles) {
        this.members = members;
        this.roles = roles;
    }

    /** The viewer that a member is now; nothing for whoever has left. */
    public Optional<Viewer> of(MemberId id) {
        return members.find(id).filter(member -> member.left() == null).map(this::viewer);
    }

    /** The viewer that a member is now, while their session of this id stands; nothing for whoever has left. */
    public Optional<Viewer> in(String session, MemberId id) {
        return members.findBySession(id, session)
                .filter(member -> member.left() == null)
                .map(this::viewer);
    }

    /** Everyone who has not left, as the viewers that they are now. */
    public List<Viewer> all() {
        return members.all().stream()
                .filter(member -> member.left() == null)
                .map(this::viewer)
                .toList();
    }

    private Viewer viewer(Member member) {
        return new Viewer(
                member.id(),
                member.name(),
                member.agency(),
                member.agencyName(),
                Set.copyOf(member.roles()),
                roles.allowed(member.roles()));
    }
}
