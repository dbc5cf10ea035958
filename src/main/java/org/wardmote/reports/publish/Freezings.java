package org.wardmote.reports.publish;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.compose.Answers;
import org.wardmote.reports.edit.FrozenAnswers;

/** What was answered to every revision that was signed off, as it was known then. Rows are added and never changed. */
@Repository
class Freezings implements FrozenAnswers {

    private final JdbcClient jdbc;

    Freezings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EditionId edition, int revision, KeptAnswers answers) {
        jdbc.sql("insert into reports.freezing (edition, revision, answers) values (?, ?, ?)")
                .params(edition.value(), revision, AnswersWriter.write(answers))
                .update();
    }

    Optional<KeptAnswers> find(EditionId edition, int revision) {
        return jdbc.sql("select answers from reports.freezing where edition = ? and revision = ?")
                .params(edition.value(), revision)
                .query((row, index) -> AnswersReader.read(row.getBytes("answers")))
                .optional();
    }

    @Override
    public Optional<Answers> of(EditionId edition, int revision) {
        return find(edition, revision).map(kept -> kept);
    }
}
