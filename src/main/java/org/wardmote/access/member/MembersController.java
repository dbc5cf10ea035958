package org.wardmote.access.member;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.wardmote.access.AgencyId;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.access.decide.Roles;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** The members: all of them, one of them, and a new one. */
@Controller
class MembersController {

    private final Members members;
    private final Memberships memberships;
    private final Agencies agencies;
    private final Roles roles;

    MembersController(Members members, Memberships memberships, Agencies agencies, Roles roles) {
        this.members = members;
        this.memberships = memberships;
        this.agencies = agencies;
        this.roles = roles;
    }

    @GetMapping("/administration/members")
    Page index() {
        return Page.of("access/member/members", MembersPage.of(members.all(), roles));
    }

    @GetMapping("/administration/members/new")
    Page blank() {
        return Page.of("access/member/newMember", form(MemberForm.EMPTY, List.of()));
    }

    @PostMapping("/administration/members")
    Page create(MemberForm form, Viewer viewer) {
        List<Problem> problems = form.problems(members, agencies);
        if (!problems.isEmpty()) {
            return Page.refused("access/member/newMember", form(form, problems));
        }
        try {
            Memberships.Invited invited =
                    memberships.add(viewer, form.name(), form.email(), new AgencyId(form.agency()), form.roles());
            return Page.of("access/member/invited", invited(members, invited));
        } catch (DuplicateKeyException e) {
            // Somebody else added the same address in the meantime; the database has the last word.
            return Page.refused(
                    "access/member/newMember", form(form, List.of(Problem.of("email", "member.email-taken"))));
        }
    }

    @GetMapping("/administration/members/{id}")
    Page show(@PathVariable String id) {
        return Page.of("access/member/member", MemberPage.of(find(members, id), roles, agencies.all(), Problems.NONE));
    }

    private NewMemberPage form(MemberForm form, List<Problem> problems) {
        return NewMemberPage.of(form, agencies.all(), roles, Problems.of(problems));
    }

    /** The member of that id. What does not exist is not found, however its id is written. */
    static Member find(Members members, String id) {
        return MemberId.parse(id)
                .flatMap(members::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The link is shown to the administrator this once, for them to hand on. */
    static InvitedPage invited(Members members, Memberships.Invited invited) {
        Member member = members.find(invited.member()).orElseThrow();
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/invitations/" + invited.token())
                .toUriString();
        return new InvitedPage(member.name(), member.email(), member.id().toString(), link);
    }
}
