package org.wardmote.access.member;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.MemberId;

/** Links with which a member chooses a password, once and within a week. */
@Repository
class Invitations {

    static final Duration LASTS = Duration.ofDays(7);

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a new one, which ends those before it; answers with the token that the link carries. */
    String make(MemberId member, Instant now, String by) {
        jdbc.sql("update access.invitation set used_at = ? where member = ? and used_at is null")
                .params(Members.at(now), member.value())
                .update();
        String token = Tokens.make();
        jdbc.sql("""
                        insert into access.invitation (id, member, token_hash, made_at, made_by, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID(),
                        member.value(),
                        Tokens.hash(token),
                        Members.at(now),
                        by,
                        Members.at(now.plus(LASTS)))
                .update();
        return token;
    }

    /** Whom a token still invites. */
    Optional<MemberId> invited(String token, Instant now) {
        return jdbc.sql("""
                        select member from access.invitation i
                        where token_hash = ? and used_at is null and expires_at > ?
                          and not exists (select 1 from access.departure d where d.member = i.member)
                        """)
                .params(Tokens.hash(token), Members.at(now))
                .query(UUID.class)
                .optional()
                .map(MemberId::new);
    }

    /** Uses a token up; false when somebody else was quicker. */
    boolean use(String token, Instant now) {
        return jdbc.sql("update access.invitation set used_at = ? where token_hash = ? and used_at is null")
                        .params(Members.at(now), Tokens.hash(token))
                        .update()
                == 1;
    }

    void endAll(MemberId member, Instant now) {
        jdbc.sql("update access.invitation set used_at = ? where member = ? and used_at is null")
                .params(Members.at(now), member.value())
                .update();
    }
}
