package org.wardmote.access.decide;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Keeps somebody who asks in vain without end from filling the trail: of each member, and of each address from which
 * visitors come, no more than 60 refusals a minute are written, and in each minute one line that others were not. What
 * was asked too fast is counted apart and written less often: whoever floods hides nothing else that they try.
 */
@Component
class Restraint {

    /** The deed of whoever is told to ask again later. */
    static final String TOO_FAST = "asked-too-fast";

    private static final int A_MINUTE = 60;
    private static final int TOO_FAST_A_MINUTE = 6;
    private static final int AT_MOST_KNOWN = 50_000;

    private final Clock clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(AT_MOST_KNOWN)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    Restraint(Clock clock) {
        this.clock = clock;
    }

    /** What is written of one refusal. */
    enum Line {
        THE_REFUSAL,
        /** That this one and others of the minute are not listed. */
        THAT_SOME_ARE_MISSING,
        NOTHING
    }

    /** @param deed as the trail names it: each has an allowance of its own */
    Line line(String deed, String who) {
        int most = deed.equals(TOO_FAST) ? TOO_FAST_A_MINUTE : A_MINUTE;
        if (bucket(deed + " " + who, most).tryConsume(1)) {
            return Line.THE_REFUSAL;
        }
        return bucket("missing " + deed + " " + who, 1).tryConsume(1) ? Line.THAT_SOME_ARE_MISSING : Line.NOTHING;
    }

    private Bucket bucket(String key, int most) {
        return buckets.get(
                key,
                absent -> Bucket.builder()
                        .withCustomTimePrecision(new Time(clock))
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
                        .build());
    }

    /** The one clock, as bucket4j wants it. */
    record Time(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
