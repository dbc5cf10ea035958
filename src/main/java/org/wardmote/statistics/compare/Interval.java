package org.wardmote.statistics.compare;

/** The two limits of an interval, in the unit of what it is of; the upper may be infinite. */
record Interval(double lower, double upper) {

    Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("An interval's limits are out of order: " + lower + ", " + upper);
        }
    }

    Interval times(double factor) {
        return new Interval(lower * factor, upper * factor);
    }

    boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
