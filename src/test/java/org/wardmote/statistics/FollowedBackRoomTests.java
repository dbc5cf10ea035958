package org.wardmote.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.places.Population;

/** A number is followed back to the files that it was counted from, and to no other of the same load. */
class FollowedBackRoomTests {

    private static final List<String> MONTHS = List.of("2025-05", "2025-06", "2025-07");
    private static final List<String> TABLES = List.of("asb-by-district", "recorded-crime-by-district");

    @TempDir
    private static Path dir;

    private static Lake lake;
    private static Statistics statistics;

    @BeforeAll
    static void load() {
        lake = Lake.open(dir.resolve("lake"), Clock.systemUTC());
        Places places = Places.of(lake);
        List<Upload> files = new java.util.ArrayList<>();
        MONTHS.forEach(month -> files.add(Upload.of(Path.of("demo/police", month + "-kent-street.csv.gz"))));
        TABLES.forEach(table -> files.add(Upload.of(Path.of("demo/tables", table + ".csv"))));
        Loads.of(lake, places, Clock.systemUTC()).load(files, LoadChoices.NONE.accepting(), "Tom", Progress.SILENT);
        statistics = Statistics.of(lake, places, List.of());
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    @Test
    void aComparisonOfTwoMonthsNamesTheFilesOfThoseMonths() {
        assertThat(files(ask("2025-07", "2025-06")))
                .containsExactly("2025-06-kent-street.csv.gz", "2025-07-kent-street.csv.gz");
    }

    @Test
    void aComparisonOfATableNamesTheFileThatHasItsSeries() {
        assertThat(files(ask("2019-04..2019-08", "2018-04..2018-08")))
                .containsExactly("recorded-crime-by-district.csv");
    }

    @Test
    void whatCannotBeComparedIsDrivenByNothing() {
        Comparison unequal = ask("2025-06..2025-07", "2025-05");

        assertThat(unequal.total()).isNotNull();
        assertThat(unequal.rows()).allMatch(row -> row.change() == null);
        assertThat(unequal.drivers()).isEmpty();
        assertThat(ask("2025-07", "2025-06").drivers()).isNotEmpty();
    }

    private static Comparison ask(String period, String against) {
        return statistics.compare(new Question(
                new IndicatorId("total-crime"),
                Question.Rows.AREAS,
                AreaLevel.DISTRICT,
                List.of(new AreaCode("E23000032")),
                Period.parse(period),
                Period.parse(against),
                null,
                Population.Base.RESIDENTS,
                null,
                true));
    }

    private static List<String> files(Comparison comparison) {
        return comparison.vintages().stream()
                .map(id -> lake.vintage(id).map(Vintage::manifest).orElseThrow())
                .flatMap(manifest -> comparison.filesOf(manifest).stream())
                .map(Manifest.Original::name)
                .sorted()
                .toList();
    }
}
