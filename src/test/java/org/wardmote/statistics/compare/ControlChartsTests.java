package org.wardmote.statistics.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.compare.ControlCharts.Chart;
import org.wardmote.statistics.compare.ControlCharts.Kind;
import org.wardmote.statistics.compare.ControlCharts.Limits;
import org.wardmote.statistics.compare.ControlCharts.Mark;
import org.wardmote.statistics.compare.ControlCharts.Rule;

class ControlChartsTests {

    @Test
    void centreAndLimitsAreThoseOfR() {
        Reference series = Reference.of("xmr.centre").get(0);
        List<@Nullable Long> counts = list(series.wholes(0));
        Limits xmr = limits(ControlCharts.chart(Kind.XMR, counts, List.of()), 0);
        assertThat(xmr.centre()).isEqualTo(series.value(), within(1e-9));
        assertThat(xmr.upper()).isEqualTo(Reference.of("xmr.upper").get(0).value(), within(1e-9));
        assertThat(xmr.lower()).isEqualTo(Reference.of("xmr.lower").get(0).value(), within(1e-9));
        Limits c = limits(ControlCharts.chart(Kind.C, counts, List.of()), 0);
        assertThat(c.upper()).isEqualTo(Reference.of("c.upper").get(0).value(), within(1e-9));
    }

    @Test
    void onePointBeyondALimitIsMarked() {
        // 140 among counts about 90
        Chart chart = ControlCharts.chart(
                Kind.XMR, list(Reference.of("xmr.centre").get(0).wholes(0)), List.of());
        assertThat(rules(chart, 15)).containsExactly(Rule.BEYOND_LIMIT);
        assertThat(chart.marks()).hasSize(1);
    }

    @Test
    void eightInARowOnOneSideAreMarkedAtTheEighth() {
        Chart chart = ControlCharts.chart(
                Kind.C, list(96, 97, 96, 97, 96, 97, 96, 97, 104, 103, 104, 103, 104, 103, 104, 103), List.of());
        assertThat(rules(chart, 6)).isEmpty();
        assertThat(rules(chart, 7)).containsExactly(Rule.EIGHT_ON_ONE_SIDE);
        assertThat(rules(chart, 14)).isEmpty();
        assertThat(rules(chart, 15)).containsExactly(Rule.EIGHT_ON_ONE_SIDE);
    }

    @Test
    void twoOfThreeBeyondTwoSigmaAreMarked() {
        Chart chart = ControlCharts.chart(
                Kind.C, list(100, 99, 101, 98, 102, 99, 101, 98, 100, 125, 101, 125, 97, 100), List.of());
        assertThat(rules(chart, 9)).isEmpty();
        assertThat(rules(chart, 11)).containsExactly(Rule.TWO_OF_THREE_BEYOND_TWO_SIGMA);
    }

    @Test
    void sixInARowRisingAreMarkedAtTheSixth() {
        Chart chart = ControlCharts.chart(
                Kind.C, list(100, 99, 101, 100, 97, 98, 99, 100, 101, 102, 101, 99, 100), List.of());
        assertThat(rules(chart, 8)).isEmpty();
        assertThat(rules(chart, 9)).containsExactly(Rule.SIX_TRENDING);
        assertThat(rules(chart, 10)).isEmpty();
    }

    @Test
    void aGapBreaksRunsAndMovingRanges() {
        List<@Nullable Long> counts = list(96, 97, 96, 97, 96, 97, 96, 97, 104, 103, 104, 103, 104, 103, 104, 103);
        counts.set(4, null);
        Chart chart = ControlCharts.chart(Kind.C, counts, List.of());
        assertThat(rules(chart, 7)).isEmpty();
        List<@Nullable Long> alternate = new ArrayList<>();
        for (long i = 0; i < 30; i++) {
            alternate.add(i % 2 == 0 ? i : null);
        }
        Chart moves = ControlCharts.chart(Kind.XMR, alternate, List.of());
        assertThat(moves.stretches().get(0).limits()).isNull();
    }

    @Test
    void aMarkedChangeBeginsTheChartAnew() {
        List<@Nullable Long> counts = new ArrayList<>(Collections.nCopies(12, 50L));
        counts.addAll(Collections.nCopies(12, 90L));
        Chart whole = ControlCharts.chart(Kind.C, counts, List.of());
        Chart split = ControlCharts.chart(Kind.C, counts, List.of(12));
        assertThat(whole.marks()).isNotEmpty();
        assertThat(split.marks()).isEmpty();
        assertThat(limits(split, 0).centre()).isEqualTo(50);
        assertThat(limits(split, 1).centre()).isEqualTo(90);
    }

    @Test
    void fewerThanTwelvePointsHaveNoLimitsAndSaySo() {
        Chart chart = ControlCharts.chart(Kind.XMR, list(3, 4, 5, 4, 3, 4, 5, 4, 3, 4, 99), List.of());
        assertThat(chart.marks()).isEmpty();
        assertThat(chart.stretches().get(0).limits()).isNull();
        assertThat(chart.stretches().get(0).note()).contains("11 points").contains("12");
        assertThat(ControlCharts.chart(Kind.C, List.of(), List.of()).stretches())
                .isEmpty();
    }

    @Test
    void aChangeOutsideTheSeriesAndANegativeCountAreRefused() {
        assertThatThrownBy(() -> ControlCharts.chart(Kind.C, list(1, 2), List.of(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ControlCharts.chart(Kind.C, list(1, -2), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<@Nullable Long> list(long... counts) {
        List<@Nullable Long> list = new ArrayList<>();
        Arrays.stream(counts).forEach(list::add);
        return list;
    }

    private static Limits limits(Chart chart, int stretch) {
        return requireNonNull(chart.stretches().get(stretch).limits());
    }

    private static List<Rule> rules(Chart chart, int index) {
        return chart.marks().stream()
                .filter(mark -> mark.index() == index)
                .map(Mark::rules)
                .flatMap(java.util.Set::stream)
                .toList();
    }
}
