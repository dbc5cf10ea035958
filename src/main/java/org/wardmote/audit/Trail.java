package org.wardmote.audit;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The trail: lines are written with the deed, in its transaction, and never changed. Writers wait for one another from
 * their line until their transaction ends, so write it last.
 */
@Component
public class Trail {

    /** The longest text of one field; anything longer is cut, since a line tells of a deed and is not the record of it. */
    private static final int LONGEST = 500;

    private final Entries entries;
    private final Clock clock;

    Trail(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Writes one line in the caller's transaction: if the deed is undone, so is the line.
     *
     * @param actorId null for a visitor and for Wardmote itself
     * @param deed a stable name: {@code sign-in}
     * @param thing what it was done to: {@code member:…}, {@code GET /areas}
     * @param detail anything else, in words; never the content of a record
     */
    public void write(
            Entry.Kind kind, String actor, @Nullable String actorId, String deed, String thing, String detail) {
        entries.add(clock.instant(), kind, fit(actor), actorId, fit(deed), fit(thing), fit(detail));
    }

    /** The newest lines that a filter lets through, newest first. */
    public List<Entry> newest(Filter filter, int most) {
        return entries.newest(filter, most);
    }

    /** The deeds that the trail has lines of. */
    public List<String> deeds() {
        return entries.deeds();
    }

    /** Walks the whole chain; see {@link Verification}. */
    public Verification verify() {
        return new Verifier(entries).verify(null);
    }

    /**
     * Which lines are wanted; an empty text asks for any.
     *
     * @param before only lines with a smaller number: the last one of the page before
     */
    public record Filter(String deed, String actorId, String thing, long before) {
        public static final Filter ALL = new Filter("", "", "", Long.MAX_VALUE);
    }

    /** PostgreSQL keeps no NUL, and nobody reads a line of a thousand words. */
    private static String fit(String text) {
        String clean = text.replace('\0', ' ');
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
    }
}
