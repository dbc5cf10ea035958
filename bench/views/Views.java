package org.wardmote.access.member;


import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardmote.access.Actions;
import org.wardmote.access.Routes;
import org.wardmote.access.Viewer;
import org.wardmote.access.decide.Roles;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;
import org.wardmote.govuk.Page;

/**
 * The page of the members three times: for everyone; for whoever has signed in and may; and the same with a line in the
 * trail, which is on the disk before the page leaves. Compiled beside the jar by bench/views.sh alone.
 */
@Controller
class Views {

    private final Members members;
    private final Roles roles;
    private final Trail trail;

    Views(Members members, Roles roles, Trail trail) {
        this.members = members;
        this.roles = roles;
        this.trail = trail;
    }

    @GetMapping("/bench/open")
    Page open() {
        return page();
    }

    @GetMapping("/bench/guarded")
    Page guarded() {
        return page();
    }

    @GetMapping("/bench/audited")
    Page audited(Viewer viewer) {
        List<Member> all = members.all();
        trail.write(viewer.line(Entry.Kind.CONSULTATION, "members-read", "members").seen(all.size() + " members"));
        return Page.of("access/member/members", MembersPage.of(all, roles));
    }

    private Page page() {
        return Page.of("access/member/members", MembersPage.of(members.all(), roles));
    }

    /** Who may see which. */
    @Component
    static class Listed implements Routes {
        @Override
        public List<Route> routes() {
            return List.of(
                    Routes.open("GET", "/bench/open"),
                    Routes.guarded("GET", "/bench/guarded", Actions.MANAGE_MEMBERS),
                    Routes.guarded("GET", "/bench/audited", Actions.MANAGE_MEMBERS));
        }
    }
}
