package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can work out of the hidden cells of a table, from what is shown of it and from what everybody knows.
 *
 * <p>The attacker knows every shown cell, every sum and derived value, that counts are whole and not negative, the limit
 * below which counts are hidden, and that among hidden cells which hang together at least one is small (else none would
 * be hidden). He is not told which: the mark of a hidden cell does not say why it is hidden. For each hidden cell he
 * finds how far it can go down and up. It is <em>given away</em> unless two actual tables agree with all that and differ
 * in it by more than twice the margin, so that no guess is within the margin for certain.
 *
 * <p>Sources: Willenborg and de Waal, <i>Elements of Statistical Disclosure Control</i> (2001), chapters 6-8 (audit by
 * linear programming, sliding protection); Fischetti and Salazar, <i>Management Science</i> 47 (2001). Not modelled: an
 * attacker who knows the choice of secondary cells to be the least possible, or who knows some of the people.
 */
final class Attack {

    /** A hidden count is given away when it can be told to within this many. */
    static final int MARGIN = 2;

    private final Map<String, Long> shown;
    private final List<Fact> facts;
    private final List<Group> groups;

    /**
     * What there is to attack.
     *
     * @param shown the cells whose counts are known
     * @param hidden the cells whose counts are not
     * @param facts what is known of both; each cell that one names must be shown or hidden
     */
    Attack(Map<String, Long> shown, List<Hidden> hidden, List<Fact> facts) {
        this.shown = shown;
        this.facts = facts;
        this.groups = group(hidden);
    }

