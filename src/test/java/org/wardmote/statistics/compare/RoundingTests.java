package org.wardmote.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundingTests {

    @Test
    void halvesGoAwayFromZero() {
        assertThat(Rounding.percentText(Rounding.percentChange(2000, 1887))).isEqualTo("-5.7");
        assertThat(Rounding.percentText(Rounding.percentChange(2000, 2113))).isEqualTo("5.7");
        assertThat(Rounding.percentText(Rounding.percentChange(1000, 943))).isEqualTo("-5.7");
    }

    @Test
    void theThirdDecimalCountsToo() {
        // Dartford: 6,028 to 5,687 is -5.657%
        assertThat(Rounding.percentText(Rounding.percentChange(6028, 5687))).isEqualTo("-5.7");
        assertThat(Rounding.percentText(Rounding.percentChange(2377, 2199))).isEqualTo("-7.5");
    }

    @Test
    void aZeroBaseHasNoPercentage() {
        assertThat(Rounding.percentChange(0, 2)).isNull();
        assertThat(Rounding.percentText(Rounding.percentChange(0, 2))).isEqualTo("n/a");
        assertThat(Rounding.percentText(Rounding.percentChange(1, 0))).isEqualTo("-100.0");
    }

    @Test
    void aChangeThatRoundsToNothingHasNoSign() {
        assertThat(Rounding.percentText(Rounding.percentChange(100_000, 99_999)))
                .isEqualTo("0.0");
    }

    @Test
    void countsUpToTheLargestLongAreExact() {
        assertThat(Rounding.percentText(Rounding.percentChange(Long.MAX_VALUE, 0)))
                .isEqualTo("-100.0");
        assertThatThrownBy(() -> Rounding.percentChange(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRateWithoutDenominatorIsNotCalculable() {
        assertThat(Rounding.rate(5370, 106_385L, 1000)).isEqualByComparingTo("50.5");
        assertThat(Rounding.rate(5370, null, 1000)).isNull();
        assertThat(Rounding.rate(5370, 0L, 1000)).isNull();
        assertThat(Rounding.rate(0, 10L, 1000)).isEqualByComparingTo("0.0");
    }

    @Test
    void aShareOfTheWholeRoundsTheSameWay() {
        // 45.07%, printed 45.0 in the paper
        assertThat(Rounding.share(2420, 5370)).isEqualByComparingTo("45.1");
        assertThat(Rounding.share(-295, -545)).isEqualByComparingTo("54.1");
        assertThat(Rounding.share(3, 0)).isNull();
    }

    @Test
    void exactlyFourteenPrintedPercentagesOfTheGraveshamPaperDiffer() {
        List<String> differ = new ArrayList<>();
        int printed = 0;
        for (String table : List.of(
                GraveshamTables.TOTAL,
                GraveshamTables.DOMESTIC_ABUSE,
                GraveshamTables.ASB,
                GraveshamTables.CATEGORIES)) {
            for (GraveshamTables.Row row : GraveshamTables.rows(table)) {
                String ours = Rounding.percentText(Rounding.percentChange(row.before(), row.now()));
                printed += row.printedPercent().equals("n/a") ? 0 : 1;
                if (!ours.equals(row.printedPercent())) {
                    differ.add(table + " " + row.name() + " " + row.printedPercent() + " " + ours);
                }
            }
        }
        assertThat(printed).isEqualTo(75);
        assertThat(differ).hasSize(14).contains("offence-categories-gravesham Other crimes -9.0 -9.1");
    }
}
