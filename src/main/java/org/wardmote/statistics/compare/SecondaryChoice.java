package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardmote.statistics.compare.CountTable.Cell;
import org.wardmote.statistics.compare.CountTable.Standing;

/**
 * Which cells to hide besides, so that a small one could be larger by so many: the cheapest way to change the table that
 * leaves every sum true.
 *
 * <p>A linear programme: each cell may go up, or down to 0, at its cost for each one that it changes by; cells that are
 * hidden already cost next to nothing, and published ones cannot move. The cells that move are hidden. It is a
 * heuristic for the least loss (the true problem is NP-hard: Kelly, Golden and Assad 1992); what it hides too much is
 * shown again afterwards.
 */
final class SecondaryChoice {

    private static final double HIDDEN_ALREADY = 1e-4;

    /** Of cells with the same weights in the same facts, so many of the cheapest are considered. */
    private static final int ALIKE = 12;

    private SecondaryChoice() {}

    /** The cells to hide, none of them among those to be kept; empty when the table cannot change so. */
    static Set<String> of(CountTable table, Set<String> hidden, Set<String> kept, String cell, long byHowMany) {
        List<Cell> movable = movable(table, hidden, kept, cell);
        int n = movable.size();
        List<Fact> facts = table.facts();
        int rows = facts.size() + 1;
        double[][] weights = new double[rows][2 * n + facts.size()];
        double[] right = new double[rows];
        double[] upper = new double[2 * n + facts.size()];
        double[] cost = new double[upper.length];
        for (int j = 0; j < n; j++) {
            Cell moved = movable.get(j);
            for (int i = 0; i < facts.size(); i++) {
                long weight = facts.get(i).terms().getOrDefault(moved.id(), 0L);
                weights[i][2 * j] = weight;
                weights[i][2 * j + 1] = -weight;
            }
            boolean target = moved.id().equals(cell);
            weights[rows - 1][2 * j] = target ? 1 : 0;
            boolean free = hidden.contains(moved.id()) || moved.standing() == Standing.NEVER_PUBLISHED;
            upper[2 * j] = Double.POSITIVE_INFINITY;
            upper[2 * j + 1] = target ? 0 : moved.value();
            cost[2 * j] = -(free ? HIDDEN_ALREADY : moved.cost());
            cost[2 * j + 1] = cost[2 * j];
        }
        right[rows - 1] = byHowMany;
        slacks(table, facts, n, weights, right, upper);
        Simplex simplex = new Simplex(weights, right, upper);
        if (!simplex.feasible()) {
            return Set.of();
        }
        simplex.maximise(cost);
        double[] at = simplex.solution();
        Set<String> moves = new LinkedHashSet<>();
        for (int j = 0; j < n; j++) {
            if (at[2 * j] > 1e-7 || at[2 * j + 1] > 1e-7) {
                moves.add(movable.get(j).id());
            }
        }
        moves.removeIf(id -> table.cell(id).standing() != Standing.TO_PUBLISH);
        return moves;
    }

    /** An equation stays true; an inequality may use up its slack. */
    private static void slacks(
            CountTable table, List<Fact> facts, int n, double[][] weights, double[] right, double[] upper) {
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            long now = 0;
            for (Map.Entry<String, Long> term : fact.terms().entrySet()) {
                now += table.cell(term.getKey()).value() * term.getValue();
            }
            boolean fromLow = fact.low() > -Fact.NO_LIMIT / 2;
            weights[i][2 * n + i] = fromLow ? -1 : 1;
            right[i] = fromLow ? fact.low() - now : fact.high() - now;
            upper[2 * n + i] =
                    fromLow && fact.high() < Fact.NO_LIMIT / 2 ? fact.high() - fact.low() : Double.POSITIVE_INFINITY;
        }
    }

    /** The cells that may move: all that are hidden, and of each kind the cheapest that are not. */
    private static List<Cell> movable(CountTable table, Set<String> hidden, Set<String> kept, String target) {
        Map<List<Object>, Integer> seen = new LinkedHashMap<>();
        List<Cell> movable = new ArrayList<>();
        Map<String, List<Object>> kinds = kinds(table);
        List<Cell> cells = table.cells().values().stream()
                .filter(cell -> cell.standing() != Standing.PUBLISHED && !kept.contains(cell.id()))
                .sorted(Comparator.comparing((Cell cell) -> !cell.id().equals(target))
                        .thenComparing(cell -> !hidden.contains(cell.id()))
                        .thenComparing(cell -> cell.value() < 2 * Attack.MARGIN + 1)
                        .thenComparing(Cell::cost)
                        .thenComparing(Cell::id))
                .toList();
        for (Cell cell : cells) {
            List<Object> kind = kinds.getOrDefault(cell.id(), List.of());
            // those hidden already must not crowd out the others
            List<Object> alike = List.of(kind, hidden.contains(cell.id()));
            boolean among = !kind.isEmpty() && seen.merge(alike, 1, Integer::sum) <= ALIKE;
            if (among || cell.id().equals(target)) {
                movable.add(cell);
            }
        }
        return movable;
    }

    private static Map<String, List<Object>> kinds(CountTable table) {
        Map<String, List<Object>> kinds = new LinkedHashMap<>();
        for (int i = 0; i < table.facts().size(); i++) {
            for (Map.Entry<String, Long> term : table.facts().get(i).terms().entrySet()) {
                List<Object> kind = kinds.computeIfAbsent(term.getKey(), id -> new ArrayList<>());
                kind.add(i);
                kind.add(term.getValue());
            }
        }
        return kinds;
    }
}
