package org.wardmote.access.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.wardmote.TestPostgres;
import org.wardmote.TestWardmote;
import org.wardmote.access.MemberId;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.access.member.Viewers;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Readings;
import org.wardmote.audit.Trail;

/** The watch over a real trail: what it finds, and that it stays quick on very many lines. */
class WatchRoomTests {

    private static final Duration IN_TIME = Duration.ofSeconds(3);

    @TempDir
    private static Path lake;

    private static TestWardmote wardmote;
    private static Trail trail;
    private static Watch watch;
    private static Alerts alerts;

    @BeforeAll
    static void start() {
        wardmote = TestWardmote.start(TestPostgres.fresh(), lake, Map.of());
        trail = wardmote.bean(Trail.class);
        watch = wardmote.bean(Watch.class);
        alerts = wardmote.bean(Alerts.class);
    }

    @AfterAll
    static void stop() {
        wardmote.stop();
    }

    @Test
    void whoeverReadsInBulkIsRefusedAgainAndAgainOrReadsOfThemselvesIsFoundOnce() {
        Viewer maria = viewer("maria.costa@gravesham.example");
        Viewer alan = viewer("alan.firth@gravesham.example");
        Viewer owen = viewer("owen.price@gravesham.example");
        for (int i = 0; i < 60; i++) {
            trail.write(
                    maria.line(Kind.CONSULTATION, "matter-read", "matter:" + i).seen("title"));
        }
        for (int i = 0; i < 12; i++) {
            trail.write(owen.line(Kind.ACCESS, "refused", "GET /administration"));
        }
        trail.write(alan.line(Kind.CONSULTATION, "readers-read", "member:" + alan.id()));
        assertThat(watch.look()).isGreaterThanOrEqualTo(3);
        assertThat(watch.look()).as("the same patterns again").isZero();

        List<Alerts.Alert> open = alerts.open(id(owen));
        assertThat(rulesAbout(open, maria)).contains("bulk-reading");
        assertThat(rulesAbout(open, alan)).contains("own-lines");
        assertThat(rulesAbout(open, owen))
                .as("nobody is shown what is about themselves")
                .isEmpty();
        assertThat(rulesAbout(alerts.open(id(alan)), owen)).contains("refused-in-a-row");
        assertThat(rulesAbout(alerts.open(id(alan)), alan)).isEmpty();
        assertThat(trail.newest(new Trail.Filter("alert-raised", "", "member:" + maria.id(), Long.MAX_VALUE), 9))
                .isNotEmpty();

        Alerts.Alert own = open.stream()
                .filter(one -> one.about().equals(id(alan).toString()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> alerts.close(own, id(alan), "It was me, and it is fine", Instant.EPOCH))
                .as("the database itself refuses whom it is about")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatHappensInTheNameOfWhoeverHasLeftIsFound() throws SQLException {
        Member harjit = wardmote.bean(Members.class)
                .findByEmail("harjit.gill@thamesgate.example")
                .orElseThrow();
        sql("insert into access.departure (member, at, by) values ('" + harjit.id()
                + "', now() - interval '1 hour', 'Alan Firth')");
        assertThat(wardmote.visitor()
                        .signIn("harjit.gill@thamesgate.example", "a guess at it")
                        .statusCode())
                .isEqualTo(422);
        watch.look();
        assertThat(alerts.open(id(viewer("owen.price@gravesham.example"))).stream()
                        .filter(alert -> alert.about().equals(harjit.id().toString()))
                        .map(Alerts.Alert::rule))
                .containsExactly("ended-member");
    }

    @Test
    void whoLookedAtMeIsAnsweredInTimeOnAHundredThousandLines() throws SQLException {
        String member = viewer("tom.whitlock@gravesham.example").id() + "";
        // Some thousands in each commit: within one, each line would look through all that were chained before it.
        for (int i = 0; i < 20; i++) {
            sql("""
                    insert into audit.trail (at, kind, actor, actor_id, agency, deed, thing, detail, seen)
                    select now() - (100000 - n) * interval '20 seconds', 'CONSULTATION', 'Reader ' || n %% 300,
                           md5((n %% 300)::text)::uuid::text, 'council', 'matter-read', 'matter:' || n %% 5000, '', 'title'
                    from generate_series(%d, %d) n
                    """.formatted(i * 5_000 + 1, i * 5_000 + 5_000));
        }
        sql("analyze audit.trail");
        Instant now = Clock.systemUTC().instant();
        Readings readings = wardmote.bean(Readings.class);
        assertInTime(
                "readers", () -> assertThat(readings.readersOf("matter:77")).isNotEmpty());
        assertInTime(
                "a week",
                () -> assertThat(readings.hours(now.minus(Duration.ofDays(7)), now, "", Watch.LOOKS))
                        .isNotEmpty());
        assertInTime("runs", () -> readings.runs(now.minus(Duration.ofDays(2)), now, Watch.TRIES, 10));
        assertInTime("deeds", () -> assertThat(trail.deeds()).contains("matter-read"));
        assertInTime("one member", () -> trail.newest(new Trail.Filter("", member, "", Long.MAX_VALUE), 50));
        assertThat(trail.verify().fault()).isNull();
    }

    private static void assertInTime(String what, Runnable question) {
        long begun = System.nanoTime();
        question.run();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(what).isLessThan(IN_TIME);
    }

    private static List<String> rulesAbout(List<Alerts.Alert> open, Viewer about) {
        return open.stream()
                .filter(alert -> alert.about().equals(id(about).toString()))
                .map(Alerts.Alert::rule)
                .toList();
    }

    private static MemberId id(Viewer viewer) {
        return java.util.Objects.requireNonNull(viewer.id());
    }

    private static Viewer viewer(String email) {
        Member member = wardmote.bean(Members.class).findByEmail(email).orElseThrow();
        return wardmote.bean(Viewers.class).of(member.id()).orElseThrow();
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = wardmote.database().superuser();
                Statement all = connection.createStatement()) {
            all.execute(statement);
        }
    }
}
