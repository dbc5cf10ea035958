package org.wardmote.reports.publish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.Viewer;
import org.wardmote.reports.EditionId;

/** What was published, with its files, and what its readers were told since. Rows are added and never changed. */
@Repository
class Publications {

    private static final String ISSUE =
            "select id, edition, slug, issue, title, meeting, in_time, revision, at, by from reports.publication ";

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest issue of every paper that is published, that of the latest meeting first. */
    List<Issue> published() {
        return jdbc.sql("""
                        select distinct on (slug) id, edition, slug, issue, title, meeting, in_time, revision, at, by
                        from reports.publication order by slug, issue desc
                        """).query((row, index) -> issue(row)).list().stream()
                .sorted(Comparator.comparing(Issue::meeting)
                        .thenComparing(issue -> issue.step().at())
                        .reversed())
                .toList();
    }

    /** Every issue of every paper, the newest first. */
    List<Issue> all() {
        return jdbc.sql(ISSUE + "order by at desc")
                .query((row, index) -> issue(row))
                .list();
    }

    /** One publishes at a time, until the end of the transaction, so that each is set beside all before it. */
    void queue() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('reports.publication'))")
                .query((row, index) -> row)
                .list();
    }

    List<Issue> issues(EditionId edition) {
        return jdbc.sql(ISSUE + "where edition = ? order by issue desc")
                .param(edition.value())
                .query((row, index) -> issue(row))
                .list();
    }

    /** The issues at a place on the public pages, the newest first. */
    List<Issue> at(String slug) {
        return jdbc.sql(ISSUE + "where slug = ? order by issue desc")
                .param(slug)
                .query((row, index) -> issue(row))
                .list();
    }

    void add(Issue issue, Viewer by) {
        jdbc.sql("""
                        insert into reports.publication
                            (id, edition, revision, slug, issue, title, meeting, in_time, at, by, by_id)
                        values (:id, :edition, :revision, :slug, :issue, :title, :meeting, :inTime, :at, :by, :byId)
                        """)
                .param("id", issue.id())
                .param("edition", issue.edition().value())
                .param("revision", issue.step().revision())
                .param("slug", issue.slug())
                .param("issue", issue.number())
                .param("title", issue.title())
                .param("meeting", issue.meeting())
                .param("inTime", issue.inTime())
                .param("at", Clearances.moment(issue.step().at()))
                .param("by", by.name())
                .param("byId", Clearances.id(by))
                .update();
    }

    void add(UUID publication, PublishedPart part) {
        jdbc.sql("""
                        insert into reports.published_part (publication, name, media_type, sha256, bytes)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(publication, part.name(), part.mediaType(), part.sha256(), part.bytes())
                .update();
    }

    /** The files of an issue, without their bytes. */
    List<PublishedPart.Line> parts(UUID publication) {
        return jdbc.sql("""
                        select name, media_type, sha256, length(bytes) as size from reports.published_part
                        where publication = ? order by name
                        """)
                .param(publication)
                .query((row, index) -> new PublishedPart.Line(
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getString("sha256"),
                        row.getLong("size")))
                .list();
    }

    Optional<PublishedPart> part(UUID publication, String name) {
        return jdbc.sql("""
                        select name, media_type, sha256, bytes from reports.published_part
                        where publication = ? and name = ?
                        """)
                .params(publication, name)
                .query((row, index) -> new PublishedPart(
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getString("sha256"),
                        row.getBytes("bytes")))
                .optional();
    }

    /** The root hash of an issue's seal, and every number that the issue told. */
    record Seal(String root, byte[] answers) {}

    void add(UUID publication, Seal seal) {
        jdbc.sql("insert into reports.seal (publication, root, answers) values (?, ?, ?)")
                .params(publication, seal.root(), seal.answers())
                .update();
    }

    Optional<Seal> seal(UUID publication) {
        return jdbc.sql("select root, answers from reports.seal where publication = ?")
                .param(publication)
                .query((row, index) -> new Seal(row.getString("root"), row.getBytes("answers")))
                .optional();
    }

    /** What readers are told of an edition, the newest first. */
    List<Notice> notices(EditionId edition) {
        return jdbc.sql("""
                        select issue, words, successor, issue as revision, at, by from reports.notice
                        where edition = ? order by id desc
                        """)
                .param(edition.value())
                .query((row, index) -> {
                    UUID successor = row.getObject("successor", UUID.class);
                    return new Notice(
                            row.getInt("issue"),
                            row.getString("words"),
                            successor == null ? null : new EditionId(successor),
                            Clearances.step(row));
                })
                .list();
    }

    void add(EditionId edition, Notice notice, Viewer by) {
        jdbc.sql("""
                        insert into reports.notice (edition, issue, kind, words, successor, at, by, by_id)
                        values (:edition, :issue, :kind, :words, :successor, :at, :by, :byId)
                        """)
                .param("edition", edition.value())
                .param("issue", notice.issue())
                .param("kind", notice.successor() == null ? "correction" : "supersession")
                .param("words", notice.words())
                .param(
                        "successor",
                        notice.successor() == null ? null : notice.successor().value())
                .param("at", Clearances.moment(notice.step().at()))
                .param("by", by.name())
                .param("byId", Clearances.id(by))
                .update();
    }

    private static Issue issue(ResultSet row) throws SQLException {
        return new Issue(
                row.getObject("id", UUID.class),
                new EditionId(row.getObject("edition", UUID.class)),
                row.getString("slug"),
                row.getInt("issue"),
                row.getString("title"),
                row.getObject("meeting", LocalDate.class),
                row.getBoolean("in_time"),
                Clearances.step(row));
    }
}
