package org.wardmote.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wardmote.access.member.Member;
import org.wardmote.access.proof.OutsideIdentities;
import org.wardmote.access.proof.Throttle;
import org.wardmote.govuk.Page;
import org.wardmote.govuk.Problem;

/**
 * Signing in with another service: there, back, and in. The way back is a page that sends itself on, because what
 * merely opens a page changes nothing here.
 */
@Controller
class OtherServiceController {

    private static final String ASKED = "other-service";
    private static final Duration LASTS = Duration.ofMinutes(15);

    private final OtherService service;
    private final OutsideIdentities identities;
    private final SessionStart start;
    private final SignIns signIns;
    private final SignInPages pages;
    private final Throttle throttle;
    private final Clock clock;

    OtherServiceController(
            OtherService service,
            OutsideIdentities identities,
            SessionStart start,
            SignIns signIns,
            SignInPages pages,
            Throttle throttle,
            Clock clock) {
        this.service = service;
        this.identities = identities;
        this.start = start;
        this.signIns = signIns;
        this.pages = pages;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** What was asked, when, and where somebody wanted to go. */
    private record Asked(OAuth2AuthorizationRequest request, String next, Instant since) implements Serializable {}

    @PostMapping("/sign-in/other")
    Page leave(@RequestParam(defaultValue = "/") String next, HttpServletRequest request) {
        String name = name();
        if (throttle.beginNameless(request.getRemoteAddr()) == null) {
            return pages.refused("", next, Problem.of("", "sign-in.too-many"), HttpStatus.TOO_MANY_REQUESTS);
        }
        OAuth2AuthorizationRequest asked;
        try {
            asked = service.begin(request);
        } catch (OtherService.Away e) {
            signIns.otherServiceFailed(name, "It cannot be reached", request.getRemoteAddr());
            return pages.refused("", next, Problem.of("", "sign-in.other-away"), HttpStatus.BAD_GATEWAY);
        }
        HttpSession session = request.getSession(false);
        if (session == null) {
            session = request.getSession();
            session.setMaxInactiveInterval((int) LASTS.toSeconds());
        }
        session.setAttribute(ASKED, new Asked(asked, Next.safe(next), clock.instant()));
        return Page.of("access/signin/onward", new OnwardPage(name, asked.getAuthorizationRequestUri()));
    }

    /** Where the service sends people back to. */
    @GetMapping(OtherService.RETURN)
    Page back(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String error) {
        return Page.of("access/signin/return", new ReturnPage(name(), code, state, error));
    }

    @PostMapping(OtherService.RETURN)
    Object create(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        String name = name();
        String address = request.getRemoteAddr();
        Asked asked = asked(request);
        if (asked == null || !state.equals(asked.request().getState())) {
            return failed(name, "Not asked for in this browser", "sign-in.other-lost", address);
        }
        if (!error.isEmpty() || code.isEmpty()) {
            return failed(name, "Not allowed there", "sign-in.other-cancelled", address);
        }
        OidcUser person;
        try {
            person = service.finish(asked.request(), code, state);
        } catch (OAuth2AuthenticationException e) {
            return failed(
                    name, "Its answer does not hold: " + e.getError().getErrorCode(), "sign-in.other-refused", address);
        }
        OutsideIdentities.Answer answer = identities.who(
                Objects.requireNonNull(person.getIssuer()).toString(),
                Objects.requireNonNull(person.getSubject()),
                person.getEmail(),
                Boolean.TRUE.equals(person.getEmailVerified()));
        Member member = answer.member();
        if (member == null) {
            return failed(name, "Nobody's account here: " + answer.end(), key(answer.end()), address);
        }
        throttle.succeededNameless(address);
        return enter(member, person, name, asked.next(), request, response);
    }

    /** Whoever proved themselves there in two ways need not do so here again (RFC 8176: mfa). */
    private String enter(
            Member member,
            OidcUser person,
            String name,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<String> ways = person.getAuthenticationMethods();
        if (ways != null && ways.contains("mfa")) {
            start.begin(member, name + ", in two steps there", true, request, response);
            return "redirect:" + next;
        }
        return start.afterFirstStep(member, name, next, request, response);
    }

    private Page failed(String name, String why, String key, String address) {
        signIns.otherServiceFailed(name, why, address);
        return pages.refused("", "/", Problem.of("", key), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** What was asked in this session; it is answered once. */
    private @Nullable Asked asked(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ASKED) instanceof Asked asked)) {
            return null;
        }
        session.removeAttribute(ASKED);
        return asked.since().plus(LASTS).isAfter(clock.instant()) ? asked : null;
    }

    private static String key(OutsideIdentities.End end) {
        return switch (end) {
            case UNVERIFIED -> "sign-in.other-unverified";
            case TIED_TO_ANOTHER -> "sign-in.other-tied";
            case UNKNOWN, FOUND -> "sign-in.other-unknown";
        };
    }

    private String name() {
        String name = service.name();
        if (name == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return name;
    }
}
