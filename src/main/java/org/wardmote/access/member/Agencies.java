package org.wardmote.access.member;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.AgencyId;
import org.wardmote.govuk.Problem;

/** The agencies of the partnership. */
@Repository
public class Agencies {

    private static final int LONGEST_NAME = 120;

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

    /** What is wrong with the name of a new agency. */
    List<Problem> wrong(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return List.of(Problem.of("name", "agency.name-missing", Integer.toString(LONGEST_NAME)));
        }
        boolean taken = all().stream()
                .anyMatch(known ->
                        known.id().value().equals(slug(name)) || known.name().equalsIgnoreCase(name.strip()));
        return taken ? List.of(Problem.of("name", "agency.name-taken")) : List.of();
    }

    static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "agency" : slug;
    }
}
