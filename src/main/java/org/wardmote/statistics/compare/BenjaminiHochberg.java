package org.wardmote.statistics.compare;

import java.util.Arrays;
import java.util.Comparator;

/**
 * P-values adjusted for judging many at once, so that of the changes called signals no more than the stated share is
 * false on average: Benjamini and Hochberg (1995), which holds under independence and where rows move together
 * (Benjamini and Yekutieli 2001). As R's {@code p.adjust(p, "BH")}.
 */
final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /** The adjusted p-values in the given order, each at least its own p and at most 1; throws on a value outside 0 to 1. */
    static double[] adjust(double[] pValues) {
        for (double p : pValues) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("A p-value lies between 0 and 1: " + p);
            }
        }
        int n = pValues.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> pValues[i]));
        double[] adjusted = new double[n];
        double least = 1;
        for (int rank = n; rank >= 1; rank--) {
            int i = order[rank - 1];
            least = Math.min(least, pValues[i] * n / rank);
            adjusted[i] = least;
        }
        return adjusted;
    }
}
