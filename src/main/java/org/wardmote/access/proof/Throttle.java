package org.wardmote.access.proof;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows guessing without locking anybody out. Only failures cost something, and they are counted apart for each name
 * from each address, so a stranger who guesses elsewhere does not stand in a member's way; for each address over all
 * names; and for each name over all addresses. A browser that this member has signed in with before is counted on its
 * own alone (OWASP, "device cookies").
 */
@Component
public class Throttle {

    /** Failures that are let through at once, and how long until all are to be had again. */
    private static final Limit NAME_FROM_ADDRESS = new Limit(5, Duration.ofMinutes(15));

    private static final Limit ADDRESS = new Limit(60, Duration.ofMinutes(15));
    private static final Limit NAME = new Limit(100, Duration.ofHours(1));

    /** Six digits are fewer than a password's letters: at this rate one guess in 16,000 hits within an hour. */
    private static final Limit CODES_OF_A_MEMBER = new Limit(20, Duration.ofHours(1));

    /** A passkey and another's word for somebody cannot be guessed; this only bounds the work. */
    private static final Limit NAMELESS = new Limit(300, Duration.ofMinutes(15));

    private static final Limit KNOWN_BROWSER = new Limit(10, Duration.ofMinutes(15));

    /** Attempts that were not let through are told of once a minute for each address, or they would fill the trail. */
    private static final Limit TOLD = new Limit(1, Duration.ofMinutes(1));

    private static final int MOST_KEPT = 100_000;

    private final Clock clock;
    private final Cache<String, Bucket> buckets;

    Throttle(Clock clock) {
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterAccess(Duration.ofHours(2))
                .ticker(() -> nanos(clock))
                .build();
    }

    private record Limit(int failures, Duration within) {}

    /** What is tried; each is counted apart, save that an address has one count for all that it tries. */
    public enum What {
        PASSWORD,
        CODE
    }

    /** An attempt that was let through: it has been paid for as a failure until it turns out to be none. */
    public record Attempt(List<Bucket> paid) {

        public void succeeded() {
            paid.forEach(bucket -> bucket.addTokens(1));
        }
    }

    /**
     * Lets an attempt through, or answers null when there were too many failures.
     *
     * @param name whose password or code it is, as far as was said
     * @param knownBrowser names a browser that this name has signed in with before; null for any other
     */
    @Nullable
    public Attempt begin(What what, String name, String address, @Nullable String knownBrowser) {
        List<Bucket> asked = new ArrayList<>();
        if (knownBrowser != null) {
            asked.add(bucket(what + " browser " + knownBrowser, KNOWN_BROWSER));
        } else {
            String network = network(address);
            asked.add(bucket(what + " both " + network + " " + name, NAME_FROM_ADDRESS));
            asked.add(bucket("address " + network, ADDRESS));
            asked.add(bucket(what + " name " + name, what == What.CODE ? CODES_OF_A_MEMBER : NAME));
        }
        return pay(asked);
    }

    /** The same for what is tried without a name: only the address is counted. */
    @Nullable
    public Attempt beginNameless(String address) {
        return pay(List.of(bucket("nameless " + network(address), NAMELESS)));
    }

    /** Gives back what a nameless attempt paid that turned out to be no failure. */
    public void succeededNameless(String address) {
        bucket("nameless " + network(address), NAMELESS).addTokens(1);
    }

    private static @Nullable Attempt pay(List<Bucket> asked) {
        List<Bucket> paid = new ArrayList<>();
        for (Bucket bucket : asked) {
            if (!bucket.tryConsume(1)) {
                paid.forEach(each -> each.addTokens(1));
                return null;
            }
            paid.add(bucket);
        }
        return new Attempt(paid);
    }

    /** Whether the trail is to say that an attempt from an address was not let through. */
    public boolean tells(String address) {
        return bucket("told " + network(address), TOLD).tryConsume(1);
    }

    private Bucket bucket(String key, Limit limit) {
        return buckets.get(
                key,
                absent -> Bucket.builder()
                        .withCustomTimePrecision(new Time(clock))
                        .addLimit(bandwidth ->
                                bandwidth.capacity(limit.failures()).refillGreedy(limit.failures(), limit.within()))
                        .build());
    }

    /** Whoever has an IPv6 address has 2^64 of them: they are counted as one. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split(":", -1);
        return String.join(":", List.of(groups).subList(0, Math.min(4, groups.length)));
    }

    private static long nanos(Clock clock) {
        return Math.multiplyExact(clock.millis(), 1_000_000L);
    }

    private record Time(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos(clock);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
