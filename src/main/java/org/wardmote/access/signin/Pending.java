package org.wardmote.access.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.MemberId;

/**
 * Somebody between the first step of signing in and the second: still a visitor, to whom nothing is open.
 *
 * @param first what the first step was: a password
 * @param next where they wanted to go
 * @param secret the secret for an app that they must set up now; null when they are asked for a code
 */
record Pending(UUID member, String first, String next, Instant since, byte @Nullable [] secret)
        implements Serializable {

    /** Long enough to look for a telephone and to install an app on it. */
    static final Duration LASTS = Duration.ofMinutes(20);

    MemberId id() {
        return new MemberId(member);
    }

    boolean lasts(Instant now) {
        return since.plus(LASTS).isAfter(now);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pending pending
                && pending.member.equals(member)
                && pending.first.equals(first)
                && pending.next.equals(next)
                && pending.since.equals(since)
                && Arrays.equals(pending.secret, secret);
    }

    @Override
    public int hashCode() {
        return member.hashCode() + since.hashCode();
    }

    /** Without the secret, should it ever get into a log. */
    @Override
    public String toString() {
        return "Pending[" + member + ", " + since + "]";
    }
}
