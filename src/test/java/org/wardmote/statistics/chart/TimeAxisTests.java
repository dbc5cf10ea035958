package org.wardmote.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.chart.LineChart.Line;
import org.wardmote.statistics.chart.LineChart.Point;

class TimeAxisTests {

    private static LineChart months(String from, int count, String then, int thenCount) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(Point.of(YearMonth.parse(from).plusMonths(i), Amount.count(i)));
        }
        for (int i = 0; i < thenCount; i++) {
            points.add(Point.of(YearMonth.parse(then).plusMonths(i), Amount.count(i)));
        }
        return LineChart.of(Caption.of("x", "x", ""), "x", List.of(new Line("x", points)));
    }

    @Test
    void monthsAreEvenlySpaced() {
        TimeAxis axis = TimeAxis.of(months("2019-01", 24, "2021-01", 0), 0, 300, 60);
        double step = axis.x(YearMonth.of(2019, 2)) - axis.x(YearMonth.of(2019, 1));
        for (int i = 0; i < 23; i++) {
            YearMonth month = YearMonth.of(2019, 1).plusMonths(i);
            assertThat(axis.x(month.plusMonths(1)) - axis.x(month))
                    .isCloseTo(step, org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    @Test
    void aLongGapIsSqueezedAndAShortOneIsNot() {
        LineChart apart = months("2018-10", 5, "2025-01", 12);
        TimeAxis axis = TimeAxis.of(apart, 0, 500, 60);
        double month = axis.x(YearMonth.of(2025, 2)) - axis.x(YearMonth.of(2025, 1));
        double gap = axis.x(YearMonth.of(2025, 1)) - axis.x(YearMonth.of(2019, 2));
        assertThat(gap).isCloseTo(60, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(month).isGreaterThan(20);
        assertThat(apart.draw().notes()).contains("The time axis is shortened from Mar 2019 to Dec 2024.");
        assertThat(DrawnSvg.read(apart.draw().wide()).marked("axis-break")).hasSize(1);

        LineChart close = months("2018-10", 5, "2019-06", 12);
        assertThat(DrawnSvg.read(close.draw().wide()).marked("axis-break")).isEmpty();
    }

    @Test
    void noLabelStandsInASqueezedGapOrOnAnother() {
        TimeAxis axis = TimeAxis.of(months("2018-10", 5, "2025-01", 12), 0, 500, 60);
        List<YearMonth> labelled = axis.labelled(14);
        assertThat(labelled)
                .noneMatch(month -> month.isAfter(YearMonth.of(2019, 2)) && month.isBefore(YearMonth.of(2025, 1)));
        for (int i = 1; i < labelled.size(); i++) {
            assertThat(axis.x(labelled.get(i)) - axis.x(labelled.get(i - 1)))
                    .isGreaterThan(Lettering.width("Mmm 2000", 14));
        }
    }
}
