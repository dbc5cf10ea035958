package org.wardmote.reports.edit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.MemberId;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.cite.Citations;

/** What was saved of every edition. A revision is never changed, which the database holds too. */
@Repository
public class Revisions {

    private static final String REVISION =
            "select edition, number, text, implications, note, citations::text as citations, at, by from reports.revision ";

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Revision> find(EditionId edition, int number) {
        return jdbc.sql(REVISION + "where edition = ? and number = ?")
                .params(edition.value(), number)
                .query((row, index) -> revision(row))
                .optional();
    }

    /** The newest of an edition. Every edition has one from its beginning. */
    public Revision newest(EditionId edition) {
        return jdbc.sql(REVISION + "where edition = ? order by number desc limit 1")
                .param(edition.value())
                .query((row, index) -> revision(row))
                .single();
    }

    /** All of an edition, newest first. */
    public List<Revision.Line> all(EditionId edition) {
        return jdbc.sql("""
                        select number, note, citations is not null as frozen, at, by from reports.revision
                        where edition = ? order by number desc
                        """)
                .param(edition.value())
                .query((row, index) -> line(row))
                .list();
    }

    /** False when another revision of that number is there already: somebody saved in between. */
    boolean add(Revision revision, @Nullable MemberId by) {
        int added = jdbc.sql("""
                        insert into reports.revision (edition, number, text, implications, note, at, by, by_id)
                        values (:edition, :number, :text, :implications, :note, :at, :by, :byId)
                        on conflict (edition, number) do nothing
                        """)
                .param("edition", revision.edition().value())
                .param("number", revision.number())
                .param("text", revision.text())
                .param("implications", revision.implications())
                .param("note", revision.note())
                .param("at", Moments.of(revision.at()))
                .param("by", revision.by())
                .param("byId", by == null ? null : by.value())
                .update();
        return added == 1;
    }

    /** Freezes a revision's citations; throws {@link IllegalStateException} when they are frozen already. */
    void freeze(EditionId edition, int number, Citations citations) {
        int frozen = jdbc.sql("""
                        update reports.revision set citations = cast(:citations as json)
                        where edition = :edition and number = :number and citations is null
                        """)
                .param("citations", new String(citations.toJson(), StandardCharsets.UTF_8))
                .param("edition", edition.value())
                .param("number", number)
                .update();
        if (frozen != 1) {
            throw new IllegalStateException("Revision " + number + " is frozen already, or there is none.");
        }
    }

    static Revision.Line line(ResultSet row) throws SQLException {
        return new Revision.Line(
                row.getInt("number"),
                row.getString("note"),
                row.getBoolean("frozen"),
                Moments.in(row, "at"),
                row.getString("by"));
    }

    private static Revision revision(ResultSet row) throws SQLException {
        String citations = row.getString("citations");
        return new Revision(
                new EditionId(row.getObject("edition", UUID.class)),
                row.getInt("number"),
                row.getString("text"),
                row.getString("implications"),
                row.getString("note"),
                citations == null ? null : Citations.fromJson(citations.getBytes(StandardCharsets.UTF_8)),
                Moments.in(row, "at"),
                row.getString("by"));
    }
}
