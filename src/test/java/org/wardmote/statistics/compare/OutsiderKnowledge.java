package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.compare.RandomForce.Atom;

/**
 * All that was told, and how far any sum of single counts is known from it: by linear programmes over counts that are not
 * negative. It knows nothing of the rule by which numbers are hidden, and uses none of its code.
 */
final class OutsiderKnowledge {

    private final Map<Set<Atom>, Long> told = new LinkedHashMap<>();
    private @Nullable Simplex programme;
    private final Map<Atom, Integer> columnOf = new HashMap<>();
    private final List<Integer> sizes = new ArrayList<>();

    void told(Set<Atom> parts, long count) {
        told.put(parts, count);
    }

    /** The most that a sum can be less the least. */
    double range(Set<Atom> parts) {
        Simplex known = programme();
        int columns = sizes.size();
        int[] taken = new int[columns];
        for (Atom part : parts) {
            Integer column = columnOf.get(part);
            if (column == null) {
                return Double.POSITIVE_INFINITY;
            }
            taken[column]++;
        }
        double[] most = new double[columns];
        double[] least = new double[columns];
        for (int i = 0; i < columns; i++) {
            most[i] = taken[i] > 0 ? 1 : 0;
            // of counts that are only ever told together, some may be all and others none
            least[i] = taken[i] == sizes.get(i) ? -1 : 0;
        }
        return Math.rint((known.maximise(most) + known.maximise(least)) * 1e6) / 1e6;
    }

    private Simplex programme() {
        Simplex known = programme;
        if (known == null) {
            known = made();
            programme = known;
        }
        return known;
    }

    private Simplex made() {
        Map<Atom, BitSet> tellings = new LinkedHashMap<>();
        List<Map.Entry<Set<Atom>, Long>> rows = List.copyOf(told.entrySet());
        for (int i = 0; i < rows.size(); i++) {
            for (Atom atom : rows.get(i).getKey()) {
                tellings.computeIfAbsent(atom, a -> new BitSet()).set(i);
            }
        }
        Map<BitSet, Integer> columns = new LinkedHashMap<>();
        tellings.forEach((atom, in) -> {
            int column = columns.computeIfAbsent(in, c -> columns.size());
            columnOf.put(atom, column);
            if (column == sizes.size()) {
                sizes.add(0);
            }
            sizes.set(column, sizes.get(column) + 1);
        });
        List<double[]> independent = new ArrayList<>();
        List<double[]> reduced = new ArrayList<>();
        List<Integer> leads = new ArrayList<>();
        for (Map.Entry<Set<Atom>, Long> row : rows) {
            double[] equation = new double[sizes.size() + 1];
            new HashSet<>(row.getKey()).stream().map(columnOf::get).distinct().forEach(c -> equation[c] = 1);
            equation[sizes.size()] = row.getValue();
            double[] left = equation.clone();
            for (int i = 0; i < reduced.size(); i++) {
                double factor = left[leads.get(i)];
                if (factor != 0) {
                    double[] by = reduced.get(i);
                    for (int j = 0; j < left.length; j++) {
                        left[j] -= factor * by[j];
                    }
                }
            }
            int lead = 0;
            while (lead < sizes.size() && Math.abs(left[lead]) < 1e-7) {
                lead++;
            }
            if (lead < sizes.size()) {
                double by = left[lead];
                reduced.add(Arrays.stream(left).map(x -> x / by).toArray());
                leads.add(lead);
                independent.add(equation);
            }
        }
        double[][] a = new double[independent.size()][];
        double[] b = new double[independent.size()];
        for (int i = 0; i < a.length; i++) {
            a[i] = Arrays.copyOf(independent.get(i), sizes.size());
            b[i] = independent.get(i)[sizes.size()];
        }
        double[] upper = new double[sizes.size()];
        Arrays.fill(upper, Double.POSITIVE_INFINITY);
        Simplex simplex = new Simplex(a, b, upper);
        if (!simplex.feasible()) {
            throw new IllegalStateException("What was told does not fit together.");
        }
        return simplex;
    }
}
