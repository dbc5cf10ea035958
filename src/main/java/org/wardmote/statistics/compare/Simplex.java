package org.wardmote.statistics.compare;

import java.util.Arrays;

/**
 * A small linear programme: the greatest weighted sum of variables between 0 and their upper limits that meet equations.
 *
 * <p>The primal simplex method for bounded variables on a dense tableau (Chvátal, <i>Linear Programming</i>, 1983,
 * chapter 8), by Dantzig's rule and, once it stalls, by Bland's, which cannot cycle. In doubles: what rests on a
 * solution checks it in whole numbers. Made for some hundreds of rows and some thousands of columns.
 */
final class Simplex {

    private static final double TINY = 1e-9;

    private final int rows;
    private final int own;
    private final int columns;
    private final double[][] table;
    private final double[] value;
    private final double[] upper;
    private final int[] basic;
    private final boolean[] isBasic;
    private final boolean[] atUpper;
    private final boolean feasible;
    private double[] reduced = new double[0];

    /** Equations a·x = b over variables from 0 to their upper limit, which may be infinite. */
    Simplex(double[][] a, double[] b, double[] upperLimits) {
        rows = b.length;
        own = upperLimits.length;
        columns = own + rows;
        table = new double[rows][];
        value = new double[rows];
        upper = Arrays.copyOf(upperLimits, columns);
        basic = new int[rows];
        isBasic = new boolean[columns];
        atUpper = new boolean[columns];
        for (int i = 0; i < rows; i++) {
            double scale = scale(a[i]) * (b[i] < 0 ? -1 : 1);
            table[i] = new double[columns];
            for (int j = 0; j < own; j++) {
                table[i][j] = a[i][j] / scale;
            }
            table[i][own + i] = 1;
            value[i] = b[i] / scale;
            upper[own + i] = Double.POSITIVE_INFINITY;
            basic[i] = own + i;
            isBasic[own + i] = true;
        }
        feasible = findFeasible();
    }

    boolean feasible() {
        return feasible;
    }

    /** The greatest value of the weighted sum; infinite when it has none. Only when feasible. */
    double maximise(double[] weights) {
        double[] all = Arrays.copyOf(weights, columns);
        if (!climb(all)) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        double[] solution = solution();
        for (int j = 0; j < own; j++) {
            sum += weights[j] * solution[j];
        }
        return sum;
    }

    /** The variables as the last climb left them. */
    double[] solution() {
        double[] x = new double[own];
        for (int j = 0; j < own; j++) {
            x[j] = atUpper[j] ? upper[j] : 0;
        }
        for (int i = 0; i < rows; i++) {
            if (basic[i] < own) {
                x[basic[i]] = value[i];
            }
        }
        return x;
    }

    /** Whether an equation bears on the last optimum: whether its multiplier is not 0. */
    boolean bears(int row) {
        return Math.abs(reduced[own + row]) > 1e-7;
    }

    private static double scale(double[] row) {
        double most = 0;
        for (double coefficient : row) {
            most = Math.max(most, Math.abs(coefficient));
        }
        return most == 0 ? 1 : most;
    }

    /** Drives the artificial variables out; those that stay in redundant rows are then held at 0. */
    private boolean findFeasible() {
        double[] away = new double[columns];
        Arrays.fill(away, own, columns, -1);
        climb(away);
        double most = 1;
        double left = 0;
        for (int i = 0; i < rows; i++) {
            most = Math.max(most, Math.abs(value[i]));
            left += basic[i] >= own ? value[i] : 0;
        }
        for (int j = own; j < columns; j++) {
            upper[j] = 0;
            atUpper[j] = false;
        }
        return left <= 1e-7 * most;
    }

    /** Climbs to the greatest weighted sum; false when there is none. */
    private boolean climb(double[] weights) {
        reduced = weights.clone();
        for (int i = 0; i < rows; i++) {
            double weight = weights[basic[i]];
            if (weight != 0) {
                for (int j = 0; j < columns; j++) {
                    reduced[j] -= weight * table[i][j];
                }
            }
        }
        long steps = 0;
        long patience = 20L * (rows + columns);
        while (true) {
            int entering = entering(steps > patience);
            if (entering < 0) {
                return true;
            }
            if (!step(entering, steps > patience)) {
                return false;
            }
            if (++steps > 50 * patience) {
                throw new IllegalStateException("The linear programme does not end.");
            }
        }
    }

    private int entering(boolean bland) {
        int best = -1;
        double most = TINY;
        for (int j = 0; j < columns; j++) {
            if (isBasic[j] || upper[j] <= 0) {
                continue;
            }
            double gain = atUpper[j] ? -reduced[j] : reduced[j];
            if (gain > most) {
                best = j;
                most = bland ? Double.POSITIVE_INFINITY : gain;
            }
        }
        return best;
    }

    /** Moves one variable as far as it will go; false when nothing stops it. */
    private boolean step(int entering, boolean bland) {
        double direction = atUpper[entering] ? -1 : 1;
        double furthest = upper[entering];
        int leaving = -1;
        boolean leavesAtUpper = false;
        for (int i = 0; i < rows; i++) {
            double slope = table[i][entering] * direction;
            if (Math.abs(slope) <= TINY) {
                continue;
            }
            boolean rises = slope < 0;
            double room = rises ? (upper[basic[i]] - value[i]) / -slope : value[i] / slope;
            room = Math.max(0, room);
            boolean better = room < furthest - TINY;
            boolean tie = !better && room <= furthest + TINY && leaving >= 0 && prefer(i, leaving, entering, bland);
            if (better || tie) {
                furthest = Math.min(room, furthest);
                leaving = i;
                leavesAtUpper = rises;
            }
        }
        if (Double.isInfinite(furthest)) {
            return false;
        }
        for (int i = 0; i < rows; i++) {
            value[i] -= table[i][entering] * direction * furthest;
        }
        if (leaving < 0) {
            atUpper[entering] = !atUpper[entering];
            return true;
        }
        double from = atUpper[entering] ? upper[entering] : 0;
        pivot(leaving, entering, from + direction * furthest, leavesAtUpper);
        return true;
    }

    private boolean prefer(int row, int leaving, int entering, boolean bland) {
        return bland
                ? basic[row] < basic[leaving]
                : Math.abs(table[row][entering]) > Math.abs(table[leaving][entering]);
    }

    private void pivot(int row, int entering, double enters, boolean leavesAtUpper) {
        isBasic[basic[row]] = false;
        atUpper[basic[row]] = leavesAtUpper;
        isBasic[entering] = true;
        atUpper[entering] = false;
        basic[row] = entering;
        value[row] = enters;
        double[] by = table[row];
        double pivot = by[entering];
        for (int j = 0; j < columns; j++) {
            by[j] /= pivot;
        }
        for (int i = 0; i < rows; i++) {
            if (i != row) {
                subtract(table[i], by, table[i][entering]);
            }
        }
        subtract(reduced, by, reduced[entering]);
    }

    private static void subtract(double[] from, double[] row, double times) {
        if (times != 0) {
            for (int j = 0; j < from.length; j++) {
                from[j] -= times * row[j];
            }
        }
    }
}
