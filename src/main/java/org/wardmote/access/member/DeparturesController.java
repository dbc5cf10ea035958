package org.wardmote.access.member;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Viewer;
import org.wardmote.access.decide.Roles;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** A departure ends a member's access at once. */
@Controller
class DeparturesController {

    private final Members members;
    private final Memberships memberships;
    private final Roles roles;
    private final Agencies agencies;

    DeparturesController(Members members, Memberships memberships, Roles roles, Agencies agencies) {
        this.members = members;
        this.memberships = memberships;
        this.roles = roles;
        this.agencies = agencies;
    }

    @PostMapping("/administration/members/{id}/departure")
    Object create(@PathVariable String id, Viewer viewer, RedirectAttributes redirect) {
        Member member = MembersController.find(members, id);
        if (!memberships.leave(viewer, member)) {
            return Page.refused(
                    "access/member/member",
                    MemberPage.of(
                            member, roles, agencies.all(), Problems.of(Problem.of("", "member.last-administrator"))));
        }
        redirect.addFlashAttribute(Frame.NOTICE, "The access of " + member.name() + " has ended.");
        return "redirect:/administration/members/" + member.id();
    }
}
