package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final CountTable table;
    private final Set<String> hidden = new LinkedHashSet<>();

    private Suppression(CountTable table) {
        this.table = table;
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
        Set<String> small = new LinkedHashSet<>();
        Set<String> guarded = new LinkedHashSet<>();
        for (Cell cell : inOrder()) {
            if (cell.small() && cell.standing() != Standing.PUBLISHED) {
                guarded.add(cell.id());
            }
            if (cell.small() && cell.standing() == Standing.TO_PUBLISH) {
                small.add(cell.id());
            }
        }
        hidden.addAll(small);
        List<Attack.Exposure> left = guarded.isEmpty() ? List.of() : widen(guarded);
        if (left.isEmpty()) {
            showAgain(guarded, small);
        }
        Set<String> derived = table.derived().stream()
                .filter(value -> value.cells().stream().anyMatch(this::unknown))
                .map(CountTable.Derived::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Release(Set.copyOf(hidden), Set.copyOf(small), Set.copyOf(derived), left);
    }

    /** Hides more until nothing guarded is given away; what is given away for good is returned. */
    private List<Attack.Exposure> widen(Set<String> guarded) {
        Map<String, Integer> tries = new HashMap<>();
        while (true) {
            List<Attack.Exposure> exposed = exposed(guarded);
            if (exposed.isEmpty()) {
                return List.of();
            }
            boolean widened = false;
            for (Attack.Exposure exposure : exposed) {
                int tried = tries.merge(exposure.cell(), 1, Integer::sum);
                if (tried > MOST_TRIES) {
                    continue;
                }
                Set<String> more = SecondaryChoice.of(table, hidden, exposure.cell(), 2 * Attack.MARGIN + tried);
                if (hidden.addAll(more)) {
                    widened = true;
                    break;
                }
                widened = true;
            }
            if (!widened) {
                return exposed;
            }
        }
    }

    /** Shows again, dearest first, what turns out not to be needed. */
    private void showAgain(Set<String> guarded, Set<String> small) {
        List<String> secondary = inOrder().stream()
                .filter(cell -> hidden.contains(cell.id()) && !small.contains(cell.id()))
                .sorted(Comparator.comparingDouble(Cell::cost).reversed())
                .map(Cell::id)
                .toList();
        for (String cell : secondary) {
            hidden.remove(cell);
            if (!exposed(guarded).isEmpty()) {
                hidden.add(cell);
            }
        }
    }

    private List<Attack.Exposure> exposed(Set<String> guarded) {
        Map<String, Long> shown = new LinkedHashMap<>();
        List<Attack.Hidden> unknown = new ArrayList<>();
        for (Cell cell : inOrder()) {
            if (unknown(cell.id())) {
                unknown.add(cell.hidden());
            } else {
                shown.put(cell.id(), cell.value());
            }
        }
        return new Attack(shown, unknown, table.facts())
                .on(guarded).stream().filter(Attack.Exposure::givenAway).toList();
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
