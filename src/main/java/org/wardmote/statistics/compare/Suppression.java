package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wardmote.statistics.compare.CountTable.Cell;
import org.wardmote.statistics.compare.CountTable.Standing;

/**
 * Hides small numbers in a table so that they cannot be worked out from the rest.
 *
 * <p>Primary: every small count to be published is hidden, and every value derived from it. Secondary: while the
 * {@link Attack} gives one away, more cells are hidden, those whose loss is least (a linear programme for each, then every
 * one that turns out not to be needed is shown again). What cannot be protected even so is refused, with the derivation.
 * Sources: ONS and GSS, <i>Disclosure control guidance for tables of counts</i>; Kelly, Golden and Assad, <i>Networks</i>
 * 22 (1992), and Fischetti and Salazar (2001) for the choice. The mark of a hidden cell must not say whether it is hidden
 * for itself or for another, or the limit of small numbers alone would give it away.
 */
final class Suppression {

    static final String METHOD =
            "small numbers hidden, with others so that they cannot be worked out to within 2 (checked by"
                    + " attack before release)";

    /** After so many widenings for one cell the table is refused. */
    private static final int MOST_TRIES = 12;

    /** So many attacks are spent on showing cells again: a count and not a time, so that every machine does the same. */
    private static final int MOST_ATTACKS = 3000;

    /** A table with more cells hidden than these, for themselves or for others, is not improved further. */
    private static final int MOST_IMPROVED = 24;

    private final CountTable table;
    /** Small cells that are to be published. */
    private final Set<String> small = new LinkedHashSet<>();
    /** Small cells that nobody may work out: those, and those that are never published. */
    private final Set<String> guarded = new LinkedHashSet<>();

    private final Set<String> hidden = new LinkedHashSet<>();

    private Suppression(CountTable table) {
        this.table = table;
        for (Cell cell : inOrder()) {
            if (cell.small() && cell.standing() != Standing.PUBLISHED) {
                guarded.add(cell.id());
            }
            if (cell.small() && cell.standing() == Standing.TO_PUBLISH) {
                small.add(cell.id());
            }
        }
    }

    /** What may be released of a table. Deterministic: the same table gives the same release. */
    static Release protect(CountTable table) {
        return new Suppression(table).protect();
    }

    /**
     * What may be released.
     *
     * @param hidden the cells that are hidden, all with the same mark
     * @param small those of them that are small themselves: for those entitled only, never for the reader
     * @param hiddenDerived the derived values that are hidden with them
     * @param refused what the attack still gives away; when not empty, nothing of the table may be released
     */
    record Release(Set<String> hidden, Set<String> small, Set<String> hiddenDerived, List<Attack.Exposure> refused) {

        boolean released() {
            return refused.isEmpty();
        }

        boolean hides(String cellOrDerived) {
            return hidden.contains(cellOrDerived) || hiddenDerived.contains(cellOrDerived);
        }
    }

    private Release protect() {
        hidden.addAll(small);
        List<Attack.Exposure> left = widen(Set.of());
        if (left.isEmpty()) {
            showAgain();
            improve();
            // the gate: whatever was chosen and shown again, nothing leaves that the attack, made afresh, gives away
            left = widen(Set.of());
        }
        Set<String> derived = table.derived().stream()
                .filter(value -> value.cells().stream().anyMatch(this::unknown))
                .map(CountTable.Derived::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Attack.Exposure> refused = left.isEmpty() ? left : attack().on(ids(left));
        return new Release(Set.copyOf(hidden), Set.copyOf(small), Set.copyOf(derived), refused);
    }

    /**
     * Hides more until nothing guarded is given away; what is given away for good is returned. What is safe stays safe as
     * more is hidden, so that each cell is attacked only until it is.
     */
    private List<Attack.Exposure> widen(Set<String> kept) {
        Map<String, Integer> tries = new HashMap<>();
        List<Attack.Exposure> exposed = exposed(guarded);
        while (true) {
            Attack.Exposure next = exposed.stream()
                    .filter(exposure -> tries.getOrDefault(exposure.cell(), 0) < MOST_TRIES)
                    .findFirst()
                    .orElse(null);
            if (next == null) {
                return exposed;
            }
            int tried = tries.merge(next.cell(), 1, Integer::sum);
            if (hidden.addAll(SecondaryChoice.of(table, hidden, kept, next.cell(), 2L * Attack.MARGIN + tried))) {
                exposed = exposed(ids(exposed));
            }
        }
    }

    /** Shows again, dearest first, what turns out not to be needed; a large table is left as it is after so many attacks. */
    private void showAgain() {
        int attacks = 0;
        for (String cell : secondary()) {
            attacks += guarded.size();
            if (attacks > MOST_ATTACKS) {
                return;
            }
            hidden.remove(cell);
            if (!exposed(neighbours(cell)).isEmpty() || !exposed(guarded).isEmpty()) {
                hidden.add(cell);
            }
        }
    }

    /** Tries in turn, dearest first, to do without each cell that is hidden for others, where a table is small enough. */
    private void improve() {
        List<String> secondary = secondary();
        if (secondary.size() > MOST_IMPROVED || guarded.size() > MOST_IMPROVED) {
            return;
        }
        for (String cell : secondary) {
            Set<String> before = new LinkedHashSet<>(hidden);
            double lost = loss();
            if (!hidden.remove(cell)) {
                continue;
            }
            boolean done = widen(Set.of(cell)).isEmpty();
            if (done) {
                showAgain();
            }
            if (!done || loss() >= lost) {
                hidden.clear();
                hidden.addAll(before);
            }
        }
    }

    private double loss() {
        return secondary().stream().mapToDouble(id -> table.cell(id).cost()).sum();
    }

    /** What is hidden for others, dearest first. */
    private List<String> secondary() {
        return hidden.stream()
                .filter(id -> !small.contains(id))
                .map(table::cell)
                .sorted(Comparator.comparingDouble(Cell::cost).reversed().thenComparing(Cell::id))
                .map(Cell::id)
                .toList();
    }

    /** Those guarded that share a fact with a cell: the first to suffer when it is shown. */
    private Set<String> neighbours(String cell) {
        return table.facts().stream()
                .filter(fact -> fact.terms().containsKey(cell))
                .flatMap(fact -> fact.terms().keySet().stream())
                .filter(guarded::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(List<Attack.Exposure> exposures) {
        return exposures.stream().map(Attack.Exposure::cell).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Attack.Exposure> exposed(Set<String> cells) {
        return cells.isEmpty() ? List.of() : attack().givenAway(cells);
    }

    private Attack attack() {
        Map<String, Long> shown = new LinkedHashMap<>();
        List<Attack.Hidden> unknown = new ArrayList<>();
        for (Cell cell : inOrder()) {
            if (unknown(cell.id())) {
                unknown.add(cell.hidden());
            } else {
                shown.put(cell.id(), cell.value());
            }
        }
        return new Attack(shown, unknown, table.facts());
    }

    private boolean unknown(String id) {
        return hidden.contains(id) || table.cell(id).standing() == Standing.NEVER_PUBLISHED;
    }

    private List<Cell> inOrder() {
        return table.cells().values().stream()
                .sorted(Comparator.comparing(Cell::id))
                .toList();
    }
}
