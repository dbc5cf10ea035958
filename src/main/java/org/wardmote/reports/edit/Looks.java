package org.wardmote.reports.edit;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.MemberId;
import org.wardmote.reports.EditionId;

/** How far each member has read. */
@Repository
public class Looks {

    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest revision that a member said they had read; empty when none. */
    public Optional<Integer> last(EditionId edition, MemberId member) {
        return jdbc.sql("select revision from reports.look where edition = ? and member = ?")
                .params(edition.value(), member.value())
                .query(Integer.class)
                .optional();
    }

    /** Reading an older revision again takes nothing back. */
    void note(EditionId edition, MemberId member, int revision, Instant at) {
        jdbc.sql("""
                        insert into reports.look (edition, member, revision, at) values (?, ?, ?, ?)
                        on conflict (edition, member) do update
                        set revision = greatest(look.revision, excluded.revision), at = excluded.at
                        """)
                .params(edition.value(), member.value(), revision, Moments.of(at))
                .update();
    }
}
