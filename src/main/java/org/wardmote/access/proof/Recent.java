package org.wardmote.access.proof;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Whether somebody has signed in a short while ago. Another way to sign in is added only then, so that whoever finds a
 * computer unlocked, or takes a session over, cannot make themselves a key of their own.
 */
@Component
public class Recent {

    /** The request's attribute in which whoever recognised the viewer leaves when they signed in. */
    public static final String SINCE = Recent.class.getName() + ".since";

    static final Duration ENOUGH = Duration.ofMinutes(15);

    private final Clock clock;

    Recent(Clock clock) {
        this.clock = clock;
    }

    boolean enough(HttpServletRequest request) {
        return request.getAttribute(SINCE) instanceof Instant since
                && since.plus(ENOUGH).isAfter(clock.instant());
    }
}
