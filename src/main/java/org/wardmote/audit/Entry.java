package org.wardmote.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param number its place in the chain, from 1
 * @param at when it was written
 * @param line what it says
 */
public record Entry(long number, Instant at, Line line) {

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

    public Kind kind() {
        return line.kind();
    }

    public String actor() {
        return line.actor();
    }

    public @Nullable String actorId() {
        return line.actorId();
    }

    public String deed() {
        return line.deed();
    }

    public String thing() {
        return line.thing();
    }

    public String detail() {
        return line.detail();
    }
}
