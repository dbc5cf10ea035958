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
 * visitors come, no more than 60 refusals a minute are written.
 */
@Component
class Restraint {

    private static final int A_MINUTE = 60;
    private static final int AT_MOST_KNOWN = 50_000;

    private final Clock clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(AT_MOST_KNOWN)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    Restraint(Clock clock) {
        this.clock = clock;
    }

    boolean mayWrite(String who) {
        return buckets.get(
                        who,
                        key -> Bucket.builder()
                                .withCustomTimePrecision(new Time(clock))
                                .addLimit(
                                        limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                                .build())
                .tryConsume(1);
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
