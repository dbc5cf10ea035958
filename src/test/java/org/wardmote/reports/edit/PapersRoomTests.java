package org.wardmote.reports.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wardmote.TestPostgres;
import org.wardmote.access.MemberId;
import org.wardmote.reports.CommentId;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.PaperId;
import org.wardmote.reports.cite.Citation;
import org.wardmote.reports.cite.Citations;

/** What the record keeps of papers, in a real database. */
class PapersRoomTests {

    private static final Instant NOW = Instant.parse("2026-01-05T09:30:00.123456Z");
    private static final MemberId GRACE = new MemberId(UUID.randomUUID());

    private final TestPostgres.Fresh database = TestPostgres.fresh();
    private final DataSource source = database.application();
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final Papers papers = new Papers(jdbc);
    private final Editions editions = new Editions(jdbc);
    private final Revisions revisions = new Revisions(jdbc);
    private final Comments comments = new Comments(jdbc);
    private final Drafts drafts = new Drafts(jdbc);
    private final Looks looks = new Looks(jdbc);

    @Test
    void anEditionIsFoundWithItsPaperAndItsNewestRevision() {
        EditionId edition = edition();
        assertThat(revisions.add(revision(edition, 2, "Second."), GRACE)).isTrue();
        assertThat(revisions.newest(edition).text()).isEqualTo("Second.");
        assertThat(editions.find(edition)).hasValueSatisfying(found -> {
            assertThat(found.paperName()).isEqualTo("Mid-year report");
            assertThat(found.heading().meeting()).isEqualTo(LocalDate.of(2026, 2, 1));
            assertThat(found.begunAt()).isEqualTo(NOW);
        });
        looks.note(edition, GRACE, 1, NOW);
        List<Editions.Line> lines = editions.all(GRACE.value());
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.newest().number()).isEqualTo(2);
            assertThat(line.unread()).isEqualTo(1);
            assertThat(line.comments()).isZero();
        });
    }

    @Test
    void ofTwoWhoSaveUponTheSameRevisionOnlyOneIsLetIn() {
        EditionId edition = edition();
        assertThat(revisions.add(revision(edition, 2, "Grace's."), GRACE)).isTrue();
        assertThat(revisions.add(revision(edition, 2, "Priya's."), null)).isFalse();
        assertThat(revisions.newest(edition).text()).isEqualTo("Grace's.");
    }

    @Test
    void nobodyChangesARevisionNotEvenWhoOwnsTheDatabase() throws SQLException {
        EditionId edition = edition();
        for (String change : List.of(
                "update reports.revision set text = 'Another.'",
                "update reports.revision set note = 'x', citations = '{}'",
                "delete from reports.revision",
                "truncate reports.revision cascade")) {
            try (Connection superuser = database.superuser();
                    Statement statement = superuser.createStatement()) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .hasMessageContaining("A revision of a paper is never changed.");
            }
        }
        assertThat(revisions.newest(edition).text()).isEqualTo("First.");
    }

    @Test
    void citationsAreFrozenOnceAndComeBackAsTheyWere() {
        EditionId edition = edition();
        Citations frozen = new Citations(
                "paper.md",
                NOW,
                List.of(new Citation("a-1", "count \"total-crime\"", "5,370", List.of(), List.of(), List.of(), null)));
        revisions.freeze(edition, 1, frozen);
        assertThat(revisions.newest(edition).citations()).isEqualTo(frozen);
        assertThatThrownBy(() -> revisions.freeze(edition, 1, frozen)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCommentIsResolvedOnce() {
        EditionId edition = edition();
        Comment comment = new Comment(
                new CommentId(UUID.randomUUID()), edition, 1, "2.1", "In Gravesham", "Is that so?", NOW, "Tom", null);
        comments.add(comment, null);
        assertThat(comments.of(edition)).containsExactly(comment);
        assertThat(comments.resolve(comment.id(), NOW, "Grace")).isTrue();
        assertThat(comments.resolve(comment.id(), NOW, "Priya")).isFalse();
        assertThat(comments.find(edition, comment.id()))
                .hasValueSatisfying(
                        found -> assertThat(found.resolution()).isEqualTo(new Comment.Resolution(NOW, "Grace")));
        assertThat(comments.find(new EditionId(UUID.randomUUID()), comment.id()))
                .as("a comment of another edition")
                .isEmpty();
    }

    @Test
    void aDraftIsOneMembersAndTheNewestTextOfTheirs() {
        EditionId edition = edition();
        drafts.keep(edition, GRACE, new Draft(1, "Half a sen", "", NOW));
        drafts.keep(edition, GRACE, new Draft(1, "Half a sentence.", "", NOW));
        assertThat(drafts.find(edition, GRACE)).contains(new Draft(1, "Half a sentence.", "", NOW));
        assertThat(drafts.find(edition, new MemberId(UUID.randomUUID()))).isEmpty();
        drafts.drop(edition, GRACE);
        assertThat(drafts.find(edition, GRACE)).isEmpty();
    }

    @Test
    void lookingAtAnOlderRevisionTakesNothingBack() {
        EditionId edition = edition();
        revisions.add(revision(edition, 2, "Second."), GRACE);
        assertThat(looks.last(edition, GRACE)).isEmpty();
        looks.note(edition, GRACE, 2, NOW);
        looks.note(edition, GRACE, 1, NOW);
        assertThat(looks.last(edition, GRACE)).contains(2);
    }

    private EditionId edition() {
        PaperId paper = new PaperId(UUID.randomUUID());
        papers.add(new Paper(paper, "Mid-year report", NOW, "Grace"));
        EditionId edition = new EditionId(UUID.randomUUID());
        editions.add(new Edition(
                edition,
                paper,
                "Mid-year report",
                new Edition.Heading(
                        "Mid-year position", "2025-04..2025-08", "2024-04..2024-08", LocalDate.of(2026, 2, 1)),
                null,
                NOW,
                "Grace"));
        revisions.add(revision(edition, 1, "First."), GRACE);
        return edition;
    }

    private static Revision revision(EditionId edition, int number, String text) {
        return new Revision(edition, number, text, "", "", null, NOW, "Grace");
    }
}
