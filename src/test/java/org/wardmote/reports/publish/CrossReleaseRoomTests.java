package org.wardmote.reports.publish;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    /** Holds the first five months of the division alone, as its commander sent them. */
    private static Lake division;

    @BeforeAll
    static void loadRobberies() throws IOException {
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
        Path west = Files.writeString(
                dir.resolve("west.csv"),
                "group,area\nWest Division,Dartford\nWest Division,Gravesham\nWest Division,Swale\n");
        division = CountsInLake.lake(dir.resolve("division"), "2020-05-10");
        Lakes.load(division, List.of(west));
        new CountsInLake(division, "count-table")
                .count("group", "robbery", "robbery", "group:west-division", "2019-04", 5, 53)
                .load("division.csv", Instant.parse("2020-05-10T11:00:00Z"));
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
        List.of(midYear, year, rest, division).forEach(Lake::close);
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
                                + " 22, of which Robbery in Gravesham, April to August 2019 is 20."
                                + " It follows from “Robbery” and this paper together."
                                + " To mend it, take Robbery in Gravesham, April 2019 to March 2020 (line 21) out of this paper,"
                                + " or tell it of a wider area, a wider kind or other months.");
    }

    @Test
    void theGroupLessItsDistrictsIsNotGivenAwayAndWouldBeKnownIfItWereNotTried() {
        String each = "Dartford had {{count \"robbery\" area=\"Dartford\"}}, Gravesham {{count \"robbery\"}},"
                + " Swale {{count \"robbery\" area=\"Swale\"}}.";
        SealedPaper ofDistricts = sealed(midYear, each, "2019-04..2019-08");
        String group = "The division had {{count \"robbery\" area=\"West Division\"}}.";

        // untried, the two papers print all that is needed: what is left of the division is Swale's hidden count
        SealedPaper untried = sealed(division, group, "2019-04..2019-08");
        assertThat(printed(ofDistricts, "Swale")).isEqualTo("hidden");
        assertThat(Stream.of("Dartford", "Gravesham")
                        .mapToLong(name -> Long.parseLong(printed(ofDistricts, name)))
                        .reduce(Long.parseLong(printed(untried, "West Division")), (left, part) -> left - part))
                .isEqualTo(3);

        assertThat(seal(division, group, "2019-04..2019-08", List.of(ofDistricts))
                        .refusals())
                .singleElement()
                .asString()
                .contains("Robbery in Swale, April to August 2019 must be exactly 3, because Robbery in West Division")
                .contains("take Robbery in West Division, April to August 2019 (line 21) out of this paper");
    }

    @Test
    void whatIsKnownAlreadyStopsNoLaterPaper() {
        SealedPaper half = sealed(midYear, "Robberies were {{count \"robbery\"}}.", "2019-04..2019-08");
        SealedPaper whole = sealed(year, "Robberies were {{count \"robbery\"}}.", "2019-04..2020-03");
        assertThat(seal(
                                midYear,
                                "Dartford had {{count \"robbery\" area=\"Dartford\"}}.",
                                "2019-04..2019-08",
                                List.of(whole, half))
                        .refusals())
                .isEmpty();
    }

    /** What the list of figures of a sealed paper says of an area. */
    private static String printed(SealedPaper paper, String area) {
        String figures = new String(requireNonNull(paper.parts().get(Parts.FIGURES)), StandardCharsets.UTF_8);
        return figures.lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[3].equals(area))
                .map(cells -> cells[5])
                .findFirst()
                .orElse("not told");
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
    void threeYearsOfMonthsAndAHalfYearDoNotTellTheHiddenMonth() throws IOException {
        StringBuilder each = new StringBuilder();
        try (Lake monthly = lake("monthly", table -> {
                    for (YearMonth month = YearMonth.of(2017, 4); month.getYear() < 2020; month = month.plusMonths(1)) {
                        robbery(table, GRAVESHAM, month.toString(), 1, month.equals(YearMonth.of(2019, 6)) ? 2 : 20);
                        each.append("In ").append(month).append(" there were {{count \"robbery\" period=\"");
                        each.append(month).append("\"}}. ");
                    }
                });
                Lake seven = lake("seven", table -> robbery(table, GRAVESHAM, "2019-06", 7, 122))) {
            SealedPaper months = sealed(monthly, each.toString(), "2019-04..2019-12");
            assertThat(new String(requireNonNull(months.parts().get(Parts.FIGURES)), StandardCharsets.UTF_8))
                    .contains("hidden");
            assertThat(seal(seven, "There were {{count \"robbery\"}}.", "2019-06..2019-12", List.of(months))
                            .refusals())
                    .singleElement()
                    .asString()
                    .contains("Robbery in Gravesham, June 2019 must be exactly 2");
        }
    }

    @Test
    void aPaperOfTheTimeBeforeSealsIsKnownByItsCitations() {
        String both = "Robberies were {{count \"robbery\"}}, in Swale {{count \"robbery\" area=\"Swale\"}}.";
        SealedPaper half = sealed(midYear, both, "2019-04..2019-08");
        EarlierPaper cited =
                EarlierPaper.unsealed("Robbery", requireNonNull(half.parts().get(Parts.CITATIONS)));
        assertThat(cited.told())
                .hasSize(2)
                .hasSameElementsAs(EarlierPaper.of(half).told());
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
