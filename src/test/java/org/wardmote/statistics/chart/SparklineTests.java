package org.wardmote.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTests {

    private static Sparkline line(Amount... amounts) {
        return new Sparkline("spark", "Total crime & more, 12 months", List.of(amounts));
    }

    @Test
    void aGapPartsTheLineAndTheLastValueIsMarked() {
        DrawnSvg read = DrawnSvg.read(
                line(Amount.count(3), Amount.count(9), new Amount.Hidden(), Amount.count(5), Amount.count(12))
                        .svg());
        assertThat(read.marked("stroke")).hasSize(2);
        assertThat(read.marked("mark")).hasSize(1);
        assertThat(read.words()).isEqualTo("Total crime & more, 12 months: from 3 to 12, between 3 and 12.");
    }

    @Test
    void nothingOneValueAndEqualValuesAreDrawnWithoutFault() {
        assertThat(line().words()).endsWith("no figure.");
        assertThat(DrawnSvg.read(line(new Amount.Hidden()).svg()).marked("mark"))
                .isEmpty();
        assertThat(DrawnSvg.read(line(Amount.count(4)).svg()).marked("mark")).hasSize(1);
        assertThat(DrawnSvg.read(line(Amount.count(4), Amount.count(4)).svg()).numbers("mark", "cy"))
                .containsExactly(14.0);
    }
}
