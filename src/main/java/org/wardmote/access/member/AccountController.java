package org.wardmote.access.member;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.access.decide.Roles;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** A member's own account: what they may do and why, their password and their keys. */
@Controller
class AccountController {

    private static final String TEMPLATE = "access/member/account";
    private static final int LONGEST_LABEL = 80;

    private final Members members;
    private final Memberships memberships;
    private final Passwords passwords;
    private final ApiKeys keys;
    private final Roles roles;

    AccountController(Members members, Memberships memberships, Passwords passwords, ApiKeys keys, Roles roles) {
        this.members = members;
        this.memberships = memberships;
        this.passwords = passwords;
        this.keys = keys;
        this.roles = roles;
    }

    @GetMapping("/account")
    Page show(Viewer viewer) {
        return Page.of(TEMPLATE, page(viewer, Problems.NONE, null));
    }

    @PostMapping("/account/password")
    Object setPassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Viewer viewer,
            RedirectAttributes redirect) {
        MemberId id = own(viewer);
        Member member = members.find(id).orElseThrow();
        Problem problem = passwords.fits(current, members.passwordHash(id).orElse(null))
                ? passwords
                        .wrong(password, member.email())
                        .map(key -> Problem.of("password", key))
                        .orElse(null)
                : Problem.of("current", "password.current-wrong");
        if (problem != null) {
            return Page.refused(TEMPLATE, page(viewer, Problems.of(problem), null));
        }
        memberships.changePassword(viewer, id, password);
        redirect.addFlashAttribute(Frame.NOTICE, "Your password has been changed. Sign in with the new one.");
        return "redirect:/sign-in";
    }

    @PostMapping("/account/keys")
    Page createKey(@RequestParam(defaultValue = "") String label, Viewer viewer) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            Problem problem = Problem.of("label", "api-key.label-missing", Integer.toString(LONGEST_LABEL));
            return Page.refused(TEMPLATE, page(viewer, Problems.of(problem), null));
        }
        String key = memberships.makeKey(viewer, own(viewer), label);
        return Page.of(TEMPLATE, page(viewer, Problems.NONE, key));
    }

    @PostMapping("/account/keys/{key}/revocation")
    String revokeKey(@PathVariable String key, Viewer viewer, RedirectAttributes redirect) {
        if (!memberships.revokeKey(viewer, own(viewer), key)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addFlashAttribute(Frame.NOTICE, "The key opens nothing any more.");
        return "redirect:/account";
    }

    private AccountPage page(Viewer viewer, Problems problems, @Nullable String key) {
        MemberId id = own(viewer);
        return AccountPage.of(members.find(id).orElseThrow(), viewer, roles, keys.of(id), problems, key);
    }

    private static MemberId own(Viewer viewer) {
        return Optional.ofNullable(viewer.id())
                .orElseThrow(() -> new IllegalStateException("The gate lets no visitor in here."));
    }
}
