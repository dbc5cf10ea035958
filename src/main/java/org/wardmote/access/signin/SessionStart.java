package org.wardmote.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.wardmote.access.member.Member;
import org.wardmote.access.proof.AppCode;
import org.wardmote.access.proof.Proofs;
import org.wardmote.access.proof.SecondStepRule;

/** Begins sessions: at each step of signing in a new one, so that nobody can have prepared it. */
@Component
class SessionStart {

    private static final String PENDING = "pending";

    private final SignIns signIns;
    private final Proofs proofs;
    private final SecondStepRule rule;
    private final KnownBrowsers browsers;
    private final IdleRule idle;
    private final SecurityContextRepository sessions;
    private final CsrfTokenRepository tokens;
    private final Clock clock;

    SessionStart(
            SignIns signIns,
            Proofs proofs,
            SecondStepRule rule,
            KnownBrowsers browsers,
            IdleRule idle,
            SecurityContextRepository sessions,
            CsrfTokenRepository tokens,
            Clock clock) {
        this.signIns = signIns;
        this.proofs = proofs;
        this.rule = rule;
        this.browsers = browsers;
        this.idle = idle;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * After a first step: signs the member in, or leads them to their second. Answers with where to go.
     *
     * @param how what the first step was: a password
     */
    String afterFirstStep(
            Member member, String how, String next, HttpServletRequest request, HttpServletResponse response) {
        boolean asked = proofs.hasApp(member.id());
        if (!asked && !rule.binds(member.roles())) {
            begin(member, how, false, request, response);
            return "redirect:" + next;
        }
        signIns.passedFirstStep(member, how, request.getRemoteAddr());
        HttpSession session = fresh(request, response);
        session.setMaxInactiveInterval((int) Pending.LASTS.toSeconds());
        session.setAttribute(
                PENDING, new Pending(member.id().value(), how, next, clock.instant(), asked ? null : AppCode.secret()));
        return "redirect:/sign-in/second-step";
    }

    /** Who stands between the two steps in this session, if anybody does and it is not too long ago. */
    Optional<Pending> pending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(PENDING) instanceof Pending pending
                ? Optional.of(pending).filter(found -> found.lasts(clock.instant()))
                : Optional.empty();
    }

    /** Signs a member in. */
    void begin(Member member, String how, boolean strong, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        HttpSession session = fresh(request, response);
        session.setAttribute(
                Presence.NAME,
                new Presence(
                        now,
                        how,
                        strong,
                        request.getRemoteAddr(),
                        Browsers.name(request.getHeader("User-Agent")),
                        now,
                        false));
        session.setMaxInactiveInterval((int) idle.longest().toSeconds());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(member.id(), now));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        browsers.remember(request, response, member.email());
        signIns.signedIn(member, how, request.getRemoteAddr());
    }

    /** Whatever session the browser brought is thrown away; so is its form token. */
    private HttpSession fresh(HttpServletRequest request, HttpServletResponse response) {
        HttpSession brought = request.getSession(false);
        if (brought != null) {
            brought.invalidate();
        }
        tokens.saveToken(null, request, response);
        return request.getSession(true);
    }
}
