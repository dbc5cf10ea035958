package org.wardmote.access.proof;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wardmote.access.MemberId;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;
import org.wardmote.govuk.Problems;

/** A member's own second step: an authenticator app, set up, changed and removed. */
@Controller
class SecondStepController {

    private static final String HERE = "/account/second-step";
    private static final String TEMPLATE = "access/proof/second-step";

    /** The secret between the page that shows it and the code that confirms it. */
    private static final String SECRET = "second-step-secret";

    private final Proofs proofs;
    private final SecondStepRule rule;
    private final Recent recent;
    private final Members members;
    private final CodeGuard guard;

    SecondStepController(Proofs proofs, SecondStepRule rule, Recent recent, Members members, CodeGuard guard) {
        this.proofs = proofs;
        this.rule = rule;
        this.recent = recent;
        this.members = members;
        this.guard = guard;
    }

    @GetMapping(HERE)
    Page show(Viewer viewer, HttpServletRequest request) {
        return Page.of(TEMPLATE, page(viewer, request, null));
    }

    /** Makes a secret and shows it, for an app to take up. */
    @PostMapping(HERE + "/beginning")
    Page begin(Viewer viewer, HttpServletRequest request) {
        if (!recent.enough(request)) {
            return Page.refused(TEMPLATE, page(viewer, request, Problem.of("", "second-step.not-recent")));
        }
        byte[] secret = AppCode.secret();
        request.getSession().setAttribute(SECRET, secret);
        return SetUpPage.page(HERE, false, secret, own(viewer).email(), null);
    }

    @PostMapping(HERE)
    Object create(@RequestParam(defaultValue = "") String code, Viewer viewer, HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (!recent.enough(request) || !(session.getAttribute(SECRET) instanceof byte[] secret)) {
            return Page.refused(TEMPLATE, page(viewer, request, Problem.of("", "second-step.not-recent")));
        }
        Member member = own(viewer);
        Optional<List<String>> codes = proofs.setUp(member.id(), member.name(), secret, code);
        if (codes.isEmpty()) {
            return SetUpPage.page(HERE, false, secret, member.email(), Problem.of("code", "second-step.code-wrong"));
        }
        session.removeAttribute(SECRET);
        return RecoveryCodesPage.page(codes.get(), HERE);
    }

    @PostMapping(HERE + "/removal")
    Object destroy(
            @RequestParam(name = "removal-code", defaultValue = "") String code,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Member member = own(viewer);
        Problem problem = rule.binds(viewer.roles())
                ? Problem.of("removal-code", "second-step.bound")
                : guard.wrong("removal-code", member, code, request.getRemoteAddr());
        if (problem != null) {
            return Page.refused(TEMPLATE, page(viewer, request, problem));
        }
        proofs.remove(member.id(), member.name());
        redirect.addFlashAttribute(Frame.NOTICE, "The second step is removed. Delete Wardmote from your app too.");
        return "redirect:" + HERE;
    }

    @PostMapping(HERE + "/recovery-codes")
    Object makeCodes(
            @RequestParam(name = "codes-code", defaultValue = "") String code,
            Viewer viewer,
            HttpServletRequest request) {
        Member member = own(viewer);
        Problem problem = guard.wrong("codes-code", member, code, request.getRemoteAddr());
        if (problem != null) {
            return Page.refused(TEMPLATE, page(viewer, request, problem));
        }
        return RecoveryCodesPage.page(proofs.makeRecoveryCodes(member.id(), member.name()), HERE);
    }

    private SecondStepPage page(Viewer viewer, HttpServletRequest request, @Nullable Problem problem) {
        MemberId id = own(viewer).id();
        return new SecondStepPage(
                proofs.step(id).map(step -> PrintedTime.day(step.setUpAt())).orElse(""),
                proofs.recoveryCodesLeft(id),
                rule.binds(viewer.roles()),
                recent.enough(request),
                Recent.ENOUGH.toMinutes(),
                problem == null ? Problems.NONE : Problems.of(problem));
    }

    private Member own(Viewer viewer) {
        return Optional.ofNullable(viewer.id())
                .flatMap(members::find)
                .orElseThrow(() -> new IllegalStateException("The gate lets no visitor in here."));
    }
}
