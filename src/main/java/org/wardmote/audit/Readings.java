package org.wardmote.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What can be told of many lines at once: who looked at a thing, and how much somebody did in which hour. */
@Repository
public class Readings {

    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who did something to a thing.
     *
     * @param actorId null for a visitor and for Wardmote itself
     * @param lines how many lines there are of it, the first and the last of them at
     */
    public record Reader(
            String actor, @Nullable String actorId, Entry.Kind kind, long lines, Instant first, Instant last) {}

    /**
     * What somebody did within one hour of the clock.
     *
     * @param things to how many different things
     */
    public record Hour(String actorId, Instant begins, Entry.Kind kind, long lines, long things) {}

    /**
     * Deeds of one sort, one after another, with none of another sort between.
     *
     * @param who the member's id: who did them, or whom they were done to where nobody had signed in
     */
    public record Run(String who, long first, Instant begins, Instant ends, long lines) {}

    /** Who did what to a thing, whoever was last at it first. */
    public List<Reader> readersOf(String thing) {
        return jdbc.sql("""
                        select max(actor) as actor, actor_id, kind, count(*) as lines, min(at) as first, max(at) as last
                        from audit.trail where thing = ?
                        group by actor_id, case when actor_id is null then actor end, kind
                        order by last desc, kind
                        """).param(thing).query((row, index) -> reader(row)).list();
    }

    /** What each did in each hour; an empty id asks for everybody. */
    public List<Hour> hours(Instant from, Instant to, String actorId, Collection<Entry.Kind> kinds) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "from",
                at(from),
                "to",
                at(to),
                "kinds",
                kinds.stream().map(Enum::name).toArray(String[]::new)));
        if (!actorId.isEmpty()) {
            values.put("actor", actorId);
        }
        return jdbc.sql("""
                        select actor_id, date_trunc('hour', at, 'UTC') as begins, kind,
                               count(*) as lines, count(distinct thing) as things
                        from audit.trail
                        where at >= :from and at < :to and actor_id is not null and kind = any(:kinds)
                        """ + (actorId.isEmpty() ? "" : " and actor_id = :actor ") + """
                        group by actor_id, begins, kind order by begins, actor_id, kind
                        """)
                .params(values)
                .query((row, index) -> new Hour(
                        row.getString("actor_id"),
                        instant(row, "begins"),
                        Entry.Kind.valueOf(row.getString("kind")),
                        row.getLong("lines"),
                        row.getLong("things")))
                .list();
    }

    /**
     * Runs of some deeds, each by or against one member, that are at least so long.
     *
     * @param tries the deeds that make a run
     * @param ends the deeds that end one; others are passed over
     */
    public List<Run> runs(Instant from, Instant to, List<String> tries, List<String> ends, int atLeast) {
        return jdbc.sql("""
                        with told as (
                            select number, at, deed = any(:tries) as tried,
                                   coalesce(actor_id, substring(thing from '^member:(.*)$')) as who
                            from audit.trail
                            where at >= :from and at < :to and (deed = any(:tries) or deed = any(:ends))
                        ), placed as (
                            select *, count(*) filter (where not tried) over (partition by who order by number) as run
                            from told where who is not null
                        )
                        select who, min(number) as first, min(at) as begins, max(at) as ends, count(*) as lines
                        from placed where tried group by who, run having count(*) >= :least order by first
                        """)
                .param("from", at(from))
                .param("to", at(to))
                .param("tries", tries.toArray(String[]::new))
                .param("ends", ends.toArray(String[]::new))
                .param("least", atLeast)
                .query((row, index) -> new Run(
                        row.getString("who"),
                        row.getLong("first"),
                        instant(row, "begins"),
                        instant(row, "ends"),
                        row.getLong("lines")))
                .list();
    }

    private static Reader reader(ResultSet row) throws SQLException {
        return new Reader(
                row.getString("actor"),
                row.getString("actor_id"),
                Entry.Kind.valueOf(row.getString("kind")),
                row.getLong("lines"),
                instant(row, "first"),
                instant(row, "last"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
