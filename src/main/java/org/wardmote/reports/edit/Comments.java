package org.wardmote.reports.edit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.MemberId;
import org.wardmote.reports.CommentId;
import org.wardmote.reports.EditionId;

/** What is said of editions, paragraph by paragraph. */
@Repository
public class Comments {

    private static final String COMMENT =
            "select id, edition, revision, place, quote, words, at, by, resolved_at, resolved_by from reports.comment ";

    private final JdbcClient jdbc;

    Comments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of an edition, oldest first, the resolved ones too. */
    public List<Comment> of(EditionId edition) {
        return jdbc.sql(COMMENT + "where edition = ? order by at, id")
                .param(edition.value())
                .query((row, index) -> comment(row))
                .list();
    }

    Optional<Comment> find(EditionId edition, CommentId id) {
        return jdbc.sql(COMMENT + "where edition = ? and id = ?")
                .params(edition.value(), id.value())
                .query((row, index) -> comment(row))
                .optional();
    }

    void add(Comment comment, @Nullable MemberId by) {
        jdbc.sql("""
                        insert into reports.comment (id, edition, revision, place, quote, words, at, by, by_id)
                        values (:id, :edition, :revision, :place, :quote, :words, :at, :by, :byId)
                        """)
                .param("id", comment.id().value())
                .param("edition", comment.edition().value())
                .param("revision", comment.revision())
                .param("place", comment.place())
                .param("quote", comment.quote())
                .param("words", comment.words())
                .param("at", Moments.of(comment.at()))
                .param("by", comment.by())
                .param("byId", by == null ? null : by.value())
                .update();
    }

    /** False when it was resolved before. */
    boolean resolve(CommentId id, Instant at, String by) {
        return jdbc.sql("""
                        update reports.comment set resolved_at = ?, resolved_by = ?
                        where id = ? and resolved_at is null
                        """).params(Moments.of(at), by, id.value()).update() == 1;
    }

    private static Comment comment(ResultSet row) throws SQLException {
        String resolvedBy = row.getString("resolved_by");
        return new Comment(
                new CommentId(row.getObject("id", UUID.class)),
                new EditionId(row.getObject("edition", UUID.class)),
                row.getInt("revision"),
                row.getString("place"),
                row.getString("quote"),
                row.getString("words"),
                Moments.in(row, "at"),
                row.getString("by"),
                resolvedBy == null ? null : new Comment.Resolution(Moments.in(row, "resolved_at"), resolvedBy));
    }
}
