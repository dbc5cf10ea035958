package org.wardmote.statistics.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Grounds;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.Workings;
import org.wardmote.statistics.indicator.Indicators;

/** What somebody who is not entitled to small numbers gets of a force's own table, and what that gives away. */
class SmallNumbersRoomTests {

    private static final Period NOW = Period.parse("2019-04..2019-08");
    private static final Period BEFORE = Period.parse("2018-04..2018-08");
    private static final AreaCode GRAVESHAM = new AreaCode("E07000109");

    @TempDir
    private static Path dir;

    private static Lake lake;
    private static Statistics statistics;

    @BeforeAll
    static void loadTheCategoriesOfGravesham() {
        lake = CountsInLake.lake(dir, "2019-10-10");
        CountsInLake table = new CountsInLake(lake, "count-table");
        Indicators indicators = Indicators.shipped();
        for (GraveshamTables.Row row : GraveshamTables.rows(GraveshamTables.CATEGORIES)) {
            String id = indicators.match(row.name(), row.level()).orElseThrow().value();
            table.count("district", id, id, GRAVESHAM.value(), "2018-04", 5, row.before());
            table.count("district", id, id, GRAVESHAM.value(), "2019-04", 5, row.now());
        }
        long[] months = {9, 12, 3, 8, 11, 14, 10, 7};
        table.warning("subtotal-above-parts", "robbery", "", "Robbery has 57, and its parts add up to 56: 1 fewer.");
        for (int i = 0; i < months.length; i++) {
            String month = NOW.from().plusMonths(i + 12).toString();
            table.count("district", "robbery", "robbery", GRAVESHAM.value(), month, 1, months[i]);
        }
        table.load("gravesham-2019.csv", Instant.parse("2019-10-10T11:00:00Z"));
        statistics = Statistics.of(lake, Places.of(lake), List.of());
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    @Test
    void homicideIsHiddenWithItsChangeItsPercentageAndItsWords() {
        Row homicide = row(categories(false), "homicide");
        assertThat(requireNonNull(homicide.before()).value()).isEqualTo(new Figure.Hidden());
        assertThat(homicide.change()).isNull();
        assertThat(homicide.percentText()).isEmpty();
        assertThat(homicide.evidence().verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(homicide.evidence().pValue()).isNull();
        assertThat(homicide.finding().phrase()).isEqualTo("is not shown");
        assertThat(row(categories(true), "homicide").change()).isEqualTo(-1);
    }

    @Test
    void whatACheckNoticedIsToldWithoutItsCounts() {
        assertThat(row(categories(true), "robbery").now().caveats())
                .anyMatch(caveat -> caveat.words().contains("57"));
        Comparison told = categories(false);
        assertThat(told.caveats()).anyMatch(caveat -> caveat.id().equals("subtotal-above-parts"));
        assertThat(told.caveats()).noneMatch(caveat -> caveat.words().contains("57"));
        assertThat(row(told, "robbery").now().caveats())
                .noneMatch(caveat -> caveat.words().contains("57"));
    }

    @Test
    void anAnswerIsWorkedOutOfItsGroundsAgainAndTheyHoldNoHiddenCount() {
        Comparison comparison = categories(false);
        Grounds grounds = statistics.grounds(comparison.question());
        assertThat(Workings.shipped().compare(grounds)).isEqualTo(comparison);
        assertThat(grounds.cells().stream()
                        .filter(cell -> cell.indicator().value().equals("homicide"))
                        .map(Grounds.Held::value))
                .hasSize(2)
                .contains(new Figure.Hidden())
                .doesNotContain(new Figure.Count(1));
    }

    @Test
    void theTotalsAreKept() {
        Comparison comparison = categories(false);
        assertThat(requireNonNull(comparison.total()).change()).isEqualTo(-545);
        assertThat(row(comparison, "violence-against-the-person").change()).isEqualTo(-178);
        assertThat(row(comparison, "violent-crime").change()).isEqualTo(-190);
        assertThat(row(comparison, "public-order-offences").change()).isEqualTo(-295);
    }

    @Test
    void aSmallPartIsHiddenWithAnotherOfItsTotalAndTheOthersAreTold() {
        Comparison comparison = categories(false);
        assertThat(hidden(comparison.rows().stream().map(Row::now)))
                .containsExactly(
                        "death-or-serious-injury-unlawful-driving 2019-04..2019-08",
                        "violence-with-injury 2019-04..2019-08");
        assertThat(hidden(comparison.rows().stream().map(row -> requireNonNull(row.before()))))
                .containsExactly("homicide 2018-04..2018-08", "violence-with-injury 2018-04..2018-08");
    }

    @Test
    void whatOneQuestionHidesAnotherDoesNotTell() {
        for (Row row : categories(false).rows()) {
            Question alone = new Question(
                    new IndicatorId(row.key()),
                    Question.Rows.AREAS,
                    AreaLevel.DISTRICT,
                    List.of(GRAVESHAM),
                    NOW,
                    BEFORE,
                    null,
                    Population.Base.RESIDENTS,
                    null,
                    false);
            Row asked = statistics.compare(alone).rows().get(0);
            assertThat(asked.now().value()).as(row.key()).isEqualTo(row.now().value());
            assertThat(requireNonNull(asked.before()).value())
                    .as(row.key())
                    .isEqualTo(requireNonNull(row.before()).value());
        }
    }

    @Test
    void aSmallMonthIsHiddenWithAnotherSoThatThePeriodDoesNotGiveItAway() {
        Period period = Period.parse("2020-04..2020-11");
        List<Figure> open = statistics.series(new IndicatorId("robbery"), GRAVESHAM, period, true);
        List<Figure> closed = statistics.series(new IndicatorId("robbery"), GRAVESHAM, period, false);
        assertThat(hidden(open.stream())).isEmpty();
        assertThat(closed.get(2).value()).isEqualTo(new Figure.Hidden());
        assertThat(hidden(closed.stream())).containsExactly("robbery 2020-05", "robbery 2020-06");
    }

    private static List<String> hidden(Stream<Figure> figures) {
        return figures.filter(figure -> figure.value() instanceof Figure.Hidden)
                .map(figure -> figure.indicator() + " " + figure.period())
                .toList();
    }

    private static Row row(Comparison comparison, String key) {
        return comparison.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Comparison categories(boolean smallNumbers) {
        return statistics.compare(new Question(
                new IndicatorId("total-crime"),
                Question.Rows.CATEGORIES,
                null,
                List.of(GRAVESHAM),
                NOW,
                BEFORE,
                null,
                Population.Base.RESIDENTS,
                null,
                smallNumbers));
    }
}
