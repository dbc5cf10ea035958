package org.wardmote.access.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.MemberId;

/** What must be kept whatever the rules say, what somebody decided to keep longer, and the certificates of what was erased. */
@Repository
class Holds {

    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A legal hold that nobody has released. */
    record Hold(UUID id, String thing, String reason, Instant placedAt, String placedBy) {}

    /**
     * What was erased, by which rule, and how much.
     *
     * @param since when the period of keeping had begun
     * @param counts what was erased, in words
     */
    record Certificate(
            UUID id,
            String recordClass,
            String thing,
            String rule,
            String citation,
            Instant since,
            String counts,
            Instant erasedAt,
            String erasedBy) {}

    List<Hold> open() {
        return jdbc.sql("""
                        select h.id, h.thing, h.reason, h.placed_at, m.name
                        from access.legal_hold h join access.member m on m.id = h.placed_by
                        where not exists (select from access.hold_release r where r.hold = h.id)
                        order by h.placed_at desc, h.id
                        """)
                .query((row, index) -> new Hold(
                        row.getObject("id", UUID.class),
                        row.getString("thing"),
                        row.getString("reason"),
                        instant(row, "placed_at"),
                        row.getString("name")))
                .list();
    }

    Set<String> heldThings() {
        return open().stream().map(Hold::thing).collect(Collectors.toCollection(HashSet::new));
    }

    UUID place(String thing, String reason, MemberId by, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into access.legal_hold (id, thing, reason, placed_at, placed_by) values (?, ?, ?, ?, ?)")
                .params(id, thing, reason, at(now), by.value())
                .update();
        return id;
    }

    /** Ends a hold; false when there is no such hold, or it has ended. */
    boolean release(UUID hold, String reason, MemberId by, Instant now) {
        return jdbc.sql("""
                        insert into access.hold_release (hold, reason, released_at, released_by)
                        select h.id, ?, ?, ? from access.legal_hold h where h.id = ? on conflict (hold) do nothing
                        """).params(reason, at(now), by.value(), hold).update() == 1;
    }

    void keep(String thing, LocalDate until, String reason, MemberId by, Instant now) {
        jdbc.sql("""
                        insert into access.kept_longer (id, thing, until, reason, decided_at, decided_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(UUID.randomUUID(), thing, until, reason, at(now), by.value())
                .update();
    }

    /** Until when things are kept that somebody decided to keep past a day; of several decisions the last one counts. */
    Map<String, LocalDate> keptPast(LocalDate day) {
        return jdbc
                .sql("""
                        select thing, until from (
                            select distinct on (thing) thing, until from access.kept_longer
                            order by thing, decided_at desc, id
                        ) last where until > ?
                        """)
                .param(day)
                .query((row, index) -> Map.entry(row.getString("thing"), row.getObject("until", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Writes the certificate; the database refuses it for what is under hold. */
    void certify(Certificate one, MemberId by) {
        jdbc.sql("""
                        insert into access.erasure (id, class, thing, rule, citation, since, counts, erased_at, erased_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        one.id(),
                        one.recordClass(),
                        one.thing(),
                        one.rule(),
                        one.citation(),
                        at(one.since()),
                        one.counts(),
                        at(one.erasedAt()),
                        by.value())
                .update();
    }

    List<Certificate> certificates(int most) {
        return jdbc.sql(CERTIFICATE + " order by e.erased_at desc, e.id limit ?")
                .param(most)
                .query((row, index) -> certificate(row))
                .list();
    }

    Optional<Certificate> certificate(UUID id) {
        return jdbc.sql(CERTIFICATE + " where e.id = ?")
                .param(id)
                .query((row, index) -> certificate(row))
                .optional();
    }

    private static final String CERTIFICATE = """
            select e.id, e.class, e.thing, e.rule, e.citation, e.since, e.counts, e.erased_at, m.name
            from access.erasure e join access.member m on m.id = e.erased_by
            """;

    private static Certificate certificate(ResultSet row) throws SQLException {
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getString("class"),
                row.getString("thing"),
                row.getString("rule"),
                row.getString("citation"),
                instant(row, "since"),
                row.getString("counts"),
                instant(row, "erased_at"),
                row.getString("name"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
