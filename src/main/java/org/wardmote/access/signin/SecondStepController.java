package org.wardmote.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.access.proof.CodeGuard;
import org.wardmote.access.proof.Proofs;
import org.wardmote.access.proof.RecoveryCodesPage;
import org.wardmote.access.proof.SetUpPage;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** The second step of signing in: a code, or the setting up of what makes codes. */
@Controller("signInSecondStepController")
class SecondStepController {

    private static final String HERE = "/sign-in/second-step";
    private static final String FROM_THE_START = "redirect:/sign-in";

    private final SessionStart start;
    private final Proofs proofs;
    private final CodeGuard guard;
    private final KnownBrowsers browsers;
    private final Members members;

    SecondStepController(SessionStart start, Proofs proofs, CodeGuard guard, KnownBrowsers browsers, Members members) {
        this.start = start;
        this.proofs = proofs;
        this.guard = guard;
        this.browsers = browsers;
        this.members = members;
    }

    @GetMapping(HERE)
    Object form(HttpServletRequest request) {
        Pending pending = start.pending(request).orElse(null);
        Member member = pending == null ? null : current(pending);
        return pending == null || member == null ? FROM_THE_START : page(pending, member, null);
    }

    @PostMapping(HERE)
    Object create(
            @RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        Pending pending = start.pending(request).orElse(null);
        Member member = pending == null ? null : current(pending);
        if (pending == null || member == null) {
            return FROM_THE_START;
        }
        if (pending.secret() != null) {
            return setUp(pending, pending.secret(), member, code, request, response);
        }
        CodeGuard.Guess guess =
                guard.guess(member, code, request.getRemoteAddr(), browsers.known(request, member.email()));
        return switch (guess) {
            case RIGHT -> {
                start.begin(member, pending.first() + " and a code", true, request, response);
                yield "redirect:" + pending.next();
            }
            case WRONG -> page(pending, member, Problem.of("code", "second-step.code-wrong"));
            case TOO_MANY ->
                page(pending, member, Problem.of("code", "sign-in.too-many")).withStatus(429);
        };
    }

    /** Nobody guesses here: the secret stands on the page. */
    private Object setUp(
            Pending pending,
            byte[] secret,
            Member member,
            String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (proofs.hasApp(member.id())) {
            // Set up in another window meanwhile: that one counts, and is asked for.
            return FROM_THE_START;
        }
        Optional<List<String>> codes = proofs.setUp(member.id(), member.name(), secret, code);
        if (codes.isEmpty()) {
            return page(pending, member, Problem.of("code", "second-step.code-wrong"));
        }
        start.begin(member, pending.first() + " and a code", true, request, response);
        return RecoveryCodesPage.page(codes.get(), pending.next());
    }

    private static Page page(Pending pending, Member member, @Nullable Problem problem) {
        if (pending.secret() != null) {
            return SetUpPage.page(HERE, true, pending.secret(), member.email(), problem);
        }
        SecondStepPage page = new SecondStepPage(member.name(), problem == null ? Problems.NONE : Problems.of(problem));
        return problem == null
                ? Page.of("access/signin/second-step", page)
                : Page.refused("access/signin/second-step", page);
    }

    private @Nullable Member current(Pending pending) {
        return members.find(pending.id())
                .filter(member -> member.left() == null)
                .orElse(null);
    }
}
