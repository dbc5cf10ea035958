package org.wardmote.statistics.compare;

import java.util.List;
import java.util.Optional;

/**
 * How many times more than Poisson a series varies, from the same months of one year and the next.
 *
 * @param factor at least 1: counts that vary less than Poisson are not rewarded
 * @param degrees the degrees of freedom that it was estimated on
 */
record Dispersion(double factor, int degrees) {

    /** With fewer pairs of months than these no factor is estimated. */
    static final int FEWEST_PAIRS = 12;

    Dispersion {
        if (!(factor >= 1) || degrees < 1) {
            throw new IllegalArgumentException("Not a dispersion: " + factor + " on " + degrees);
        }
    }

    /**
     * Pearson's χ² over its degrees of freedom, of a table of months by year, pooled over the runs: whether the months of
     * the later year are the earlier ones times one constant. So neither the season nor a steady trend counts as noise.
     * Empty when the runs hold fewer than 12 pairs together. Source: McCullagh and Nelder (1989), chapters 4.5 and 6.2.
     *
     * @param runs for each pair of successive years, its pairs of the same months (before, now), at most 12
     */
    static Optional<Dispersion> ofSameMonths(List<List<MonthPair>> runs) {
        double chiSquared = 0;
        int degrees = 0;
        int pairs = 0;
        for (List<MonthPair> run : runs) {
            double before = 0;
            double now = 0;
            int used = 0;
            for (MonthPair pair : run) {
                before += pair.before();
                now += pair.now();
                used += pair.before() + pair.now() > 0 ? 1 : 0;
            }
            pairs += run.size();
            if (before == 0 || now == 0 || used < 2) {
                continue;
            }
            double share = now / (before + now);
            for (MonthPair pair : run) {
                double both = pair.before() + pair.now();
                if (both > 0) {
                    double off = pair.now() - both * share;
                    chiSquared += off * off / (both * share * (1 - share));
                }
            }
            degrees += used - 1;
        }
        return pairs < FEWEST_PAIRS || degrees < 1
                ? Optional.empty()
                : Optional.of(new Dispersion(Math.max(1, chiSquared / degrees), degrees));
    }

    /** Whether it is far enough above 1 to be told, to one place. */
    boolean tells() {
        return factor >= 1.05;
    }

    /** The counts of a calendar month in one year and in the next. */
    record MonthPair(long before, long now) {
        MonthPair {
            if (before < 0 || now < 0) {
                throw new IllegalArgumentException("A count is not negative: " + before + ", " + now);
            }
        }
    }
}
