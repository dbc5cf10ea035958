package org.wardmote.statistics.compare;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Confidence intervals of counts, rates and proportions, as Public Health England's technical guide gives them: the exact
 * (χ²) method for counts below 10, Byar's from 10 on, Wilson's score method for proportions.
 *
 * <p>Sources: PHE, <i>Technical Guide: Confidence Intervals</i> (25 May 2018), appendices 1-3; OHID, Fingertips public
 * health technical guidance, "Rates"; Eayres, <i>Commonly used public health statistics and their confidence
 * intervals</i>, APHO Technical Briefing 3 (2008); Breslow and Day (1987) for Byar; Garwood (1936) for the exact; Wilson
 * (1927) and Newcombe (1998) for proportions. Two-sided, equal tails. They speak of chance alone: not of recording, nor
 * of counts that come in clusters.
 */
final class Intervals {

    /** The confidence of every interval that is not said to be otherwise. */
    static final double CONFIDENCE = 0.95;

    /** Byar's method is within 0.2% of the exact 95% limits from this count on; below it the exact one is used (PHE). */
    static final long BYAR_FROM = 10;

    static final String METHOD =
            "95% intervals of counts and rates: exact (chi-squared) below 10, Byar's method from 10 on"
                    + " (PHE Technical Guide: Confidence Intervals, 2018)";

    private Intervals() {}

    /** The 95% interval of a count, by the method that its size calls for. */
    static Interval count(long count) {
        return count(count, CONFIDENCE);
    }

    /**
     * The interval of a count taken as Poisson.
     *
     * @param confidence between 0 and 1, exclusive
     * @throws IllegalArgumentException when the count is negative or the confidence is out of range
     */
    static Interval count(long count, double confidence) {
        return count < BYAR_FROM ? exact(count, confidence) : byar(count, confidence);
    }

    /** Garwood's exact interval of a Poisson count: half the χ² quantiles of 2n and 2n+2 degrees of freedom; from 0 when n is 0. */
    static Interval exact(long count, double confidence) {
        double tail = tail(count, confidence);
        double lower = count == 0 ? 0 : chiSquared(tail, 2.0 * count) / 2;
        return new Interval(lower, chiSquared(1 - tail, 2.0 * count + 2) / 2);
    }

    /** Byar's approximation; for 95% within 0.2% of the exact limits from a count of 10 on, and refused for 0. */
    static Interval byar(long count, double confidence) {
        double z = normal(1 - tail(count, confidence));
        if (count == 0) {
            throw new IllegalArgumentException("Byar's method has no interval for a count of 0: use the exact one.");
        }
        double above = count + 1.0;
        return new Interval(
                count * cube(1 - 1 / (9.0 * count) - z / (3 * Math.sqrt(count))),
                above * cube(1 - 1 / (9 * above) + z / (3 * Math.sqrt(above))));
    }

    /**
     * The 95% interval of a rate per so many; null when the denominator is missing or not positive (not calculable). The
     * denominator is taken as known without error.
     */
    static @Nullable Interval rate(long count, @Nullable Long denominator, int per) {
        if (denominator == null || denominator <= 0) {
            tail(count, CONFIDENCE);
            return null;
        }
        return count(count).times((double) per / denominator);
    }

    /**
     * Wilson's score interval of a proportion, between 0 and 1.
     *
     * @throws IllegalArgumentException when the part is negative or above the whole, or the whole is 0
     */
    static Interval proportion(long part, long whole, double confidence) {
        double z = normal(1 - tail(part, confidence));
        if (whole <= 0) {
            throw new IllegalArgumentException("A proportion needs a whole of at least 1: " + whole);
        }
        if (part > whole) {
            throw new IllegalArgumentException("A part is not above its whole: " + part + " of " + whole);
        }
        double p = (double) part / whole;
        double square = z * z;
        double middle = 2 * part + square;
        double half = z * Math.sqrt(square + 4 * part * (1 - p));
        double below = 2 * (whole + square);
        // rounding error aside, 0 of n begins at 0 and n of n ends at 1
        return new Interval(
                part == 0 ? 0 : Math.max(0, (middle - half) / below),
                part == whole ? 1 : Math.min(1, (middle + half) / below));
    }

    static double normal(double probability) {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability(probability);
    }

    private static double chiSquared(double probability, double degrees) {
        return ChiSquaredDistribution.of(degrees).inverseCumulativeProbability(probability);
    }

    private static double tail(long count, double confidence) {
        if (count < 0) {
            throw new IllegalArgumentException("A count is not negative: " + count);
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1: " + confidence);
        }
        return (1 - confidence) / 2;
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
