package org.wardmote.access.circle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.AgencyId;
import org.wardmote.access.CircleId;
import org.wardmote.access.Level;

/** The matters that there are, as the viewpoint of the transaction sees them: without one there are none. */
@Repository
class Matters {

    private static final String MATTER = """
            select m.id, m.circle, m.title, m.regime, m.gateway, m.marking, m.made_at, m.made_by, c.reference, c.agency,
                   a.name as agency_name, c.purpose, c.data_class, c.compartment, access.level(m.circle) as level
            from access.matter m join access.circle c on c.id = m.circle join access.agency a on a.id = c.agency
            """;

    /** For lists: from the viewer's circles, of which all that is shown is asked for at once. No compartment is in them. */
    private static final String FROM_CIRCLES = """
            with mine as materialized (select * from access.listed_circle())
            select m.id, m.circle, m.title, m.regime, m.gateway, m.marking, m.made_at, m.made_by, c.reference, c.agency,
                   a.name as agency_name, c.purpose, c.data_class, false as compartment, c.level%s
            from mine c join access.matter m on m.circle = c.circle join access.agency a on a.id = c.agency%s
            order by m.made_at desc, m.id desc limit :most
            """;

    private final JdbcClient jdbc;

    Matters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody wrote about a matter, and when. */
    record Note(Instant at, String by, String text) {}

    /** The newest first. */
    List<Matter> newest(Wanted wanted, int most) {
        String search = """
                 and (m.title ilike :search or c.reference ilike :search or exists (
                     select 1 from access.matter_summary s where s.matter = m.id and s.text ilike :search))
                """;
        String before = " and (m.made_at, m.id) < (select b.made_at, b.id from access.matter b where b.id = :before)";
        return jdbc.sql(FROM_CIRCLES.formatted(
                        "",
                        " where true" + (wanted.search().isEmpty() ? "" : search)
                                + (wanted.before() == null ? "" : before)))
                .param("search", "%" + wanted.search().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("before", wanted.before())
                .param("most", most)
                .query((row, index) -> matter(row))
                .list();
    }

    /**
     * Which matters are wanted.
     *
     * @param search part of a title, a reference or of what may be read; empty for any
     * @param before the last one of the page before; null for the first page
     */
    record Wanted(String search, @Nullable UUID before) {
        static final Wanted ALL = new Wanted("", null);
    }

    /** The newest of those that may be read, with what they are about. */
    List<MatterWork.Exported> read(int most) {
        return jdbc.sql(FROM_CIRCLES.formatted(", s.text", " join access.matter_summary s on s.matter = m.id"))
                .param("most", most)
                .query((row, index) -> new MatterWork.Exported(matter(row), row.getString("text")))
                .list();
    }

    Optional<Matter> find(UUID id) {
        return jdbc.sql(MATTER + " where m.id = ?")
                .param(id)
                .query((row, index) -> matter(row))
                .optional();
    }

    /** The matter that a circle guards. */
    Optional<Matter> guardedBy(CircleId circle) {
        return jdbc.sql(MATTER + " where m.circle = ?")
                .param(circle.value())
                .query((row, index) -> matter(row))
                .optional();
    }

    /** What it is about; nothing for whoever may not read. */
    Optional<String> summary(UUID id) {
        return jdbc.sql("select text from access.matter_summary where matter = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** The notes, newest first; none for whoever may not read. */
    List<Note> notes(UUID id) {
        return jdbc.sql("select at, by, text from access.matter_note where matter = ? order by number desc")
                .param(id)
                .query((row, index) -> new Note(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by"),
                        row.getString("text")))
                .list();
    }

    void add(UUID id, CircleId circle, MatterForm form, Instant now, String by) {
        jdbc.sql("""
                        insert into access.matter (id, circle, title, regime, gateway, marking, made_at, made_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, circle.value(), form.title(), form.regime(), form.gateway(), form.marking(), at(now), by)
                .update();
        jdbc.sql("insert into access.matter_summary (matter, circle, text) values (?, ?, ?)")
                .params(id, circle.value(), form.summary())
                .update();
    }

    void addNote(Matter matter, String text, Instant now, String by) {
        jdbc.sql("insert into access.matter_note (matter, circle, at, by, text) values (?, ?, ?, ?, ?)")
                .params(matter.id(), matter.circle().value(), at(now), by, text)
                .update();
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                row.getObject("id", UUID.class),
                new CircleId(row.getObject("circle", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                new AgencyId(row.getString("agency")),
                row.getString("agency_name"),
                row.getString("purpose"),
                row.getString("data_class"),
                row.getString("regime"),
                row.getString("gateway"),
                row.getString("marking"),
                row.getBoolean("compartment"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                Level.of(row.getInt("level")));
    }

    static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
