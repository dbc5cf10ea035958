package org.wardmote.access.member;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one partnership that this Wardmote serves. */
@Repository
public class Partnerships {

    private final JdbcClient jdbc;

    Partnerships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param demonstration whether its people are invented */
    public record Partnership(String name, boolean demonstration) {}

    /** The partnership, once it has been set up. */
    public Optional<Partnership> find() {
        return jdbc.sql("select name, demo_since is not null as demo from access.partnership")
                .query((row, index) -> new Partnership(row.getString("name"), row.getBoolean("demo")))
                .optional();
    }

    void found(String name) {
        jdbc.sql("insert into access.partnership (name) values (?)")
                .param(name.strip())
                .update();
    }

    void foundDemonstration(String name, Instant now) {
        jdbc.sql("insert into access.partnership (name, demo_since) values (?, ?)")
                .params(name, Members.at(now))
                .update();
    }
}
