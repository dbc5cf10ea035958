package org.wardmote.reports.proofread.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number of the prose.
 *
 * @param value its size; a fraction in words is in per cent
 * @param ulp one unit in its last place as printed, 0.1 for 9.2 and 100,000 for 1.2m
 * @param signed whether a plus or a minus stands before it
 * @param words whether it is in words ("three", "a third")
 */
record Quantity(BigDecimal value, BigDecimal ulp, Unit unit, Roundness roundness, boolean signed, boolean words) {

    /** What it is a number of. */
    enum Unit {
        COUNT,
        PERCENT,
        POINTS,
        MONEY
    }

    /** A relative distance that "about" allows: 83 may be called about 80 at 3.6%, and 83.4 of 80 is 4.25%. */
    private static final double ABOUT = 0.04;
    /** How far "almost" and "just over" reach, and for fractions in words, which are coarser. */
    private static final double A_LITTLE = 0.08;

    private static final double A_LITTLE_OF_A_FRACTION = 0.12;

    Quantity as(Roundness other) {
        return new Quantity(value, ulp, unit, other, signed, words);
    }

    double size() {
        return Math.abs(value.doubleValue());
    }

    boolean whole() {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** Whether it may stand for this value, given exactly, with its own rounding and the roundness that its words claim. */
    boolean allows(double exact) {
        return allows(exact, exact);
    }

    /** Whether it may stand for some value between the two. */
    boolean allows(double lowest, double highest) {
        double low = Math.min(Math.abs(lowest), Math.abs(highest));
        double high = Math.max(Math.abs(lowest), Math.abs(highest));
        double v = size();
        double half = ulp.doubleValue() / 2 + 1e-9;
        double little = (words ? A_LITTLE_OF_A_FRACTION : A_LITTLE) * v + (unit == Unit.PERCENT ? 0.5 : 0);
        return switch (roundness) {
            case NONE -> high >= v - half && low <= v + half;
            case ABOUT -> {
                double slack = Math.max(words ? 0.1 * v : ABOUT * v, unit == Unit.PERCENT ? 1 : half);
                yield high >= v - slack && low <= v + slack;
            }
            case UNDER -> high >= v - Math.max(little, half) && low < v;
            case OVER -> high > v && low <= v + Math.max(little, half);
            case ABOVE -> high >= v;
            case BELOW -> low <= v;
        };
    }

    /** The lowest and highest value that it may stand for as an operand: itself, or within its rounding when it is no whole count. */
    double lowest() {
        return size() - slack();
    }

    double highest() {
        return size() + slack();
    }

    private double slack() {
        boolean exact = unit == Unit.COUNT && ulp.compareTo(BigDecimal.ONE) == 0 && roundness == Roundness.NONE;
        if (exact) {
            return 0;
        }
        return roundness == Roundness.NONE ? ulp.doubleValue() / 2 : Math.max(ulp.doubleValue() / 2, A_LITTLE * size());
    }

    /** So many places as it has itself. */
    String like(double exact) {
        int places = Math.max(0, ulp.stripTrailingZeros().scale());
        return Numbers.words(BigDecimal.valueOf(exact).setScale(places, RoundingMode.HALF_UP));
    }
}
