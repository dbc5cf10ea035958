package org.wardmote.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wardmote.TestPostgres;
import org.wardmote.audit.Verification.Fault;
import org.wardmote.audit.Verification.Wrong;

/** Whatever a thief of the machine does to the lines of the trail, the first that is wrong is named, and how. */
class TrailTamperRoomTests {

    private static final int LINES = 20;

    private final TestPostgres.Fresh database = TestPostgres.fresh();
    private final Entries entries = new Entries(database.application());
    private final Trail trail =
            new Trail(entries, Clock.fixed(Instant.parse("2026-01-05T09:30:00.123456Z"), ZoneOffset.UTC));

    @Test
    void everyColumnOfALineIsInItsHash() throws SQLException {
        Map<String, String> tries = new LinkedHashMap<>();
        tries.put("at", "at + interval '1 microsecond'");
        tries.put("kind", "'DISCLOSURE'");
        tries.put("actor", "'Somebody else'");
        tries.put("actor_id", "null");
        tries.put("agency", "'other'");
        tries.put("deed", "'other'");
        tries.put("thing", "'other'");
        tries.put("detail", "'other'");
        tries.put("purpose", "null");
        tries.put("seen", "'other'");
        tries.put("recipient", "'other'");
        tries.put("previous", "sha256('x')");
        tries.put("hash", "sha256('x')");
        write(LINES);
        for (Map.Entry<String, String> one : tries.entrySet()) {
            database.tamper(
                    "create table audit.kept as select * from audit.trail",
                    "update audit.trail set " + one.getKey() + " = " + one.getValue() + " where number = 7");
            Fault fault = fault(trail.verify());
            assertThat(fault.number()).as(one.getKey()).isEqualTo(7);
            assertThat(fault.wrong()).as(one.getKey()).isEqualTo(Wrong.CHANGED);
            putBack();
            assertThat(trail.verify().whole()).isTrue();
        }
    }

    @Test
    void whatIsAddedBehindALineThatWasCutIsNoticed() throws SQLException {
        trail.write(Entry.Kind.ACCESS, "Ana", "id", "refused", "GET /" + "x".repeat(900), "");
        assertThat(trail.verify().whole()).isTrue();
        database.tamper("update audit.trail set thing = left(thing, 499) || ' and anything at all'");
        assertThat(fault(trail.verify()).number()).isEqualTo(1);
    }

    @Test
    void aLongLineThatAnotherWriterKeptIsWholeToo() {
        JdbcClient.create(database.application())
                .sql("insert into audit.trail (at, kind, actor, deed, thing, detail)"
                        + " values (now(), 'ACCESS', 'A', 'd', repeat('x', 600), '')")
                .update();
        assertThat(trail.verify().whole()).isTrue();
    }

    /** As the first version chained it, worked out here by itself: trails that stand are not to be broken. */
    @Test
    void aLineOfTheFirstFormHasTheHashThatItAlwaysHad() throws Exception {
        trail.write(Entry.Kind.ACCESS, "Ana", "id", "sign-in", "member:id", "é");
        String at = "1767605400123456";
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(new byte[32]);
        sha256.update(
                ("1:1,16:" + at + ",6:ACCESS,3:Ana,2:id,7:sign-in,9:member:id,2:é,").getBytes(StandardCharsets.UTF_8));
        assertThat(trail.head().head().hash()).isEqualTo(sha256.digest());
    }

    @Test
    void aFieldThatMovesIntoItsNeighbourIsNoticed() throws SQLException {
        write(3);
        database.tamper("update audit.trail set seen = purpose, purpose = seen where number = 2");
        assertThat(fault(trail.verify()).number()).isEqualTo(2);
    }

