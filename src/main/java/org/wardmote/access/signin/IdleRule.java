package org.wardmote.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.wardmote.access.decide.Gate;
import org.wardmote.access.decide.Roles;

/**
 * How long a session may rest, by the risk of what was opened last: the file of roles says which actions are sensitive,
 * the settings for how many minutes each kind lasts.
 */
@Component
class IdleRule {

    private static final long DEFAULT_MINUTES = 30;
    private static final long DEFAULT_SENSITIVE_MINUTES = 10;

    private final Gate gate;
    private final Roles roles;
    private final Duration plain;
    private final Duration sensitive;

    IdleRule(Gate gate, Roles roles, Environment settings) {
        this.gate = gate;
        this.roles = roles;
        this.plain = minutes(settings, "wardmote.idle-minutes", DEFAULT_MINUTES);
        this.sensitive = minutes(settings, "wardmote.idle-minutes-sensitive", DEFAULT_SENSITIVE_MINUTES);
    }

    private static Duration minutes(Environment settings, String name, long otherwise) {
        long minutes = settings.getProperty(name, Long.class, otherwise);
        if (minutes < 1 || minutes > Recognition.LONGEST_SESSION.toMinutes()) {
            throw new IllegalStateException(name + " is a number of minutes from 1 to "
                    + Recognition.LONGEST_SESSION.toMinutes() + ", and not " + minutes + ".");
        }
        return Duration.ofMinutes(minutes);
    }

    /** Whether a request is for something sensitive. */
    boolean sensitive(HttpServletRequest request) {
        return gate.needs(
                        request.getMethod(),
                        ServletRequestPathUtils.parse(request).pathWithinApplication())
                .filter(roles::sensitive)
                .isPresent();
    }

    /** Whether a session that was last used then has not rested too long. */
    boolean lasts(Presence presence, Instant now) {
        return presence.used().plus(presence.sensitive() ? sensitive : plain).isAfter(now);
    }

    /** When the store may forget a session for good. */
    Duration longest() {
        return plain.compareTo(sensitive) > 0 ? plain : sensitive;
    }

    long minutes() {
        return plain.toMinutes();
    }

    long sensitiveMinutes() {
        return sensitive.toMinutes();
    }
}
