package org.wardmote.access.member;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.AgencyId;

/** The agencies of the partnership. */
@Repository
public class Agencies {

    private final JdbcClient jdbc;

    Agencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An agency: a council's unit, a police force, a charity. */
    public record Agency(AgencyId id, String name) {}

    public List<Agency> all() {
        return jdbc.sql("select id, name from access.agency order by name")
                .query((row, index) -> new Agency(new AgencyId(row.getString("id")), row.getString("name")))
                .list();
    }

    Optional<Agency> find(AgencyId id) {
        return all().stream().filter(agency -> agency.id().equals(id)).findFirst();
    }

    /** Adds an agency, or finds the one of that name. */
    AgencyId add(String name) {
        AgencyId id = new AgencyId(slug(name));
        add(id, name);
        return id;
    }

    void add(AgencyId id, String name) {
        jdbc.sql("insert into access.agency (id, name) values (?, ?) on conflict do nothing")
                .params(id.value(), name.strip())
                .update();
    }

    static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "agency" : slug;
    }
}
