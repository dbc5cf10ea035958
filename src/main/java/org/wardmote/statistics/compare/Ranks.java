package org.wardmote.statistics.compare;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wardmote.statistics.Comparison.Rank;

/**
 * Places in a ranking of rates, each with the range that chance allows.
 *
 * <p>The ranges are 95% confidence sets that hold for all areas at once, by pairwise comparison: each pair of rates is
 * tested (exact two-count test, twice the smaller tail, adjusted by Holm over all pairs); those shown to be higher stand
 * above an area, those shown to be lower stand below, and between them it may be anywhere (Mogstad, Romano, Shaikh and
 * Wilhelm, "Inference for ranks", <i>Review of Economic Studies</i> 91, 2024; the question is Goldstein and
 * Spiegelhalter's, 1996). Exact, without simulation.
 */
final class Ranks {

    /** Fewer areas than these are not ranked. */
    static final int FEWEST = 5;

    /** More areas than these are not ranked: every pair is compared, and nobody reads such a table for its places. */
    static final int MOST = 400;

    static final String METHOD =
            "ranks by rate, 1 the highest, with 95% ranges that hold for all areas at once: pairwise"
                    + " exact comparison, adjusted by Holm (Mogstad and others 2024)";

    private static final double LEVEL = 0.05;

    private Ranks() {}

    /**
     * The rank of each rate in the given order: ties share the better place. Empty when there are fewer than 5 or more than
     * 400, or one has no positive exposure: a league table of those is not honest.
     */
    static Optional<List<Rank>> of(List<Rated> areas) {
        int n = areas.size();
        if (n < FEWEST || n > MOST || areas.stream().anyMatch(area -> area.exposure() <= 0)) {
            return Optional.empty();
        }
        int[] higher = new int[n];
        int[] shownHigher = new int[n];
        int[] shownLower = new int[n];
        int all = n * (n - 1) / 2;
        int clear = 0;
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                int order = areas.get(i).compareRate(areas.get(j));
                if (order != 0) {
                    higher[order > 0 ? j : i]++;
                }
                int upper = order >= 0 ? i : j;
                int lower = order >= 0 ? j : i;
                // what even Holm's first and strictest step shows needs no exact tail: those come first in any order
                if (counts(areas, upper, lower).tailBound() <= LEVEL / all) {
                    shownHigher[lower]++;
                    shownLower[upper]++;
                    clear++;
                } else {
                    pairs.add(new Pair(upper, lower, counts(areas, upper, lower).twiceSmallerTail()));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::pValue));
        for (int k = 0; k < pairs.size() && pairs.get(k).pValue() * (all - clear - k) <= LEVEL; k++) {
            shownHigher[pairs.get(k).lower()]++;
            shownLower[pairs.get(k).upper()]++;
        }
        List<Rank> ranks = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ranks.add(new Rank(higher[i] + 1, shownHigher[i] + 1, n - shownLower[i], n));
        }
        return Optional.of(ranks);
    }

    private static TwoCounts counts(List<Rated> areas, int upper, int lower) {
        Rated one = areas.get(upper);
        Rated other = areas.get(lower);
        return new TwoCounts(one.count(), one.exposure(), other.count(), other.exposure());
    }

    /** An area's count and its exposure, in people. */
    record Rated(long count, long exposure) {

        /** Compares exactly, by cross-multiplication. */
        int compareRate(Rated other) {
            if (Math.max(Math.max(count, other.count), Math.max(exposure, other.exposure)) <= Integer.MAX_VALUE) {
                return Long.compare(count * other.exposure, other.count * exposure);
            }
            return BigInteger.valueOf(count)
                    .multiply(BigInteger.valueOf(other.exposure))
                    .compareTo(BigInteger.valueOf(other.count).multiply(BigInteger.valueOf(exposure)));
        }
    }

    /** Two areas, the one with the higher rate first. */
    private record Pair(int upper, int lower, double pValue) {}
}
