package org.wardmote.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardmote.TestPostgres;
import org.wardmote.audit.Verification.Wrong;

/** The trail on a real PostgreSQL: what is written stays, and what is tampered with is named. */
class TrailRoomTests {

    private final TestPostgres.Fresh database = TestPostgres.fresh();
    private final Entries entries = new Entries(database.application());
    private final Trail trail =
            new Trail(entries, Clock.fixed(Instant.parse("2026-01-05T09:30:00.123456Z"), ZoneOffset.UTC));

    @Test
    void halvesOfSignsAndNulsAreReplacedSoThatTheLineIsKeptAndFitsItsHash() {
        String face = "\ud83d\ude00";
        trail.write(Entry.Kind.ACCESS, "A\u0000na\ud83d", null, "deed", "x".repeat(498) + face, face);
        assertThat(trail.newest(Trail.Filter.ALL, 1))
                .extracting(Entry::actor, Entry::thing, Entry::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("A na ", "x".repeat(498) + face, face));
        trail.write(Entry.Kind.ACCESS, "Ana", null, "deed", "x".repeat(498) + face + face, "");
        assertThat(trail.newest(Trail.Filter.ALL, 1)).extracting(Entry::thing).containsExactly("x".repeat(498) + " …");
        assertThat(trail.verify().whole()).isTrue();
    }

    @Test
    void aTrailThatNobodyTouchedIsWhole() {
        write(12);
        Verification found = trail.verify();
        assertThat(found.fault()).isNull();
        assertThat(found.lines()).isEqualTo(12);
        assertThat(found.head()).matches("12:[0-9a-f]{64}");
    }

    @Test
    void anEmptyTrailIsWholeToo() {
        assertThat(trail.verify().whole()).isTrue();
        assertThat(trail.verify().lines()).isZero();
    }

    @Test
    void aLineKeepsEveryFieldEvenWithSignsThatCouldEndOne() {
        trail.write(Entry.Kind.DISCLOSURE, "Ana, \"O'Neill\"", null, "deed:1,", "thing\n2:,", "détail – 3:abc,");
        assertThat(trail.newest(Trail.Filter.ALL, 10))
                .containsExactly(new Entry(
                        1,
                        Instant.parse("2026-01-05T09:30:00.123456Z"),
                        Line.of(Entry.Kind.DISCLOSURE, "Ana, \"O'Neill\"", null, null, "deed:1,", "thing\n2:,")
                                .detail("détail – 3:abc,")));
        assertThat(trail.verify().whole()).isTrue();
    }

    @Test
    void theApplicationCanNeitherChangeNorDeleteNorEmptyNorTouchTheHead() throws SQLException {
        write(3);
        for (String attempt : List.of(
                "update audit.trail set actor = 'Somebody else'",
                "delete from audit.trail where number = 2",
                "truncate audit.trail",
                "update audit.head set number = 0",
                "alter table audit.trail disable trigger all",
                "drop table audit.trail")) {
            assertThatThrownBy(() -> as(database.application().getConnection(), attempt))
                    .as(attempt)
                    .isInstanceOf(SQLException.class);
        }
        assertThat(trail.verify().lines()).isEqualTo(3);
    }

    @Test
    void evenTheOwnerOfTheTablesIsRefusedByTheTriggers() throws SQLException {
        write(3);
        for (String attempt : List.of(
                "update audit.trail set actor = 'Somebody else'",
                "delete from audit.trail where number = 2",
                "truncate audit.trail")) {
            assertThatThrownBy(() -> as(database.superuser(), attempt))
                    .as(attempt)
                    .hasMessageContaining("only ever added to");
        }
    }

    @Test
    void aChangedLineIsNamed() throws SQLException {
        write(9);
        database.tamper("update audit.trail set detail = 'nothing to see' where number = 4");
        assertFault(4, Wrong.CHANGED);
    }

    @Test
    void aLineThatWasChangedTogetherWithItsHashIsNamedByTheLineAfterIt() throws SQLException {
        write(9);
        database.tamper(
                "update audit.trail set detail = 'nothing to see' where number = 4",
                "update audit.trail t set hash = sha256(audit.canonical(t)) where number = 4");
        assertFault(4, Wrong.CHANGED);
    }

    @Test
    void aDeletedLineIsNamed() throws SQLException {
        write(9);
        database.tamper("delete from audit.trail where number = 5");
        assertFault(5, Wrong.MISSING);
    }

    @Test
    void linesCutOffTheEndAreNamed() throws SQLException {
        write(9);
        database.tamper("delete from audit.trail where number > 7");
        assertFault(8, Wrong.MISSING);
        assertThat(fault(trail.verify()).sentence()).contains("8 to 9");
    }

    @Test
    void aLineThatWasDeletedAndTheRestMovedUpIsNamed() throws SQLException {
        write(9);
        database.tamper(
                "delete from audit.trail where number = 5",
                "update audit.trail set number = number - 1 where number > 5",
                "update audit.head set number = 8");
        assertFault(5, Wrong.REORDERED);
    }

