package org.wardmote.access.member;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** The first administrator founds the partnership, with the link that stands on the console of whoever started Wardmote. */
@Controller
class FoundingController {

    private static final String TEMPLATE = "access/member/founding";

    private final Memberships memberships;
    private final FoundingLink link;
    private final Passwords passwords;

    FoundingController(Memberships memberships, FoundingLink link, Passwords passwords) {
        this.memberships = memberships;
        this.link = link;
        this.passwords = passwords;
    }

    /** What the first administrator says. */
    record Form(
            @Nullable String partnership,
            @Nullable String agency,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password) {

        List<Problem> problems(Passwords passwords) {
            List<Problem> problems = new ArrayList<>();
            if (blankOrLong(partnership)) {
                problems.add(Problem.of("partnership", "founding.partnership-missing"));
            }
            if (blankOrLong(agency)) {
                problems.add(Problem.of("agency", "founding.agency-missing"));
            }
            problems.addAll(MemberForm.namedBadly(text(name)));
            problems.addAll(MemberForm.addressedBadly(text(email)));
            passwords.wrong(text(password), text(email)).ifPresent(key -> problems.add(Problem.of("password", key)));
            return problems;
        }

        private static boolean blankOrLong(@Nullable String value) {
            return text(value).isBlank() || text(value).length() > 120;
        }
    }

    @GetMapping("/founding/{token}")
    Page blank(@PathVariable String token) {
        return Page.of(TEMPLATE, page(good(token), new Form("", "", "", "", ""), List.of()));
    }

    @PostMapping("/founding/{token}")
    Object create(@PathVariable String token, Form form, RedirectAttributes redirect) {
        good(token);
        List<Problem> problems = form.problems(passwords);
        if (!problems.isEmpty()) {
            return Page.refused(TEMPLATE, page(token, form, problems));
        }
        if (!memberships.found(
                text(form.partnership()),
                text(form.agency()),
                text(form.name()),
                text(form.email()),
                text(form.password()))) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute(Frame.NOTICE, "The partnership is founded. Sign in to add its members.");
        return "redirect:/sign-in";
    }

    private String good(String token) {
        if (!link.opens(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return token;
    }

    private static FoundingPage page(String token, Form form, List<Problem> problems) {
        return new FoundingPage(
                "/founding/" + token,
                text(form.partnership()),
                text(form.agency()),
                text(form.name()),
                text(form.email()),
                Problems.of(problems));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
