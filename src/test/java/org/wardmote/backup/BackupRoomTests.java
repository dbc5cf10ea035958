package org.wardmote.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.TestPlace;
import org.wardmote.TestPostgres;
import org.wardmote.access.Actions;
import org.wardmote.access.Viewer;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;
import org.wardmote.backup.age.AgeKey;
import org.wardmote.backup.age.Identity;
import org.wardmote.backup.age.Passphrase;
import org.wardmote.backup.file.BackupReader;
import org.wardmote.backup.file.BackupWriter;
import org.wardmote.backup.file.Contents;
import org.wardmote.backup.file.Damaged;
import org.wardmote.backup.file.Packing;
import picocli.CommandLine;

/** A backup holds every row, comes back as it was, and is refused by name where it is not what was written. */
class BackupRoomTests {

    /** Instead of a passphrase, so that a thousand tries cost no scrypt each. */
    private static final AgeKey KEY = Identity.make();

    private static final BackupReader.Opening SEALED = file -> BackupReader.open(file, () -> KEY);
    private static final BackupReader.Opening UNSEALED =
            file -> BackupReader.openUnsealed(file, BackupRoomTests::nobodyToAsk);

    private static final String ODD = "Ωne \"agency\", with a comma;\nits second line \\. \\N and a tab\t’";

    @TempDir
    private Path folder;

    private TestPostgres.Fresh database;
    private TestPlace place;

