package org.wardmote.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Population;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Comparison.Driver;
import org.wardmote.statistics.Comparison.Evidence;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Comparison.Verdict;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Finding;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;

/** Charts made straight from a comparison. */
class ComparedTests {

    private static final IndicatorId CRIME = new IndicatorId("total-crime");
    private static final AreaCode GRAVESHAM = new AreaCode("E07000109");
    private static final Period NOW = Period.parse("2019-04..2019-08");
    private static final Caption CAPTION = Caption.of("x", "Total crime", "");

    private static Figure figure(Figure.Value value) {
        return new Figure(CRIME, GRAVESHAM, NOW, value, "count-table", List.of(), List.of());
    }

    private static Row row(String name, Figure.@Nullable Value before, Figure.Value now, Verdict verdict) {
        BigDecimal percent = before instanceof Figure.Count b && now instanceof Figure.Count n && b.number() > 0
                ? BigDecimal.valueOf(100.0 * (n.number() - b.number()) / b.number())
                        .setScale(1, RoundingMode.HALF_UP)
                : null;
        return new Row(
                GRAVESHAM.value(),
                name,
                0,
                false,
                figure(now),
                before == null ? null : figure(before),
                null,
                percent,
                "",
                null,
                null,
                null,
                new Evidence(verdict, null, null, null, null, ""),
                new Finding("", "", false));
    }

    private static Comparison comparison(@Nullable Period against, List<Row> rows, List<Driver> drivers) {
        Question question = new Question(
                CRIME,
                Question.Rows.AREAS,
                AreaLevel.DISTRICT,
                List.of(GRAVESHAM),
                NOW,
                against,
                null,
                Population.Base.RESIDENTS,
                null,
                true);
        return new Comparison(
                question, "", rows, null, drivers, new Finding("", "", false), List.of(), List.of(), List.of());
    }

    private static Figure.Count count(long number) {
        return new Figure.Count(number);
    }

    @Test
    void twoPeriodsBecomeARowOfMarksWithItsVerdict() {
        ChangeChart chart = ChangeChart.of(
                        CAPTION,
                        "District",
                        "Offences",
                        comparison(
                                NOW.yearsBefore(1),
                                List.of(
                                        row("Gravesham", count(5915), count(5370), Verdict.SIGNAL),
                                        row("Swale", new Figure.Hidden(), count(3), Verdict.NOT_TESTED)),
                                List.of()))
                .orElseThrow();
        assertThat(chart.before()).isEqualTo("April to August 2018");
        assertThat(chart.changes().get(0).words()).isEqualTo("Gravesham, 5,915 to 5,370 (−9.2%)");
        assertThat(chart.changes().get(0).signal()).isTrue();
        assertThat(chart.changes().get(1).told()).isFalse();
        DrawnSvg.isSafeAndNamed(chart.draw());
    }

    @Test
    void onePeriodAloneHasNoChangeToDraw() {
        Comparison alone =
                comparison(null, List.of(row("Gravesham", null, count(5370), Verdict.NOT_TESTED)), List.of());
        assertThat(ChangeChart.of(CAPTION, "District", "Offences", alone)).isEmpty();
        assertThat(Waterfall.of(CAPTION, "Category", alone)).isEmpty();
    }

    @Test
    void driversBecomeAWaterfallOnlyWhenTheySumToTheWhole() {
        List<Row> rows = List.of(row("Gravesham", count(5915), count(5370), Verdict.SIGNAL));
        List<Driver> drivers =
                List.of(new Driver("public-order", "Public order", -295, null), new Driver("rest", "Rest", -250, null));
        Waterfall waterfall = Waterfall.of(CAPTION, "Category", comparison(NOW.yearsBefore(1), rows, drivers))
                .orElseThrow();
        assertThat(waterfall.from()).isEqualTo(5915);
        assertThat(waterfall.to()).isEqualTo(5370);
        assertThat(waterfall.draw().altText()).contains("Largest parts: Public order, −295; Rest, −250.");
        assertThat(Waterfall.of(CAPTION, "Category", comparison(NOW.yearsBefore(1), rows, drivers.subList(0, 1))))
                .isEmpty();
    }

    @Test
    void driversOfAHiddenWholeAreNotDrawn() {
        List<Row> rows = List.of(row("Gravesham", new Figure.Hidden(), count(7), Verdict.NOT_TESTED));
        List<Driver> drivers = List.of(new Driver("a", "A", 3, null));
        assertThat(Waterfall.of(CAPTION, "Category", comparison(NOW.yearsBefore(1), rows, drivers)))
                .isEmpty();
    }
}
