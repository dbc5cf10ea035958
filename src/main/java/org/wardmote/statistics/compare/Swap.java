package org.wardmote.statistics.compare;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A change of the records that nobody may notice: some things of one kind were of another, and in return as many of the
 * other, in other areas and other months of the swap, were of the one. Whoever is told only numbers that no swap changes
 * cannot tell the records from those after a swap.
 *
 * @param kinds the kind of a small count, then the kind that things are swapped with; one alone when only areas or months
 *     are swapped
 * @param areas the area of the small count, then those in return; one alone when only kinds or months are swapped
 * @param spans its months, as the from and to of a extent, then those in return; one alone in the same way
 */
record Swap(List<BitSet> kinds, List<BitSet> areas, List<Extent> spans) {

    /** How a number meets the kinds, areas or months of a swap. */
    private enum Meets {
        NONE,
        /** All of some, none of others. */
        SOME,
        /** A part of one only: what it takes in of the swap is not known. */
        A_PART,
        ALL
    }

    Swap {
        kinds = List.copyOf(kinds);
        areas = List.copyOf(areas);
        spans = List.copyOf(spans);
    }

    /**
     * Whether the swap may change a number: only one that takes in some but not all of what is swapped, in kind and in area
     * and in time, wherever there is something to swap.
     */
    boolean changes(Extent told) {
        Meets time = meets(spans.size(), i -> overlaps(told, spans.get(i)), i -> covers(told, spans.get(i)));
        if (time == Meets.NONE) {
            return false;
        }
        Meets kind = meets(kinds, told.kinds());
        if (kind == Meets.NONE || (kinds.size() > 1 && kind == Meets.ALL)) {
            return false;
        }
        Meets area = meets(areas, told.areas());
        if (area == Meets.NONE) {
            return false;
        }
        if (kind == Meets.A_PART || area == Meets.A_PART || time == Meets.A_PART) {
            return true;
        }
        return (areas.size() == 1 || area == Meets.SOME) && (spans.size() == 1 || time == Meets.SOME);
    }

    private static Meets meets(List<BitSet> swapped, BitSet told) {
        return meets(swapped.size(), i -> told.intersects(swapped.get(i)), i -> Extent.within(swapped.get(i), told));
    }

    private static Meets meets(int swapped, IntPredicate touches, IntPredicate takesIn) {
        int touched = 0;
        for (int i = 0; i < swapped; i++) {
            if (touches.test(i)) {
                if (!takesIn.test(i)) {
                    return Meets.A_PART;
                }
                touched++;
            }
        }
        return touched == 0 ? Meets.NONE : touched == swapped ? Meets.ALL : Meets.SOME;
    }

    private static boolean overlaps(Extent told, Extent span) {
        return told.from() < span.to() && span.from() < told.to();
    }

    private static boolean covers(Extent told, Extent span) {
        return told.from() <= span.from() && span.to() <= told.to();
    }
}
