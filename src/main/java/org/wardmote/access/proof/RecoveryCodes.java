package org.wardmote.access.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.MemberId;

/** Codes for the day on which a telephone is lost: shown once, kept as hashes, each good once. */
@Repository
class RecoveryCodes {

    static final int AT_ONCE = 10;

    /** 80 bits of chance: nobody guesses them, so a plain hash protects them as well as a slow one. */
    private static final int BYTES = 10;

    private static final SecureRandom CHANCE = new SecureRandom();

    private final JdbcClient jdbc;

    RecoveryCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes new ones, which end those before them; answers with them, in groups of four. */
    List<String> make(MemberId member, Instant now) {
        removeAll(member);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            byte[] bytes = new byte[BYTES];
            CHANCE.nextBytes(bytes);
            String code = Base32.groups(Base32.write(bytes).toLowerCase(Locale.ROOT), "-");
            jdbc.sql("insert into access.recovery_code (member, code_hash, made_at) values (?, ?, ?)")
                    .params(member.value(), hash(code), at(now))
                    .update();
            made.add(code);
        }
        return made;
    }

    /** Uses a code up, however it is spaced; false when it is none of theirs or was used. */
    boolean use(MemberId member, String typed, Instant now) {
        return jdbc.sql("""
                                update access.recovery_code set used_at = ?
                                where member = ? and code_hash = ? and used_at is null
                                """).params(at(now), member.value(), hash(typed)).update() == 1;
    }

    int left(MemberId member) {
        return jdbc.sql("select count(*) from access.recovery_code where member = ? and used_at is null")
                .param(member.value())
                .query(Integer.class)
                .single();
    }

    void removeAll(MemberId member) {
        jdbc.sql("delete from access.recovery_code where member = ?")
                .param(member.value())
                .update();
    }

    private static byte[] hash(String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z2-7]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
