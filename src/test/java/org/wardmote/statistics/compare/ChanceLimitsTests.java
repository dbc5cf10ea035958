package org.wardmote.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.chart.Amount;
import org.wardmote.statistics.chart.Caption;
import org.wardmote.statistics.chart.LineChart;

class ChanceLimitsTests {

    private static final Caption CAPTION = Caption.of("series", "Total crime, Kent", "");
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    @Test
    void twelveMonthsHaveTheLimitsOfTheirMovingRange() {
        LineChart chart =
                ChanceLimits.months(CAPTION, "Count a month", line(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12));

        assertThat(chart.limits()).singleElement().satisfies(limits -> {
            assertThat(limits.from()).isEqualTo(JANUARY);
            assertThat(limits.centre()).isEqualTo(11);
            assertThat(limits.upper()).isCloseTo(11 + 2.66 * 2, within(1e-9));
            assertThat(limits.words())
                    .isEqualTo(
                            "Broken lines: the limits of chance, three sigma about the average of 12 months (an XmR chart)");
        });
        assertThat(chart.lines().get(0).points()).allMatch(point -> point.rule() == null);
    }

    @Test
    void aMonthBeyondALimitBearsTheNameOfItsRule() {
        LineChart chart = ChanceLimits.months(
                CAPTION, "Count a month", line(10, 18, 12, 20, 10, 18, 12, 20, 10, 18, 12, 60, 12, 18, 20));

        assertThat(chart.lines().get(0).points())
                .filteredOn(point -> point.rule() != null)
                .singleElement()
                .satisfies(point -> {
                    assertThat(point.month()).isEqualTo(JANUARY.plusMonths(11));
                    assertThat(point.rule()).contains("beyond a limit of three sigma");
                });
    }

    @Test
    void elevenMonthsHaveNoLimitsAndTheChartSaysSo() {
        LineChart chart =
                ChanceLimits.months(CAPTION, "Count a month", line(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10));

        assertThat(chart.limits()).isEmpty();
        assertThat(chart.draw().notes()).anyMatch(note -> note.contains("11 points, and at least 12 are needed"));
    }

    @Test
    void anIncompleteMonthCountsForNothing() {
        List<LineChart.Point> points = new ArrayList<>(
                line(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12).points());
        points.add(new LineChart.Point(JANUARY.plusMonths(12), Amount.count(1), true, null));

        LineChart chart = ChanceLimits.months(CAPTION, "Count a month", new LineChart.Line("Total crime", points));

        assertThat(chart.limits())
                .singleElement()
                .satisfies(limits -> assertThat(limits.centre()).isEqualTo(11));
    }

    @Test
    void afterAYearWithoutFiguresTheLimitsBeginAnew() {
        List<LineChart.Point> points = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            points.add(LineChart.Point.of(JANUARY.minusYears(3).plusMonths(i), Amount.count(100)));
        }
        for (YearMonth month = JANUARY.minusYears(3).plusMonths(3);
                month.isBefore(JANUARY);
                month = month.plusMonths(1)) {
            points.add(LineChart.Point.of(month, new Amount.Withheld("Not held.")));
        }
        points.addAll(line(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12).points());

        LineChart chart = ChanceLimits.months(CAPTION, "Count a month", new LineChart.Line("Total crime", points));

        assertThat(chart.limits()).singleElement().satisfies(limits -> {
            assertThat(limits.from()).isEqualTo(JANUARY);
            assertThat(limits.centre()).isEqualTo(11);
        });
    }

    private static LineChart.Line line(long... counts) {
        List<LineChart.Point> points = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            points.add(LineChart.Point.of(JANUARY.plusMonths(i), Amount.count(counts[i])));
        }
        return new LineChart.Line("Total crime", points);
    }
}
