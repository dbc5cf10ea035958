package org.wardmote.access.member;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.MemberId;

/** The signed-in sessions that spring-session keeps in our schema, as far as ending them goes. */
@Repository
public class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends one of a member's sessions, in the caller's transaction; false when it is none of theirs. */
    public boolean end(MemberId member, String session) {
        return jdbc.sql("delete from access.web_session where principal_name = ? and session_id = ?")
                        .params(member.toString(), session)
                        .update()
                == 1;
    }

    /** Ends a member's sessions, in the caller's transaction. */
    public void endAll(MemberId member) {
        jdbc.sql("delete from access.web_session where principal_name = ?")
                .param(member.toString())
                .update();
    }
}
