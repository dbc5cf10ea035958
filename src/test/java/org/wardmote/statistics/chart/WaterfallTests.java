package org.wardmote.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.chart.Waterfall.Step;

class WaterfallTests {

    private static final Pattern ENDS = Pattern.compile("^M([-0-9.]+) .*L([-0-9.]+) [-0-9.]+L");

    private static Drawing draw(long from, long to, Step... steps) {
        Drawing drawing = new Waterfall(
                        Caption.of("drivers", "What drove the change", ""),
                        "Category",
                        "2018",
                        from,
                        "2019",
                        to,
                        List.of(steps))
                .draw();
        DrawnSvg.isSafeAndNamed(drawing);
        return drawing;
    }

    /** Where each arrow starts and where its point is. */
    private static List<double[]> arrows(String svg) {
        return DrawnSvg.read(svg).marked("mark").stream()
                .map(mark -> {
                    MatchResult ends = ENDS.matcher(mark.getAttribute("d"))
                            .results()
                            .findFirst()
                            .orElseThrow();
                    return new double[] {Double.parseDouble(ends.group(1)), Double.parseDouble(ends.group(2))};
                })
                .toList();
    }

    @Test
    void eachBarBeginsWhereTheLastEndsAndTheLastIsTheWhole() {
        Drawing drawing = draw(
                5915,
                5370,
                new Step("Public order", -295),
                new Step("Vehicle crime", 55),
                new Step("Everything else", -305));
        for (String svg : List.of(drawing.wide(), drawing.narrow())) {
            List<double[]> arrows = arrows(svg);
            assertThat(arrows).hasSize(4);
            for (int i = 1; i < 3; i++) {
                assertThat(arrows.get(i)[0]).isEqualTo(arrows.get(i - 1)[1]);
            }
            assertThat(arrows.get(3)).containsExactly(arrows.get(0)[0], arrows.get(2)[1]);
        }
    }

    @Test
    void fallsPointLeftAndRisesRight() {
        List<double[]> arrows =
                arrows(draw(10, 12, new Step("Down", -3), new Step("Up", 5)).wide());
        assertThat(arrows.get(0)[1]).isGreaterThan(arrows.get(0)[0]);
        assertThat(arrows.get(1)[1]).isLessThan(arrows.get(1)[0]);
    }

    @Test
    void partsThatDoNotSumToTheChangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draw(10, 12, new Step("Up", 3)))
                .withMessageContaining("sum");
    }

    @Test
    void thePartsAreSaidLargestFirstAndTheTableHoldsAll() {
        Drawing drawing = draw(10, 5, new Step("Small", 1), new Step("None", 0), new Step("Large", -6));
        assertThat(drawing.altText()).contains("change −5.").contains("Largest parts: Large, −6; Small, +1.");
        assertThat(drawing.table().rows())
                .containsExactly(
                        List.of("Small", "+1"), List.of("None", "0"), List.of("Large", "−6"), List.of("All", "−5"));
    }

    @Test
    void aLongTailIsDrawnAsOneBarAndStillSums() {
        Step[] steps = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> new Step("Part " + i, i))
                .toArray(Step[]::new);
        Drawing drawing = draw(0, 465, steps);
        assertThat(arrows(drawing.wide())).hasSize(Waterfall.MOST_STEPS + 1);
        assertThat(DrawnSvg.read(drawing.wide()).words()).contains("19 others");
        assertThat(drawing.table().rows()).hasSize(31);
        List<double[]> arrows = arrows(drawing.wide());
        assertThat(arrows.get(arrows.size() - 2)[1]).isEqualTo(arrows.get(arrows.size() - 1)[1]);
    }

    @Test
    void noChangeAtAllIsDrawnWithoutFault() {
        assertThat(draw(7, 7).altText()).contains("No part changed.");
        assertThat(draw(7, 7, new Step("A", 4), new Step("B", -4)).altText()).contains("change 0.");
    }
}
