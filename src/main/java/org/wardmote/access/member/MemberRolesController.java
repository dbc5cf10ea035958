package org.wardmote.access.member;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Viewer;
import org.wardmote.access.decide.Roles;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** Which roles a member holds. */
@Controller
class MemberRolesController {

    private final Members members;
    private final Memberships memberships;
    private final Roles roles;
    private final Agencies agencies;

    MemberRolesController(Members members, Memberships memberships, Roles roles, Agencies agencies) {
        this.members = members;
        this.memberships = memberships;
        this.roles = roles;
        this.agencies = agencies;
    }

    @PostMapping("/administration/members/{id}/roles")
    Object update(
            @PathVariable String id,
            @RequestParam(name = "roles", required = false, defaultValue = "") List<String> wanted,
            Viewer viewer,
            RedirectAttributes redirect) {
        Member member = MembersController.find(members, id);
        if (!memberships.setRoles(viewer, member, wanted)) {
            return Page.refused(
                    "access/member/member",
                    MemberPage.of(
                            member,
                            roles,
                            agencies.all(),
                            Problems.of(Problem.of("roles", "member.last-administrator"))));
        }
        redirect.addFlashAttribute(Frame.NOTICE, "The roles of " + member.name() + " have been changed.");
        return "redirect:/administration/members/" + member.id();
    }
}
