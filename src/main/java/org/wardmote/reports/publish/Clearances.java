package org.wardmote.reports.publish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.wardmote.access.Viewer;
import org.wardmote.reports.EditionId;

/** The steps of every edition from its writers to its sign-off. Rows are added and never changed. */
@Repository
class Clearances {

    private final JdbcClient jdbc;
    private final Publications publications;

    Clearances(JdbcClient jdbc, Publications publications) {
        this.jdbc = jdbc;
        this.publications = publications;
    }

    Course course(EditionId edition) {
        Map<String, Clearance> clearances = new LinkedHashMap<>();
        said(edition).forEach(one -> clearances.putIfAbsent(one.desk(), one));
        Map<String, Ruling> rulings = new LinkedHashMap<>();
        rulings(edition).forEach(ruling -> rulings.put(ruling.finding(), ruling));
        Course.@Nullable Reopening reopening = reopening(edition).orElse(null);
        Step signOff = newest("sign_off", edition)
                .filter(step ->
                        reopening == null || step.at().isAfter(reopening.step().at()))
                .orElse(null);
        return new Course(
                newest("circulation", edition).orElse(null),
                clearances,
                rulings,
                urgency(edition).orElse(null),
                signOff,
                reopening,
                publications.issues(edition),
                publications.notices(edition));
    }

    /** Everything that desks said, the newest first. */
    List<Clearance> said(EditionId edition) {
        return jdbc.sql("""
                        select desk, verdict, words, part, revision, at, by from reports.clearance
                        where edition = ? order by id desc
                        """)
                .param(edition.value())
                .query((row, index) -> new Clearance(
                        row.getString("desk"),
                        row.getString("verdict").equals("cleared"),
                        row.getString("words"),
                        row.getString("part"),
                        step(row)))
                .list();
    }

    private List<Ruling> rulings(EditionId edition) {
        return jdbc.sql("select finding, question, reason, revision, at, by from reports.ruling where edition = ?")
                .param(edition.value())
                .query((row, index) -> new Ruling(
                        row.getString("finding"), row.getString("question"), row.getString("reason"), step(row)))
                .list();
    }

    private Optional<Urgency> urgency(EditionId edition) {
        return jdbc.sql("""
                        select meeting, chair, reason, at, by from reports.urgency
                        where edition = ? order by id desc limit 1
                        """)
                .param(edition.value())
                .query((row, index) -> new Urgency(
                        row.getObject("meeting", LocalDate.class),
                        row.getString("chair"),
                        row.getString("reason"),
                        at(row),
                        row.getString("by")))
                .optional();
    }

    private Optional<Course.Reopening> reopening(EditionId edition) {
        return jdbc.sql("""
                        select revision, reason, at, by from reports.reopening
                        where edition = ? order by id desc limit 1
                        """)
                .param(edition.value())
                .query((row, index) -> new Course.Reopening(row.getString("reason"), step(row)))
                .optional();
    }

    private Optional<Step> newest(String table, EditionId edition) {
        return jdbc.sql("select revision, at, by from reports." + table + " where edition = ? order by at desc limit 1")
                .param(edition.value())
                .query((row, index) -> step(row))
                .optional();
    }

    /** False when that revision was circulated already. */
    boolean circulate(EditionId edition, int revision, Viewer by, Instant at) {
        return jdbc.sql("""
                        insert into reports.circulation (edition, revision, at, by, by_id)
                        values (:edition, :revision, :at, :by, :byId)
                        on conflict (edition, revision) do nothing
                        """)
                        .param("edition", edition.value())
                        .param("revision", revision)
                        .param("at", moment(at))
                        .param("by", by.name())
                        .param("byId", id(by))
                        .update()
                == 1;
    }

    void say(EditionId edition, Clearance one, Viewer by) {
        jdbc.sql("""
                        insert into reports.clearance (edition, revision, desk, verdict, words, part, at, by, by_id)
                        values (:edition, :revision, :desk, :verdict, :words, :part, :at, :by, :byId)
                        """)
                .param("edition", edition.value())
                .param("revision", one.step().revision())
                .param("desk", one.desk())
                .param("verdict", one.cleared() ? "cleared" : "objected")
                .param("words", one.words())
                .param("part", one.part())
                .param("at", moment(one.step().at()))
                .param("by", by.name())
                .param("byId", id(by))
                .update();
    }

    void rule(EditionId edition, Ruling ruling, Viewer by) {
        jdbc.sql("""
                        insert into reports.ruling (edition, finding, revision, question, reason, at, by, by_id)
                        values (:edition, :finding, :revision, :question, :reason, :at, :by, :byId)
                        on conflict (edition, finding) do nothing
                        """)
                .param("edition", edition.value())
                .param("finding", ruling.finding())
                .param("revision", ruling.step().revision())
                .param("question", ruling.question())
                .param("reason", ruling.reason())
                .param("at", moment(ruling.step().at()))
                .param("by", by.name())
                .param("byId", id(by))
                .update();
    }

    void urge(EditionId edition, Urgency urgency, Viewer by) {
        jdbc.sql("""
                        insert into reports.urgency (edition, meeting, chair, reason, at, by, by_id)
                        values (:edition, :meeting, :chair, :reason, :at, :by, :byId)
                        """)
                .param("edition", edition.value())
                .param("meeting", urgency.meeting())
                .param("chair", urgency.chair())
                .param("reason", urgency.reason())
                .param("at", moment(urgency.at()))
                .param("by", by.name())
                .param("byId", id(by))
                .update();
    }

    void signOff(EditionId edition, Step step, Viewer by) {
        jdbc.sql("""
                        insert into reports.sign_off (edition, revision, at, by, by_id)
                        values (:edition, :revision, :at, :by, :byId)
                        """)
                .param("edition", edition.value())
                .param("revision", step.revision())
                .param("at", moment(step.at()))
                .param("by", by.name())
                .param("byId", id(by))
                .update();
    }

    void reopen(EditionId edition, Course.Reopening reopening, Viewer by) {
        jdbc.sql("""
                        insert into reports.reopening (edition, revision, reason, at, by, by_id)
                        values (:edition, :revision, :reason, :at, :by, :byId)
                        """)
                .param("edition", edition.value())
                .param("revision", reopening.step().revision())
                .param("reason", reopening.reason())
                .param("at", moment(reopening.step().at()))
                .param("by", by.name())
                .param("byId", id(by))
                .update();
    }

    static @Nullable UUID id(Viewer by) {
        return by.id() == null ? null : by.id().value();
    }

    static OffsetDateTime moment(Instant at) {
        return OffsetDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    static Step step(ResultSet row) throws SQLException {
        return new Step(row.getInt("revision"), at(row), row.getString("by"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
