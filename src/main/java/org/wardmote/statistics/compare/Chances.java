package org.wardmote.statistics.compare;

import java.util.List;
import org.wardmote.statistics.Chance.Limits;
import org.wardmote.statistics.Comparison.Verdict;

/** What chance does to counts, for those who have counts and no lake: the methods of comparisons behind one door. */
public final class Chances {

    private Chances() {}

    /** Whether a change of two counts of equal exposure is a signal, by the rule of {@link Signals}. */
    public static boolean signal(long before, long now) {
        return before + now > 0
                && Signals.judge(List.of(TwoCounts.of(before, now))).get(0).verdict() == Verdict.SIGNAL;
    }

    public static double z(long before, long now) {
        return TwoCounts.of(before, now).z();
    }

    public static Limits count(long count) {
        Interval interval = Intervals.count(count);
        return new Limits(interval.lower(), interval.upper());
    }

    public static Limits proportion(long part, long whole) {
        Interval interval = Intervals.proportion(part, whole, Intervals.CONFIDENCE);
        return new Limits(interval.lower(), interval.upper());
    }

    /** Wilson's interval of a share as it was rounded: its part may be no whole number. */
    public static Limits proportion(double share, long whole) {
        if (!(share >= 0 && share <= 1) || whole <= 0) {
            throw new IllegalArgumentException(
                    "A share lies between 0 and 1, of at least 1: " + share + " of " + whole);
        }
        double z = Intervals.normal(1 - (1 - Intervals.CONFIDENCE) / 2);
        double square = z * z;
        double middle = share + square / (2 * whole);
        double half = z * Math.sqrt(share * (1 - share) / whole + square / (4.0 * whole * whole));
        double below = 1 + square / whole;
        return new Limits(Math.max(0, (middle - half) / below), Math.min(1, (middle + half) / below));
    }

    /** Fisher's exact p of an area's change beside that of the rest of a whole which takes it in. */
    public static double besideRestOf(long before, long now, long wholeBefore, long wholeNow) {
        return TwoChanges.besideRestOf(before, now, wholeBefore, wholeNow).pValue();
    }
}
