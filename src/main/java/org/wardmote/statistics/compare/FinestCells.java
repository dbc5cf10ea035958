package org.wardmote.statistics.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wardmote.places.AreaCode;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.compare.Tiles.Tile;

/**
 * The finest counts that can be had of a source by taking its counts from each other: a month as one run of months less
 * another, a district as its partnership less the others, a category as the total less the other categories; in every
 * state that the source has been in.
 */
final class FinestCells {

    /** A row of a table through all periods. */
    record Series(IndicatorId indicator, AreaCode area) {}

    /**
     * What is known of one of them.
     *
     * @param least the fewest that any state of the source had
     * @param small whether it was small in one
     */
    record Known(long least, boolean small) {

        Known and(Known other) {
            return new Known(Math.min(least, other.least), small || other.small);
        }
    }

    private record Value(long count, boolean finest) {}

    private record Span(int from, int to) implements Comparable<Span> {
        @Override
        public int compareTo(Span other) {
            return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
        }
    }

    private final Extents extents;
    private final Map<Extent, Known> cells = new LinkedHashMap<>();

    FinestCells(Extents extents) {
        this.extents = extents;
    }

    Map<Extent, Known> cells() {
        return cells;
    }

    /** Adds the counts of one state. */
    void add(Map<Series, Map<Tile, Long>> state) {
        Map<Series, List<TreeMap<Integer, Long>>> strands = new LinkedHashMap<>();
        Set<Span> spans = new TreeSet<>();
        state.forEach((series, tiles) -> {
            List<TreeMap<Integer, Long>> found = strands(tiles);
            strands.put(series, found);
            for (TreeMap<Integer, Long> strand : found) {
                strand.keySet().forEach(from -> {
                    Integer to = strand.higherKey(from);
                    if (to != null) {
                        spans.add(new Span(from, to));
                    }
                });
            }
        });
        for (Span span : spans) {
            Map<BitSet, Map<BitSet, Value>> byKind = new LinkedHashMap<>();
            strands.forEach((series, found) -> {
                for (TreeMap<Integer, Long> strand : found) {
                    Long before = strand.get(span.from());
                    Long after = strand.get(span.to());
                    if (before != null && after != null && after >= before) {
                        byKind.computeIfAbsent(extents.kinds(series.indicator()), k -> new LinkedHashMap<>())
                                .putIfAbsent(extents.areas(series.area()), new Value(after - before, true));
                    }
                }
            });
            add(span, byKind);
        }
    }

    private void add(Span span, Map<BitSet, Map<BitSet, Value>> byKind) {
        Map<BitSet, Map<BitSet, Value>> byArea = new LinkedHashMap<>();
        byKind.forEach((kind, areas) -> withRests(areas)
                .forEach((area, value) ->
                        byArea.computeIfAbsent(area, a -> new LinkedHashMap<>()).put(kind, value)));
        byArea.forEach((area, kinds) -> withRests(kinds).forEach((kind, value) -> {
            if (value.finest()) {
                boolean small = value.count() > 0 && value.count() < extents.limit(kind);
                cells.merge(
                        new Extent(kind, area, span.from(), span.to()), new Known(value.count(), small), Known::and);
            }
        }));
    }

    /** Counts up to each month from the first: those that runs of months join can be taken from each other. */
    private static List<TreeMap<Integer, Long>> strands(Map<Tile, Long> tiles) {
        Map<Integer, Map<Integer, Long>> steps = new TreeMap<>();
        tiles.forEach((tile, n) -> {
            int from = Extents.month(tile.start());
            int to = from + tile.months();
            steps.computeIfAbsent(from, f -> new TreeMap<>()).put(to, n);
            steps.computeIfAbsent(to, t -> new TreeMap<>()).put(from, -n);
        });
        List<TreeMap<Integer, Long>> strands = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Integer start : steps.keySet()) {
            if (!seen.add(start)) {
                continue;
            }
            TreeMap<Integer, Long> strand = new TreeMap<>(Map.of(start, 0L));
            Deque<Integer> next = new ArrayDeque<>(List.of(start));
            while (!next.isEmpty()) {
                Integer at = next.remove();
                long sofar = strand.getOrDefault(at, 0L);
                steps.getOrDefault(at, Map.of()).forEach((to, n) -> {
                    if (seen.add(to)) {
                        strand.put(to, sofar + n);
                        next.add(to);
                    }
                });
            }
            strands.add(strand);
        }
        return strands;
    }

    /** Adds what is left of each whole of which not all parts are held; a whole of which some are is not finest. */
    private static Map<BitSet, Value> withRests(Map<BitSet, Value> held) {
        List<BitSet> largest = new ArrayList<>(held.keySet());
        largest.sort(Comparator.comparingInt(BitSet::cardinality).reversed());
        Map<BitSet, Value> all = new HashMap<>(held);
        for (BitSet whole : largest) {
            if (whole.cardinality() == 1) {
                break;
            }
            Value value = held.getOrDefault(whole, new Value(0, false));
            BitSet rest = (BitSet) whole.clone();
            long left = value.count();
            for (BitSet part : largest) {
                if (!part.equals(whole) && Extent.within(part, rest)) {
                    rest.andNot(part);
                    left -= held.getOrDefault(part, value).count();
                }
            }
            if (!rest.equals(whole)) {
                all.put(whole, new Value(value.count(), false));
                if (!rest.isEmpty() && left >= 0) {
                    all.putIfAbsent(rest, new Value(left, value.finest()));
                }
            }
        }
        return all;
    }
}
