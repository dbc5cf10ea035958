package org.wardmote.statistics;

import org.wardmote.statistics.compare.Chances;

/** What chance does to counts that are not from the lake, by the same methods as every comparison. */
public final class Chance {

    /** The two limits of a 95% interval. */
    public record Limits(double lower, double upper) {}

    private Chance() {}

    /** Whether a change from one count to another, of equal exposure, is more than chance would give. */
    public static boolean signal(long before, long now) {
        return Chances.signal(before, now);
    }

    /** The Poisson z of the change, beyond ±3 for a signal. */
    public static double z(long before, long now) {
        return Chances.z(before, now);
    }

    /** The interval of a count: exact below 10, Byar's from 10 on. */
    public static Limits count(long count) {
        return Chances.count(count);
    }

    /** Wilson's interval of a part in a whole, between 0 and 1. */
    public static Limits proportion(long part, long whole) {
        return Chances.proportion(part, whole);
    }

    /** The same of a share that is told without its part, between 0 and 1. */
    public static Limits proportion(double share, long whole) {
        return Chances.proportion(share, whole);
    }

    /** The p-value of "this area changed as the rest of the whole did", Fisher's exact, two-sided. */
    public static double besideRestOf(long before, long now, long wholeBefore, long wholeNow) {
        return Chances.besideRestOf(before, now, wholeBefore, wholeNow);
    }
}
