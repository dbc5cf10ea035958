package org.wardmote.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;

/** A session is created by signing in and destroyed by signing out. */
@Controller
class SessionController {

    private final SignIns signIns;
    private final KnownBrowsers browsers;
    private final SessionStart start;
    private final Members members;
    private final SignInPages pages;

    SessionController(SignIns signIns, KnownBrowsers browsers, SessionStart start, Members members, SignInPages pages) {
        this.signIns = signIns;
        this.browsers = browsers;
        this.start = start;
        this.members = members;
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    Page form(@RequestParam(defaultValue = "/") String next) {
        return pages.blank(next);
    }

    @PostMapping("/sign-in")
    Object create(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignIns.Outcome outcome =
                signIns.attempt(email, password, request.getRemoteAddr(), browsers.known(request, email));
        if (outcome.id() == null) {
            boolean tooMany = outcome.end() == SignIns.End.TOO_MANY;
            Problem problem = Problem.of("email", tooMany ? "sign-in.too-many" : "sign-in.wrong");
            return pages.refused(
                    email, next, problem, tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Member member = members.find(outcome.id()).orElseThrow();
        return start.afterFirstStep(member, "a password", Next.safe(next), request, response);
    }

    @PostMapping("/sign-out")
    String destroy(Viewer viewer, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        if (viewer.id() != null) {
            signIns.signedOut(viewer.id(), viewer.name());
        }
        return "redirect:/sign-in";
    }
}
