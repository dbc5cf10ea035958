package org.wardmote.access.member;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** An invitation is made by an administrator, and used up by whoever chooses a password with it. */
@Controller
class InvitationsController {

    private final Members members;
    private final Memberships memberships;
    private final Passwords passwords;

    InvitationsController(Members members, Memberships memberships, Passwords passwords) {
        this.members = members;
        this.memberships = memberships;
        this.passwords = passwords;
    }

    @PostMapping("/administration/members/{id}/invitation")
    Page create(@PathVariable String id, Viewer viewer) {
        Member member = MembersController.find(members, id);
        if (member.left() != null) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return Page.of("access/member/invited", MembersController.invited(members, memberships.invite(viewer, member)));
    }

    @GetMapping("/invitations/{token}")
    Page show(@PathVariable String token) {
        return memberships
                .invited(token)
                .map(member -> Page.of("access/member/password", page(token, member, null)))
                .orElseGet(InvitationsController::over);
    }

    @PostMapping("/invitations/{token}")
    Object use(
            @PathVariable String token, @RequestParam(defaultValue = "") String password, RedirectAttributes redirect) {
        Member member = memberships.invited(token).orElse(null);
        if (member == null) {
            return over();
        }
        String wrong = passwords.wrong(password, member.email()).orElse(null);
        if (wrong != null) {
            return Page.refused("access/member/password", page(token, member, Problem.of("password", wrong)));
        }
        if (!memberships.choosePassword(token, password)) {
            return over();
        }
        redirect.addFlashAttribute(Frame.NOTICE, "Your password is set. You can sign in with it now.");
        return "redirect:/sign-in";
    }

    private static PasswordPage page(String token, Member member, @Nullable Problem problem) {
        return new PasswordPage(
                "/invitations/" + token,
                member.name(),
                member.email(),
                problem == null ? Problems.NONE : Problems.of(problem));
    }

    private static Page over() {
        return Page.of("access/member/invitationOver", new InvitationOverPage(Invitations.LASTS.toDays()))
                .withStatus(404);
    }
}
