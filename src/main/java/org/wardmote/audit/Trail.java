package org.wardmote.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The trail: lines are written with the deed, in its transaction, and never changed. Writers wait for one another from
 * their line until their transaction ends, so write it last. Outside of a transaction, as when a page was looked at, lines
 * that come at once are committed together, and each writer goes on when its own is kept.
 */
@Component
public class Trail {

    private final Entries entries;
    private final SharedCommit together;
    private final Clock clock;

    Trail(Entries entries, Clock clock) {
        this.entries = entries;
        this.together = new SharedCommit(entries::add);
        this.clock = clock;
    }

    /** The trail of a record that is reached without the application: by a command. */
    public static Trail of(DataSource source, Clock clock) {
        return new Trail(new Entries(source), clock);
    }

    /** The head as a transaction sees it, {@code 12:ab…}; for one that takes a picture of the whole record. */
    public static String headIn(Connection connection) throws SQLException {
        return Entries.head(connection).toString();
    }

    /** Writes one line: if the deed is undone, so is the line. */
    public void write(Line line) {
        write(List.of(line));
    }

    /** Writes the lines of one deed on many things, all or none. */
    public void write(List<Line> lines) {
        Instant now = clock.instant();
        List<Entries.Timed> timed = lines.stream()
                .map(line -> new Entries.Timed(now, line.fitted()))
                .toList();
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            entries.add(timed);
        } else {
            together.add(timed);
        }
    }

    /**
     * Writes one line of somebody's deed, as {@link #write(Line)} does.
     *
     * @param actorId null for a visitor and for Wardmote itself
     * @param deed a stable name: {@code sign-in}
     * @param thing what it was done to: {@code member:…}, {@code GET /areas}
     * @param detail anything else, in words; never the content of a record
     */
    public void write(
            Entry.Kind kind, String actor, @Nullable String actorId, String deed, String thing, String detail) {
        write(Line.of(kind, actor, actorId, null, deed, thing).detail(detail));
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

    /** Walks the whole chain, in which a head that was noted earlier must still stand. */
    public Verification verify(ChainHead noted) {
        return new Verifier(entries).verify(noted);
    }

    /** Where the chain ends now. */
    public Head head() {
        return entries.head();
    }

    /** The line with a number. */
    public Optional<Entry> line(long number) {
        return entries.newest(Filter.ALL.before(number + 1), 1).stream()
                .filter(found -> found.number() == number)
                .findFirst();
    }

    /**
     * Where the chain ends.
     *
     * @param at when its last line was written; null when there is none
     */
    public record Head(ChainHead head, @Nullable Instant at) {}

    /**
     * Which lines are wanted; an empty text asks for any.
     *
     * @param kind one sort of deed, null for any
     * @param from no line before this; null for no limit
     * @param to no line from this on; null for no limit
     * @param before only lines with a smaller number: the last one of the page before
     */
    public record Filter(
            String deed,
            String actorId,
            String thing,
            Entry.@Nullable Kind kind,
            @Nullable Instant from,
            @Nullable Instant to,
            long before) {
        public static final Filter ALL = new Filter("", "", "", Long.MAX_VALUE);

        public Filter(String deed, String actorId, String thing, long before) {
            this(deed, actorId, thing, null, null, null, before);
        }

        public Filter before(long number) {
            return new Filter(deed, actorId, thing, kind, from, to, number);
        }

        public Filter kind(Entry.@Nullable Kind one) {
            return new Filter(deed, actorId, thing, one, from, to, before);
        }

        public Filter between(@Nullable Instant first, @Nullable Instant end) {
            return new Filter(deed, actorId, thing, kind, first, end, before);
        }
    }
}
