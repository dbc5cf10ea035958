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

    /** Whether roles that need a second step do without one here. */
    public boolean waivesSecondStep() {
        return jdbc.sql("select second_step_waived_at is not null from access.partnership")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Waives the second step or asks for it again; false when it was so before. */
    public boolean waiveSecondStep(boolean waived, Instant now, String by) {
        return waived
                ? jdbc.sql("""
                                        update access.partnership
                                        set second_step_waived_at = ?, second_step_waived_by = ?
                                        where second_step_waived_at is null
                                        """).params(Members.at(now), by).update() == 1
                : jdbc.sql("""
                                        update access.partnership
                                        set second_step_waived_at = null, second_step_waived_by = null
                                        where second_step_waived_at is not null
                                        """).update() == 1;
    }

    void found(String name) {
        jdbc.sql("insert into access.partnership (name) values (?)")
                .param(name.strip())
                .update();
    }

    void foundDemonstration(String name, Instant now) {
        // Its people's password is in the repository: a second step would protect nothing, and nobody has the
        // telephone.
        jdbc.sql("""
                        insert into access.partnership
                            (name, demo_since, second_step_waived_at, second_step_waived_by)
                        values (?, ?, ?, 'Wardmote')
                        """).params(name, Members.at(now), Members.at(now)).update();
    }
}
