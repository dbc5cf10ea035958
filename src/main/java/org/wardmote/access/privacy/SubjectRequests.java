package org.wardmote.access.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.MemberId;
import org.wardmote.access.PersonalRecords;
import org.wardmote.access.PersonalRecords.Person;
import org.wardmote.access.PrintedTime;

/** People who asked what is held about them, and the answers as they were reviewed. */
@Repository
class SubjectRequests implements PersonalRecords {

    private static final String THING = "subject-request:";

    private static final String REQUEST = """
            select q.id, q.member, q.name, q.email, q.received_on, q.made_by, m.name as maker,
                   r.pack, r.reviewed_at, k.name as reviewer
            from access.subject_request q
            join access.member m on m.id = q.made_by
            left join access.subject_review r on r.request = q.id
            left join access.member k on k.id = r.reviewed_by
            """;

    private final JdbcClient jdbc;

    SubjectRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request, and its review once there is one. */
    record Request(
            UUID id,
            Person person,
            LocalDate receivedOn,
            MemberId madeBy,
            String maker,
            @Nullable Review review) {

        String thing() {
            return THING + id;
        }

        /** One month from the day on which it was received: UK GDPR Art. 12(3), DPA 2018 s.54. */
        LocalDate due() {
            return receivedOn.plusMonths(1);
        }
    }

    /** @param pack the answer as it was reviewed */
    record Review(String pack, Instant at, String reviewer) {}

    UUID add(Person person, LocalDate receivedOn, MemberId by, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into access.subject_request (id, member, name, email, received_on, made_at, made_by)
                        values (:id, :member, :name, :email, :received, :now, :by)
                        """)
                .param("id", id)
                .param("member", member(person), Types.OTHER)
                .param("name", person.name())
                .param("email", person.email())
                .param("received", receivedOn)
                .param("now", Holds.at(now))
                .param("by", by.value())
                .update();
        return id;
    }

    List<Request> newest(int most) {
        return jdbc.sql(REQUEST + " order by q.made_at desc, q.id limit ?")
                .param(most)
                .query((row, index) -> request(row))
                .list();
    }

    Optional<Request> find(UUID id) {
        return jdbc.sql(REQUEST + " where q.id = ?")
                .param(id)
                .query((row, index) -> request(row))
                .optional();
    }

    /** Leaves out some words more; nothing once it is reviewed. */
    void hide(UUID request, String words, MemberId by, Instant now) {
        jdbc.sql("insert into access.subject_redaction (id, request, words, made_at, made_by) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), request, words, Holds.at(now), by.value())
                .update();
    }

    List<String> hidden(UUID request) {
        return jdbc.sql("select words from access.subject_redaction where request = ? order by made_at, id")
                .param(request)
                .query(String.class)
                .list();
    }

    /** Keeps the answer as it was reviewed; false when there is a review already. */
    boolean review(Request request, String pack, MemberId by, Instant now) {
        return jdbc.sql("""
                        insert into access.subject_review (request, made_by, pack, reviewed_at, reviewed_by)
                        values (?, ?, ?, ?, ?) on conflict (request) do nothing
                        """)
                        .params(request.id(), request.madeBy().value(), pack, Holds.at(now), by.value())
                        .update()
                == 1;
    }

    @Override
    public String recordClass() {
        return "subject-request";
    }

    @Override
    public List<Held> about(Person person) {
        return jdbc
                .sql(REQUEST
                        + " where q.member = :member or (q.email <> '' and q.email = :email) order by q.made_at, q.id")
                .param("member", member(person), Types.OTHER)
                .param("email", person.email())
                .query((row, index) -> request(row))
                .list()
                .stream()
                .map(request -> new Held(
                        request.thing(),
                        "A request of yours for what is held about you",
                        List.of(
                                new Said("Name", request.person().name()),
                                new Said("E-mail address", request.person().email()),
                                new Said("Received", PrintedTime.day(request.receivedOn())))))
                .toList();
    }

    @Override
    public List<Ended> ended(Instant before, int most) {
        return jdbc.sql("""
                        select request, reviewed_at from access.subject_review where reviewed_at < ?
                        order by reviewed_at, request limit ?
                        """)
                .params(OffsetDateTime.ofInstant(before, ZoneOffset.UTC), most)
                .query((row, index) -> new Ended(
                        THING + row.getString("request"),
                        "A request for one's own data, with its answer",
                        Holds.instant(row, "reviewed_at")))
                .list();
    }

    @Override
    public Map<String, Long> erase(String thing) {
        long erased = jdbc.sql("delete from access.subject_request where id::text = ?")
                .param(thing.substring(THING.length()))
                .update();
        return Map.of("requests with their answers", erased);
    }

    private static @Nullable UUID member(Person person) {
        return person.member() == null ? null : person.member().value();
    }

    private static Request request(ResultSet row) throws SQLException {
        UUID member = row.getObject("member", UUID.class);
        String pack = row.getString("pack");
        return new Request(
                row.getObject("id", UUID.class),
                new Person(member == null ? null : new MemberId(member), row.getString("name"), row.getString("email")),
                row.getObject("received_on", LocalDate.class),
                new MemberId(row.getObject("made_by", UUID.class)),
                row.getString("maker"),
                pack == null ? null : new Review(pack, Holds.instant(row, "reviewed_at"), row.getString("reviewer")));
    }
}