    @BeforeEach
    void somethingIsKept() throws Exception {
        database = TestPostgres.fresh();
        Path data = Files.createDirectories(folder.resolve("data"));
        place = new TestPlace(data, database);
        Files.createDirectories(data.resolve("lake/vintages/one/set"));
        Files.writeString(data.resolve("lake/vintages/one/set/manifest.json"), "{}");
        Files.write(data.resolve("lake/vintages/one/set/rows.parquet"), new byte[100_000]);
        Files.createDirectories(data.resolve("lake/staging/half"));
        Files.writeString(data.resolve("lake/staging/half/rows.parquet"), "half");
        Files.writeString(data.resolve("lake/loading.lock"), "");
        Files.writeString(data.resolve("settings-of-tomorrow.yml"), "kept: yes");
        Files.writeString(data.resolve("record-passwords.properties"), "not=kept");
        Files.writeString(data.resolve("wardmote.lock"), "");
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into access.agency values ('council', 'The council'), ('odd', '"
                    + ODD.replace("'", "''") + "'), ('null', 'null')");
            statement.execute("insert into access.secret values ('cookies', '\\x00ff0a22')");
            statement.execute("insert into access.web_session values ('p', 's', 0, 0, 0, 9000000000000, 'tom')");
        }
        Trail trail = Trail.of(database.application(), Clock.systemUTC());
        for (int i = 0; i < 50; i++) {
            trail.write(Entry.Kind.ACCESS, "Tom", i % 2 == 0 ? null : "tom", "sign-in", "member:tom", "try " + i);
        }
    }

    @Test
    void everyRowOfEveryTableComesBackWithTheSameHead() throws Exception {
        Path file = folder.resolve("one.backup");
        Contents contents = backup().take(file, KEY);
        Map<String, String> before = digests(database);
        assertThat(contents.parts())
                .filteredOn(part -> part.kind() == Contents.Kind.TABLE)
                .extracting(Contents.Part::name)
                .contains("access.member", "audit.trail", "audit.head", "reports.revision")
                .doesNotContain("access.web_session", "audit.flyway_schema_history");
        assertThat(contents.parts())
                .filteredOn(part -> part.kind() != Contents.Kind.TABLE)
                .extracting(Contents.Part::name)
                .containsExactlyInAnyOrder(
                        "vintages/one/set/manifest.json", "vintages/one/set/rows.parquet", "settings-of-tomorrow.yml");
        assertThat(contents.trailHead()).startsWith("50:");

        TestPostgres.Fresh other = TestPlace.empty();
        Path data = folder.resolve("new/data");
        Restore.Restored restored = new Restore(new TestPlace(data, other), Clock.systemUTC()).from(file, SEALED);
        assertThat(restored.trail().whole()).isTrue();
        assertThat(restored.trail().head()).isEqualTo(contents.trailHead());
        Map<String, String> after = digests(other);
        // The backup's own line is written when it is known to be whole, and so stands in the next one.
        before.keySet().removeIf(table -> table.startsWith("audit.") || table.contains("web_session"));
        after.keySet().removeIf(table -> table.startsWith("audit.") || table.contains("web_session"));
        assertThat(after).isEqualTo(before);
        assertThat(ask(other, "select name from access.agency where id = 'odd'"))
                .isEqualTo(ODD);
        assertThat(ask(other, "select count(*) from access.web_session")).isEqualTo("0");
        assertThat(data.resolve("lake/vintages/one/set/rows.parquet")).hasSize(100_000);
        assertThat(data.resolve("settings-of-tomorrow.yml")).hasContent("kept: yes");
        assertThat(data.resolve("record-passwords.properties")).doesNotExist();

        // What guards the trail guards it again, and the chain goes on from where it was.
        Trail trail = Trail.of(other.application(), Clock.systemUTC());
        trail.write(Entry.Kind.ACCESS, "Tom", null, "sign-in", "member:tom", "again");
        assertThat(trail.verify().whole()).isTrue();
        assertThat(trail.verify().lines()).isEqualTo(51);
        assertThatThrownBy(() -> ask(other, "update audit.trail set detail = '' returning 1"))
                .hasMessageContaining("only ever added to");
        assertThat(disabledTriggers(other)).isEqualTo("0");
    }

    @Test
    void anExportIsReadWithoutWardmoteAndPutBackWithTheSameHead() throws Exception {
        Path file = folder.resolve("all.zip");
        Contents contents = backup().export(file, "Another supplier");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(text(zip, "README.txt")).contains("NOT SEALED").contains("wardmote restore --unsealed");
            assertThat(CsvReader.builder().ofNamedCsvRecord(text(zip, "tables/access.agency.csv")).stream())
                    .anyMatch(agency -> agency.getField("id").equals("odd")
                            && agency.getField("name").equals(ODD));
            assertThat(zip.getInputStream(zip.getEntry("lake/vintages/one/set/rows.parquet"))
                            .readAllBytes())
                    .hasSize(100_000);
            assertThat(text(zip, "files/settings-of-tomorrow.yml")).isEqualTo("kept: yes");
            // Each column of each table that is in it is told, with what the table holds.
            List<NamedCsvRecord> dictionary = CsvReader.builder().ofNamedCsvRecord(text(zip, "dictionary.csv")).stream()
                    .toList();
            assertThat(dictionary)
                    .allSatisfy(column -> assertThat(column.getField("table holds"))
                            .as(column.getField("table"))
                            .isNotBlank());
            assertThat(dictionary.stream().map(column -> column.getField("table") + "." + column.getField("column")))
                    .containsExactlyElementsOf(contents.parts().stream()
                            .filter(part -> part.kind() == Contents.Kind.TABLE)
                            .flatMap(part -> part.columns().stream().map(column -> part.name() + "." + column))
                            .toList());
        }
        Entry line = Trail.of(database.application(), Clock.systemUTC())
                .newest(new Trail.Filter(Backup.EXPORTED, "", "", Long.MAX_VALUE), 1)
                .get(0);
        assertThat(line.kind()).isEqualTo(Entry.Kind.DISCLOSURE);
        assertThat(line.line().recipient()).isEqualTo("Another supplier");

        Map<String, String> before = digests(database);
        TestPostgres.Fresh other = TestPlace.empty();
        Restore.Restored restored =
                new Restore(new TestPlace(folder.resolve("new"), other), Clock.systemUTC()).from(file, UNSEALED);
        assertThat(restored.trail().head()).isEqualTo(contents.trailHead());
        Map<String, String> after = digests(other);
        before.keySet().removeIf(table -> table.startsWith("audit.") || table.contains("web_session"));
        after.keySet().removeIf(table -> table.startsWith("audit.") || table.contains("web_session"));
        assertThat(after).isEqualTo(before);
        assertThat(folder.resolve("new/lake/vintages/one/set/rows.parquet")).hasSize(100_000);
    }

    @Test
    void anExportThatWasChangedIsRefusedWithThePartNamed() throws Exception {
        Path file = folder.resolve("all.zip");
        backup().export(file, "Another supplier");
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path agencies = zip.getPath("tables/access.agency.csv");
            Files.writeString(agencies, Files.readString(agencies).replace("The council", "The borough"));
            Files.delete(zip.getPath("lake/vintages/one/set/manifest.json"));
        }
        Path data = folder.resolve("new");
        assertThatThrownBy(() ->
                        new Restore(new TestPlace(data, TestPlace.empty()), Clock.systemUTC()).from(file, UNSEALED))
                .isInstanceOfSatisfying(
                        Damaged.class,
                        damaged -> assertThat(damaged.parts())
                                .hasSize(2)
                                .anyMatch(part -> part.startsWith("the table access.agency "))
                                .anyMatch(part -> part.startsWith("the lake's file vintages/one/set/manifest.json ")));
        assertThat(data).doesNotExist();
    }

    @Test
    void anExportIsTakenOnlyWhereThatWasAskedFor() throws Exception {
        Path export = folder.resolve("all.zip");
        backup().export(export, "Another supplier");
        Path data = folder.resolve("new");
        TestPlace other = new TestPlace(data, TestPlace.empty());
        for (List<String> command :
                List.of(List.of("restore", export.toString()), List.of("backup", "--check", export.toString()))) {
            assertThat(said(other, 2, command))
                    .contains("is an unsealed export, which anyone who had it could have changed")
                    .contains("--unsealed takes it all the same");
        }
        assertThat(data).doesNotExist();
        assertThat(said(other, 0, List.of("backup", "--unsealed", "--check", export.toString())))
                .contains("It is whole");
        assertThat(said(other, 0, List.of("restore", "--unsealed", export.toString())))
                .contains("The trail is whole");

        // What is sealed still wants its passphrase, and a backup is never written unsealed.
        Path sealed = folder.resolve("one.backup");
        backup().take(sealed, new Passphrase("six words taken by chance".toCharArray()));
        Path wrong = Files.writeString(folder.resolve("wrong"), "six other words\n");
        assertThat(said(
                        other,
                        2,
                        List.of("backup", "--unsealed", "--check", sealed + "", "--passphrase-file", wrong + "")))
                .contains("The passphrase does not open this backup");
        Path open = folder.resolve("open.backup");
        assertThat(said(place, 2, List.of("backup", "--unsealed", "--out", open.toString())))
                .contains("A backup is always sealed");
        assertThat(open).doesNotExist();
    }

    @Test
    void aFileThatWouldHoldItselfIsRefused() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("lake-elsewhere"));
        Path linked = Files.createSymbolicLink(folder.resolve("linked"), place.data());
        Backup other = new Backup(place, elsewhere, Clock.systemUTC());
        for (Path file : List.of(
                place.data().resolve("one.backup"),
                place.data().resolve("not-there-yet/one.backup"),
                lake().resolve("one.backup"),
                linked.resolve("one.backup"),
                elsewhere.resolve("one.backup"))) {
            assertThatThrownBy(() -> other.take(file, KEY))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("it would hold itself");
            assertThatThrownBy(() -> other.export(file, "Another supplier"))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("it would hold itself");
            assertThat(file).doesNotExist();
        }
        other.take(folder.resolve("data-of-today.backup"), KEY);
    }

    @Test
    void aForgedFileBringsNothingThatWardmoteMakesItself() throws Exception {
        Path evil = Files.writeString(folder.resolve("evil"), "postgres=known\n");
        int made = 0;
        for (String name : List.of("record-passwords.properties", "pg18/postgresql.conf", "../evil", "lake/spill")) {
            Path file = folder.resolve("forged-" + made++ + ".zip");
            try (BackupWriter writer = new BackupWriter(file, Packing.plain(), Instant.now(Clock.systemUTC()))) {
                writer.file(Contents.Kind.FILE, name, evil);
                writer.finish("forged", Instant.now(Clock.systemUTC()), "", place.known(), Map.of());
            }
            Path data = folder.resolve("new/data");
            TestPostgres.Fresh other = TestPlace.empty();
            assertThatThrownBy(() -> new Restore(new TestPlace(data, other), Clock.systemUTC()).from(file, UNSEALED))
                    .as(name)
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining(name)
                    .hasMessageContaining("Wardmote wrote no such backup");
            assertThat(folder.resolve("new")).isEmptyDirectory();
        }
    }

    private static String said(TestPlace place, int code, List<String> arguments) {
        CommandLine line = new CommandLine(new Root());
        BackupCommands.all(() -> place).forEach(line::addSubcommand);
        StringWriter said = new StringWriter();
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        assertThat(line.execute(arguments.toArray(String[]::new)))
                .as(said.toString())
                .isEqualTo(code);
        return said.toString();
    }

    @CommandLine.Command(name = "wardmote")
    private static final class Root {}

    private static AgeKey nobodyToAsk() {
        throw new AssertionError("An export needs no passphrase");
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theBackupSaysInTheTrailThatEverythingWasDisclosedOnceItIsWhole() throws Exception {
        backup().take(folder.resolve("one.backup"), KEY);
        Entry line = Trail.of(database.application(), Clock.systemUTC())
                .newest(new Trail.Filter(Backup.DEED, "", "", Long.MAX_VALUE), 1)
                .get(0);
        assertThat(line.kind()).isEqualTo(Entry.Kind.DISCLOSURE);
        assertThat(line.thing()).isEqualTo("backup:one.backup");
        assertThat(line.detail()).contains("read again and whole").contains("trail head 50:");
        assertThatThrownBy(() -> backup().take(folder.resolve("one.backup"), KEY))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("there already");
    }

    @Test
    void administratorsAreToldOfTheLastBackupAndWarnedAfterSevenDays() throws Exception {
        Viewer administrator = new Viewer(
                null, "Alan", null, "", Set.of("administrator"), Set.of(Actions.READ_HOME, Actions.MANAGE_MEMBERS));
        Viewer officer = new Viewer(null, "Maria", null, "", Set.of("officer"), Set.of(Actions.READ_HOME));
        assertThat(panel(0).panel(officer)).isEmpty();
        assertThat(told(0, administrator))
                .isEqualTo(new BackupPanelPage("No backup of this Wardmote has been taken yet.", true));
        backup().take(folder.resolve("one.backup"), KEY);
        assertThat(told(0, administrator).old()).isFalse();
        assertThat(told(0, administrator).sentence()).startsWith("The last backup that was read again and found whole");
        assertThat(told(6, administrator).old()).isFalse();
        assertThat(told(7, administrator).old()).as("seven days and a moment").isTrue();
        assertThat(told(8, administrator).old()).isTrue();
        assertThat(told(8, administrator).sentence()).endsWith("8 days ago.");
    }

    private BackupPanel panel(int daysLater) {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(daysLater));
        return new BackupPanel(Trail.of(database.application(), later), later);
    }

    private BackupPanelPage told(int daysLater, Viewer viewer) {
        return (BackupPanelPage) panel(daysLater).panel(viewer).orElseThrow().model();
    }

    @Test
    void aTrailThatWasTamperedWithIsPutBackAsItWasAndNamed() throws Exception {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table audit.trail disable trigger no_change");
            statement.execute("update audit.trail set detail = 'nothing' where number = 7");
            statement.execute("alter table audit.trail enable trigger no_change");
        }
        Path file = folder.resolve("tampered.backup");
        backup().take(file, KEY);
        Restore.Restored restored = new Restore(
                        new TestPlace(folder.resolve("new"), TestPlace.empty()), Clock.systemUTC())
                .from(file, SEALED);
        assertThat(restored.trail().fault()).isNotNull().extracting("number").isEqualTo(7L);
    }

    @Test
    void rowsThatAPolicyHidesAreInTheBackupOrThereIsNone() throws Exception {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set role wardmote_owner");
            statement.execute("create table access.hidden (id int primary key, word text)");
            statement.execute("insert into access.hidden select i, 'word ' || i from generate_series(1, 100) i");
            statement.execute("alter table access.hidden enable row level security");
            statement.execute("create policy few on access.hidden using (id < 3)");
            statement.execute("alter table access.hidden force row level security");
        }
        // The owner is bound by a forced policy: rather none than a backup with rows left out.
        TestPlace byOwner = new TestPlace(place.data(), database).readByOwner();
        assertThatThrownBy(
                        () -> new Backup(byOwner, lake(), Clock.systemUTC()).take(folder.resolve("forced.backup"), KEY))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("may not read all of access.")
                .hasMessageContaining("BYPASSRLS");
        assertThat(folder.resolve("forced.backup")).doesNotExist();
        assertThat(folder.resolve("forced.backup.partial")).doesNotExist();

        Contents mighty = backup().take(folder.resolve("superuser.backup"), KEY);
        assertThat(mighty.parts())
                .filteredOn(part ->
                        part.kind() == Contents.Kind.TABLE && !part.name().equals("audit.trail"))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.rows())
                        .as(part.name())
                        .isEqualTo(Long.parseLong(ask(database, "select count(*) from " + part.name()))));
        assertThat(rows(mighty, "access.hidden")).isEqualTo(100);
    }

    @Test
    void damageToAnyPartIsNamedAndNothingIsRestored() throws Exception {
        Path file = folder.resolve("one.backup");
        Contents contents = backup().take(file, KEY);
        byte[] whole = Files.readAllBytes(file);
        for (Contents.Part part : contents.parts()) {
            Files.write(file, whole);
            damage(file, part.entry());
            TestPostgres.Fresh other = TestPlace.empty();
            Path data = folder.resolve("from-damaged");
            assertThatThrownBy(() -> new Restore(new TestPlace(data, other), Clock.systemUTC()).from(file, SEALED))
                    .as(part.name())
                    .isInstanceOfSatisfying(
                            Damaged.class,
                            damaged -> assertThat(damaged.parts())
                                    .hasSize(1)
                                    .allSatisfy(told -> assertThat(told).startsWith(part.told() + " (")))
                    .hasMessageContaining(part.name());
            assertThat(data).doesNotExist();
            assertThat(ask(other, "select count(*) from pg_tables where schemaname = 'access'"))
                    .isEqualTo("0");
        }
        Files.write(file, whole);
        contents.parts().forEach(part -> damage(file, part.entry()));
        assertThatThrownBy(() -> verify(file))
                .isInstanceOfSatisfying(
                        Damaged.class,
                        damaged -> assertThat(damaged.parts())
                                .hasSize(contents.parts().size()));
        Files.write(file, whole);
        damage(file, "manifest.json.age");
        assertThatThrownBy(() -> verify(file))
                .isInstanceOf(Damaged.class)
                .hasMessageContaining("The manifest of this backup is damaged");
    }

    @Test
    void noChangeAnywhereInTheFileIsTakenForTheBackup() throws Exception {
        Path file = folder.resolve("one.backup");
        Contents contents = backup().take(file, KEY);
        byte[] whole = Files.readAllBytes(file);
        Random chance = new Random(4);
        for (int i = 0; i < 300; i++) {
            byte[] changed = whole.clone();
            changed[chance.nextInt(changed.length)] ^= (byte) (1 << chance.nextInt(8));
            Files.write(file, changed);
            try {
                // A bit in what the zip tells of itself may change nothing: then every part is still what was written.
                assertThat(verify(file)).isEqualTo(contents);
            } catch (Damaged e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
        }
        for (int length = 0; length < whole.length; length += 1 + whole.length / 40) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> verify(file)).isInstanceOf(Damaged.class).hasMessageContaining("cut off");
        }
    }

    @Test
    void whatCannotBeRestoredIsSaidAndNothingIsLeft() throws Exception {
        Path file = folder.resolve("one.backup");
        Contents contents = backup().take(file, new Passphrase("six words taken by chance".toCharArray()));
        assertThatThrownBy(() -> BackupReader.open(file, () -> new Passphrase("six other words".toCharArray())))
                .isInstanceOf(Damaged.class)
                .hasMessageContaining("passphrase does not open");
        assertThat(contents.parts()).isNotEmpty();

        Path kept = folder.resolve("kept.backup");
        backup().take(kept, KEY);
        assertThatThrownBy(() -> new Restore(place, Clock.systemUTC()).from(kept, SEALED))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("not empty");

        // A database that is in use is left as it is.
        Path data = folder.resolve("elsewhere");
        assertThatThrownBy(() -> new Restore(new TestPlace(data, database), Clock.systemUTC()).from(kept, SEALED))
                .hasMessageContaining("has tables already");
        assertThat(ask(database, "select count(*) from access.agency")).isEqualTo("3");
        assertThat(data).doesNotExist();

        // Tables of tomorrow.
        Map<String, String> older = new TreeMap<>(place.known());
        older.put("access", "1");
        assertThatThrownBy(() -> new Restore(new TestPlace(data, TestPlace.empty()).knowing(older), Clock.systemUTC())
                        .from(kept, SEALED))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("newer Wardmote")
                .hasMessageContaining("access");
        older.remove("reports");
        older.put("access", "999");
        assertThatThrownBy(() -> new Restore(new TestPlace(data, TestPlace.empty()).knowing(older), Clock.systemUTC())
                        .from(kept, SEALED))
                .hasMessageContaining("reports");
        assertThat(data).doesNotExist();
        try (var left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.contains("restoring"));
        }
    }

    @Test
    void aRestoreThatFailsMidwayLeavesTheDatabaseAsItWas() throws Exception {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create table access.of_tomorrow (id int)");
            statement.execute("grant select on access.of_tomorrow to wardmote_owner");
        }
        Path file = folder.resolve("tomorrow.backup");
        backup().take(file, KEY);
        TestPostgres.Fresh other = TestPlace.empty();
        Path data = folder.resolve("from-tomorrow");
        assertThatThrownBy(() -> new Restore(new TestPlace(data, other), Clock.systemUTC()).from(file, SEALED))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("access.of_tomorrow");
        assertThat(ask(other, "select count(*) from pg_namespace where nspname in ('access', 'audit', 'reports')"))
                .isEqualTo("0");
        assertThat(data).doesNotExist();
    }

    private Backup backup() {
        return new Backup(place, lake(), Clock.systemUTC());
    }

    private Path lake() {
        return place.data().resolve("lake");
    }

    private static Contents verify(Path file) throws IOException {
        try (BackupReader reader = SEALED.of(file)) {
            reader.verify();
            return reader.contents();
        }
    }

    private static long rows(Contents contents, String table) {
        return contents.parts().stream()
                .filter(part -> part.name().equals(table))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    /** Turns one bit of a part's content, near its end. */
    private static void damage(Path file, String entry) {
        try {
            byte[] content;
            try (ZipFile zip = new ZipFile(file.toFile())) {
                content = zip.getInputStream(zip.getEntry(entry)).readAllBytes();
            }
            byte[] all = Files.readAllBytes(file);
            byte[] end = java.util.Arrays.copyOfRange(content, content.length - 20, content.length);
            int at = new String(all, StandardCharsets.ISO_8859_1).indexOf(new String(end, StandardCharsets.ISO_8859_1));
            assertThat(at).isPositive();
            try (RandomAccessFile writing = new RandomAccessFile(file.toFile(), "rw")) {
                writing.seek(at + 5);
                writing.write(all[at + 5] ^ 4);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String disabledTriggers(TestPostgres.Fresh of) throws SQLException {
        return ask(of, "select count(*) from pg_trigger where not tgisinternal and tgenabled = 'D'");
    }

    private static Map<String, String> digests(TestPostgres.Fresh of) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        List<String> tables = new ArrayList<>();
        try (Connection connection = of.superuser();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("""
                    select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                    where schemaname not in ('pg_catalog', 'information_schema')
                      and tablename <> 'flyway_schema_history'
                    """)) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
        }
        for (String table : tables) {
            digests.put(
                    table,
                    ask(
                            of,
                            "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') from "
                                    + table + " t"));
        }
        return digests;
    }

    private static String ask(TestPostgres.Fresh of, String question) {
        try (Connection connection = of.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
