package org.wardmote.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.chart.FunnelPlot.Dot;
import org.wardmote.statistics.chart.FunnelPlot.LimitPoint;
import org.wardmote.statistics.chart.FunnelPlot.Position;

class FunnelPlotTests {

    private static Dot dot(String name, long size, String rate, Position position) {
        return new Dot(name, size, Amount.of(new BigDecimal(rate)), position, false);
    }

    private static Drawing draw(Dot... dots) {
        Drawing drawing = new FunnelPlot(
                        Caption.of("funnel", "Total crime", "2019"),
                        "District",
                        "Residents, mid-2018",
                        "Rate per 1,000",
                        (Amount.Known) Amount.of(new BigDecimal("44.7")),
                        List.of(dots),
                        List.of(new LimitPoint(1000, 20, 70, 10, 80), new LimitPoint(9000, 38, 51, 34, 55)))
                .draw();
        DrawnSvg.isSafeAndNamed(drawing);
        return drawing;
    }

    @Test
    void largerAreasLieFurtherRightAndHigherRatesHigherUp() {
        Drawing drawing = draw(
                dot("Small", 2000, "44.0", Position.WITHIN),
                dot("Large", 8000, "60.0", Position.ABOVE_ALL),
                dot("Middle", 5000, "37.5", Position.BELOW));
        DrawnSvg read = DrawnSvg.read(drawing.wide());
        List<Double> x = read.numbers("mark", "data-x");
        List<Double> y = read.numbers("mark", "data-y");
        assertThat(x.get(0)).isLessThan(x.get(2));
        assertThat(x.get(2)).isLessThan(x.get(1));
        assertThat(y.get(1)).isLessThan(y.get(0));
        assertThat(y.get(0)).isLessThan(y.get(2));
        assertThat(read.marked("far")).hasSize(1);
        assertThat(read.marked("limit")).hasSize(4);
        assertThat(read.marked("centre")).hasSize(1);
    }

    @Test
    void thoseThatStandOutAreNamedInWordsAndTheRestCounted() {
        Drawing drawing = draw(
                dot("Small", 2000, "44.0", Position.WITHIN),
                dot("Large", 8000, "60.0", Position.ABOVE_ALL),
                dot("Middle", 5000, "37.5", Position.BELOW),
                new Dot("Gone", 100, new Amount.Withheld("Not held."), Position.WITHIN, false));
        assertThat(drawing.altText())
                .contains("Common rate 44.7.")
                .contains("Above the 99.8% limit: Large, 60.0.")
                .contains("Below the 95% limit: Middle, 37.5.")
                .contains("1 of 3 within the limits.");
        assertThat(DrawnSvg.read(drawing.wide()).marked("mark")).hasSize(3);
        assertThat(drawing.table().rows().get(0)).containsExactly("Gone", "100", "no figure", "not told");
        assertThat(drawing.notes()).contains("Gone: Not held.");
    }

    @Test
    void noPointsAndOnePointAreDrawnWithoutFault() {
        assertThat(draw().altText()).contains("None has a figure that can be told.");
        assertThat(DrawnSvg.read(draw(dot("Only", 1, "0.0", Position.BELOW_ALL)).narrow())
                        .marked("mark"))
                .hasSize(1);
    }
}
