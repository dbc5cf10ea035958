package org.wardmote.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T23:30:00Z"), ZoneOffset.UTC);

    @TempDir
    Path dir;

    static Manifest manifest(String dataset, Instant at) {
        return new Manifest(
                dataset,
                "Street files \"quoted\" — ☂",
                at,
                "Ann\nOther",
                List.of(
                        new Manifest.Original(
                                "2018-11-kent-street.csv.gz", "ab12", 648_908, List.of("2018-11", "2018-12")),
                        new Manifest.Original("asb.csv", "cd34", 12)),
                42,
                List.of(new Manifest.Slice("kent", YearMonth.of(2018, 11), 1, 42)),
                List.of("lsoa", "force"),
                List.of(new Manifest.Warning("incomplete-month", "kent", "2018-11", "Low.", "Ask.")),
                Map.of("files", "a b"));
    }

    private static Vintage load(Lake lake, String dataset, Instant at) throws IOException {
        return load(lake, dataset, at, "rows");
    }

    private static Vintage load(Lake lake, String dataset, Instant at, String rows) throws IOException {
        try (Staging staging = lake.stage()) {
            Files.writeString(staging.folder(dataset).resolve("rows.parquet"), rows);
            staging.describe(manifest(dataset, at));
            return staging.keep().get(0);
        }
    }

    @Test
    void aManifestIsReadAsItWasWritten() throws IOException {
        try (Lake lake = Lake.open(dir, CLOCK)) {
            Vintage kept = load(lake, "police-street", CLOCK.instant());
            try (Lake other = Lake.open(dir, CLOCK)) {
                assertThat(other.vintages()).containsExactly(kept);
                assertThat(other.vintage(kept.id())).hasValue(kept);
                assertThat(other.madeFrom("ab12")).hasValue(kept);
                assertThat(other.madeFrom("ab13")).isEmpty();
            }
        }
    }

    @Test
    void whatIsNotKeptLeavesNothing() throws IOException {
        try (Lake lake = Lake.open(dir, CLOCK)) {
            try (Staging staging = lake.stage()) {
                Files.writeString(staging.folder("police-street").resolve("rows.parquet"), "rows");
            }
            assertThat(lake.vintages()).isEmpty();
            try (Stream<Path> left = Files.list(dir.resolve("staging"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void aDatasetWithoutAManifestIsNotKept() throws IOException {
        try (Lake lake = Lake.open(dir, CLOCK);
                Staging staging = lake.stage()) {
            Files.writeString(staging.folder("population").resolve("rows.parquet"), "rows");
            staging.folder("households");
            staging.describe(manifest("population", CLOCK.instant()));
            Vintage kept = staging.keep().get(0);
            assertThat(kept.folder().resolveSibling("households")).doesNotExist();
            assertThat(lake.vintages()).containsExactly(kept);
        }
    }

    @Test
    void loadsAreTakenOneAtATimeEvenThroughAnotherDoor() throws IOException {
        try (Lake lake = Lake.open(dir, CLOCK);
                Lake same = Lake.open(dir.resolve("../" + dir.getFileName()), CLOCK)) {
            try (Staging staging = lake.stage()) {
                staging.folder("population");
                assertThatThrownBy(lake::stage).isInstanceOf(LakeInUseException.class);
                assertThatThrownBy(same::stage).isInstanceOf(LakeInUseException.class);
                // a refused second must not have loosened the first one's lock
                assertThat(lockIsHeldAgainstAnotherProcess()).isTrue();
            }
            same.stage().close();
            assertThat(lockIsHeldAgainstAnotherProcess()).isFalse();
        }
    }

    private boolean lockIsHeldAgainstAnotherProcess() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Taker.class.getName(), dir.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return process.exitValue() == 7;
    }

    /** Another process that tries to begin a load. */
    static final class Taker {
        public static void main(String[] args) throws IOException {
            try {
                LoadingLock.take(Path.of(args[0])).close();
            } catch (LakeInUseException e) {
                System.exit(7);
            }
        }
    }

    @Test
    void aProcessKilledInTheMidstOfLoadingLeavesTheLakeWhole() throws Exception {
        Random random = new Random(20191010);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int before = 0;
        for (int kill = 0; kill < 12; kill++) {
            Process process = new ProcessBuilder(
                            java, "-cp", System.getProperty("java.class.path"), Loader.class.getName(), dir.toString())
                    .redirectErrorStream(true)
                    .start();
            // it says when it has kept its first load; from there on it is killed anywhere
            assertThat(process.getInputStream().read()).isEqualTo('.');
            Thread.sleep(random.nextInt(60));
            process.destroyForcibly().waitFor();
            try (Lake lake = Lake.open(dir, CLOCK)) {
                List<Vintage> whole = lake.vintages();
                assertThat(whole).hasSizeGreaterThanOrEqualTo(before);
                for (Vintage vintage : whole) {
                    assertThat(Files.readString(vintage.folder().resolve("rows.parquet")))
                            .hasSize(Loader.ROWS)
                            .endsWith("whole");
                }
                load(lake, "population", CLOCK.instant(), "x".repeat(Loader.ROWS - 5) + "whole");
                before = lake.vintages().size();
                try (Stream<Path> left = Files.list(dir.resolve("staging"))) {
                    assertThat(left).isEmpty();
                }
            }
        }
        assertThat(before).isGreaterThanOrEqualTo(3 * 12);
    }

    /** A process that loads without end. */
    static final class Loader {
        static final int ROWS = 300_000;

        public static void main(String[] args) throws IOException {
            try (Lake lake = Lake.open(Path.of(args[0]), Clock.systemUTC())) {
                for (int i = 0; i < 100_000; i++) {
                    try (Staging staging = lake.stage()) {
                        for (String dataset : List.of("population", "households")) {
                            Files.writeString(
                                    staging.folder(dataset).resolve("rows.parquet"), "x".repeat(ROWS - 5) + "whole");
                            staging.describe(manifest(dataset, CLOCK.instant()));
                        }
                        staging.keep();
                    }
                    System.out.print('.');
                    System.out.flush();
                }
            }
        }
    }

    @Test
    void whatADeadProcessLeftIsSweptByTheNextLoad() throws IOException {
        Path half = dir.resolve("staging/20260101-000000-000-beef/police-street");
        Files.createDirectories(half);
        Files.writeString(half.resolve("manifest.json"), "{");
        Path spill = dir.resolve("spill/999999999");
        Files.createDirectories(spill);
        try (Lake lake = Lake.open(dir, CLOCK)) {
            assertThat(lake.vintages()).isEmpty();
            lake.stage().close();
            assertThat(half).doesNotExist();
            assertThat(spill).doesNotExist();
        }
    }

    @Test
    void aDamagedManifestIsNamed() throws IOException {
        try (Lake lake = Lake.open(dir, CLOCK)) {
            Vintage kept = load(lake, "police-street", CLOCK.instant());
            Path manifest = kept.folder().resolve("manifest.json");
            String whole = Files.readString(manifest);
            for (String damaged : List.of("", "{", whole.substring(0, whole.length() / 2), whole + "x", "[]", "{}")) {
                Files.writeString(manifest, damaged);
                try (Lake other = Lake.open(dir, CLOCK)) {
                    assertThatThrownBy(other::vintages)
                            .isInstanceOf(LakeUnreadableException.class)
                            .hasMessageContaining(manifest.toString());
                }
            }
            Files.delete(manifest);
            try (Lake other = Lake.open(dir, CLOCK)) {
                assertThatThrownBy(other::vintages).hasMessageContaining(manifest.toString());
            }
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(dir.resolve("a-file"), "");
        assertThatThrownBy(() -> Lake.open(file, CLOCK))
                .isInstanceOf(LakeUnreadableException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("may write to");
    }

    @Test
    void aLakeOfALaterFormatIsRefused() throws IOException {
        try (Lake lake = Lake.open(dir, CLOCK)) {
            Path manifest =
                    load(lake, "police-street", CLOCK.instant()).folder().resolve("manifest.json");
            Files.writeString(manifest, Files.readString(manifest).replace("\"format\":1", "\"format\":2"));
            try (Lake other = Lake.open(dir, CLOCK)) {
                assertThatThrownBy(other::vintages)
                        .hasMessageContaining("format 2")
                        .hasMessageContaining("up to 1");
            }
        }
    }

    @Test
    void theVintagesOfADayAreThoseLoadedByItsEndInBritain() throws IOException {
        try (Lake lake = Lake.open(dir, CLOCK)) {
            // half past eleven at night in UTC is already the next day in British Summer Time
            Vintage first = load(lake, "population", Instant.parse("2025-06-30T23:30:00Z"));
            Vintage second = load(lake, "population", Instant.parse("2025-07-01T23:30:00Z"));
            assertThat(lake.vintages("population", LocalDate.of(2025, 6, 30))).isEmpty();
            assertThat(lake.vintages("population", LocalDate.of(2025, 7, 1))).containsExactly(first);
            assertThat(lake.vintages("population", null)).containsExactly(first, second);
            assertThat(lake.vintages("households", null)).isEmpty();
        }
    }

    @Test
    void duckDbFetchesNothingAndKeepsToItsMemory() throws SQLException {
        try (Lake lake = Lake.open(dir, CLOCK);
                Connection connection = lake.connect();
                Statement statement = connection.createStatement();
                ResultSet settings = statement.executeQuery("""
                        SELECT string_agg(value, ' ' ORDER BY name) FROM duckdb_settings() WHERE name IN
                        ('autoinstall_known_extensions', 'autoload_known_extensions', 'allow_community_extensions', 'TimeZone')
                        """)) {
            settings.next();
            assertThat(settings.getString(1)).isEqualTo("UTC false false false");
        }
    }

    @Test
    void aQueryOverTheNetworkIsRefused() throws SQLException {
        try (Lake lake = Lake.open(dir, CLOCK);
                Connection connection = lake.connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("FROM read_csv('https://localhost:1/x.csv')"))
                    .isInstanceOf(SQLException.class);
        }
    }
}
