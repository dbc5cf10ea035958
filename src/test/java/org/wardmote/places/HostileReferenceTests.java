package org.wardmote.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardmote.lake.Lake;
import org.wardmote.lake.LoadRefused;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Staging;

/** Files that are damaged by chance, or made to hurt: each is taken or refused in words, and nothing else happens. */
class HostileReferenceTests {

    private static final Path FILES = Path.of("src/test/resources/reference-intake");

    @TempDir
    static Path dir;

    static Lake lake;
    static ReferenceIntake intake;

    @BeforeAll
    static void lay() {
        lake = Lake.open(dir.resolve("lake"), Clock.fixed(Instant.parse("2026-01-15T10:00:00Z"), ZoneOffset.UTC));
        intake = new ReferenceIntake(Places.of(lake));
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    /** Whether a file is taken; false when it is refused with a sentence and its mend. */
    private static boolean taken(String dataset, String name, byte[] bytes) throws IOException {
        Path file = Files.write(dir.resolve(name), bytes);
        try (Staging staging = lake.stage()) {
            intake.stage(staging, dataset, file, new Manifest.Original(name, "0", bytes.length), "Ann");
            return true;
        } catch (LoadRefused refusal) {
            assertThat(refusal.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.message()).isNotBlank();
                assertThat(problem.mend()).isNotBlank();
                assertThat(problem.value().length()).isLessThanOrEqualTo(80);
            });
            return false;
        } finally {
            Files.delete(file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "population, myeb3-kent-2001-2019.csv",
        "population, ethnic-group-lsoa21-2021.csv",
        "households, household-type-lsoa21-2021.csv",
        "lookup, lsoa21-to-ward24-to-lad24-gravesham.csv",
        "boundaries, kent_lad_2024.geojson"
    })
    void aFileDamagedByChanceIsTakenOrRefused(String dataset, String name) throws IOException {
        byte[] whole = Files.readAllBytes(FILES.resolve(name));
        assertThat(taken(dataset, name, whole)).isTrue();
        Random random = new Random(20191010);
        int refused = 0;
        for (int trial = 0; trial < 60; trial++) {
            byte[] bytes = Arrays.copyOf(whole, trial % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int change = 0; change < 1 + random.nextInt(4) && bytes.length > 0; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            refused += taken(dataset, name, bytes) ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(20);
        assertThat(lake.vintages("lookup", null)).hasSize(1);
    }

    @Test
    void aFileOfNothingOrOfZeroesIsRefused() throws IOException {
        for (String dataset : List.of("population", "households", "lookup", "area-groups", "boundaries")) {
            for (byte[] bytes : List.of(new byte[0], new byte[10_000], "\n\n\n".getBytes(StandardCharsets.UTF_8))) {
                assertThat(taken(dataset, "x", bytes)).as(dataset).isFalse();
            }
        }
    }

    @Test
    void tooManyFeaturesTooDeepNestingAndEndlessTextAreRefused() throws IOException {
        String feature = "{\"properties\":{\"code\":\"E07000109\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                + "[[[0.3,51.4],[0.4,51.4],[0.4,51.5],[0.3,51.4]]]}}";
        String many = "{\"features\":[" + (feature + ",").repeat(110_001) + feature + "]}";
        assertThat(taken("boundaries", "many.geojson", many.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        String deep = "{\"features\":[{\"geometry\":{\"coordinates\":" + "[".repeat(100_000);
        assertThat(taken("boundaries", "deep.geojson", deep.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        String text = "{\"name\":\"" + "x".repeat(5_000_000) + "\"}";
        assertThat(taken("boundaries", "text.geojson", text.getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void namesThatLookLikeSqlAreOnlyNames() throws IOException {
        String csv = "group,area\n\"'; DROP TABLE pairs; --\",Gravesham\n";
        assertThat(taken("area-groups", "g'; DROP.csv", csv.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }
}
