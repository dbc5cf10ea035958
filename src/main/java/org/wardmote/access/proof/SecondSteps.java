package org.wardmote.access.proof;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.MemberId;

/** The secrets from which members' apps work out their codes. */
@Repository
class SecondSteps {

    private final JdbcClient jdbc;

    SecondSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param secret what the app knows too */
    record SecondStep(byte[] secret, Instant setUpAt) {}

    Optional<SecondStep> of(MemberId member) {
        return jdbc.sql("select secret, set_up_at from access.second_step where member = ?")
                .param(member.value())
                .query((row, index) -> new SecondStep(
                        row.getBytes("secret"),
                        row.getObject("set_up_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Keeps a secret, in the place of any before it; the half minute of the code that confirmed it is used. */
    void put(MemberId member, byte[] secret, long used, Instant now) {
        jdbc.sql("""
                        insert into access.second_step (member, secret, last_used, set_up_at) values (?, ?, ?, ?)
                        on conflict (member) do update set secret = excluded.secret,
                            last_used = excluded.last_used, set_up_at = excluded.set_up_at
                        """)
                .params(member.value(), secret, used, OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /** Uses a half minute up; false when a code of it, or of a later one, was used before. */
    boolean use(MemberId member, long halfMinute) {
        return jdbc.sql("update access.second_step set last_used = ? where member = ? and last_used < ?")
                        .params(halfMinute, member.value(), halfMinute)
                        .update()
                == 1;
    }

    boolean remove(MemberId member) {
        return jdbc.sql("delete from access.second_step where member = ?")
                        .param(member.value())
                        .update()
                == 1;
    }
}
