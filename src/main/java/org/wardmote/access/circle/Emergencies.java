package org.wardmote.access.circle;

import static org.wardmote.access.circle.Matters.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.CircleId;
import org.wardmote.access.MemberId;

/** Uses of emergency access, as the viewpoint of the transaction sees them: one's own, and those of circles one leads. */
@Repository
class Emergencies {

    private static final String EMERGENCY = """
            select e.id, e.circle, e.member, m.name, a.name as agency, e.reason, e.starts, e.until, e.reviewed_at, e.finding,
                   r.name as reviewer
            from access.emergency e join access.member m on m.id = e.member join access.agency a on a.id = m.agency
            left join access.member r on r.id = e.reviewed_by
            """;

    private final JdbcClient jdbc;

    Emergencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One use of emergency access, and what its review found, if there was one. */
    record Emergency(
            UUID id,
            CircleId circle,
            UUID member,
            String memberName,
            String agency,
            String reason,
            Instant starts,
            Instant until,
            @Nullable Instant reviewedAt,
            @Nullable String reviewer,
            @Nullable String finding) {}

    void add(CircleId circle, MemberId member, String reason, Instant now, Instant until) {
        jdbc.sql("insert into access.emergency (id, circle, member, reason, starts, until) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), circle.value(), member.value(), reason, at(now), at(until))
                .update();
    }

    Optional<Emergency> find(UUID id) {
        return jdbc.sql(EMERGENCY + " where e.id = ?")
                .param(id)
                .query((row, index) -> emergency(row))
                .optional();
    }

    /** Of one circle, newest first. */
    List<Emergency> of(CircleId circle) {
        return jdbc.sql(EMERGENCY + " where e.circle = ? order by e.starts desc, e.id")
                .param(circle.value())
                .query((row, index) -> emergency(row))
                .list();
    }

    /** The viewer's own, newest first. */
    List<Emergency> own(MemberId member) {
        return jdbc.sql(EMERGENCY + " where e.member = ? order by e.starts desc, e.id")
                .param(member.value())
                .query((row, index) -> emergency(row))
                .list();
    }

    /** Those of others in circles that the viewer leads, which nobody has reviewed, oldest first. */
    List<Emergency> toReview(MemberId viewer) {
        return jdbc.sql(EMERGENCY + " where e.reviewed_at is null and e.member <> ? order by e.starts, e.id")
                .param(viewer.value())
                .query((row, index) -> emergency(row))
                .list();
    }

    /** How many of the viewer's own nobody has reviewed. */
    int unreviewed() {
        return jdbc.sql("select access.unreviewed()").query(Integer.class).single();
    }

    /** Makes one member's uses wait for one another, until the transaction ends. */
    void lock(MemberId member) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('access.emergency ' || ?))")
                .param(member.toString())
                .query((row, index) -> "")
                .list();
    }

    /** What an emergency may reach, by its reference; nothing for a compartment and for what does not exist. */
    Optional<CircleId> target(String reference) {
        return jdbc.sql("select access.emergency_target(?) as circle")
                .param(reference)
                .query((row, index) -> Optional.ofNullable(row.getObject("circle", UUID.class)))
                .single()
                .map(CircleId::new);
    }

    /** False when it had been reviewed already. */
    boolean review(UUID id, MemberId by, String finding, Instant now) {
        return jdbc.sql("""
                        update access.emergency set reviewed_at = ?, reviewed_by = ?, finding = ?
                        where id = ? and reviewed_at is null
                        """).params(at(now), by.value(), finding, id).update() == 1;
    }

    private static Emergency emergency(ResultSet row) throws SQLException {
        OffsetDateTime reviewed = row.getObject("reviewed_at", OffsetDateTime.class);
        return new Emergency(
                row.getObject("id", UUID.class),
                new CircleId(row.getObject("circle", UUID.class)),
                row.getObject("member", UUID.class),
                row.getString("name"),
                row.getString("agency"),
                row.getString("reason"),
                row.getObject("starts", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                reviewed == null ? null : reviewed.toInstant(),
                row.getString("reviewer"),
                row.getString("finding"));
    }
}
