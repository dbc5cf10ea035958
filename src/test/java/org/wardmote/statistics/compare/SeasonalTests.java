package org.wardmote.statistics.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeasonalTests {

    private static final YearMonth FIRST = YearMonth.of(2017, 1);

    @Test
    void factorsAreThoseOfR() {
        for (Reference value : Reference.of("season")) {
            Seasonal seasonal = Seasonal.of(series(value.wholes(0))).orElseThrow();
            assertThat(seasonal.factors()[(int) value.whole(1) - 1]).isEqualTo(value.value(), within(1e-12));
            assertThat(seasonal.years()).isEqualTo(2);
        }
    }

    @Test
    void aSeriesThatIsAllSeasonIsFlatOnceAdjusted() {
        Map<YearMonth, Long> counts = new HashMap<>();
        for (int i = 0; i < 36; i++) {
            YearMonth month = FIRST.plusMonths(i);
            counts.put(month, month.lengthOfMonth() * (month.getMonthValue() == 7 ? 20L : 10L));
        }
        Seasonal seasonal = Seasonal.of(counts).orElseThrow();
        double january = requireNonNull(seasonal.adjust(YearMonth.of(2019, 1), 310));
        double july = requireNonNull(seasonal.adjust(YearMonth.of(2019, 7), 620));
        assertThat(july).isEqualTo(january, within(1e-9));
    }

    @Test
    void lessThanTwoWholeYearsOrAGapGiveNoAdjustment() {
        long[] counts = new long[23];
        java.util.Arrays.fill(counts, 5);
        assertThat(Seasonal.of(series(counts))).isEmpty();
        Map<YearMonth, Long> gap = series(new long[36]);
        gap.replaceAll((month, count) -> 7L);
        gap.remove(YearMonth.of(2018, 5));
        assertThat(Seasonal.of(gap)).isEmpty();
        assertThat(Seasonal.of(Map.of())).isEmpty();
        assertThat(Seasonal.of(series(new long[24]))).isEmpty();
    }

    @Test
    void aMonthNeverCountedInCannotBeAdjusted() {
        Map<YearMonth, Long> counts = series(new long[24]);
        counts.replaceAll((month, count) -> month.getMonthValue() == 3 ? 0L : 9L);
        assertThat(Seasonal.of(counts).orElseThrow().adjust(YearMonth.of(2018, 3), 4))
                .isNull();
    }

    @Test
    void aMonthStandsBesideTheSameMonthsWithTheirDays() {
        Map<YearMonth, Long> counts =
                Map.of(YearMonth.of(2020, 2), 40L, YearMonth.of(2019, 2), 30L, YearMonth.of(2018, 2), 20L);
        assertThat(Seasonal.besideSameMonths(counts, YearMonth.of(2020, 2))).contains(new TwoCounts(50, 56, 40, 29));
        assertThat(Seasonal.besideSameMonths(counts, YearMonth.of(2019, 2))).isEmpty();
        assertThat(Seasonal.besideSameMonths(counts, YearMonth.of(2021, 2))).isEmpty();
    }

    private static Map<YearMonth, Long> series(long[] counts) {
        Map<YearMonth, Long> series = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            series.put(FIRST.plusMonths(i), counts[i]);
        }
        return series;
    }
}