    /** Attacks every hidden cell. */
    List<Exposure> onAll() {
        return on(groups.stream()
                .flatMap(group -> group.cells().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Attacks some of the hidden cells. */
    List<Exposure> on(Set<String> targets) {
        return on(targets, true);
    }

    /** Those of some hidden cells that are given away, with limits that may be wider than the attacker's: quickly. */
    List<Exposure> givenAway(Set<String> targets) {
        return on(targets, false).stream().filter(Exposure::givenAway).toList();
    }

    private List<Exposure> on(Set<String> targets, boolean thorough) {
        List<Exposure> found = new ArrayList<>();
        for (Group group : groups) {
            List<String> wanted =
                    group.cells().stream().filter(targets::contains).toList();
            if (!wanted.isEmpty()) {
                Exposure exposure = expose(group, thorough);
                wanted.forEach(cell -> found.add(exposure.of(cell)));
            }
        }
        return found;
    }

    /**
     * A cell whose count is not known.
     *
     * @param smallFrom the least count that is hidden as small: 1, or 0 where zeros are hidden too
     * @param smallBelow what counts are hidden below; 0 for a cell that is never hidden as small
     */
    record Hidden(String id, int smallFrom, int smallBelow) {}

    /**
     * What the attacker finds of one cell.
     *
     * @param low the least that it can be; for a cell that is not given away, a count that it can be
     * @param high the most, or for one that is not given away a count that it can be; {@link Fact#NO_LIMIT} for no limit
     * @param givenAway whether it is known to within the margin, or could not be shown not to be
     * @param because the facts that he used
     */
    record Exposure(String cell, long low, long high, boolean givenAway, List<String> because) {

        Exposure of(String other) {
            return new Exposure(other, low, high, givenAway, because);
        }

        /** How it is derived, for the analyst. */
        String words() {
            if (!givenAway) {
                return cell + " can be " + low + " and can be " + (high >= Fact.NO_LIMIT ? "any more." : high + ".");
            }
            String range = high >= Fact.NO_LIMIT
                    ? "at least " + low
                    : low == high ? "exactly " + low : "between " + low + " and " + high;
            return cell + " must be " + range
                    + (because.isEmpty() ? "." : ", because " + String.join("; ", because) + ".");
        }
    }

    /** Hidden cells with the same weights in the same facts cannot be told apart, and are attacked as one. */
    private List<Group> group(List<Hidden> hidden) {
        Map<String, TreeMap<Integer, Long>> columns = new LinkedHashMap<>();
        hidden.forEach(cell -> columns.put(cell.id(), new TreeMap<>()));
        for (int i = 0; i < facts.size(); i++) {
            for (Map.Entry<String, Long> term : facts.get(i).terms().entrySet()) {
                TreeMap<Integer, Long> column = columns.get(term.getKey());
                if (column != null) {
                    column.put(i, term.getValue());
                } else if (!shown.containsKey(term.getKey())) {
                    throw new IllegalArgumentException(
                            "A fact names a cell that is neither shown nor hidden: " + term.getKey());
                }
            }
        }
        Map<Kind, Group> found = new LinkedHashMap<>();
        for (Hidden cell : hidden) {
            TreeMap<Integer, Long> column = columns.getOrDefault(cell.id(), new TreeMap<>());
            found.computeIfAbsent(new Kind(column, cell.smallFrom(), cell.smallBelow(), ""), Group::new)
                    .cells()
                    .add(cell.id());
        }
        // of two cells, the other is not free to be anything while one of the two is small: they are looked at apart
        return found.values().stream()
                .flatMap(group ->
                        group.cells().size() == 2 ? group.cells().stream().map(group::only) : Stream.of(group))
                .toList();
    }

    private Exposure expose(Group group, boolean thorough) {
        String first = group.cells().get(0);
        List<Group> together = together(group);
        List<Integer> rows = together.stream()
                .flatMap(g -> g.kind().column().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        if (rows.isEmpty()) {
            return new Exposure(first, 0, Fact.NO_LIMIT, false, List.of());
        }
        return new AttackRange(together, feasible(together, rows), ceiling(rows), MARGIN)
                .expose(first, rows.stream().map(i -> facts.get(i).words()).toList(), thorough);
    }

    /** The groups that hang together with one through facts, itself first. */
    private List<Group> together(Group group) {
        Set<Group> reached = new LinkedHashSet<>(List.of(group));
        Set<Integer> rows = new LinkedHashSet<>(group.kind().column().keySet());
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Group other : groups) {
                if (!reached.contains(other)
                        && other.kind().column().keySet().stream().anyMatch(rows::contains)) {
                    reached.add(other);
                    rows.addAll(other.kind().column().keySet());
                    grown = true;
                }
            }
        }
        return new ArrayList<>(reached);
    }

    private Feasible feasible(List<Group> together, List<Integer> rows) {
        long[][] weights = new long[rows.size()][together.size()];
        long[] low = new long[rows.size()];
        long[] high = new long[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            Fact fact = facts.get(rows.get(i));
            long known = 0;
            for (Map.Entry<String, Long> term : fact.terms().entrySet()) {
                Long count = shown.get(term.getKey());
                known = Math.addExact(known, count == null ? 0 : Math.multiplyExact(count, term.getValue()));
            }
            for (int j = 0; j < together.size(); j++) {
                Long weight = together.get(j).kind().column().get(rows.get(i));
                weights[i][j] = weight == null ? 0 : weight;
            }
            low[i] = fact.low() <= -Fact.NO_LIMIT ? -Fact.NO_LIMIT : fact.low() - known;
            high[i] = fact.high() >= Fact.NO_LIMIT ? Fact.NO_LIMIT : fact.high() - known;
        }
        return new Feasible(weights, low, high, together.size());
    }

    /** A count that no cell needs to pass for any table of interest: well above everything that is known. */
    private long ceiling(List<Integer> rows) {
        long most = 1000;
        for (int row : rows) {
            for (String cell : facts.get(row).terms().keySet()) {
                Long count = shown.get(cell);
                most = Math.max(most, count == null ? 0 : Math.abs(count));
            }
        }
        return Math.min(most, 1L << 40) * 4 * Math.min(rows.size(), 1000);
    }

    /** Cells that the facts treat alike. */
    record Group(Kind kind, List<String> cells) {

        Group(Kind kind) {
            this(kind, new ArrayList<>());
        }

        Group only(String cell) {
            return new Group(
                    new Kind(kind.column(), kind.smallFrom(), kind.smallBelow(), cell), new ArrayList<>(List.of(cell)));
        }

        boolean alone() {
            return cells.size() == 1;
        }

        /** Whether a count of one of its cells may be small. */
        boolean maySmall() {
            return kind.smallBelow() > kind.smallFrom();
        }

        /** Groups are told apart by what they are, not by which cells were found so far. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Group group && group.kind.equals(kind);
        }

        @Override
        public int hashCode() {
            return kind.hashCode();
        }
    }

    /** The facts' weights, the range of small counts, and the cell where it stands for itself. */
    record Kind(TreeMap<Integer, Long> column, int smallFrom, int smallBelow, String only) {}
}
