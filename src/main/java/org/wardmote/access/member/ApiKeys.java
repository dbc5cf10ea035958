package org.wardmote.access.member;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.MemberId;

/** Keys with which a member's program asks in their name. */
@Repository
public class ApiKeys {

    /** Begins every key, so that a scanner for secrets that were published by mistake knows one when it sees it. */
    private static final String PREFIX = "wardmote_";

    private final JdbcClient jdbc;

    ApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A key as its owner sees it again: never the key itself. */
    record ApiKey(
            String id,
            String label,
            Instant madeAt,
            @Nullable Instant revokedAt) {}

    /** Makes a key and answers with it; it cannot be had again. */
    String make(MemberId member, String label, Instant now) {
        String key = PREFIX + Tokens.make();
        jdbc.sql("insert into access.api_key (id, member, label, token_hash, made_at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), member.value(), label.strip(), Tokens.hash(key), Members.at(now))
                .update();
        return key;
    }

    /** Revokes a key of this member's; false when they have no such key. */
    boolean revoke(MemberId member, String id, Instant now) {
        return jdbc.sql(
                                "update access.api_key set revoked_at = ? where id::text = ? and member = ? and revoked_at is null")
                        .params(Members.at(now), id, member.value())
                        .update()
                == 1;
    }

    void revokeAll(MemberId member, Instant now) {
        jdbc.sql("update access.api_key set revoked_at = ? where member = ? and revoked_at is null")
                .params(Members.at(now), member.value())
                .update();
    }

    List<ApiKey> of(MemberId member) {
        return jdbc.sql(
                        "select id, label, made_at, revoked_at from access.api_key where member = ? order by made_at desc")
                .param(member.value())
                .query((row, index) -> new ApiKey(
                        row.getString("id"),
                        row.getString("label"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        Members.instant(row, "revoked_at")))
                .list();
    }

    /** Whose key this is, while it is not revoked. */
    public Optional<MemberId> owner(String key) {
        if (!key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return jdbc.sql("select member from access.api_key where token_hash = ? and revoked_at is null")
                .param(Tokens.hash(key))
                .query(UUID.class)
                .optional()
                .map(MemberId::new);
    }
}
