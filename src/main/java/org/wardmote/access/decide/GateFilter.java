package org.wardmote.access.decide;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;
import org.wardmote.access.Viewer;
import org.wardmote.access.decide.Gate.Verdict;

/**
 * Stands before everything else that reads a request, so that what a stranger uploads is not even looked at: lets
 * through what the gate lets through at a pace that leaves room for others, and answers the rest.
 */
public final class GateFilter extends OncePerRequestFilter {

    /** The request's viewer, set by whoever recognised them. */
    public static final String VIEWER = Viewer.class.getName();

    private static final String PASSED = GateFilter.class.getName() + ".passed";

    private final Gate gate;
    private final Pace pace;
    private final Refusals refusals;

    public GateFilter(Gate gate, Pace pace, Refusals refusals) {
        this.gate = gate;
        this.pace = pace;
        this.refusals = refusals;
    }

    /** Whether a request went through the gate: the framework's own check asks once more, and denies by default. */
    public static boolean passed(HttpServletRequest request) {
        return request.getAttribute(PASSED) != null;
    }

    /** Who asks; a visitor when nobody was recognised. */
    public static Viewer viewer(HttpServletRequest request) {
        return request.getAttribute(VIEWER) instanceof Viewer viewer ? viewer : Viewer.VISITOR;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Verdict verdict = gate.decide(
                viewer(request),
                request.getMethod(),
                ServletRequestPathUtils.parse(request).pathWithinApplication());
        switch (verdict.outcome()) {
            case PASSED -> {
                Optional<Pace.TooFast> tooFast = pace.count(viewer(request), request);
                if (tooFast.isPresent()) {
                    refusals.tooFast(request, response, tooFast.get());
                } else {
                    request.setAttribute(PASSED, verdict.reason());
                    chain.doFilter(request, response);
                }
            }
            case SIGN_IN -> refusals.signInFirst(request, response, verdict.reason());
            case REFUSED -> refusals.refuse(request, response, verdict.reason());
            case UNKNOWN -> refusals.unknown(request, response);
        }
    }
}
