package org.wardmote.access.decide;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.PersonalRecords;

/** What members said when they were asked why they look, erased by months. */
@Repository
class PurposeRecords implements PersonalRecords {

    private static final String THING = "stated-purposes:";

    private final JdbcClient jdbc;

    PurposeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String recordClass() {
        return "stated-purpose";
    }

    @Override
    public List<Held> about(Person person) {
        if (person.member() == null) {
            return List.of();
        }
        List<Said> said = jdbc.sql("""
                        select to_char(stated_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI') as label, thing, words
                        from access.stated_purpose where member = ? order by stated_at, id
                        """)
                .param(person.member().value())
                .query((row, index) ->
                        new Said(row.getString("label"), row.getString("thing") + ": " + row.getString("words")))
                .list();
        return said.isEmpty()
                ? List.of()
                : List.of(new Held(
                        "member:" + person.member() + "/purposes", "What you said when you were asked why", said));
    }

    @Override
    public List<Ended> ended(Instant before, int most) {
        return jdbc.sql("""
                        select to_char(month, 'YYYY-MM') as month, count(*) as lines,
                               (month + interval '1 month') at time zone 'Europe/London' as since
                        from (select date_trunc('month', stated_at at time zone 'Europe/London') as month
                              from access.stated_purpose) told
                        group by told.month having (told.month + interval '1 month') at time zone 'Europe/London' < ?
                        order by told.month limit ?
                        """)
                .params(OffsetDateTime.ofInstant(before, ZoneOffset.UTC), most)
                .query((row, index) -> new Ended(
                        THING + row.getString("month"),
                        row.getLong("lines") + " stated purposes of " + row.getString("month"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public Map<String, Long> erase(String thing) {
        long erased = jdbc.sql("""
                        delete from access.stated_purpose
                        where to_char(stated_at at time zone 'Europe/London', 'YYYY-MM') = ?
                        """).param(thing.substring(THING.length())).update();
        return Map.of("stated purposes", erased);
    }
}
