package org.wardmote.reports.edit;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.MemberId;
import org.wardmote.reports.EditionId;

/** What members have typed and not saved: one draft each for an edition, and nobody else's to see. */
@Repository
class Drafts {

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(EditionId edition, MemberId member) {
        return jdbc.sql("""
                        select base, text, implications, at from reports.draft where edition = ? and member = ?
                        """)
                .params(edition.value(), member.value())
                .query((row, index) -> new Draft(
                        row.getInt("base"),
                        row.getString("text"),
                        row.getString("implications"),
                        Moments.in(row, "at")))
                .optional();
    }

    void keep(EditionId edition, MemberId member, Draft draft) {
        jdbc.sql("""
                        insert into reports.draft (edition, member, base, text, implications, at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (edition, member) do update
                        set base = excluded.base, text = excluded.text, implications = excluded.implications,
                            at = excluded.at
                        """)
                .params(
                        edition.value(),
                        member.value(),
                        draft.base(),
                        draft.text(),
                        draft.implications(),
                        Moments.of(draft.at()))
                .update();
    }

    void drop(EditionId edition, MemberId member) {
        jdbc.sql("delete from reports.draft where edition = ? and member = ?")
                .params(edition.value(), member.value())
                .update();
    }
}
