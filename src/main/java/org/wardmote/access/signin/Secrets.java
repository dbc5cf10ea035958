package org.wardmote.access.signin;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Random bytes that sign what a browser keeps for us; they outlive a restart. */
@Repository
class Secrets {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;

    Secrets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The bytes for a purpose, made when they are first asked for. */
    byte[] of(String purpose) {
        byte[] made = new byte[BYTES];
        new SecureRandom().nextBytes(made);
        jdbc.sql("insert into access.secret (purpose, bytes) values (?, ?) on conflict do nothing")
                .params(purpose, made)
                .update();
        return jdbc.sql("select bytes from access.secret where purpose = ?")
                .param(purpose)
                .query(byte[].class)
                .single();
    }
}
