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

    /** Runs of some deeds, each by or against one member, with no other deed of theirs between, that are at least so long. */
    public List<Run> runs(Instant from, Instant to, List<String> tries, int atLeast) {
        return jdbc.sql("""
                        with told as (
                            select number, at, deed = any(:tries) as tried,
                                   coalesce(actor_id, substring(thing from '^member:(.*)$')) as who
                            from audit.trail where at >= :from and at < :to
                        ), placed as (
                            select *, count(*) filter (where not tried) over (partition by who order by number) as run
                            from told where who is not null
                        )
                        select who, min(number) as first, min(at) as begins, max(at) as ends, count(*) as lines
                        from placed where tried group by who, run having count(*) >= :least order by first
                        """)
                .param("from", at(from))
                .param("to", at(to))
                .param("tries", array(tries))
                .param("least", atLeast)
                .query((row, index) -> run(row))
                .list();
    }

    /** What some members did, and the tries to be them, as one run for each of them. */
    public List<Run> ofAny(Instant from, Instant to, Collection<String> ids, List<String> tries) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select who, min(number) as first, min(at) as begins, max(at) as ends, count(*) as lines
                        from (
                            select number, at, actor_id as who from audit.trail
                            where at >= :from and at < :to and actor_id = any(:ids)
                            union
                            select number, at, substring(thing from '^member:(.*)$') from audit.trail
                            where at >= :from and at < :to and deed = any(:tries) and actor_id is null
                              and substring(thing from '^member:(.*)$') = any(:ids)
                        ) told group by who order by first
                        """)
                .param("from", at(from))
                .param("to", at(to))
                .param("ids", array(ids))
                .param("tries", array(tries))
                .query((row, index) -> run(row))
                .list();
    }

    /** Members who looked at lines of the trail about themselves, as one run for each of them. */
    public List<Run> ofThemselves(Instant from, Instant to, List<String> deeds) {
        return jdbc.sql("""
                        select actor_id as who, min(number) as first, min(at) as begins, max(at) as ends, count(*) as lines
                        from audit.trail
                        where at >= :from and at < :to and deed = any(:deeds) and thing = 'member:' || actor_id
                        group by actor_id order by first
                        """)
                .param("from", at(from))
                .param("to", at(to))
                .param("deeds", array(deeds))
                .query((row, index) -> run(row))
                .list();
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getString("who"),
                row.getLong("first"),
                instant(row, "begins"),
                instant(row, "ends"),
                row.getLong("lines"));
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
