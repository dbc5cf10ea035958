package org.wardmote.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.chart.LineChart.Limits;
import org.wardmote.statistics.chart.LineChart.Line;
import org.wardmote.statistics.chart.LineChart.Point;
import org.wardmote.statistics.chart.LineChart.SeriesBreak;

class LineChartTests {

    private static final YearMonth START = YearMonth.of(2019, 4);
    private static final Caption CAPTION = Caption.of("asb", "ASB incidents, Gravesham", "Monthly");

    private static Line line(long... counts) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            Amount amount = counts[i] < 0 ? new Amount.Withheld("Not held.") : Amount.count(counts[i]);
            points.add(Point.of(START.plusMonths(i), amount));
        }
        return new Line("Gravesham", points);
    }

    private static Drawing draw(Line... lines) {
        Drawing drawing =
                LineChart.of(CAPTION, "Incidents a month", List.of(lines)).draw();
        DrawnSvg.isSafeAndNamed(drawing);
        return drawing;
    }

    @Test
    void everyMonthOfAShortSeriesHasAMarkAndHigherIsHigherUp() {
        long[] counts = {120, 95, 300, 0, 300, 7};
        for (String svg : List.of(draw(line(counts)).wide(), draw(line(counts)).narrow())) {
            List<Double> y = DrawnSvg.read(svg).numbers("mark", "cy");
            List<Double> x = DrawnSvg.read(svg).numbers("mark", "cx");
            assertThat(y).hasSize(counts.length);
            assertThat(x).isSorted().doesNotHaveDuplicates();
            for (int i = 0; i < counts.length; i++) {
                for (int j = 0; j < counts.length; j++) {
                    assertThat(Double.compare(y.get(j), y.get(i))).isEqualTo(Long.compare(counts[i], counts[j]));
                }
            }
        }
    }

    @Test
    void countsStandOnZeroAndTheirHeightsAreInProportion() {
        List<Double> y = DrawnSvg.read(draw(line(0, 50, 100)).wide()).numbers("mark", "cy");
        assertThat((y.get(0) - y.get(2)) / (y.get(0) - y.get(1)))
                .isCloseTo(2, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void aWithheldMonthIsAGapThatIsShadedNotedAndSpokenOf() {
        Drawing drawing = draw(line(10, 12, -1, -1, 9, 11));
        DrawnSvg read = DrawnSvg.read(drawing.wide());
        assertThat(read.marked("gap")).hasSize(1);
        assertThat(read.marked("stroke")).hasSize(2);
        assertThat(drawing.altText()).contains("No figure for Jun 2019 to Jul 2019.");
        assertThat(drawing.notes())
                .anyMatch(note -> note.contains("Jun 2019 to Jul 2019") && note.contains("Not held."));
        assertThat(drawing.table().rows().get(2)).containsExactly("Jun 2019", "no figure", "Not held.");
    }

    @Test
    void aMonthThatIsNotThereAtAllIsAGapToo() {
        Line years = new Line(
                "Kent",
                List.of(
                        Point.of(YearMonth.of(2019, 1), Amount.count(5)),
                        Point.of(YearMonth.of(2019, 2), Amount.count(6)),
                        Point.of(YearMonth.of(2025, 1), Amount.count(7))));
        Drawing drawing = draw(years);
        assertThat(drawing.altText()).contains("No figure for Mar 2019 to Dec 2024.");
        DrawnSvg read = DrawnSvg.read(drawing.wide());
        assertThat(read.marked("gap")).hasSize(1);
        assertThat(read.marked("stroke")).hasSize(1);
    }

    @Test
    void anIncompleteMonthIsHollowDashedAndNamed() {
        List<Point> points = new ArrayList<>(line(20, 21, 5, 22).points());
        points.set(2, new Point(START.plusMonths(2), Amount.count(5), true, null));
        Drawing drawing = draw(new Line("Gravesham", points));
        DrawnSvg read = DrawnSvg.read(drawing.wide());
        assertThat(read.marked("uncertain")).hasSize(1);
        assertThat(read.marked("mark").stream()
                        .filter(mark -> mark.getAttribute("fill").equals(Ink.PAPER)))
                .hasSize(1);
        assertThat(drawing.altText()).contains("Likely incomplete: Jun 2019.");
        assertThat(drawing.table().rows().get(2)).containsExactly("Jun 2019", "5", "Likely incomplete.");
    }

    @Test
    void theAlternativeTextTellsTheTrueExtremes() {
        String alt = draw(line(40, 1200, 3, 1200, 3, 57)).altText();
        assertThat(alt)
                .contains("From 40 in Apr 2019 to 57 in Sep 2019.")
                .contains("Highest 1,200 in May 2019; lowest 3 in Jun 2019.");
    }

    @Test
    void limitsRulesAndBreaksAreDrawnAndNamed() {
        List<Point> points = new ArrayList<>(line(20, 21, 60, 22).points());
        points.set(2, new Point(START.plusMonths(2), Amount.count(60), false, "one point beyond the limits"));
        LineChart chart = new LineChart(
                CAPTION.finding("One month stands out."),
                "Incidents a month",
                List.of(new Line("Gravesham", points)),
                List.of(new Limits(START, START.plusMonths(3), 22, 8, 36, "c-chart, three sigma.")),
                List.of(new SeriesBreak(START.plusMonths(3), "counted in another way.")));
        Drawing drawing = chart.draw();
        DrawnSvg.isSafeAndNamed(drawing);
        DrawnSvg read = DrawnSvg.read(drawing.narrow());
        assertThat(read.marked("limit")).hasSize(2);
        assertThat(read.marked("centre")).hasSize(1);
        assertThat(read.marked("signal")).hasSize(1);
        assertThat(read.marked("series-break")).hasSize(1);
        assertThat(drawing.notes())
                .contains("Series break, Jul 2019: counted in another way.", "c-chart, three sigma.")
                .anyMatch(note -> note.contains("one point beyond the limits"));
        assertThat(drawing.altText()).contains("1 month breaks a rule").endsWith("One month stands out.");
    }

    @Test
    void onePointNoPointsAndNothingToldAreDrawnWithoutFault() {
        assertThat(DrawnSvg.read(draw(line(5)).wide()).marked("mark")).hasSize(1);
        assertThat(draw(line(5)).altText()).contains("One figure: 5 in Apr 2019.");
        assertThat(draw(new Line("Nowhere", List.of())).altText()).contains("no months to draw");
        Drawing withheld = draw(line(-1, -1, -1));
        assertThat(DrawnSvg.read(withheld.wide()).marked("mark")).isEmpty();
        assertThat(withheld.altText()).contains("No month has a figure that can be told.");
        assertThat(DrawnSvg.read(draw(line(0, 0, 0)).wide()).marked("mark")).hasSize(3);
    }

    @Test
    void hugeNumbersAreDrawnAndImpossibleOnesRefused() {
        Drawing drawing = draw(line(999_999_999_999L, 1, 2));
        assertThat(drawing.altText()).contains("999,999,999,999");
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.count(Long.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount.Known(Double.NaN, "?", null, null));
    }

    @Test
    void aHiddenNumberIsNowhereInTheDrawing() {
        Line line = new Line(
                "Gravesham",
                List.of(Point.of(START, Amount.count(50)), Point.of(START.plusMonths(1), new Amount.Hidden())));
        Drawing drawing = draw(line);
        assertThat(drawing.table().rows().get(1)).containsExactly("May 2019", "hidden");
        assertThat(DrawnSvg.read(drawing.wide()).marked("mark")).hasSize(1);
    }

    @Test
    void hostileNamesStayWords() {
        Line line = new Line("\"><script>x</script>", line(1, 2).points());
        Drawing drawing =
                LineChart.of(CAPTION, "<b>&", List.of(line, line("<i>", 3, 4))).draw();
        DrawnSvg.isSafeAndNamed(drawing);
        assertThat(drawing.table().header()).contains("\"><script>x</script>");
    }

    private static Line line(String name, long... counts) {
        return new Line(name, line(counts).points());
    }

    @Test
    void monthsOutOfOrderAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Line("x", List.of(Point.of(START, Amount.count(1)), Point.of(START, Amount.count(2)))));
    }

    @Test
    void fiveYearsAreLabelledSparselyEnoughToRead() {
        long[] counts = new long[60];
        for (int i = 0; i < 60; i++) {
            counts[i] = 100 + i;
        }
        for (String svg : List.of(draw(line(counts)).wide(), draw(line(counts)).narrow())) {
            List<org.w3c.dom.Element> ticks = DrawnSvg.read(svg).marked("tick-x");
            assertThat(ticks).hasSizeBetween(2, 10);
            for (int i = 1; i < ticks.size(); i++) {
                double gap = Double.parseDouble(ticks.get(i).getAttribute("x"))
                        - Double.parseDouble(ticks.get(i - 1).getAttribute("x"));
                assertThat(gap).isGreaterThan(Lettering.width("Mmm 2000", 13));
            }
        }
    }

    @Test
    void limitsBelongToOneLine() {
        Limits limits = new Limits(START, START.plusMonths(3), 22, 8, 36, "c-chart.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineChart(
                        CAPTION, "Incidents", List.of(line(1, 2), line(3, 4)), List.of(limits), List.of()));
    }
}
