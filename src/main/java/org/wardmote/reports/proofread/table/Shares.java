package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.table.TypedTable.Role;

/** What the shares of a column are shares of. */
final class Shares {

    /** Of the rows that can be tried, how many must agree. */
    private static final double MOST = 0.65;

    private static final int FEWEST = 3;

    private Shares() {}

    /**
     * The largest count or the sum of all, whichever the printed shares follow from; empty when they follow from neither.
     *
     * @param unit how far a printed share may lie from the exact one
     */
    static Optional<BigDecimal> whole(
            List<? extends @Nullable BigDecimal> counts, List<? extends @Nullable BigDecimal> shares, BigDecimal unit) {
        BigDecimal largest = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal count : counts) {
            if (count != null) {
                largest = largest.max(count);
                sum = sum.add(count);
            }
        }
        double ofLargest = support(counts, shares, largest, unit);
        double ofSum = support(counts, shares, sum, unit);
        if (Math.max(ofLargest, ofSum) < MOST) {
            return Optional.empty();
        }
        return Optional.of(ofSum > ofLargest ? sum : largest);
    }

    private static double support(
            List<? extends @Nullable BigDecimal> counts,
            List<? extends @Nullable BigDecimal> shares,
            BigDecimal whole,
            BigDecimal unit) {
        int tried = 0;
        int held = 0;
        for (int row = 0; row < counts.size(); row++) {
            BigDecimal count = counts.get(row);
            BigDecimal share = shares.get(row);
            if (count == null || share == null || whole.signum() == 0) {
                continue;
            }
            tried++;
            BigDecimal apart = ColumnRoles.exact(Role.SHARE, count, whole).subtract(share);
            held += apart.abs().compareTo(unit) <= 0 ? 1 : 0;
        }
        return tried < FEWEST ? 0 : (double) held / tried;
    }
}
