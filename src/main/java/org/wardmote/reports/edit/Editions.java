package org.wardmote.reports.edit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.PaperId;

/** The editions of every paper. */
@Repository
public class Editions {

    private static final String EDITION = """
            select e.id, e.paper, p.name as paper_name, e.title, e.period, e.against, e.meeting, e.rolled_from,
                   e.begun_at, e.begun_by
            from reports.edition e
            join reports.paper p on p.id = e.paper
            """;

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Edition> find(EditionId id) {
        return jdbc.sql(EDITION + " where e.id = ?")
                .param(id.value())
                .query((row, index) -> edition(row))
                .optional();
    }

    /**
     * An edition in the list of papers.
     *
     * @param newest its newest revision
     * @param comments how many are open
     * @param unread how many revisions came since the viewer last looked; all of them when they never did
     * @param draft whether the viewer typed something that is not saved
     */
    public record Line(Edition edition, Revision.Line newest, int comments, int unread, boolean draft) {}

    /** Every edition with what a list tells of it, that of the latest meeting first. */
    public List<Line> all(UUID viewer) {
        return jdbc.sql("""
                        select e.id, e.paper, p.name as paper_name, e.title, e.period, e.against, e.meeting,
                               e.rolled_from, e.begun_at, e.begun_by,
                               r.number, r.note, r.citations is not null as frozen, r.at, r.by,
                               (select count(*) from reports.comment c
                                where c.edition = e.id and c.resolved_at is null) as comments,
                               r.number - coalesce((select l.revision from reports.look l
                                                    where l.edition = e.id and l.member = :viewer), 0) as unread,
                               exists (select 1 from reports.draft d
                                       where d.edition = e.id and d.member = :viewer) as draft
                        from reports.edition e
                        join reports.paper p on p.id = e.paper
                        join lateral (select * from reports.revision n where n.edition = e.id
                                      order by n.number desc limit 1) r on true
                        order by e.meeting desc nulls first, p.name, e.begun_at desc
                        """)
                .param("viewer", viewer)
                .query((row, index) -> new Line(
                        edition(row),
                        Revisions.line(row),
                        row.getInt("comments"),
                        row.getInt("unread"),
                        row.getBoolean("draft")))
                .list();
    }

    void add(Edition edition) {
        Edition.Heading heading = edition.heading();
        jdbc.sql("""
                        insert into reports.edition
                            (id, paper, title, period, against, meeting, rolled_from, begun_at, begun_by)
                        values (:id, :paper, :title, :period, :against, :meeting, :from, :at, :by)
                        """)
                .param("id", edition.id().value())
                .param("paper", edition.paper().value())
                .param("title", heading.title())
                .param("period", heading.period())
                .param("against", heading.against())
                .param("meeting", heading.meeting())
                .param(
                        "from",
                        edition.rolledFrom() == null
                                ? null
                                : edition.rolledFrom().value())
                .param("at", Moments.of(edition.begunAt()))
                .param("by", edition.begunBy())
                .update();
    }

    /** The heading follows the newest revision. */
    void head(EditionId id, Edition.Heading heading) {
        jdbc.sql("""
                        update reports.edition set title = :title, period = :period, against = :against, meeting = :meeting
                        where id = :id
                        """)
                .param("title", heading.title())
                .param("period", heading.period())
                .param("against", heading.against())
                .param("meeting", heading.meeting())
                .param("id", id.value())
                .update();
    }

    private static Edition edition(ResultSet row) throws SQLException {
        UUID from = row.getObject("rolled_from", UUID.class);
        return new Edition(
                new EditionId(row.getObject("id", UUID.class)),
                new PaperId(row.getObject("paper", UUID.class)),
                row.getString("paper_name"),
                new Edition.Heading(
                        row.getString("title"),
                        row.getString("period"),
                        row.getString("against"),
                        row.getObject("meeting", LocalDate.class)),
                from == null ? null : new EditionId(from),
                Moments.in(row, "begun_at"),
                row.getString("begun_by"));
    }
}
