package org.wardmote.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.chart.ChangeChart.Change;

class ChangeChartTests {

    private static Change change(String name, long before, long now, boolean signal) {
        return new Change(name, Amount.count(before), Amount.count(now), Numbers.signed(now - before), signal, false);
    }

    private static Drawing draw(Change... changes) {
        Drawing drawing = new ChangeChart(
                        Caption.of("change", "Total crime", "By district"),
                        "District",
                        "Offences",
                        "April to August 2018",
                        "April to August 2019",
                        List.of(changes))
                .draw();
        DrawnSvg.isSafeAndNamed(drawing);
        return drawing;
    }

    @Test
    void eachRowHasAHollowMarkThenAndAFullOneNowInPlaceOfTheirValues() {
        Drawing drawing = draw(change("Dover", 100, 50, true), change("Swale", 0, 25, false));
        for (String svg : List.of(drawing.wide(), drawing.narrow())) {
            DrawnSvg read = DrawnSvg.read(svg);
            List<Double> before = read.numbers("before", "cx");
            List<Double> now = read.numbers("now", "cx");
            assertThat(before).hasSize(2);
            assertThat(now).hasSize(2);
            double zero = before.get(1);
            assertThat((before.get(0) - zero) / (now.get(1) - zero))
                    .isCloseTo(4, org.assertj.core.data.Offset.offset(0.01));
            assertThat((now.get(0) - zero) / (now.get(1) - zero))
                    .isCloseTo(2, org.assertj.core.data.Offset.offset(0.01));
            assertThat(read.marked("before"))
                    .allMatch(mark -> mark.getAttribute("fill").equals(Ink.PAPER));
        }
    }

    @Test
    void aChangeWithinChanceIsABrokenLineAndASignalAFullOne() {
        DrawnSvg read = DrawnSvg.read(draw(change("Dover", 100, 50, true), change("Swale", 40, 41, false))
                .wide());
        assertThat(read.marked("joined").stream().map(line -> line.hasAttribute("stroke-dasharray")))
                .containsExactly(false, true);
    }

    @Test
    void theWordsCountRisesFallsAndSignalsAndNameTheLargest() {
        Drawing drawing = draw(
                change("Dover", 100, 50, true),
                change("Swale", 40, 41, false),
                change("Thanet", 7, 7, false),
                change("Medway", 900, 800, true));
        assertThat(drawing.altText())
                .contains("1 rose, 2 fell, 1 stayed the same; 2 of the changes are more than chance.")
                .contains("Largest rise: Swale, 40 to 41 (+1).")
                .contains("Largest fall: Medway, 900 to 800 (−100).");
        assertThat(drawing.table().rows().get(1)).containsExactly("Swale", "40", "41", "+1", "within chance");
    }

    @Test
    void whatIsHiddenOrWithheldIsNamedAndHasNoLine() {
        Change hidden = new Change("Swale", new Amount.Hidden(), Amount.count(30), "", false, false);
        Change withheld = new Change("Dover", new Amount.Withheld("Not held."), Amount.count(3), "", false, false);
        Drawing drawing = draw(hidden, withheld);
        DrawnSvg read = DrawnSvg.read(drawing.wide());
        assertThat(read.marked("joined")).isEmpty();
        assertThat(read.marked("mark")).hasSize(2);
        assertThat(drawing.altText())
                .contains("No change can be told.")
                .contains("No change can be told for Swale and Dover.");
        assertThat(drawing.notes()).contains("Dover: Not held.").anyMatch(note -> note.startsWith("Hidden"));
        assertThat(drawing.table().rows().get(0)).containsExactly("Swale", "hidden", "30", "", "not told");
    }

    @Test
    void noRowsAndHostileNamesAreDrawnWithoutFault() {
        assertThat(draw().altText()).contains("No change can be told.");
        assertThat(draw(change("</svg><script>", 1, 2, true)).altText()).contains("</svg><script>");
    }
}
