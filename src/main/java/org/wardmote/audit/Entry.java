package org.wardmote.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param number its place in the chain, from 1
 * @param kind what sort of deed: the six of DPA 2018 s.62, and those of the system itself
 * @param actor the name of whoever did it
 * @param actorId the actor's id, where it has one
 * @param deed what was done, as a stable name: {@code sign-in}, {@code refused}, {@code load}
 * @param thing what it was done to
 * @param detail anything else, in words; never the content of a record
 */
public record Entry(
        long number,
        Instant at,
        Kind kind,
        String actor,
        @Nullable String actorId,
        String deed,
        String thing,
        String detail) {

    /** The logging duties of DPA 2018 s.62(1), then ACCESS for signing in and being refused. */
    public enum Kind {
        COLLECTION,
        ALTERATION,
        CONSULTATION,
        DISCLOSURE,
        COMBINATION,
        ERASURE,
        ACCESS
    }
}
