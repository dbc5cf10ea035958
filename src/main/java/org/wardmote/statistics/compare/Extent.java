package org.wardmote.statistics.compare;

import java.util.BitSet;

/**
 * What a count is of: kinds of thing, finest areas and whole months, each by its number in the {@link Extents}.
 *
 * @param from the first month, counted from year 0
 * @param to the month after the last
 */
record Extent(BitSet kinds, BitSet areas, int from, int to) {

    Extent {
        if (from >= to || kinds.isEmpty() || areas.isEmpty()) {
            throw new IllegalArgumentException("A count is of something: " + kinds + " in " + areas);
        }
    }

    Extent ofKind(BitSet other) {
        return new Extent(other, areas, from, to);
    }

    Extent in(BitSet other) {
        return new Extent(kinds, other, from, to);
    }

    Extent during(Extent other) {
        return new Extent(kinds, areas, other.from, other.to);
    }

    static boolean within(BitSet part, BitSet whole) {
        BitSet outside = (BitSet) part.clone();
        outside.andNot(whole);
        return outside.isEmpty();
    }

    static BitSet without(BitSet whole, BitSet part) {
        BitSet rest = (BitSet) whole.clone();
        rest.andNot(part);
        return rest;
    }
}