    @Test
    void linesOfTheFirstFormStandBesideThoseThatSayWhatWasSeen() {
        trail.write(Entry.Kind.ACCESS, "Ana", "id", "sign-in", "member:id", "");
        trail.write(Line.of(Entry.Kind.CONSULTATION, "Ana", "id", "council", "read", "thing")
                .seen("title"));
        trail.write(Entry.Kind.ACCESS, "Ana", "id", "sign-out", "member:id", "");
        assertThat(trail.verify().lines()).isEqualTo(3);
        assertThat(trail.newest(Trail.Filter.ALL, 5))
                .extracting(
                        found -> found.line().agency(), found -> found.line().seen())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, null),
                        org.assertj.core.groups.Tuple.tuple("council", "title"),
                        org.assertj.core.groups.Tuple.tuple(null, null));
    }

    @Test
    void theFirstLineTheLastLineAndTheWholeTrailAreMissed() throws SQLException {
        write(LINES);
        String noted = trail.verify().head();
        database.tamper("delete from audit.trail where number = 1");
        assertFault(trail.verify(), 1, Wrong.MISSING);
        database.tamper("delete from audit.trail");
        assertFault(trail.verify(), 1, Wrong.MISSING);
        // Whoever sets the head back too is found out by a head that was noted elsewhere.
        database.tamper("update audit.head set number = 0, hash = decode(repeat('00', 32), 'hex')");
        assertThat(trail.verify().whole()).isTrue();
        assertFault(trail.verify(ChainHead.parse(noted)), 1, Wrong.MISSING);
    }

    @Test
    void aHeadStandsInTheChainByItsHashAlone() throws SQLException {
        write(5);
        ChainHead noted = trail.head().head();
        write(5);
        String typed = noted.hex().toUpperCase(java.util.Locale.ROOT).replaceAll("(.{8})", "$1 ");
        assertThat(trail.verify(ChainHead.parse(typed)).whole()).isTrue();
        assertThat(trail.verify(ChainHead.parse(noted.toString())).whole()).isTrue();
        database.tamper(
                "delete from audit.trail where number >= 5",
                "update audit.head set number = 4, hash = (select hash from audit.trail where number = 4)");
        write(5);
        assertThat(trail.verify().whole()).isTrue();
        assertThat(fault(trail.verify(ChainHead.parse(noted.hex()))).sentence())
                .startsWith("No line has the head that was noted");
        assertFault(trail.verify(noted), 5, Wrong.CHANGED);
        assertThatThrownBy(() -> ChainHead.parse("-1:" + noted.hex())).hasMessageContaining("number:hash");
        assertThatThrownBy(() -> ChainHead.parse("0:" + noted.hex())).hasMessageContaining("number:hash");
        assertThatThrownBy(() -> ChainHead.parse("5:abc")).hasMessageContaining("64 signs");
    }

    @Test
    void whicheverLinesAreDeletedChangedOrSwappedTheFirstIsNamed() throws SQLException {
        Random chance = new Random(4);
        write(LINES);
        for (int round = 0; round < 30; round++) {
            database.tamper("create table audit.kept as select * from audit.trail");
            int line = 1 + chance.nextInt(LINES);
            int other = 1 + (line + chance.nextInt(LINES - 1)) % LINES;
            int first = Math.min(line, other);
            switch (round % 3) {
                case 0 -> {
                    database.tamper("delete from audit.trail where number in (" + line + ", " + other + ")");
                    assertFault(trail.verify(), first, Wrong.MISSING);
                }
                case 1 -> {
                    database.tamper("update audit.trail set detail = detail || '.' where number in (" + line + ", "
                            + other + ")");
                    assertFault(trail.verify(), first, Wrong.CHANGED);
                }
                default -> {
                    database.tamper(
                            "update audit.trail set number = 0 where number = " + line,
                            "update audit.trail set number = " + line + " where number = " + other,
                            "update audit.trail set number = " + other + " where number = 0");
                    if (line != other) {
                        assertFault(trail.verify(), first, Wrong.REORDERED);
                    }
                }
            }
            putBack();
        }
        assertThat(trail.verify().whole()).isTrue();
    }

    @Test
    void twoHundredWritersOfDeedsAndOfLooksAtOnceLoseNoLineAndTheUndoneLeaveNone() throws Exception {
        int writers = 200;
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setDataSource(database.application());
            pool.setMaximumPoolSize(12);
            Trail shared = new Trail(new Entries(pool), Clock.systemUTC());
            TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
            ExecutorService threads = Executors.newFixedThreadPool(writers);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                all.add(threads.submit(() -> {
                    start.await();
                    for (int line = 0; line < 5; line++) {
                        Line said = Line.of(Entry.Kind.CONSULTATION, "W", "" + writer, "a", "d", writer + "/" + line);
                        if (writer % 4 == 3) {
                            // A deed, and every second one of them is undone.
                            boolean undone = line % 2 == 1;
                            transaction.executeWithoutResult(status -> {
                                shared.write(said);
                                if (undone) {
                                    status.setRollbackOnly();
                                }
                            });
                        } else {
                            shared.write(said);
                        }
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
            threads.shutdown();
        }
        Set<String> expected = new HashSet<>();
        for (int writer = 0; writer < writers; writer++) {
            for (int line = 0; line < 5; line++) {
                if (writer % 4 != 3 || line % 2 == 0) {
                    expected.add(writer + "/" + line);
                }
            }
        }
        List<String> kept =
                trail.newest(Trail.Filter.ALL, 5_000).stream().map(Entry::thing).toList();
        assertThat(kept).hasSize(expected.size()).containsAll(expected);
        assertThat(trail.verify().fault()).isNull();
        assertThat(trail.verify().lines()).isEqualTo(expected.size());
    }

    private void write(int lines) {
        for (int i = 1; i <= lines; i++) {
            trail.write(Line.of(Entry.Kind.ALTERATION, "Member " + i, "id-" + i, "council", "deed", "thing " + i)
                    .detail("detail " + i)
                    .purpose("purpose " + i)
                    .seen("seen " + i));
        }
    }

    private void putBack() throws SQLException {
        database.tamper(
                "delete from audit.trail", "insert into audit.trail select * from audit.kept", "drop table audit.kept");
    }

    private static Fault fault(Verification found) {
        return Objects.requireNonNull(found.fault(), "The trail seems whole.");
    }

    private static void assertFault(Verification found, long number, Wrong wrong) {
        assertThat(fault(found).number()).isEqualTo(number);
        assertThat(fault(found).wrong()).isEqualTo(wrong);
    }
}
