package org.wardmote.statistics.compare;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.jspecify.annotations.Nullable;

/**
 * One change beside another: did this area change otherwise than the rest?
 *
 * <p>The ratio of the two ratios is the odds ratio of the table of place by period, and its test is Fisher's exact one, as
 * R's {@code fisher.test}; the interval is Woolf's (1955), on the logarithm. The two must not overlap: an area is set
 * beside the rest, and not beside a whole that takes it in.
 */
record TwoChanges(long before, long now, long othersBefore, long othersNow) {

    /** R's tolerance when it asks which tables are as unlikely as the one seen. */
    private static final double RELATIVE_ERROR = 1e-7;

    /** A term this small beside its sum, and falling, adds nothing that a double holds. */
    private static final double NEGLIGIBLE = 1e-18;

    TwoChanges {
        if (before < 0 || now < 0 || othersBefore < 0 || othersNow < 0) {
            throw new IllegalArgumentException("A count is not negative.");
        }
        if (before + now + othersBefore + othersNow > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Two changes are compared up to a sum of 2,147,483,647.");
        }
    }

    /** An area beside the rest of a whole. */
    static TwoChanges besideRestOf(long before, long now, long wholeBefore, long wholeNow) {
        return new TwoChanges(before, now, wholeBefore - before, wholeNow - now);
    }

    /** This ratio of change over the others'; null when a base is 0 or the others fell to 0. */
    @Nullable
    Double ratio() {
        return before == 0 || othersBefore == 0 || othersNow == 0
                ? null
                : (double) now / before / ((double) othersNow / othersBefore);
    }

    /**
     * Fisher's exact two-sided p-value: all tables of the same margins that are no likelier than the one seen; 1 when a place
     * or a period has no count at all. Only the terms that count are summed, outwards from where the two tails begin, because
     * a nation's forces have margins of hundreds of thousands.
     */
    double pValue() {
        if (before + now == 0 || othersBefore + othersNow == 0 || before + othersBefore == 0 || now + othersNow == 0) {
            return 1;
        }
        int all = (int) (before + now + othersBefore + othersNow);
        int here = (int) (before + now);
        int earlier = (int) (before + othersBefore);
        HypergeometricDistribution tables = HypergeometricDistribution.of(all, here, earlier);
        int seen = (int) before;
        int mode = (int) ((here + 1L) * (earlier + 1L) / (all + 2L));
        double bar = tables.logProbability(seen) + Math.log1p(RELATIVE_ERROR);
        if (seen <= mode) {
            int low = Math.max(mode, seen + 1);
            int high = tables.getSupportUpperBound() + 1;
            while (low < high) {
                int middle = low + (high - low) / 2;
                if (tables.logProbability(middle) <= bar) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return Math.min(1, tail(tables, seen, -1) + tail(tables, low, 1));
        }
        int low = tables.getSupportLowerBound() - 1;
        int high = mode;
        while (low < high) {
            int middle = high - (high - low) / 2;
            if (tables.logProbability(middle) <= bar) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Math.min(1, tail(tables, seen, 1) + tail(tables, low, -1));
    }

    /** The probability of a table and of all beyond it on one side. */
    private static double tail(HypergeometricDistribution tables, int from, int step) {
        long here = tables.getNumberOfSuccesses();
        long earlier = tables.getSampleSize();
        long neither = tables.getPopulationSize() - here - earlier;
        int last = step > 0 ? tables.getSupportUpperBound() : tables.getSupportLowerBound();
        if (step > 0 ? from > last : from < last) {
            return 0;
        }
        double term = tables.probability(from);
        double sum = term;
        for (long k = from; k != last && term > sum * NEGLIGIBLE; k += step) {
            term *= step > 0
                    ? (double) (here - k) * (earlier - k) / ((k + 1.0) * (neither + k + 1))
                    : (double) k * (neither + k) / ((here - k + 1.0) * (earlier - k + 1));
            sum += term;
        }
        return sum;
    }

    /** Woolf's interval of the ratio; null when one of the four counts is 0. */
    @Nullable
    Interval ratioInterval(double confidence) {
        Double ratio = ratio();
        if (ratio == null || now == 0) {
            return null;
        }
        double half = Intervals.normal(1 - (1 - confidence) / 2)
                * Math.sqrt(1.0 / before + 1.0 / now + 1.0 / othersBefore + 1.0 / othersNow);
        return new Interval(ratio * Math.exp(-half), ratio * Math.exp(half));
    }
}
