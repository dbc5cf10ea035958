package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Cells that are to be published together, and what everybody knows of them: which are sums of which, and what is derived
 * from which. Earlier releases and the differences from them are cells too.
 */
final class CountTable {

    private final Map<String, Cell> cells;
    private final List<Fact> facts;
    private final List<Derived> derived;

    private CountTable(Map<String, Cell> cells, List<Fact> facts, List<Derived> derived) {
        this.cells = Map.copyOf(cells);
        this.facts = List.copyOf(facts);
        this.derived = List.copyOf(derived);
    }

    static Builder builder() {
        return new Builder();
    }

    Map<String, Cell> cells() {
        return cells;
    }

    List<Fact> facts() {
        return facts;
    }

    List<Derived> derived() {
        return derived;
    }

    Cell cell(String id) {
        Cell found = cells.get(id);
        if (found == null) {
            throw new IllegalArgumentException("No such cell: " + id);
        }
        return found;
    }

    /**
     * A count in the table.
     *
     * @param smallBelow counts from 1 up to below this are hidden; 0 hides none
     * @param zeroHidden whether 0 is hidden too
     * @param cost what is lost when it is hidden to protect another, in any unit, above 0
     */
    record Cell(String id, long value, int smallBelow, boolean zeroHidden, Standing standing, double cost) {

        Cell {
            if (value < 0) {
                throw new IllegalArgumentException("A count is not negative: " + id + " is " + value);
            }
            if (!(cost > 0)) {
                throw new IllegalArgumentException("What a cell costs is above 0: " + id);
            }
        }

        boolean small() {
            return value >= smallFrom() && value < smallBelow;
        }

        int smallFrom() {
            return zeroHidden ? 0 : 1;
        }

        Attack.Hidden hidden() {
            return new Attack.Hidden(id, smallFrom(), smallBelow);
        }
    }

    /** Whether a cell can still be hidden. */
    enum Standing {
        /** To be published now, unless it is hidden. */
        TO_PUBLISH,
        /** Published before: everybody knows it. */
        PUBLISHED,
        /** Never published: hidden before, or known only as the difference of others. */
        NEVER_PUBLISHED
    }

    /** A value that is worked out from cells (a change, percentage, rate, rank, share): published only when they all are. */
    record Derived(String id, List<String> cells) {
        Derived {
            cells = List.copyOf(cells);
        }
    }

    /** Puts a table together. */
    static final class Builder {

        /** A total is worth this many times more than a part of it, for each level. */
        private static final double TOTAL = 20;

        private final Map<String, Cell> cells = new LinkedHashMap<>();
        private final List<Fact> facts = new ArrayList<>();
        private final List<Derived> derived = new ArrayList<>();

        private Builder() {}

        /** A cell to publish, with the limit of its small numbers; 0 hides none. */
        Builder cell(String id, long value, int smallBelow) {
            return cell(id, value, smallBelow, false);
        }

        /** The same, where zeros may be told to be hidden too. */
        Builder cell(String id, long value, int smallBelow, boolean zeroHidden) {
            return add(new Cell(id, value, smallBelow, zeroHidden, Standing.TO_PUBLISH, cost(value)));
        }

        /** A cell that an earlier release shows. */
        Builder published(String id, long value) {
            return add(new Cell(id, value, 0, false, Standing.PUBLISHED, 1));
        }

        /** A cell that an earlier release hides. */
        Builder neverPublished(String id, long value, int smallBelow) {
            return add(new Cell(id, value, smallBelow, false, Standing.NEVER_PUBLISHED, 1));
        }

        /**
         * A total and all of its parts, each a cell of the table already. Where they do not sum, the remainder is taken as
         * known to everybody. A total costs more to hide than its parts.
         */
        Builder sum(String total, List<String> parts) {
            long remainder = find(total).value();
            double cost = find(total).cost();
            for (String part : parts) {
                remainder -= find(part).value();
                cost = Math.max(cost, find(part).cost() * TOTAL);
            }
            facts.add(Fact.sum(total, parts, remainder));
            return cost(total, cost);
        }

        /** A cell that counts some of what another counts ("of which"). */
        Builder within(String part, String whole) {
            find(part);
            find(whole);
            facts.add(Fact.within(part, whole));
            return this;
        }

        /**
         * What remains when a count that was published before is taken from a count that takes it in (the full year less
         * the mid-year): a cell that nobody publishes and anybody can work out. Nothing is added when the counts have been
         * revised so that it would be negative.
         */
        Builder difference(String whole, String part, String rest, int smallBelow) {
            long value = find(whole).value() - find(part).value();
            if (value >= 0) {
                neverPublished(rest, value, smallBelow);
                facts.add(Fact.sum(whole, List.of(part, rest), 0));
            }
            return this;
        }

        /** Anything else that is known. */
        Builder fact(Fact fact) {
            fact.terms().keySet().forEach(this::find);
            facts.add(fact);
            return this;
        }

        /** A value worked out from cells. */
        Builder derived(String id, String... from) {
            List.of(from).forEach(this::find);
            derived.add(new Derived(id, List.of(from)));
            return this;
        }

        /** What is lost when the cell is hidden to protect another. Headlines are dear. */
        Builder cost(String id, double cost) {
            Cell cell = find(id);
            cells.put(id, new Cell(id, cell.value(), cell.smallBelow(), cell.zeroHidden(), cell.standing(), cost));
            return this;
        }

        /** What it costs is less: a factor above 0. */
        Builder cheaper(String id, double factor) {
            return cost(id, find(id).cost() * factor);
        }

        CountTable build() {
            return new CountTable(cells, facts, derived);
        }

        /** Hiding a large count loses more than hiding a small one, but not in proportion. */
        private static double cost(long value) {
            return 1 + Math.log10(1 + value);
        }

        private Builder add(Cell cell) {
            if (cells.put(cell.id(), cell) != null) {
                throw new IllegalArgumentException("A cell is in the table twice: " + cell.id());
            }
            return this;
        }

        private Cell find(String id) {
            @Nullable Cell found = cells.get(id);
            if (found == null) {
                throw new IllegalArgumentException("No such cell: " + id);
            }
            return found;
        }
    }
}
