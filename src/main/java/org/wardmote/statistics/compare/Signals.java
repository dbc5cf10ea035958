package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Comparison.Verdict;

/**
 * Which changes of a table are more than chance.
 *
 * <p>The rule: a change is a signal when both hold. (1) Its exact two-count p-value, adjusted over all rows that are
 * judged at once (Benjamini and Hochberg), is at most 0.05: of the signals in a table at most one in twenty is false on
 * average. (2) Its Poisson z, 2(√now − √before), lies beyond ±3, the rule of police practice (Wheeler, "Tables and graphs
 * for monitoring temporal crime trends", <i>International Journal of Police Science &amp; Management</i> 18(3), 2016): so
 * a row judged alone needs a p of about 0.034 and its verdict does not turn on the 5% line. Where at least 12 pairs of the
 * same months are at hand, both allow for the over-dispersion they show, z by its root.
 */
final class Signals {

    /** At most this share of the signals is false on average. */
    static final double FALSE_SHARE = 0.05;

    /** How far z must lie from 0. */
    static final double Z_LIMIT = 3;

    static final String METHOD =
            "signal: exact two-count p-value of at most 0.05 after Benjamini and Hochberg's adjustment"
                    + " over the rows judged at once, and a Poisson z beyond ±3 (Wheeler 2016)";

    private Signals() {}

    static final String DISPERSED =
            "where 12 pairs of the same months of successive years are held, test and interval allow"
                    + " for the over-dispersion that they show (McCullagh and Nelder 1989; Wheeler 2016)";

    /** The verdicts on rows judged at once, in their order; rows that cannot be compared are null, and are not tested. */
    static List<Signal> judge(List<@Nullable TwoCounts> rows) {
        List<Candidate> candidates = new ArrayList<>();
        for (TwoCounts row : rows) {
            candidates.add(new Candidate(row, Optional.empty()));
        }
        return judgeDispersed(candidates);
    }

    /** The same, each row with the dispersion of its history where there is one. */
    static List<Signal> judgeDispersed(List<Candidate> rows) {
        List<Tested> tested = new ArrayList<>();
        for (Candidate row : rows) {
            TwoCounts counts = row.counts();
            if (counts != null && counts.before() + counts.now() > 0) {
                tested.add(test(counts, row.dispersion()));
            }
        }
        double[] adjusted = BenjaminiHochberg.adjust(
                tested.stream().mapToDouble(Tested::pValue).toArray());
        List<Signal> signals = new ArrayList<>();
        int next = 0;
        for (Candidate row : rows) {
            TwoCounts counts = row.counts();
            if (counts == null || counts.before() + counts.now() == 0) {
                signals.add(new Signal(Verdict.NOT_TESTED, null, null, null, null, null));
            } else {
                signals.add(verdict(counts, tested.get(next), adjusted[next]));
                next++;
            }
        }
        return signals;
    }

    private static Tested test(TwoCounts counts, Optional<Dispersion> dispersion) {
        if (dispersion.isEmpty()) {
            return new Tested(counts.pValue(), counts.z(), counts.ratioInterval(Intervals.CONFIDENCE));
        }
        TwoCounts.Dispersed wider = counts.dispersed(dispersion.get(), Intervals.CONFIDENCE);
        return new Tested(
                wider.pValue(), counts.z() / Math.sqrt(dispersion.get().factor()), wider.ratioInterval());
    }

    private static Signal verdict(TwoCounts counts, Tested tested, double adjusted) {
        boolean signal = adjusted <= FALSE_SHARE && Math.abs(tested.z()) >= Z_LIMIT;
        return new Signal(
                signal ? Verdict.SIGNAL : Verdict.WITHIN_CHANCE,
                tested.pValue(),
                adjusted,
                tested.z(),
                counts.ratio(),
                tested.ratioInterval());
    }

    /** A row to judge: its counts, null when they cannot be compared, and the dispersion of its history. */
    record Candidate(@Nullable TwoCounts counts, Optional<Dispersion> dispersion) {}

    /**
     * What was found of one row; the numbers are null when it was not tested.
     *
     * @param pValue two-sided, before adjustment
     * @param adjusted after adjustment over the rows judged at once
     * @param z the Poisson z, allowing for any dispersion
     * @param ratio now over before per exposure; null on a zero base
     * @param ratioInterval 95%
     */
    record Signal(
            Verdict verdict,
            @Nullable Double pValue,
            @Nullable Double adjusted,
            @Nullable Double z,
            @Nullable Double ratio,
            @Nullable Interval ratioInterval) {}

    private record Tested(double pValue, double z, @Nullable Interval ratioInterval) {}
}
