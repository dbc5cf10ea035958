package org.wardmote.access.circle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.PersonalRecords;
import org.wardmote.access.PrintedTime;

/**
 * What matters say of people. Whoever answers a person is given the titles, summaries and notes in which the name or the
 * address stands, of matters that they have no need to know too, and nothing else of them. Compartments are left out:
 * whoever leads one answers for it. The database answers only within {@link org.wardmote.access.Viewpoints#forPrivacy}.
 */
@Repository
class MatterRecords implements PersonalRecords {

    private static final String THING = "matter:";

    private final JdbcClient jdbc;

    MatterRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String recordClass() {
        return "matter";
    }

    private record Part(UUID matter, String title, String regime, Said said) {}

    @Override
    public List<Held> about(Person person) {
        String[] names = names(person).toArray(String[]::new);
        if (names.length == 0) {
            return List.of();
        }
        Map<UUID, List<Part>> matters = new LinkedHashMap<>();
        jdbc.sql("select * from access.matters_naming(?)")
                .param(names)
                .query((row, index) -> part(row))
                .list()
                .forEach(part -> matters.computeIfAbsent(part.matter(), matter -> new ArrayList<>())
                        .add(part));
        return matters.values().stream()
                .map(parts ->
                        new Held(THING + parts.get(0).matter(), parts.get(0).title(), said(parts)))
                .toList();
    }

    /** The law that the matter is held under, which may be another than that of most, before what it says. */
    private static List<Said> said(List<Part> parts) {
        List<Said> said = new ArrayList<>();
        said.add(new Said("Held under", parts.get(0).regime().equals("part-3") ? "DPA 2018, Part 3" : "UK GDPR"));
        parts.forEach(part -> said.add(part.said()));
        return said;
    }

    /** A single word, such as a first name, is everybody's: only a whole name is looked for. */
    private static List<String> names(Person person) {
        List<String> names = new ArrayList<>();
        String name = person.name().strip().replaceAll("\\s+", " ");
        if (name.contains(" ")) {
            names.add(name);
        }
        if (person.email().contains("@")) {
            names.add(person.email().strip());
        }
        return names;
    }

    @Override
    public List<Ended> ended(Instant before, int most) {
        return jdbc.sql("select * from access.matters_at_rest(?, ?)")
                .params(Matters.at(before), most)
                .query((row, index) -> new Ended(
                        THING + row.getString("matter"),
                        "Matter " + row.getString("reference") + " of " + row.getString("agency"),
                        instant(row, "since")))
                .list();
    }

    /** That there was a matter, whose and when, stays. */
    @Override
    public Map<String, Long> erase(String thing) {
        return jdbc.sql("select * from access.erase_matter(?)")
                .param(UUID.fromString(thing.substring(THING.length())))
                .query((row, index) -> {
                    Map<String, Long> erased = new LinkedHashMap<>();
                    erased.put("titles and summaries", row.getLong("summaries"));
                    erased.put("notes", row.getLong("notes"));
                    return erased;
                })
                .single();
    }

    private static Part part(ResultSet row) throws SQLException {
        String part = row.getString("part");
        return new Part(
                row.getObject("matter", UUID.class),
                "Matter " + row.getString("reference") + " of " + row.getString("agency") + ": the parts with the name",
                row.getString("regime"),
                new Said(
                        part.equals("Note") ? "Note of " + PrintedTime.second(instant(row, "at")) : part,
                        row.getString("said")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
