package org.wardmote.access.member;

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

/** A move takes a member to another agency, and ends at once what they held for the old one. */
@Controller
class MovesController {

    private final Members members;
    private final Memberships memberships;
    private final Agencies agencies;
    private final Roles roles;

    MovesController(Members members, Memberships memberships, Agencies agencies, Roles roles) {
        this.members = members;
        this.memberships = memberships;
        this.agencies = agencies;
        this.roles = roles;
    }

    @PostMapping("/administration/members/{id}/move")
    Object create(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String agency,
            Viewer viewer,
            RedirectAttributes redirect) {
        Member member = MembersController.find(members, id);
        Agencies.Agency to = agencies.all().stream()
                .filter(known -> known.id().value().equals(agency))
                .filter(known -> !known.id().equals(member.agency()))
                .findFirst()
                .orElse(null);
        if (to == null || member.left() != null) {
            return refused(member, Problem.of("agency", "member.move-nowhere"));
        }
        if (!memberships.move(viewer, member, to.id())) {
            return refused(member, Problem.of("", "member.last-administrator"));
        }
        redirect.addFlashAttribute(
                Frame.NOTICE,
                member.name() + " belongs to " + to.name()
                        + " now, and holds no role. Give the roles of the new work.");
        return "redirect:/administration/members/" + member.id();
    }

    private Page refused(Member member, Problem problem) {
        return Page.refused("access/member/member", MemberPage.of(member, roles, agencies.all(), Problems.of(problem)));
    }
}
