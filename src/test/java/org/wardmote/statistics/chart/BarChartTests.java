package org.wardmote.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.wardmote.statistics.chart.BarChart.Bar;
import org.wardmote.statistics.chart.BarChart.Order;
import org.wardmote.statistics.chart.BarChart.Reference;

class BarChartTests {

    private static final Caption CAPTION = Caption.of("rates", "Total crime by district", "April to August 2019");

    private static Bar bar(String name, String value, String lower, String upper) {
        return new Bar(name, Amount.of(new BigDecimal(value), new BigDecimal(lower), new BigDecimal(upper)), false);
    }

    private static Drawing draw(Order order, @Nullable Reference reference, Bar... bars) {
        Drawing drawing = new BarChart(CAPTION, "District", "Rate per 1,000", List.of(bars), order, reference).draw();
        DrawnSvg.isSafeAndNamed(drawing);
        return drawing;
    }

    private static Drawing draw(Bar... bars) {
        return draw(Order.LARGEST_FIRST, null, bars);
    }

    private static Bar count(String name, long number) {
        return new Bar(name, Amount.count(number), false);
    }

    @Test
    void barsAreSortedAndTheirLengthsAreInProportion() {
        Drawing drawing = draw(count("Ashford", 10), count("Dover", 40), count("Swale", 20), count("Thanet", 0));
        assertThat(drawing.table().rows().stream().map(row -> row.get(0)))
                .containsExactly("Dover", "Swale", "Ashford", "Thanet");
        for (String svg : List.of(drawing.wide(), drawing.narrow())) {
            List<Double> widths = DrawnSvg.read(svg).numbers("mark", "width");
            assertThat(widths.get(0) / widths.get(2)).isCloseTo(4, within(0.01));
            assertThat(widths.get(1) / widths.get(2)).isCloseTo(2, within(0.01));
            assertThat(widths.get(3)).isZero();
        }
    }

    @Test
    void fallsGoLeftOfZeroAndRisesRight() {
        List<Element> marks =
                DrawnSvg.read(draw(count("Up", 30), count("Down", -60)).wide()).marked("mark");
        double upStart = Double.parseDouble(marks.get(0).getAttribute("x"));
        double downEnd = Double.parseDouble(marks.get(1).getAttribute("x"))
                + Double.parseDouble(marks.get(1).getAttribute("width"));
        assertThat(downEnd).isCloseTo(upStart, within(0.02));
    }

    @Test
    void intervalsAreDrawnToldAndExplained() {
        Drawing drawing = draw(bar("Gravesham", "50.3", "48.9", "51.6"), bar("Dover", "42.9", "41.7", "44.1"));
        assertThat(DrawnSvg.read(drawing.wide()).marked("interval")).hasSize(2);
        assertThat(drawing.table().header()).containsExactly("District", "Rate per 1,000", "95% interval");
        assertThat(drawing.table().rows().get(0)).containsExactly("Gravesham", "50.3", "48.9 to 51.6");
        assertThat(drawing.notes()).anyMatch(note -> note.contains("95% intervals"));
    }

    @Test
    void theWordsNameTheHighestTheLowestTheReferenceAndWhatIsAbsent() {
        Drawing drawing = draw(
                Order.LARGEST_FIRST,
                new Reference("Kent and Medway", (Amount.Known) Amount.of(new BigDecimal("44.8"))),
                count("Ashford", 10),
                count("Dover", 1234),
                new Bar("Swale", new Amount.Hidden(), false),
                new Bar("Medway", new Amount.Withheld("Not held."), false));
        assertThat(drawing.altText())
                .contains("Highest Dover, 1,234; lowest Ashford, 10.")
                .contains("Kent and Medway: 44.8.")
                .contains("No figure for Medway and Swale.");
        assertThat(DrawnSvg.read(drawing.wide()).marked("reference")).hasSize(1);
        assertThat(DrawnSvg.read(drawing.wide()).marked("mark")).hasSize(2);
        assertThat(DrawnSvg.read(drawing.wide()).marked("absent")).hasSize(2);
        assertThat(drawing.notes()).contains("Medway: Not held.");
        assertThat(drawing.table().rows()).contains(List.of("Kent and Medway", "44.8"));
    }

    @Test
    void tiesKeepTheOrderOfTheirNames() {
        assertThat(draw(count("B", 5), count("A", 5), count("C", 5)).table().rows().stream()
                        .map(row -> row.get(0)))
                .containsExactly("A", "B", "C");
    }

    @Test
    void nothingOneBarAllZeroAndAllHiddenAreDrawnWithoutFault() {
        assertThat(draw().altText()).contains("None has a figure");
        assertThat(draw(count("A", 3)).altText()).contains("A, 3.");
        assertThat(DrawnSvg.read(draw(count("A", 0), count("B", 0)).wide()).marked("mark"))
                .hasSize(2);
        assertThat(draw(new Bar("A", new Amount.Hidden(), false)).altText()).contains("None has a figure");
    }

    @Test
    void tinyAndHugeValuesKeepTheirPrintedForm() {
        Drawing drawing = draw(
                new Bar("Tiny", Amount.of(new BigDecimal("0.00001")), false),
                new Bar("Huge", Amount.of(new BigDecimal("123456789012.5")), false));
        assertThat(drawing.wide()).contains("123,456,789,012.5").contains("0.00001");
    }

    @Test
    void longNamesAreCutInTheDrawingAndWholeInTheTable() {
        String name = "Bournemouth, Christchurch and Poole with all its neighbours "
                .repeat(5)
                .strip();
        Drawing drawing = draw(count(name, 3));
        assertThat(drawing.table().rows().get(0).get(0)).isEqualTo(name);
        for (Element text : DrawnSvg.read(drawing.narrow()).tagged("text")) {
            assertThat(Lettering.width(text.getTextContent(), 13)).isLessThanOrEqualTo(Sheet.NARROW);
        }
    }

    @Test
    void fourHundredBarsAreTheMost() {
        Bar[] bars =
                IntStream.range(0, 401).mapToObj(i -> count("Area " + i, i)).toArray(Bar[]::new);
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> draw(bars));
    }
}
