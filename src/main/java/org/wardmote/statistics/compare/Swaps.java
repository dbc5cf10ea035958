package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses for each small count a {@link Swap} that could have made it at least {@link #ROOM} greater. It looks at what a
 * source holds and never at a question.
 *
 * <p>A swap in more directions changes fewer totals, so that the widest that the counts allow is taken: of kind, area and
 * time, then of two of them, then of kind alone. Where nothing can be swapped, nothing that counts any of the small count is
 * told.
 */
final class Swaps {

    /**
     * So many must be able to be swapped in: of two counts that add up to 7, each may be 1 and each 6, and one of them is
     * small either way; so that neither is known to within {@link Attack#MARGIN}.
     */
    static final int ROOM = 2 * Attack.MARGIN + 2;

    /** How many months on either side are looked at for some to be swapped with. */
    private static final int MONTHS = 12;

    /** How many areas are looked at for some to be swapped with. */
    private static final int NEAREST = 60;

    /** April, counted from January as 0. */
    private static final int YEAR_BEGINS = 3;

    /** Stands where it does not matter which. */
    private static final BitSet ANY = BitSet.valueOf(new long[] {1});

    private final Map<Extent, FinestCells.Known> cells;
    private final Extents extents;
    private final List<BitSet> wholes;
    private final Map<Extent, List<BitSet>> kindsAt = new HashMap<>();
    private final Map<Extent, Set<BitSet>> areasAt = new HashMap<>();
    private final Map<Extent, List<Extent>> spansAt = new HashMap<>();
    private final Set<BitSet> held = new LinkedHashSet<>();
    private final Map<BitSet, List<BitSet>> nearest = new HashMap<>();

    private Swaps(Map<Extent, FinestCells.Known> cells, Extents extents, Collection<BitSet> knownAreas) {
        this.cells = cells;
        this.extents = extents;
        this.wholes = knownAreas.stream().filter(area -> area.cardinality() > 1).toList();
        for (Extent cell : cells.keySet()) {
            kindsAt.computeIfAbsent(cell.ofKind(ANY), k -> new ArrayList<>()).add(cell.kinds());
            areasAt.computeIfAbsent(cell.in(ANY), k -> new HashSet<>()).add(cell.areas());
            held.add(cell.areas());
            spansAt.computeIfAbsent(new Extent(cell.kinds(), cell.areas(), 0, 1), k -> new ArrayList<>())
                    .add(cell);
        }
    }

    static List<Swap> of(FinestCells finest, Extents extents, Collection<BitSet> knownAreas) {
        Swaps swaps = new Swaps(finest.cells(), extents, knownAreas);
        Set<Swap> chosen = new LinkedHashSet<>();
        finest.cells().forEach((cell, known) -> {
            if (known.small()) {
                chosen.add(swaps.of(cell));
            }
        });
        return List.copyOf(chosen);
    }

    private Swap of(Extent cell) {
        int room = Math.max(ROOM, extents.limit(cell.kinds()));
        List<BitSet> areas = areas(cell, room);
        List<Extent> spans = spans(cell, room);
        List<@Nullable BitSet> kinds = new ArrayList<>(kinds(cell, room));
        boolean part = extents.knownKinds().stream()
                .anyMatch(whole -> !whole.equals(cell.kinds()) && Extent.within(cell.kinds(), whole));
        if (!part || kinds.isEmpty()) {
            // of no total, or of one that has nothing else to give
            kinds.add(0, null);
        }
        for (boolean[] way : new boolean[][] {{true, true}, {true, false}, {false, true}, {false, false}}) {
            if ((way[0] && areas.isEmpty()) || (way[1] && spans.isEmpty())) {
                continue;
            }
            for (BitSet kind : kinds) {
                Attempt attempt = new Attempt(cell, kind, way[0] ? areas : List.of(), way[1] ? spans : List.of());
                if ((kind != null || way[0] || way[1]) && attempt.units() >= room) {
                    return attempt.swap();
                }
            }
        }
        return new Swap(List.of(cell.kinds()), List.of(cell.areas()), List.of(cell));
    }

    /** Kinds with enough in the same area and months, those first that are in the most totals with the kind. */
    private List<BitSet> kinds(Extent cell, int room) {
        return kindsAt.getOrDefault(cell.ofKind(ANY), List.of()).stream()
                .filter(kind -> !kind.intersects(cell.kinds()) && least(cell.ofKind(kind)) >= room)
                .filter(kind -> extents.knownKinds().stream()
                        .anyMatch(whole -> Extent.within(kind, whole) && Extent.within(cell.kinds(), whole)))
                .sorted(Comparator.comparingLong((BitSet kind) -> parting(extents.knownKinds(), cell.kinds(), kind))
                        .thenComparingInt(kind -> kind.nextSetBit(0)))
                .toList();
    }

    /** Other areas with enough of the kind in the same months together, fewest and nearest. */
    private List<BitSet> areas(Extent cell, int room) {
        Set<BitSet> there = areasAt.getOrDefault(cell.in(ANY), Set.of());
        List<BitSet> near = nearest.computeIfAbsent(cell.areas(), this::nearest).stream()
                .filter(area -> there.contains(area) && least(cell.in(area)) > 0)
                .toList();
        return enough(near, area -> least(cell.in(area)), room);
    }

    /** The areas held, those first that lie in the most wholes with one; only so many. */
    private List<BitSet> nearest(BitSet from) {
        return held.stream()
                .filter(area -> !area.intersects(from))
                .sorted(Comparator.comparingLong((BitSet area) -> parting(wholes, from, area))
                        .thenComparingInt(area -> area.nextSetBit(0)))
                .limit(NEAREST)
                .toList();
    }

    /** Other months with enough of the kind in the area, of the same financial year first, then the nearest. */
    private List<Extent> spans(Extent cell, int room) {
        List<Extent> near = spansAt.getOrDefault(new Extent(cell.kinds(), cell.areas(), 0, 1), List.of()).stream()
                .filter(other -> least(other) > 0
                        && (other.to() <= cell.from() || other.from() >= cell.to())
                        && Math.abs(other.from() - cell.from()) <= MONTHS)
                .sorted(Comparator.comparing((Extent other) -> year(other) != year(cell))
                        .thenComparing(other -> Math.abs(other.from() - cell.from()))
                        .thenComparing(Extent::from))
                .toList();
        return enough(near, this::least, room);
    }

    private interface Count<T> {
        long of(T one);
    }

    /** One that has enough, else the first few that have together; none when all have not. */
    private static <T> List<T> enough(List<T> near, Count<T> count, int room) {
        for (T one : near) {
            if (count.of(one) >= room) {
                return List.of(one);
            }
        }
        List<T> some = new ArrayList<>();
        long sum = 0;
        for (T one : near) {
            some.add(one);
            sum += count.of(one);
            if (sum >= room) {
                return some;
            }
        }
        return List.of();
    }

    private static int year(Extent span) {
        return Math.floorDiv(span.from() - YEAR_BEGINS, 12);
    }

    /** How many of some sets take in one of two and not the other. */
    private static long parting(Collection<BitSet> sets, BitSet one, BitSet other) {
        return sets.stream()
                .filter(set -> Extent.within(one, set) != Extent.within(other, set))
                .count();
    }

    private long least(Extent cell) {
        FinestCells.Known known = cells.get(cell);
        return known == null ? 0 : known.least();
    }

    /** A swap of one small count, tried on the counts. */
    private final class Attempt {

        private final Extent cell;
        private final @Nullable BitSet kind;
        private final List<BitSet> areas;
        private final List<Extent> spans;
        private final Map<Extent, Long> left = new HashMap<>();

        Attempt(Extent cell, @Nullable BitSet kind, List<BitSet> areas, List<Extent> spans) {
            this.cell = cell;
            this.kind = kind;
            this.areas = areas;
            this.spans = spans;
        }

        /** By how many the small count can be made greater, one after another, without any count falling below 0. */
        long units() {
            long units = 0;
            for (BitSet area : areas.isEmpty() ? List.of(cell.areas()) : areas) {
                for (Extent span : spans.isEmpty() ? List.of(cell) : spans) {
                    units += move(area, span);
                }
            }
            return units;
        }

        private long move(BitSet area, Extent span) {
            List<Extent> less = new ArrayList<>();
            List<Extent> more = new ArrayList<>();
            more.add(cell);
            if (!areas.isEmpty()) {
                less.add(cell.in(area));
            }
            if (!spans.isEmpty()) {
                less.add(cell.during(span));
            }
            if (!areas.isEmpty() && !spans.isEmpty()) {
                more.add(cell.in(area).during(span));
            }
            BitSet other = kind;
            if (other != null) {
                List<Extent> lessOfKind =
                        less.stream().map(extent -> extent.ofKind(other)).toList();
                more.forEach(extent -> less.add(extent.ofKind(other)));
                more.addAll(lessOfKind);
            }
            if (!cells.keySet().containsAll(less) || !cells.keySet().containsAll(more)) {
                return 0;
            }
            long most = less.stream().mapToLong(this::left).min().orElse(0);
            less.forEach(extent -> left.put(extent, left(extent) - most));
            more.forEach(extent -> left.put(extent, left(extent) + most));
            return most;
        }

        private long left(Extent extent) {
            return left.computeIfAbsent(extent, Swaps.this::least);
        }

        Swap swap() {
            List<BitSet> kinds = new ArrayList<>(List.of(cell.kinds()));
            if (kind != null) {
                kinds.add(kind);
            }
            List<BitSet> allAreas = new ArrayList<>(List.of(cell.areas()));
            allAreas.addAll(areas);
            List<Extent> allSpans = new ArrayList<>(List.of(cell));
            allSpans.addAll(spans);
            return new Swap(kinds, allAreas, allSpans);
        }
    }
}
