package org.wardmote.statistics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Vintage;
import org.wardmote.statistics.Upload;

/**
 * The import as a process of its own, killed in the midst at seeded moments: the lake is then as it was, or whole with the
 * new vintage, and never between.
 */
class KilledImportRoomTests {

    private static final int KILLS = 25;
    private static final int TRIES = 60;
    private static final long SEED = 20191010;
    private static final String OLD = "SELECT count(*), sum(n) FROM '$police-street/counts.district.parquet'";

    @TempDir
    private Path temp;

    @Test
    void anImportKilledInTheMidstLeavesTheLakeWholeAndCanBeRunAgain() throws Exception {
        Path base = temp.resolve("base");
        List<String> old;
        try (Analyst ana = new Analyst(base)) {
            ana.loads(Analyst.kent("2019-02").get(0));
            old = ana.asks(OLD);
        }
        // How long an import works on its staging, from one that is left in peace.
        Path peaceful = copy(base, "peaceful");
        Process first = start(peaceful);
        awaitStaging(peaceful, first);
        long began = System.nanoTime();
        assertThat(first.waitFor()).isZero();
        long works = System.nanoTime() - began;

        Random random = new Random(SEED);
        int inTheMidst = 0;
        for (int i = 0; i < TRIES && inTheMidst < KILLS; i++) {
            Path lake = copy(base, "killed" + i);
            Process process = start(lake);
            awaitStaging(lake, process);
            TimeUnit.NANOSECONDS.sleep((long) (random.nextDouble() * works));
            boolean killed = process.isAlive();
            process.destroyForcibly().waitFor();
            boolean kept = isWhole(lake, old);
            inTheMidst += killed && !kept ? 1 : 0;
            runAgain(lake, i % 5 == 0);
            assertThat(isWhole(lake, old)).as("run again after kill " + i).isTrue();
            assertThat(staging(lake)).isEmpty();
            delete(lake);
        }
        assertThat(inTheMidst).isGreaterThanOrEqualTo(KILLS);
    }

    /** The same import after a kill, now and then as a process of its own; the rest of them here, which starts sooner. */
    private static void runAgain(Path folder, boolean asProcess) throws Exception {
        if (asProcess) {
            assertThat(start(folder).waitFor()).isZero();
        } else {
            try (Analyst ana = new Analyst(folder)) {
                ana.loads(Analyst.kent("2018").toArray(Upload[]::new));
            }
        }
    }

    /** Whether the new vintage was kept; everything that the lake says it has can be read, and the old figures stand. */
    private boolean isWhole(Path folder, List<String> old) {
        try (Lake lake = Lake.open(folder.resolve("lake"), Clock.systemUTC())) {
            List<Vintage> street = lake.vintages("police-street", null);
            assertThat(street).hasSizeBetween(1, 2);
            assertThat(Analyst.asks(
                            lake, OLD.replace("$police-street/", street.get(0).folder() + "/")))
                    .isEqualTo(old);
            for (Vintage vintage : street) {
                assertThat(Analyst.asks(lake, "SELECT count(*) FROM '" + vintage.folder() + "/rows.parquet'"))
                        .containsExactly("" + vintage.manifest().rows());
                for (String level : vintage.manifest().cubes()) {
                    assertThat(Analyst.asks(lake, "SELECT count(*) > 0 FROM '" + vintage.counts(level) + "'"))
                            .containsExactly("true");
                }
            }
            return street.size() == 2;
        }
    }

    private static Process start(Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.wardmote.Wardmote",
                "import",
                "--lake",
                folder.resolve("lake").toString()));
        Analyst.kent("2018").forEach(upload -> command.add(upload.file().toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "said.txt"))
                .start();
    }

    private static void awaitStaging(Path folder, Process process) throws IOException, InterruptedException {
        while (process.isAlive() && staging(folder).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private static List<Path> staging(Path folder) throws IOException {
        Path staging = folder.resolve("lake").resolve("staging");
        if (!Files.isDirectory(staging)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(staging)) {
            return all.toList();
        }
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = temp.resolve(name);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
        return to;
    }

    private static void delete(Path folder) {
        org.wardmote.statistics.dataset.intake.Work.delete(folder);
    }
}
