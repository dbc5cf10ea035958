package org.wardmote.statistics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScaleTests {

    @Test
    void ticksAreRoundAndHoldTheValues() {
        Random random = new Random(20191010);
        for (int i = 0; i < 2000; i++) {
            double size = Math.pow(10, random.nextInt(18) - 6);
            double least = (random.nextDouble() - 0.5) * size;
            double most = least + random.nextDouble() * size;
            Scale scale = Scale.spanning(least, most, 5, false, 0, 100);
            assertThat(scale.low()).isLessThanOrEqualTo(least + 1e-6 * size);
            assertThat(scale.high()).isGreaterThanOrEqualTo(most - 1e-6 * size);
            assertThat(scale.ticks()).hasSizeBetween(2, 12).isSorted();
            double digit = scale.step() / Math.pow(10, Math.floor(Math.log10(scale.step()) + 1e-9));
            assertThat(List.of(1L, 2L, 5L)).contains(Math.round(digit));
            assertThat(scale.at(least)).isBetween(-0.01, 100.01);
        }
    }

    @Test
    void countsHaveNoHalves() {
        Scale scale = Scale.withZero(0, 2, 5, true, 0, 100);
        assertThat(scale.ticks()).containsExactly(0.0, 1.0, 2.0);
        assertThat(scale.label(2)).isEqualTo("2");
    }

    @Test
    void labelsHaveCommasAndOnlyTheDecimalsThatTheyNeed() {
        assertThat(Scale.withZero(0, 20000, 4, true, 0, 1).label(15000)).isEqualTo("15,000");
        assertThat(Scale.withZero(0, 0.6, 3, false, 0, 1).label(0.2)).isEqualTo("0.2");
        assertThat(Scale.withZero(-600, 0, 3, true, 0, 1).label(-400)).isEqualTo("−400");
    }

    @Test
    void aTightenedScaleEndsAtTheValuesAndKeepsItsTicks() {
        Scale scale = Scale.withZero(0, 64.5, 5, false, 0, 645).tightened(0, 64.5);
        assertThat(scale.at(64.5)).isEqualTo(645);
        assertThat(scale.ticks()).containsExactly(0.0, 20.0, 40.0, 60.0);
    }

    @Test
    void nothingToScaleStillHasAnAxisAndNonsenseIsRefused() {
        assertThat(Scale.withZero(0, 0, 5, true, 0, 100).ticks()).hasSizeGreaterThan(1);
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.withZero(0, Double.NaN, 5, false, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.withZero(0, 1e300, 5, false, 0, 1));
    }

    @Test
    void numbersAreWrittenAsPeopleWriteThem() {
        assertThat(Numbers.print(1234567)).isEqualTo("1,234,567");
        assertThat(Numbers.print(new BigDecimal("-9.20"))).isEqualTo("−9.20");
        assertThat(Numbers.signed(12)).isEqualTo("+12");
        assertThat(Numbers.month(java.time.YearMonth.of(2019, 9))).isEqualTo("Sep 2019");
        assertThat(Numbers.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void wordsAreWrappedToTheirWidthAndNoneIsLost() {
        String words = "Number of offences in the five months from April to August";
        List<String> lines = Lettering.wrap(words, 14, 120);
        assertThat(String.join(" ", lines)).isEqualTo(words);
        assertThat(lines).allMatch(line -> Lettering.width(line, 14) <= 120);
        assertThat(Lettering.fit("Bournemouth", 14, 40)).endsWith("…");
        assertThat(Lettering.fit("😀😀😀😀😀😀", 14, 30)).doesNotContain("\uD83D…");
    }
}
