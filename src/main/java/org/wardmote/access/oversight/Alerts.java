package org.wardmote.access.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.MemberId;

/** The alerts that the watch over the trail raised, and who closed them. Whom one is about is never shown it. */
@Repository
class Alerts {

    private static final String ALERT = """
            select a.id, a.rule, a.about, coalesce(m.name, a.about) as name, g.name as agency, a.begins, a.ends, a.lines,
                   a.raised_at, c.closed_at, c.reason, k.name as closer
            from access.alert a
            left join access.member m on m.id::text = a.about
            left join access.agency g on g.id = m.agency
            left join access.alert_closure c on c.alert = a.id
            left join access.member k on k.id = c.closer
            where a.about <> :viewer
            """;

    private final JdbcClient jdbc;

    Alerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One alert.
     *
     * @param about the member's id, and their name and agency
     * @param lines how often, or how many
     */
    record Alert(
            UUID id,
            String rule,
            String about,
            String name,
            @Nullable String agency,
            Instant begins,
            Instant ends,
            long lines,
            Instant raisedAt,
            @Nullable Closure closure) {}

    /** Who closed an alert, when and why. */
    record Closure(String closer, Instant at, String reason) {}

    /** Keeps what was found; true when it was not known yet. What goes on is the same alert, with more lines. */
    boolean raise(AlertRules.Found found, Instant now) {
        return jdbc.sql("""
                        insert into access.alert (id, rule, about, bucket, begins, ends, lines, raised_at)
                        values (:id, :rule, :about, :bucket, :begins, :ends, :lines, :now)
                        on conflict (rule, about, bucket) do update
                        set ends = excluded.ends, lines = greatest(alert.lines, excluded.lines)
                        where excluded.lines > alert.lines
                        returning xmax = 0 as fresh
                        """)
                .param("id", UUID.randomUUID())
                .param("rule", found.rule().id())
                .param("about", found.about())
                .param("bucket", found.bucket())
                .param("begins", at(found.begins()))
                .param("ends", at(found.ends()))
                .param("lines", found.lines())
                .param("now", at(now))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    List<Alert> open(MemberId viewer) {
        return jdbc.sql(ALERT + " and c.alert is null order by a.raised_at desc, a.begins desc, a.id limit 200")
                .param("viewer", viewer.toString())
                .query((row, index) -> alert(row))
                .list();
    }

    List<Alert> closed(MemberId viewer, int most) {
        return jdbc.sql(ALERT + " and c.alert is not null order by c.closed_at desc, a.id limit :most")
                .param("viewer", viewer.toString())
                .param("most", most)
                .query((row, index) -> alert(row))
                .list();
    }

    Optional<Alert> find(MemberId viewer, UUID id) {
        return jdbc.sql(ALERT + " and a.id = :id")
                .param("viewer", viewer.toString())
                .param("id", id)
                .query((row, index) -> alert(row))
                .optional();
    }

    /** Closes an alert; false when somebody has done so before. */
    boolean close(Alert alert, MemberId closer, String reason, Instant now) {
        return jdbc.sql("""
                        insert into access.alert_closure (alert, about, closed_at, closer, reason)
                        values (?, ?, ?, ?, ?) on conflict (alert) do nothing
                        """)
                        .params(alert.id(), alert.about(), at(now), closer.value(), reason.strip())
                        .update()
                == 1;
    }

    /** One watch at a time, whichever program keeps it; false when another is at it. */
    boolean turn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('access.alert'))")
                .query(Boolean.class)
                .single();
    }

    private static Alert alert(ResultSet row) throws SQLException {
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Alert(
                row.getObject("id", UUID.class),
                row.getString("rule"),
                row.getString("about"),
                row.getString("name"),
                row.getString("agency"),
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant(),
                row.getLong("lines"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                closed == null
                        ? null
                        : new Closure(row.getString("closer"), closed.toInstant(), row.getString("reason")));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
