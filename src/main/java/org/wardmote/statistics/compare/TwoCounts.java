package org.wardmote.statistics.compare;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Two counts compared, each with its exposure (days, or people): is the rate the same?
 *
 * <p>Given their sum, the later of two Poisson counts is binomial with the later share of the exposure; so the test and
 * the interval of the ratio are exact (Przyborowski and Wilenski 1940; Clopper and Pearson 1934), and are those of R's
 * {@code poisson.test(c(now, before), c(exposureNow, exposureBefore))}. Police counts come in clusters and vary more than
 * that: where the history allows it, {@link #dispersed} widens both by the {@link Dispersion} that the same months showed.
 *
 * @param before the earlier count, not negative
 * @param exposureBefore its exposure, above 0, in the unit of the other
 * @param now the later count, not negative; the two sum to less than 2³¹
 * @param exposureNow its exposure
 */
record TwoCounts(long before, double exposureBefore, long now, double exposureNow) {

    static final String METHOD =
            "two counts compared by the exact conditional binomial test, two-sided (Przyborowski and"
                    + " Wilenski 1940; R's poisson.test)";

    /** R's tolerance when it asks which outcomes are as unlikely as the one seen. */
    private static final double RELATIVE_ERROR = 1 + 1e-7;

    TwoCounts {
        if (before < 0 || now < 0) {
            throw new IllegalArgumentException("A count is not negative: " + before + ", " + now);
        }
        if (before > Integer.MAX_VALUE || now > Integer.MAX_VALUE || before + now > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("Two counts are compared up to a sum of 2,147,483,647.");
        }
        if (!(exposureBefore > 0 && exposureNow > 0)
                || Double.isInfinite(exposureBefore)
                || Double.isInfinite(exposureNow)) {
            throw new IllegalArgumentException("An exposure is above 0: " + exposureBefore + ", " + exposureNow);
        }
    }

    /** Two counts of equal exposure. */
    static TwoCounts of(long before, long now) {
        return new TwoCounts(before, 1, now, 1);
    }

    /** The later rate over the earlier; null when there was none to divide by. */
    @Nullable
    Double ratio() {
        return before == 0 ? null : now / exposureNow / (before / exposureBefore);
    }

    /** The exact two-sided p-value: all splits of the sum that are no likelier than the one seen. 1 when both are 0. */
    double pValue() {
        int n = (int) (before + now);
        if (n == 0) {
            return 1;
        }
        BinomialDistribution binomial = BinomialDistribution.of(n, share());
        int seen = (int) now;
        double mean = n * share();
        if (seen == mean) {
            return 1;
        }
        double bar = binomial.probability(seen) * RELATIVE_ERROR;
        double p;
        if (seen < mean) {
            int from = firstNoLikelier(binomial, (int) Math.ceil(mean), n, bar);
            p = binomial.cumulativeProbability(seen) + (from > n ? 0 : binomial.survivalProbability(from - 1));
        } else {
            int to = lastNoLikelier(binomial, (int) Math.floor(mean), bar);
            p = binomial.survivalProbability(seen - 1) + (to < 0 ? 0 : binomial.cumulativeProbability(to));
        }
        return Math.min(1, p);
    }

    /**
     * The mid-p value: twice the smaller tail, counting only half of what was seen itself. Less cautious than the exact
     * test and nearer to its stated level on average (Lancaster 1961); an option, never used for a verdict.
     */
    double midP() {
        int n = (int) (before + now);
        if (n == 0) {
            return 1;
        }
        BinomialDistribution binomial = BinomialDistribution.of(n, share());
        double half = binomial.probability((int) now) / 2;
        double below = binomial.cumulativeProbability((int) now) - half;
        double above = binomial.survivalProbability((int) now) + half;
        return Math.min(1, 2 * Math.min(below, above));
    }

    /** Twice the smaller exact tail, which keeps each direction to half the level; for claims of which of two is higher. */
    double twiceSmallerTail() {
        int n = (int) (before + now);
        if (n == 0) {
            return 1;
        }
        BinomialDistribution binomial = BinomialDistribution.of(n, share());
        return Math.min(
                1,
                2 * Math.min(binomial.cumulativeProbability((int) now), binomial.survivalProbability((int) now - 1)));
    }

    /**
     * No less than {@link #twiceSmallerTail}, and far quicker: Chernoff's bound 2 exp(−n KL(seen, expected)) on a binomial
     * tail (Chernoff 1952).
     */
    double tailBound() {
        double n = before + now;
        if (n == 0) {
            return 1;
        }
        double seen = now / n;
        double expected = share();
        double divergence = (now == 0 ? 0 : seen * Math.log(seen / expected))
                + (before == 0 ? 0 : (1 - seen) * Math.log((1 - seen) / (1 - expected)));
        return Math.min(1, 2 * Math.exp(-n * divergence));
    }

    /**
     * The exact interval of the rate ratio (Clopper and Pearson, carried over to the ratio); the upper limit is infinite
     * on a zero base; null when both counts are 0, as nothing is then known.
     */
    @Nullable
    Interval ratioInterval(double confidence) {
        if (before + now == 0) {
            return null;
        }
        double tail = (1 - confidence) / 2;
        double lower = now == 0 ? 0 : BetaDistribution.of(now, before + 1.0).inverseCumulativeProbability(tail);
        double upper = before == 0 ? 1 : BetaDistribution.of(now + 1.0, before).inverseCumulativeProbability(1 - tail);
        double exposure = exposureBefore / exposureNow;
        return new Interval(
                lower / (1 - lower) * exposure,
                before == 0 ? Double.POSITIVE_INFINITY : upper / (1 - upper) * exposure);
    }

    /**
     * The Poisson z of crime analysis, 2(√now − √expected), with the earlier count as what is expected at the later
     * exposure. Beyond ±3 is its rule (Wheeler 2016). The earlier count is itself chance, so that ±3 here stands for a
     * two-count p of about 0.034, not of 0.003.
     */
    double z() {
        return 2 * (Math.sqrt(now) - Math.sqrt(before * exposureNow / exposureBefore));
    }

    /**
     * The same test with the over-dispersion that the history showed: the score statistic of the binomial divided by the
     * root of the dispersion, against Student's t on its degrees of freedom (quasi-likelihood: McCullagh and Nelder 1989,
     * chapter 4.5; Ver Hoef and Boveng 2007). Never less cautious than the exact test.
     *
     * @throws IllegalArgumentException when both counts are 0
     */
    Dispersed dispersed(Dispersion dispersion, double confidence) {
        double n = before + now;
        if (n == 0) {
            throw new IllegalArgumentException("Two counts of 0 have nothing to test.");
        }
        double share = share();
        double t = (now - n * share) / Math.sqrt(n * share * (1 - share) * dispersion.factor());
        TDistribution student = TDistribution.of(dispersion.degrees());
        double p = Math.max(pValue(), Math.min(1, 2 * student.cumulativeProbability(-Math.abs(t))));
        Double ratio = ratio();
        Interval exact = ratioInterval(confidence);
        if (ratio == null || now == 0 || exact == null) {
            return new Dispersed(p, exact);
        }
        double half = -student.inverseCumulativeProbability((1 - confidence) / 2)
                * Math.sqrt(dispersion.factor() * (1.0 / now + 1.0 / before));
        return new Dispersed(
                p,
                new Interval(
                        Math.min(exact.lower(), ratio * Math.exp(-half)),
                        Math.max(exact.upper(), ratio * Math.exp(half))));
    }

    /** A p-value and a ratio's interval that allow for over-dispersion; the interval is null as the exact one is. */
    record Dispersed(double pValue, @Nullable Interval ratioInterval) {}

    private double share() {
        return exposureNow / (exposureNow + exposureBefore);
    }

    /** The first outcome at or above the mean that is no likelier than the bar; n + 1 when none is. */
    private static int firstNoLikelier(BinomialDistribution binomial, int from, int n, double bar) {
        long low = from;
        long high = n + 1L;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (binomial.probability((int) middle) <= bar) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return (int) Math.min(low, Integer.MAX_VALUE);
    }

    /** The last outcome at or below the mean that is no likelier than the bar; -1 when none is. */
    private static int lastNoLikelier(BinomialDistribution binomial, int to, double bar) {
        int low = -1;
        int high = to;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (binomial.probability(middle) <= bar) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
