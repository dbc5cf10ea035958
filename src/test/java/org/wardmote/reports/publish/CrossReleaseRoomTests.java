package org.wardmote.reports.publish;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.reports.compose.Lakes;
import org.wardmote.reports.compose.PaperText;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.compare.CountsInLake;

/** Papers that tell nothing small alone, and give it away together. */
class CrossReleaseRoomTests {

    private static final String ASHFORD = "E07000105";
    private static final String DARTFORD = "E07000107";
    private static final String GRAVESHAM = "E07000109";
    private static final String SWALE = "E07000113";
    private static final String MEDWAY = "E06000035";

    @TempDir
    private static Path dir;

    /** Holds the first five months of the year by district, with one small count. */
    private static Lake midYear;

    /** Holds the whole year. */
    private static Lake year;

    /** Holds the other seven months. */
    private static Lake rest;

    @BeforeAll
    static void loadRobberies() {
        midYear = lake("mid-year", table -> {
            robbery(table, ASHFORD, "2019-04", 5, 6);
            robbery(table, DARTFORD, "2019-04", 5, 30);
            robbery(table, GRAVESHAM, "2019-04", 5, 20);
            robbery(table, MEDWAY, "2019-04", 5, 50);
            robbery(table, SWALE, "2019-04", 5, 3);
        });
        year = lake("year", table -> {
            robbery(table, GRAVESHAM, "2019-04", 12, 22);
            robbery(table, SWALE, "2019-04", 12, 40);
        });
        rest = lake("rest", table -> robbery(table, SWALE, "2019-09", 7, 37));
    }

    private static Lake lake(String name, Consumer<CountsInLake> counts) {
        Lake lake = CountsInLake.lake(dir.resolve(name), "2020-05-10");
        Lakes.load(lake, List.of(Path.of("demo/area-groups.csv")));
        CountsInLake table = new CountsInLake(lake, "count-table");
        counts.accept(table);
        table.load(name + ".csv", Instant.parse("2020-05-10T11:00:00Z"));
        return lake;
    }

    private static void robbery(CountsInLake table, String area, String from, int months, long count) {
        table.count("district", "robbery", "robbery", area, from, months, count);
    }

    @AfterAll
    static void close() {
        List.of(midYear, year, rest).forEach(Lake::close);
    }

    @Test
    void theFullYearLessTheHalfIsNotGivenAway() {
        SealedPaper half = sealed(midYear, "Robberies were {{count \"robbery\"}}.", "2019-04..2019-08");
        String whole = "Robberies were {{count \"robbery\"}}.";
        assertThat(seal(year, whole, "2019-04..2020-03", List.of()).refusals()).isEmpty();
        assertThat(seal(year, whole, "2019-04..2020-03", List.of(half)).refusals())
                .containsExactly(
                        "A small number can be worked out of what is published: Robbery in Gravesham, September"
                                + " 2019 to March 2020 must be exactly 2, because Robbery in Gravesham, April 2019 to March 2020 is"
                                + " 22, of which Robbery in Gravesham, April to August 2019 is 20.");
    }

    @Test
    void whatOnePaperHidesTheYearAndItsOtherMonthsDoNotTell() {
        String swale = "Swale had {{count \"robbery\" area=\"Swale\"}}.";
        SealedPaper half = sealed(midYear, swale, "2019-04..2019-08");
        SealedPaper others = sealed(rest, swale, "2019-09..2020-03");
        assertThat(seal(year, swale, "2019-04..2020-03", List.of(half)).refusals())
                .isEmpty();
        assertThat(seal(year, swale, "2019-04..2020-03", List.of(half, others)).refusals())
                .singleElement()
                .asString()
                .contains("Robbery in Swale, April to August 2019 must be exactly 3");
    }

    @Test
    void whatIsHiddenIsNotTypedByHand() {
        assertThat(seal(
                                midYear,
                                "Swale had {{count \"robbery\" area=\"Swale\"}}. Robbery in Swale came to"
                                        + " {{sourced \"3 in these months\" by=\"Kent Police\"}}.",
                                "2019-04..2019-08",
                                List.of())
                        .refusals())
                .singleElement()
                .asString()
                .contains("'3 in these months' was typed by hand in 2.1, where it tells of Robbery in Swale");
    }

    private static SealedPaper sealed(Lake lake, String sentence, String period) {
        return requireNonNull(seal(lake, sentence, period, List.of()).sealed());
    }

    private static Sealing.Outcome seal(Lake lake, String sentence, String period, List<SealedPaper> earlier) {
        String text = """
                ---
                title: Robbery
                report-to: The committee
                date: 2020-05-12
                reporting-officer: The manager
                subject: Robbery
                area: Gravesham
                period: %s
                ---

                ## Purpose

                To tell of robbery.

                ## Recommendations

                To note it.

                ## Introduction

                %s

                ## Conclusion

                That is all.

                ## Appendix 1: Implications

                None.
                """.formatted(period, sentence);
        Places places = Places.of(lake);
        return new Sealing(lake, places, Statistics.of(lake, places, List.of()))
                .seal(PaperText.of("robbery.md", text), earlier);
    }
}
