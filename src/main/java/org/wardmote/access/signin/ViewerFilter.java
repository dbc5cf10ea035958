package org.wardmote.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wardmote.access.Viewer;
import org.wardmote.access.decide.GateFilter;

/** Says who asks, before the gate decides: by the session for people, by the key for machines, never by both. */
final class ViewerFilter extends OncePerRequestFilter {

    private final Function<HttpServletRequest, Optional<Viewer>> recognise;

    ViewerFilter(Function<HttpServletRequest, Optional<Viewer>> recognise) {
        this.recognise = recognise;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(GateFilter.VIEWER, recognise.apply(request).orElse(Viewer.VISITOR));
        chain.doFilter(request, response);
    }
}
