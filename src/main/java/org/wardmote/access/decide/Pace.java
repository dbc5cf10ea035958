package org.wardmote.access.decide;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wardmote.access.Viewer;

/**
 * How fast one member may ask a machine's questions and send files, so that no program and no slip of one takes the
 * server from everybody else. Each member has a count of their own, and each address from which visitors come. Pages
 * are not counted: what somebody opens in bulk is told to whoever oversees the trail.
 */
@Component
public class Pace {

    private static final int AT_MOST_KNOWN = 50_000;

    private final int apiRequests;
    private final int uploads;
    private final Clock clock;
    private final Cache<String, Bucket> buckets;

    /**
     * @param apiRequests requests to the API that are answered in a minute
     * @param uploads requests with a file in them that are taken in a minute, over the API too
     */
    Pace(
            Clock clock,
            @Value("${wardmote.api-requests-a-minute:600}") int apiRequests,
            @Value("${wardmote.uploads-a-minute:30}") int uploads) {
        if (apiRequests < 1 || uploads < 1) {
            throw new IllegalArgumentException("WARDMOTE_API_REQUESTS_A_MINUTE and WARDMOTE_UPLOADS_A_MINUTE are"
                    + " numbers from 1 on: leave them out for 600 and 30.");
        }
        this.apiRequests = apiRequests;
        this.uploads = uploads;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(AT_MOST_KNOWN)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build();
    }

    /**
     * What was asked for too often, and when to ask again.
     *
     * @param limit its name, as the documents call it
     * @param seconds from 1 on
     */
    record TooFast(String limit, int aMinute, long seconds) {

        String sentence() {
            return "No more than " + aMinute + " " + limit + " a minute are taken from one member. Try again in "
                    + (seconds == 1 ? "a second." : seconds + " seconds.");
        }
    }

    /** Counts a request that was let in; empty while it is within the limits. */
    Optional<TooFast> count(Viewer viewer, HttpServletRequest request) {
        String who = viewer.id() == null ? request.getRemoteAddr() : viewer.id().toString();
        boolean toApi = Refusals.byMachine(request);
        Optional<TooFast> tooFast = toApi ? count(who, "API requests", apiRequests) : Optional.empty();
        boolean sends = request.getMethod().equals("POST") && (toApi || hasFile(request));
        return tooFast.isEmpty() && sends ? count(who, "uploads", uploads) : tooFast;
    }

    private static boolean hasFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private Optional<TooFast> count(String who, String limit, int aMinute) {
        Bucket bucket = buckets.get(
                limit + " " + who,
                absent -> Bucket.builder()
                        .withCustomTimePrecision(new Restraint.Time(clock))
                        .addLimit(most -> most.capacity(aMinute).refillGreedy(aMinute, Duration.ofMinutes(1)))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        long seconds = Math.max(1, (probe.getNanosToWaitForRefill() + 999_999_999) / 1_000_000_000);
        return Optional.of(new TooFast(limit, aMinute, seconds));
    }
}
