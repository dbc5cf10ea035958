package org.wardmote.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wardmote.access.decide.Refusals;

/**
 * Refuses what a browser says was sent from another site. The token in the form is the lock; this is the chain behind
 * it, for somebody who can set our cookies from a neighbouring site and so knows the token.
 */
final class OriginFilter extends OncePerRequestFilter {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final Refusals refusals;

    OriginFilter(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (HARMLESS.contains(request.getMethod()) || site == null || OURS.contains(site)) {
            chain.doFilter(request, response);
        } else {
            refusals.refuse(request, response, "The form was sent from another site than this one.");
        }
    }
}
