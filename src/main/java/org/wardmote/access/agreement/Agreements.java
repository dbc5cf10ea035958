package org.wardmote.access.agreement;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.AgencyId;

/** The agreements of the partnership, past and to come too. */
@Repository
public class Agreements {

    private static final String AGREEMENT = """
            select a.*, array(select p.agency from access.agreement_party p where p.agreement = a.id order by p.agency)
                as parties
            from access.agreement a
            """;

    private final JdbcClient jdbc;

    Agreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A change as the history tells of it. */
    record Change(Instant at, String by, String words) {}

    /** Places in circles of one agency that another holds, which an agreement lets count or not. */
    record Across(String owner, String holder, String purpose, String dataClass, long places) {}

    /** All, those that end last first. */
    public List<Agreement> all() {
        return jdbc.sql(AGREEMENT + " order by least(a.ends, a.ended_at) desc, a.title, a.id")
                .query((row, index) -> agreement(row))
                .list();
    }

    public Optional<Agreement> find(UUID id) {
        return jdbc.sql(AGREEMENT + " where a.id = ?")
                .param(id)
                .query((row, index) -> agreement(row))
                .optional();
    }

    /** Adds one, or gives one that there is other terms; whether it was ended is no term. */
    void save(Agreement agreement, Instant now, String by) {
        jdbc.sql("""
                        insert into access.agreement (id, title, purposes, data_classes, gateway, marking, starts, ends,
                            review_on, made_at, made_by)
                        values (:id, :title, :purposes, :classes, :gateway, :marking, :starts, :ends, :review, :now, :by)
                        on conflict (id) do update set title = excluded.title, purposes = excluded.purposes,
                            data_classes = excluded.data_classes, gateway = excluded.gateway,
                            marking = excluded.marking, starts = excluded.starts, ends = excluded.ends,
                            review_on = excluded.review_on
                        """)
                .param("id", agreement.id())
                .param("title", agreement.title())
                .param("purposes", agreement.purposes().toArray(String[]::new))
                .param("classes", agreement.dataClasses().toArray(String[]::new))
                .param("gateway", agreement.gateway())
                .param("marking", agreement.marking())
                .param("starts", at(agreement.starts()))
                .param("ends", at(agreement.ends()))
                .param("review", agreement.review())
                .param("now", at(now))
                .param("by", by)
                .update();
        jdbc.sql("delete from access.agreement_party where agreement = ?")
                .param(agreement.id())
                .update();
        for (AgencyId party : agreement.parties()) {
            jdbc.sql("insert into access.agreement_party (agreement, agency) values (?, ?)")
                    .params(agreement.id(), party.value())
                    .update();
        }
    }

    /** False when it had been ended already. */
    boolean end(UUID id, Instant now, String by) {
        return jdbc.sql("update access.agreement set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                        .params(at(now), by, id)
                        .update()
                == 1;
    }

    void note(UUID id, Instant now, String by, String words) {
        jdbc.sql("insert into access.agreement_change (agreement, at, by, words) values (?, ?, ?, ?)")
                .params(id, at(now), by, words)
                .update();
    }

    List<Change> changes(UUID id) {
        return jdbc.sql("select at, by, words from access.agreement_change where agreement = ? order by number desc")
                .param(id)
                .query((row, index) -> new Change(instant(row, "at"), row.getString("by"), row.getString("words")))
                .list();
    }

    /** Within a viewpoint. */
    List<Across> across() {
        return jdbc.sql("select owner, holder, purpose, data_class, places from access.places_across()")
                .query((row, index) -> new Across(
                        row.getString("owner"),
                        row.getString("holder"),
                        row.getString("purpose"),
                        row.getString("data_class"),
                        row.getLong("places")))
                .list();
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getString("title"),
                texts(row, "parties").stream().map(AgencyId::new).toList(),
                texts(row, "purposes"),
                texts(row, "data_classes"),
                row.getString("gateway"),
                row.getString("marking"),
                instant(row, "starts"),
                instant(row, "ends"),
                row.getObject("review_on", LocalDate.class),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_by"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
