package org.wardmote.statistics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.AreaCode;
import org.wardmote.statistics.Comparison.Evidence;

/**
 * A series of months, each beside the same month of the years before it, so that the season is on both sides.
 *
 * @param months oldest first
 * @param years how many whole years the season rests on; 0 when there are fewer than two, and nothing is adjusted
 * @param finding what may be said of the months together
 * @param methods the methods used, each in a sentence with its source
 */
public record SameMonths(
        IndicatorId indicator,
        AreaCode area,
        Period period,
        String title,
        List<Month> months,
        int years,
        String finding,
        List<Caveat> caveats,
        List<String> methods) {

    public SameMonths {
        months = List.copyOf(months);
        caveats = List.copyOf(caveats);
        methods = List.copyOf(methods);
    }

    /** Whether any month has the same month a year before to be set beside. */
    public boolean anyBeside() {
        return months.stream().anyMatch(month -> month.change() != null);
    }

    /**
     * One month.
     *
     * @param before the same month a year before
     * @param change now less before; null when one of them is not told or not complete
     * @param percentText as printed: {@code -9.2}, {@code n/a} on a zero base, empty when it cannot be told
     * @param evidence whether that change is more than chance, all months judged at once
     * @param usual what the same months of at least two years before had on average, for a month of this length; null with fewer
     * @param usualEvidence whether the month is more than chance away from them
     * @param adjusted the count as it would be in an average month of average length; null without two whole years
     */
    public record Month(
            Figure now,
            Figure before,
            @Nullable Long change,
            @Nullable BigDecimal percent,
            String percentText,
            Evidence evidence,
            @Nullable BigDecimal usual,
            Evidence usualEvidence,
            @Nullable BigDecimal adjusted) {}
}
