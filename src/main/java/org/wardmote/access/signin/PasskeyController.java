package org.wardmote.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.access.proof.Passkeys;
import org.wardmote.access.proof.Throttle;
import org.wardmote.govuk.Problem;

/** Signing in with a passkey, which says itself whose it is. */
@Controller
class PasskeyController {

    private static final Duration QUESTION_LASTS = Duration.ofMinutes(5);

    private final Passkeys passkeys;
    private final Throttle throttle;
    private final Members members;
    private final SessionStart start;
    private final SignIns signIns;
    private final SignInPages pages;

    PasskeyController(
            Passkeys passkeys,
            Throttle throttle,
            Members members,
            SessionStart start,
            SignIns signIns,
            SignInPages pages) {
        this.passkeys = passkeys;
        this.throttle = throttle;
        this.members = members;
        this.start = start;
        this.signIns = signIns;
        this.pages = pages;
    }

    /** What a browser is to look for a passkey with. */
    @PostMapping("/sign-in/passkey/question")
    ResponseEntity<String> ask(HttpServletRequest request) {
        if (throttle.beginNameless(request.getRemoteAddr()) == null) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        HttpSession session = request.getSession(false);
        if (session == null) {
            session = request.getSession();
            session.setMaxInactiveInterval((int) QUESTION_LASTS.toSeconds());
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(passkeys.askForAny(session));
    }

    @PostMapping("/sign-in/passkey")
    Object create(
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        String address = request.getRemoteAddr();
        HttpSession session = request.getSession(false);
        Optional<Member> member = session == null
                ? Optional.empty()
                : passkeys.whose(answer, session).flatMap(members::find).filter(found -> found.left() == null);
        if (member.isEmpty()) {
            signIns.passkeyFailed(address);
            return pages.refused("", next, Problem.of("", "sign-in.passkey-unknown"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        throttle.succeededNameless(address);
        start.begin(member.get(), "a passkey", true, request, response);
        return "redirect:" + Next.safe(next);
    }
}
