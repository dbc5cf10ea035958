package org.wardmote.statistics.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.places.Population;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Comparison.Rate;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.Loads;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.Upload;

/** Rates of areas whose newest populations are of different days: Gravesham's of mid-2024, the others' of the Census. */
class RatesOfOtherDaysRoomTests {

    private static final String GRAVESHAM = "E07000109";
    private static final List<String> OTHERS =
            List.of("E07000105", "E07000106", "E07000107", "E07000108", "E07000110", "E07000111");

    @TempDir
    private static Path dir;

    private static Lake lake;
    private static Statistics statistics;

    @BeforeAll
    static void load() throws IOException {
        lake = CountsInLake.lake(dir, "2026-01-01");
        Places places = Places.of(lake);
        CountsInLake table = new CountsInLake(lake, "count-table");
        for (String start : List.of("1999-08", "2019-08", "2025-08")) {
            table.count("district", "robbery", "robbery", GRAVESHAM, start, 1, 40);
            OTHERS.forEach(code -> table.count("district", "robbery", "robbery", code, start, 1, 50));
        }
        table.load("robbery.csv", Instant.parse("2026-01-10T12:00:00Z"));
        Path file = dir.resolve("estimates.csv");
        Files.writeString(file, "code,name,mid-2024\nE07000109,Gravesham,108000\n");
        Loads.of(lake, places, Clock.systemUTC())
                .load(List.of(Upload.of(file)), LoadChoices.NONE.accepting(), "a test", Progress.SILENT);
        statistics = Statistics.of(lake, places, List.of());
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    @Test
    void ratesByPopulationsOfOneDayAreRanked() {
        assertThat(ask("2019-08").rows()).allMatch(row -> row.rank() != null);
    }

    @Test
    void ratesByPopulationsOfDifferentDaysAreNotRanked() {
        Comparison comparison = ask("2025-08");
        assertThat(comparison.rows())
                .extracting(row -> requireNonNull(row.rate()).label())
                .contains("per 1,000 residents, mid-2024, 1 month", "per 1,000 residents, Census 2021, 1 month");
        assertThat(comparison.rows()).allMatch(row -> row.rank() == null);
    }

    @Test
    void theirSumHasNoRateAndSaysThatTheyAreOfDifferentDays() {
        assertThat(rate(ask("2025-08")).value()).isNull();
        assertThat(rate(ask("2025-08")).label())
                .isEqualTo("not calculable: the residents of its areas are of different days");
        assertThat(rate(ask("2019-08")).label()).isEqualTo("per 1,000 residents, mid-2019, 1 month");
    }

    @Test
    void whereNoPopulationIsHeldTheRateSaysFromWhichDay() {
        Comparison early = ask("1999-08");
        assertThat(early.rows())
                .extracting(row -> requireNonNull(row.rate()).label())
                .containsOnly("not calculable: no residents are held for a day on or before 1 August 1999");
        assertThat(rate(early).label())
                .isEqualTo("not calculable: no residents are held for a day on or before 1 August 1999");
    }

    private static Rate rate(Comparison comparison) {
        return requireNonNull(requireNonNull(comparison.total()).rate());
    }

    private static Comparison ask(String period) {
        List<String> all = new ArrayList<>(OTHERS);
        all.add(GRAVESHAM);
        return statistics.compare(question(period, all));
    }

    private static Question question(String period, List<String> areas) {
        return new Question(
                new IndicatorId("robbery"),
                Question.Rows.AREAS,
                AreaLevel.DISTRICT,
                areas.stream().map(AreaCode::new).toList(),
                Period.parse(period),
                null,
                null,
                Population.Base.RESIDENTS,
                null,
                true);
    }
}
