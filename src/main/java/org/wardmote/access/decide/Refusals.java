package org.wardmote.access.decide;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.wardmote.access.Refused;
import org.wardmote.access.Viewer;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;
import org.wardmote.govuk.Failure;
import tools.jackson.databind.json.JsonMapper;

/** How a refusal is answered, to a person and to a machine, and its line in the trail. */
@Component
public class Refusals {

    private static final String API = "/api/";

    private final Trail trail;
    private final Restraint restraint;
    private final ObjectProvider<HandlerExceptionResolver> pages;
    private final JsonMapper json;

    Refusals(Trail trail, Restraint restraint, ObjectProvider<HandlerExceptionResolver> pages, JsonMapper json) {
        this.trail = trail;
        this.restraint = restraint;
        this.pages = pages;
        this.json = json;
    }

    /**
     * Whether a machine asks: it is answered with problem+json (RFC 9457), never with a page or a redirect. The path is
     * the one that is served, so that no way of writing it makes it another.
     */
    public static boolean byMachine(HttpServletRequest request) {
        return request.getServletPath().startsWith(API);
    }

    /** A visitor is led to sign in, and from there to where they wanted to go. */
    public void signInFirst(HttpServletRequest request, HttpServletResponse response, String reason)
            throws IOException {
        write(request, reason);
        if (byMachine(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            problem(response, HttpStatus.UNAUTHORIZED, "Send an API key as Authorization: Bearer KEY.");
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/sign-in" + next(request));
    }

    /** A member who may not is told why, and what to do about it. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, String reason) throws IOException {
        if (byMachine(request)) {
            write(request, reason);
            problem(response, HttpStatus.FORBIDDEN, reason);
        } else {
            // Through the same advice as a controller's refusal, which writes the line.
            show(request, response, new Refused(reason));
        }
    }

    /** Whoever asks faster than the limits is told which, and when to ask again. */
    void tooFast(HttpServletRequest request, HttpServletResponse response, Pace.TooFast tooFast) throws IOException {
        write(request, Restraint.TOO_FAST, tooFast.sentence());
        response.setHeader("Retry-After", Long.toString(tooFast.seconds()));
        if (byMachine(request)) {
            problem(response, HttpStatus.TOO_MANY_REQUESTS, tooFast.sentence());
        } else {
            show(request, response, Failure.tooMany(tooFast.sentence()));
        }
    }

    /** What no list names is no page, to a member who may do anything here. */
    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(request, "There is nothing at this address.");
        if (byMachine(request)) {
            problem(response, HttpStatus.NOT_FOUND, "There is nothing at this address.");
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Writes the line of a refusal, for whoever answers it. */
    void write(HttpServletRequest request, String reason) {
        write(request, "refused", reason);
    }

    private void write(HttpServletRequest request, String deed, String reason) {
        Viewer viewer = GateFilter.viewer(request);
        String who = viewer.id() == null ? request.getRemoteAddr() : viewer.id().toString();
        switch (restraint.line(deed, who)) {
            case THE_REFUSAL ->
                write(
                        viewer,
                        deed,
                        request.getMethod() + " " + request.getRequestURI(),
                        reason + " Asked from " + request.getRemoteAddr() + ".");
            case THAT_SOME_ARE_MISSING ->
                write(
                        viewer,
                        "refusals-not-listed",
                        "trail",
                        "Further refusals of this minute are not listed. Asked from " + request.getRemoteAddr() + ".");
            case NOTHING -> {
                // the minute's line says so
            }
        }
    }

    private void write(Viewer viewer, String deed, String thing, String detail) {
        String id = viewer.id() == null ? null : viewer.id().toString();
        trail.write(Entry.Kind.ACCESS, viewer.name(), id, deed, thing, detail);
    }

    /** As the framework shows what a controller throws: through the first that has an answer. */
    private void show(HttpServletRequest request, HttpServletResponse response, Exception thrown) {
        for (HandlerExceptionResolver one : pages.orderedStream().toList()) {
            if (one.resolveException(request, response, null, thrown) != null) {
                return;
            }
        }
        throw new IllegalStateException("No page shows a " + thrown.getClass().getSimpleName(), thrown);
    }

    private void problem(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** Only a page that can be asked for again is worth returning to. */
    private static String next(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().equals("/")) {
            return "";
        }
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
