package org.wardmote.statistics.compare;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Seasonal adjustment by comparing the same months: each calendar month's usual share of its year, from whole years.
 *
 * <p>A month's factor is the mean, over the years, of its count per day over its year's count per day, scaled so that the
 * twelve average 1 (the ratio-to-average method: Kendall and Ord, <i>Time Series</i>, 1990, chapter 4). It needs at least
 * two whole years and says nothing with less. It is simple on purpose: it does not follow a season that moves, and no
 * official series is adjusted by it.
 *
 * @param factors January first; 1 is an average month
 * @param years how many whole years they rest on, at least 2
 */
record Seasonal(double[] factors, int years) {

    /** So many whole years are needed. */
    static final int FEWEST_YEARS = 2;

    static final String METHOD = "seasonally adjusted by the same months of the whole years held (at least two)";

    /**
     * The season of a series, from the whole years that end with its last month; empty when there are fewer than two
     * without a gap, or a year without any count.
     */
    static Optional<Seasonal> of(Map<YearMonth, Long> counts) {
        YearMonth last = counts.keySet().stream().max(YearMonth::compareTo).orElse(null);
        if (last == null) {
            return Optional.empty();
        }
        double[] sums = new double[12];
        int years = 0;
        for (YearMonth end = last; ; end = end.minusYears(1)) {
            double[] year = relative(counts, end);
            if (year == null) {
                break;
            }
            for (int month = 0; month < 12; month++) {
                sums[month] += year[month];
            }
            years++;
        }
        if (years < FEWEST_YEARS) {
            return Optional.empty();
        }
        double mean = 0;
        for (double sum : sums) {
            mean += sum / 12;
        }
        for (int month = 0; month < 12; month++) {
            sums[month] /= mean;
        }
        return Optional.of(new Seasonal(sums, years));
    }

    /** A month's count as it would be in an average month of average length; null when its factor is 0. */
    @Nullable
    Double adjust(YearMonth month, long count) {
        double factor = factors[month.getMonthValue() - 1];
        return factor == 0 ? null : count / factor * (365.25 / 12) / month.lengthOfMonth();
    }

    /**
     * A month beside the same months of the years before it, as two counts with their days: for the exact test. Empty when
     * the month or fewer than two of those are held.
     */
    static Optional<TwoCounts> besideSameMonths(Map<YearMonth, Long> counts, YearMonth month) {
        Long now = counts.get(month);
        long before = 0;
        int days = 0;
        int years = 0;
        for (YearMonth earlier = month.minusYears(1); ; earlier = earlier.minusYears(1)) {
            Long count = counts.get(earlier);
            if (count == null) {
                break;
            }
            before += count;
            days += earlier.lengthOfMonth();
            years++;
        }
        return now == null || years < FEWEST_YEARS
                ? Optional.empty()
                : Optional.of(new TwoCounts(before, days, now, month.lengthOfMonth()));
    }

    /** Each calendar month's daily rate over that of the twelve months that end with one; null when one is missing. */
    private static double @Nullable [] relative(Map<YearMonth, Long> counts, YearMonth end) {
        double[] daily = new double[12];
        double total = 0;
        int days = 0;
        for (int back = 0; back < 12; back++) {
            YearMonth month = end.minusMonths(back);
            Long count = counts.get(month);
            if (count == null) {
                return null;
            }
            daily[month.getMonthValue() - 1] = (double) count / month.lengthOfMonth();
            total += count;
            days += month.lengthOfMonth();
        }
        if (total == 0) {
            return null;
        }
        for (int month = 0; month < 12; month++) {
            daily[month] /= total / days;
        }
        return daily;
    }
}
