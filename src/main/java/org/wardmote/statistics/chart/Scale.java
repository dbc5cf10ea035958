package org.wardmote.statistics.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * From values to places along an axis, with round tick marks at 1, 2 or 5 times a power of ten.
 *
 * @param low the value at the start
 * @param high the value at the end
 * @param step between ticks
 */
record Scale(double low, double high, double step, double start, double end) {

    /** Values beyond this cannot be told apart on any axis, and are refused. */
    static final double LARGEST = 1e15;

    /** A scale that holds two values and zero, with about so many ticks. */
    static Scale withZero(double least, double most, int ticks, boolean whole, double start, double end) {
        return spanning(Math.min(0, least), Math.max(0, most), ticks, whole, start, end);
    }

    /** A scale that holds two values, with about so many ticks; whole when only whole numbers may be ticks. */
    static Scale spanning(double least, double most, int ticks, boolean whole, double start, double end) {
        if (!(Math.abs(least) <= LARGEST && Math.abs(most) <= LARGEST)) {
            throw new IllegalArgumentException("Too large to draw: " + least + " to " + most);
        }
        double span = most > least ? most - least : Math.max(1, Math.abs(most));
        double step = niceStep(span / Math.max(1, ticks));
        if (whole) {
            step = Math.max(1, step);
        }
        double low = Math.floor(least / step + 1e-9) * step;
        double high = Math.ceil(most / step - 1e-9) * step;
        if (high <= low) {
            high = low + step;
        }
        return new Scale(low, high, step, start, end);
    }

    /** The same scale, ended at the values themselves rather than at the next tick. */
    Scale tightened(double least, double most) {
        double newLow = Math.min(0, Math.max(low, least));
        double newHigh = Math.max(0, Math.min(high, most));
        return newHigh <= newLow ? this : new Scale(newLow, newHigh, step, start, end);
    }

    private static double niceStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(rough, 1e-12))));
        double mantissa = rough / power;
        return (mantissa <= 1.0001 ? 1 : mantissa <= 2.0001 ? 2 : mantissa <= 5.0001 ? 5 : 10) * power;
    }

    double at(double value) {
        return start + (value - low) / (high - low) * (end - start);
    }

    List<Double> ticks() {
        List<Double> all = new ArrayList<>();
        long from = (long) Math.ceil(low / step - 1e-9);
        long to = (long) Math.floor(high / step + 1e-9);
        for (long i = from; i <= to; i++) {
            all.add(i * step);
        }
        return all;
    }

    /** A tick's value with thousands commas, and as many decimals as the step needs. */
    String label(double tick) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        return Numbers.print(BigDecimal.valueOf(tick).setScale(Math.min(decimals, 12), RoundingMode.HALF_UP));
    }
}
