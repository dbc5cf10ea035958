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

    /** Fisher's exact p of an area's change beside that of the rest of a whole which takes it in. */
    public static double besideRestOf(long before, long now, long wholeBefore, long wholeNow) {
        return TwoChanges.besideRestOf(before, now, wholeBefore, wholeNow).pValue();
    }
}
