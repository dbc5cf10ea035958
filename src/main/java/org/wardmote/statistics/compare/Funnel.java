package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Control limits for the rates of areas of different size about their common rate: which areas stand out, without a
 * league table.
 *
 * <p>The limits are exact Poisson quantiles, interpolated (Spiegelhalter, "Funnel plots for comparing institutional
 * performance", <i>Statistics in Medicine</i> 24, 2005, appendix A.1.1), at 95% and 99.8%. Where the areas vary more than
 * chance about the common rate, the limits are widened by the root of the dispersion, from z-scores of which the outer
 * tenth on each side is drawn in (Spiegelhalter, "Handling over-dispersion of performance indicators", <i>Quality and
 * Safety in Health Care</i> 14, 2005).
 */
final class Funnel {

    /** Fewer areas than these have no common rate to stand out from. */
    static final int FEWEST = 5;

    static final String METHOD =
            "funnel limits: exact Poisson at 95% and 99.8%, widened for over-dispersion" + " (Spiegelhalter 2005)";

    private static final double DRAWN_IN = 0.1;

    private final double rate;
    private final double dispersion;

    private Funnel(double rate, double dispersion) {
        this.rate = rate;
        this.dispersion = dispersion;
    }

    /**
     * The funnel of some areas: empty when there are fewer than 5, one has no positive exposure, or nothing was counted.
     *
     * @param widen whether to allow for over-dispersion
     */
    static Optional<Funnel> of(List<Ranks.Rated> areas, boolean widen) {
        double counts = areas.stream().mapToDouble(Ranks.Rated::count).sum();
        double exposures = areas.stream().mapToDouble(Ranks.Rated::exposure).sum();
        if (areas.size() < FEWEST || counts == 0 || areas.stream().anyMatch(area -> area.exposure() <= 0)) {
            return Optional.empty();
        }
        double rate = counts / exposures;
        return Optional.of(new Funnel(rate, widen ? dispersion(areas, rate) : 1));
    }

    /** The common rate, events per one of the exposure. */
    double rate() {
        return rate;
    }

    /** How many times more than chance the areas vary; 1 when they do not, or when it is not allowed for. */
    double dispersion() {
        return dispersion;
    }

    /** The limits of the rate of an area of some exposure, events per one of it. */
    Limits limits(long exposure) {
        double expected = rate * exposure;
        return new Limits(
                between(expected, 0.025).times(1.0 / exposure),
                between(expected, 0.001).times(1.0 / exposure));
    }

    /** Where an area lies. */
    Position position(Ranks.Rated area) {
        Limits limits = limits(area.exposure());
        double own = (double) area.count() / area.exposure();
        if (!limits.control().contains(own)) {
            return own > rate ? Position.ABOVE_CONTROL : Position.BELOW_CONTROL;
        }
        if (!limits.warning().contains(own)) {
            return own > rate ? Position.ABOVE_WARNING : Position.BELOW_WARNING;
        }
        return Position.WITHIN;
    }

    /**
     * The quantile of a Poisson count, interpolated between whole numbers; not below 0.
     *
     * @param probability between 0 and 1, exclusive
     */
    static double quantile(double expected, double probability) {
        PoissonDistribution poisson = PoissonDistribution.of(expected);
        int whole = poisson.inverseCumulativeProbability(probability);
        double over = poisson.cumulativeProbability(whole) - probability;
        return Math.max(0, whole - over / poisson.probability(whole));
    }

    private Interval between(double expected, double tail) {
        double by = Math.sqrt(dispersion);
        double lower = expected + (quantile(expected, tail) - expected) * by;
        double upper = expected + (quantile(expected, 1 - tail) - expected) * by;
        return new Interval(Math.max(0, Math.min(lower, expected)), Math.max(upper, expected));
    }

    private static double dispersion(List<Ranks.Rated> areas, double rate) {
        double[] scores = areas.stream()
                .mapToDouble(area -> 2 * (Math.sqrt(area.count()) - Math.sqrt(rate * area.exposure())))
                .sorted()
                .toArray();
        double low = quantile(scores, DRAWN_IN);
        double high = quantile(scores, 1 - DRAWN_IN);
        double mean = Arrays.stream(scores)
                .map(score -> Math.max(low, Math.min(high, score)))
                .map(score -> score * score)
                .average()
                .orElse(1);
        return Math.max(1, mean);
    }

    /** As R's {@code quantile}, type 7, of sorted values. */
    private static double quantile(double[] sorted, double probability) {
        double at = (sorted.length - 1) * probability;
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }

    /** The 95% limits, at which one looks, and the 99.8% limits, at which one acts. */
    record Limits(Interval warning, Interval control) {}

    /** Where an area lies in the funnel. */
    enum Position {
        BELOW_CONTROL,
        BELOW_WARNING,
        WITHIN,
        ABOVE_WARNING,
        ABOVE_CONTROL
    }

    /** Points of the two curves of limits over a range of exposures, for a chart: as many as asked for, evenly by root. */
    List<CurvePoint> curve(long from, long to, int points) {
        List<CurvePoint> curve = new ArrayList<>();
        double first = Math.sqrt(from);
        double last = Math.sqrt(to);
        for (int i = 0; i < points; i++) {
            double root = points == 1 ? last : first + (last - first) * i / (points - 1);
            long exposure = Math.max(1, Math.round(root * root));
            curve.add(new CurvePoint(exposure, limits(exposure)));
        }
        return curve;
    }

    /** The limits at one exposure. */
    record CurvePoint(long exposure, Limits limits) {}
}
