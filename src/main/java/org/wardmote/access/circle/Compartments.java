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
import org.wardmote.access.Level;
import org.wardmote.access.MemberId;

/** Compartments and who is let into them, as the viewpoint of the transaction sees them. */
@Repository
class Compartments {

    private static final String OPENING = """
            select o.id, o.circle, o.member, m.name, o.asked_at, o.agreed_at
            from access.opening o join access.member m on m.id = o.member
            """;

    private final JdbcClient jdbc;

    Compartments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A compartment in which the viewer has a place, open to them or shut. */
    record Compartment(CircleId circle, String reference, String agency, Level standing, boolean open) {}

    /** A member's wish to be let into a compartment. */
    record Opening(
            UUID id,
            CircleId circle,
            UUID member,
            String memberName,
            Instant askedAt,
            @Nullable Instant agreedAt) {}

    List<Compartment> all() {
        return jdbc.sql("select circle, reference, agency, standing, is_open from access.compartments()")
                .query((row, index) -> new Compartment(
                        new CircleId(row.getObject("circle", UUID.class)),
                        row.getString("reference"),
                        row.getString("agency"),
                        Level.of(row.getInt("standing")),
                        row.getBoolean("is_open")))
                .list();
    }

    void ask(CircleId circle, MemberId member, Instant now) {
        jdbc.sql("insert into access.opening (id, circle, member, asked_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), circle.value(), member.value(), at(now))
                .update();
    }

    /** Those that were asked for since a moment in circles where the viewer stands, and not agreed, newest first. */
    List<Opening> waiting(Instant since) {
        return jdbc.sql(OPENING + " where o.agreed_at is null and o.asked_at > ? order by o.asked_at desc")
                .param(at(since))
                .query((row, index) -> opening(row))
                .list();
    }

    Optional<Opening> find(UUID id) {
        return jdbc.sql(OPENING + " where o.id = ?")
                .param(id)
                .query((row, index) -> opening(row))
                .optional();
    }

    /** False when it had been agreed to already. */
    boolean agree(UUID opening, MemberId by, Instant now, Instant until) {
        return jdbc.sql("""
                        update access.opening set agreed_at = ?, agreed_by = ?, until = ?
                        where id = ? and agreed_at is null
                        """).params(at(now), by.value(), at(until), opening).update() == 1;
    }

    private static Opening opening(ResultSet row) throws SQLException {
        OffsetDateTime agreed = row.getObject("agreed_at", OffsetDateTime.class);
        return new Opening(
                row.getObject("id", UUID.class),
                new CircleId(row.getObject("circle", UUID.class)),
                row.getObject("member", UUID.class),
                row.getString("name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                agreed == null ? null : agreed.toInstant());
    }
}
