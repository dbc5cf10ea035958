package org.wardmote.statistics.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole-number tables that some facts allow: how far one unknown can go, with a table that shows it.
 *
 * <p>Branch and bound over {@link Simplex}. The reach is an outer limit that no table passes; the witness is an actual
 * table, checked in exact arithmetic, so that what rests on it does not rest on rounding.
 */
final class Feasible {

    /** So many programmes are solved for one reach, and then it is left at its outer limit. */
    private static final int MOST_NODES = 200;

    private final long[][] weights;
    private final long[] low;
    private final long[] high;
    private final int unknowns;

    /** Facts as rows of weights with the least and the most of each weighted sum. */
    Feasible(long[][] weights, long[] low, long[] high, int unknowns) {
        this.weights = weights;
        this.low = low;
        this.high = high;
        this.unknowns = unknowns;
    }

    /**
     * How far an unknown goes up, or down, within limits on all unknowns; null when no table is allowed at all.
     */
    @Nullable
    Reach reach(int unknown, boolean up, long[] least, long[] most) {
        Deque<Box> open = new ArrayDeque<>();
        open.push(new Box(least, most));
        long bestOuter = Long.MIN_VALUE;
        long @Nullable [] witness = null;
        List<Integer> bearing = List.of();
        boolean first = true;
        int nodes = 0;
        while (!open.isEmpty()) {
            Box box = open.pop();
            Relaxed relaxed = relax(unknown, up, box);
            nodes++;
            if (first) {
                if (relaxed == null) {
                    return null;
                }
                bearing = relaxed.bearing();
                first = false;
            }
            if (relaxed == null || (witness != null && relaxed.reach() <= signed(witness[unknown], up))) {
                continue;
            }
            long[] rounded = rounded(relaxed.at());
            if (allowed(rounded, box)) {
                if (witness == null || signed(rounded[unknown], up) > signed(witness[unknown], up)) {
                    witness = rounded;
                }
                if (signed(rounded[unknown], up) >= relaxed.reach()) {
                    continue;
                }
            }
            int split = fractional(relaxed.at());
            if (split < 0 || nodes + open.size() >= MOST_NODES) {
                bestOuter = Math.max(bestOuter, relaxed.reach());
                continue;
            }
            double at = relaxed.at()[split];
            open.push(box.atMost(split, (long) Math.floor(at)));
            open.push(box.atLeast(split, (long) Math.ceil(at)));
        }
        if (witness != null) {
            bestOuter = Math.max(bestOuter, signed(witness[unknown], up));
        }
        return bestOuter == Long.MIN_VALUE ? null : new Reach(signed(bestOuter, up), witness, bearing);
    }

    /** Whether a table meets every fact exactly. */
    boolean meets(long[] table) {
        for (int i = 0; i < weights.length; i++) {
            long sum = 0;
            for (int j = 0; j < unknowns; j++) {
                sum += Math.multiplyExact(weights[i][j], table[j]);
            }
            if (sum < low[i] || sum > high[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean allowed(long[] table, Box box) {
        for (int j = 0; j < unknowns; j++) {
            if (table[j] < box.least()[j] || table[j] > box.most()[j]) {
                return false;
            }
        }
        return meets(table);
    }

    private static long signed(long value, boolean up) {
        return up ? value : -value;
    }

    private static long[] rounded(double[] at) {
        return Arrays.stream(at).mapToLong(Math::round).toArray();
    }

    private static int fractional(double[] at) {
        int worst = -1;
        double most = 1e-6;
        for (int j = 0; j < at.length; j++) {
            double off = Math.abs(at[j] - Math.rint(at[j]));
            if (off > most) {
                worst = j;
                most = off;
            }
        }
        return worst;
    }

    /** The linear programme of a box: every fact with a slack between its two limits. */
    private @Nullable Relaxed relax(int unknown, boolean up, Box box) {
        int rows = weights.length;
        double[] upper = new double[unknowns + rows];
        for (int j = 0; j < unknowns; j++) {
            if (box.least()[j] > box.most()[j]) {
                return null;
            }
            upper[j] = box.most()[j] - box.least()[j];
        }
        double[][] a = new double[rows][unknowns + rows];
        double[] b = new double[rows];
        for (int i = 0; i < rows; i++) {
            boolean fromLow = low[i] > -Fact.NO_LIMIT / 2;
            double base = fromLow ? low[i] : high[i];
            for (int j = 0; j < unknowns; j++) {
                a[i][j] = weights[i][j];
                base -= (double) weights[i][j] * box.least()[j];
            }
            b[i] = base;
            a[i][unknowns + i] = fromLow ? -1 : 1;
            boolean bothLimits = fromLow && high[i] < Fact.NO_LIMIT / 2;
            upper[unknowns + i] = bothLimits ? high[i] - low[i] : Double.POSITIVE_INFINITY;
        }
        Simplex simplex = new Simplex(a, b, upper);
        if (!simplex.feasible()) {
            return null;
        }
        double[] weight = new double[unknowns + rows];
        weight[unknown] = up ? 1 : -1;
        simplex.maximise(weight);
        double[] at = Arrays.copyOf(simplex.solution(), unknowns);
        List<Integer> bearing = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            if (simplex.bears(i)) {
                bearing.add(i);
            }
        }
        for (int j = 0; j < unknowns; j++) {
            at[j] += box.least()[j];
        }
        long reach = (long) Math.floor((up ? at[unknown] : -at[unknown]) + 1e-6);
        return new Relaxed(reach, at, bearing);
    }

    /**
     * How far an unknown goes.
     *
     * @param limit no allowed table passes it
     * @param witness an allowed table that goes as far as was found; null when none was found
     * @param bearing the facts that set the limit
     */
    record Reach(long limit, long @Nullable [] witness, List<Integer> bearing) {}

    private record Relaxed(long reach, double[] at, List<Integer> bearing) {}

    private record Box(long[] least, long[] most) {

        Box atMost(int unknown, long value) {
            long[] tighter = most.clone();
            tighter[unknown] = value;
            return new Box(least, tighter);
        }

        Box atLeast(int unknown, long value) {
            long[] tighter = least.clone();
            tighter[unknown] = value;
            return new Box(tighter, most);
        }
    }
}