    @Test
    void reorderedLinesAreNamed() throws SQLException {
        write(9);
        database.tamper(
                "update audit.trail set number = 100 where number = 3",
                "update audit.trail set number = 3 where number = 6",
                "update audit.trail set number = 6 where number = 100");
        assertFault(3, Wrong.REORDERED);
    }

    @Test
    void aTrailThatWasWrittenAnewFromSomewhereOnIsShownByAHeadThatWasNotedBefore() throws SQLException {
        write(4);
        String noted = trail.verify().head();
        database.tamper(
                "delete from audit.trail where number >= 3",
                "update audit.head set number = 2, hash = (select hash from audit.trail where number = 2)");
        write(5);
        assertThat(trail.verify().whole()).isTrue();
        Verification found = new Verifier(entries).verify(ChainHead.parse(noted));
        assertThat(fault(found).number()).isEqualTo(4);
        assertThat(fault(found).sentence()).contains("noted");
    }

    @Test
    void twoHundredWritersAtOnceLoseNoLine() throws Exception {
        int writers = 200;
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(database.application());
            pool.setMaximumPoolSize(16);
            Trail shared = new Trail(new Entries(pool), Clock.systemUTC());
            ExecutorService threads = Executors.newFixedThreadPool(writers);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                String actor = "Writer " + i;
                all.add(threads.submit(() -> {
                    start.await();
                    shared.write(Entry.Kind.ACCESS, actor, null, "sign-in", "x", "");
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
            threads.shutdown();
        }
        assertThat(trail.verify().whole()).isTrue();
        assertThat(trail.verify().lines()).isEqualTo(writers);
        assertThat(trail.newest(Trail.Filter.ALL, 500).stream()
                        .map(Entry::actor)
                        .distinct())
                .hasSize(writers);
    }

    @Test
    void aDeedThatIsUndoneTakesItsLineWithIt() {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(database.application());
            Trail inTransaction = new Trail(new Entries(pool), Clock.systemUTC());
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
            transaction.executeWithoutResult(status -> {
                inTransaction.write(Entry.Kind.ACCESS, "Ana", null, "sign-in", "x", "");
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(
                    status -> inTransaction.write(Entry.Kind.ACCESS, "Bea", null, "sign-in", "x", ""));
        }
        assertThat(trail.newest(Trail.Filter.ALL, 10)).extracting(Entry::actor).containsExactly("Bea");
        assertThat(trail.verify().whole()).isTrue();
    }

    @Test
    void aWriterMaySayNothingOfItsPlaceInTheChain() {
        JdbcClient.create(database.application()).sql("""
                        insert into audit.trail (number, at, kind, actor, deed, thing, detail, previous, hash)
                        values (77, now(), 'ACCESS', 'Ana', 'd', 't', '', repeat('x', 32)::bytea, repeat('y', 32)::bytea)
                        """).update();
        assertThat(trail.newest(Trail.Filter.ALL, 1)).extracting(Entry::number).containsExactly(1L);
        assertThat(trail.verify().whole()).isTrue();
        assertThatThrownBy(() -> JdbcClient.create(database.application())
                        .sql(
                                "insert into audit.trail (at, kind, actor, deed, thing, detail) values (now(), 'GOSSIP', 'A', 'd', 't', '')")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void linesAreFoundByDeedByMemberAndByThingNewestFirstAndPageByPage() {
        for (int i = 1; i <= 6; i++) {
            trail.write(Entry.Kind.ACCESS, "Ana", "id-a", i % 2 == 0 ? "sign-in" : "sign-out", "member:" + i % 3, "");
        }
        assertThat(numbers(new Trail.Filter("sign-in", "", "", Long.MAX_VALUE), 10))
                .containsExactly(6L, 4L, 2L);
        assertThat(numbers(new Trail.Filter("sign-in", "", "", 6), 1)).containsExactly(4L);
        assertThat(numbers(new Trail.Filter("", "id-a", "member:0", Long.MAX_VALUE), 10))
                .containsExactly(6L, 3L);
        assertThat(numbers(new Trail.Filter("", "nobody", "", Long.MAX_VALUE), 10))
                .isEmpty();
        assertThat(trail.deeds()).containsExactly("sign-in", "sign-out");
    }

    private static Verification.Fault fault(Verification found) {
        return Objects.requireNonNull(found.fault(), "The trail seems whole.");
    }

    private List<Long> numbers(Trail.Filter filter, int most) {
        return trail.newest(filter, most).stream().map(Entry::number).toList();
    }

    private void write(int lines) {
        for (int i = 1; i <= lines; i++) {
            trail.write(Entry.Kind.ALTERATION, "Member " + i, "id-" + i, "deed", "thing " + i, "detail " + i);
        }
    }

    private void assertFault(long number, Wrong wrong) {
        Verification found = trail.verify();
        assertThat(fault(found).sentence())
                .contains("ine" + (fault(found).sentence().startsWith("Lines") ? "s " : " ") + number);
        assertThat(fault(found).number()).isEqualTo(number);
        assertThat(fault(found).wrong()).isEqualTo(wrong);
    }

    private static void as(Connection connection, String sql) throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
