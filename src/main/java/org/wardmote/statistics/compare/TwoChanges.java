package org.wardmote.statistics.compare;

import org.apache.commons.statistics.inference.FisherExactTest;
import org.jspecify.annotations.Nullable;

/**
 * One change beside another: did this area change otherwise than the rest?
 *
 * <p>The ratio of the two ratios is the odds ratio of the table of place by period, and its test is Fisher's exact one, as
 * R's {@code fisher.test}; the interval is Woolf's (1955), on the logarithm. The two must not overlap: an area is set
 * beside the rest, and not beside a whole that takes it in.
 */
record TwoChanges(long before, long now, long othersBefore, long othersNow) {

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

    /** Fisher's exact two-sided p-value; 1 when a place or a period has no count at all. */
    double pValue() {
        if (before + now == 0 || othersBefore + othersNow == 0 || before + othersBefore == 0 || now + othersNow == 0) {
            return 1;
        }
        return FisherExactTest.withDefaults()
                .test(new int[][] {{(int) before, (int) now}, {(int) othersBefore, (int) othersNow}})
                .getPValue();
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
