package org.wardmote.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
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
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Comparison.Verdict;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Statistics;

/** Two districts with the same two years' counts, one of which comes in bursts: what may be said of each. */
class OverDispersionRoomTests {

    private static final String BURSTS = "E07000109";
    private static final String STEADY = "E07000107";

    @TempDir
    private static Path dir;

    private static Lake lake;
    private static Statistics statistics;

    @BeforeAll
    static void load() {
        lake = CountsInLake.lake(dir, "2026-01-01");
        Places places = Places.of(lake);
        CountsInLake streets = new CountsInLake(lake, "police-street");
        YearMonth start = YearMonth.parse("2024-01");
        for (int i = 0; i < 24; i++) {
            boolean later = i >= 12;
            long steady = later ? 112 : 100;
            // the same sums in each year, but now here and now there
            long burst = i % 2 == 0 == later ? steady + 50 : steady - 50;
            String month = start.plusMonths(i).toString();
            streets.count("district", "kent", "robbery", BURSTS, month, 1, burst)
                    .count("district", "kent", "robbery", STEADY, month, 1, steady)
                    .count("force", "kent", "robbery", "E23000032", month, 1, burst + steady + 100);
        }
        streets.load("streets.zip", Instant.parse("2026-01-10T12:00:00Z"));
        statistics = Statistics.of(lake, places, List.of());
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    @Test
    void theSameChangeIsASignalWhereMonthsAreSteadyAndNoneWhereTheyComeInBursts() {
        Comparison comparison = ask("2025-01..2025-12", "2024-01..2024-12");
        Row bursts = row(comparison, BURSTS);
        Row steady = row(comparison, STEADY);

        assertThat(bursts.change()).isEqualTo(steady.change()).isEqualTo(144L);
        assertThat(steady.evidence().verdict()).isEqualTo(Verdict.SIGNAL);
        assertThat(steady.finding().phrase()).isEqualTo("rose by 12.0% (144 more)");
        assertThat(bursts.evidence().verdict()).isEqualTo(Verdict.WITHIN_CHANCE);
        assertThat(bursts.finding().phrase()).isEqualTo("showed no clear change (144 more, within chance)");
        assertThat(bursts.evidence().method())
                .contains("2 rows judged at once")
                .containsPattern("counts that vary \\d+\\.\\d times as much as chance");
        assertThat(comparison.methods()).anySatisfy(method -> assertThat(method).contains("McCullagh and Nelder 1989"));
    }

    @Test
    void withoutTwoYearsOfMonthsChanceIsTakenForSeparateEvents() {
        Comparison comparison = ask("2024-07..2024-12", "2024-01..2024-06");

        assertThat(row(comparison, BURSTS).evidence().method())
                .isEqualTo("exact two-count comparison, 2 rows judged at once (Benjamini and Hochberg)");
        assertThat(comparison.methods())
                .noneSatisfy(method -> assertThat(method).contains("McCullagh and Nelder 1989"));
    }

    private static Row row(Comparison comparison, String code) {
        return comparison.rows().stream()
                .filter(row -> row.key().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Comparison ask(String period, String against) {
        return statistics.compare(new Question(
                new IndicatorId("robbery"),
                Question.Rows.AREAS,
                AreaLevel.DISTRICT,
                List.of(new AreaCode(BURSTS), new AreaCode(STEADY)),
                Period.parse(period),
                Period.parse(against),
                null,
                Population.Base.RESIDENTS,
                "police-street",
                true));
    }
}
