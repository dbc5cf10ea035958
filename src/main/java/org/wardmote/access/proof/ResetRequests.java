package org.wardmote.access.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.MemberId;

/** What one administrator asked for and another is to confirm: that a member's second step is taken away. */
@Repository
class ResetRequests {

    /** Long enough to find a colleague, short enough that nobody confirms what everybody forgot. */
    static final Duration LASTS = Duration.ofHours(24);

    private final JdbcClient jdbc;

    ResetRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by which administrator asked, and what they are called */
    record Request(MemberId by, String name, Instant at) {}

    /** The newest that is open, if there is one. */
    Optional<Request> open(MemberId member, Instant now) {
        return jdbc.sql("""
                        select r.asked_by, m.name, r.asked_at from access.reset_request r
                        join access.member m on m.id = r.asked_by
                        where r.member = ? and r.closed_at is null and r.asked_at > ?
                        order by r.asked_at desc, r.id limit 1
                        """)
                .params(member.value(), at(now.minus(LASTS)))
                .query((row, index) -> new Request(
                        new MemberId(row.getObject("asked_by", UUID.class)),
                        row.getString("name"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void ask(MemberId member, MemberId by, Instant now) {
        jdbc.sql("insert into access.reset_request (id, member, asked_by, asked_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), member.value(), by.value(), at(now))
                .update();
    }

    /** Closes what is open; false when somebody else has just done so. */
    boolean close(MemberId member, Instant now) {
        return jdbc.sql("update access.reset_request set closed_at = ? where member = ? and closed_at is null")
                        .params(at(now), member.value())
                        .update()
                > 0;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
