package org.wardmote.statistics.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.places.AreaLevel;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.compare.Tiles.Tile;

/**
 * What the lake holds of a dataset as it was known on a day, and which vintage speaks for each slice and month: the
 * newest of those that cover it.
 */
final class Holding {

    /** The check that speaks of months which no file covers; a period that is covered has none. */
    private static final String MONTH_MISSING = "month-missing";

    /** The check whose warning means that a month must not be compared. */
    static final String INCOMPLETE = "incomplete-month";

    private final List<Vintage> vintages;
    private final Map<String, Map<Tile, Vintage>> speaking = new TreeMap<>();
    private final Map<Stretch, Optional<List<Tile>>> exact = new ConcurrentHashMap<>();

    private record Stretch(String slice, Period period) {}

    private Holding(List<Vintage> vintages) {
        this.vintages = vintages;
        for (Vintage vintage : vintages) {
            for (Manifest.Slice slice : vintage.manifest().covers()) {
                speaking.computeIfAbsent(slice.of(), of -> new TreeMap<>())
                        .put(new Tile(slice.start(), slice.months()), vintage);
            }
        }
    }

    static Holding of(Lake lake, String dataset, @Nullable LocalDate asAt) {
        return new Holding(lake.vintages(dataset, asAt));
    }

    boolean isEmpty() {
        return vintages.isEmpty();
    }

    /** Oldest first. */
    List<Vintage> vintages() {
        return vintages;
    }

    Set<String> slices() {
        return Collections.unmodifiableSet(speaking.keySet());
    }

    Collection<Tile> tiles(String slice) {
        return speaking.getOrDefault(slice, Map.of()).keySet();
    }

    /** The tiles that cover a period of a slice exactly; empty when it is not held whole. */
    Optional<List<Tile>> exact(String slice, Period period) {
        return exact.computeIfAbsent(new Stretch(slice, period), each -> Tiles.exact(period, tiles(slice)));
    }

    /** The vintage that speaks for a tile of a slice. */
    @Nullable
    Vintage speaker(String slice, Tile tile) {
        return speaking.getOrDefault(slice, Map.of()).get(tile);
    }

    /** How many months of some periods lie in a tile of any slice; 0 for a level that is not counted by. */
    long months(AreaLevel level, Collection<Period> periods) {
        if (Levels.answering(level, anyCubes()).isEmpty()) {
            return 0;
        }
        return periods.stream()
                .mapToLong(period -> period.months()
                        - speaking.values().stream()
                                .mapToLong(tiles ->
                                        Tiles.missing(period, tiles.keySet()).size())
                                .min()
                                .orElse(period.months()))
                .sum();
    }

    /** Levels in which some vintage has counted. */
    Set<String> anyCubes() {
        Set<String> any = new LinkedHashSet<>();
        vintages.forEach(vintage -> any.addAll(vintage.manifest().cubes()));
        return any;
    }

    /** Levels in which every vintage has counted. */
    Set<String> cubes(Collection<Vintage> of) {
        Set<String> common = new LinkedHashSet<>();
        boolean first = true;
        for (Vintage vintage : of) {
            if (first) {
                common.addAll(vintage.manifest().cubes());
                first = false;
            } else {
                common.retainAll(vintage.manifest().cubes());
            }
        }
        return common;
    }

    /** For each vintage, the tiles of each slice that are read from it to cover some periods. */
    Map<Vintage, Map<Period, Map<String, List<Tile>>>> plan(Collection<Period> periods) {
        // by identity: a manifest of a national load is long, and hashing it is dearer than reading the counts
        Map<Vintage, Map<Period, Map<String, List<Tile>>>> plan = new IdentityHashMap<>();
        for (String slice : slices()) {
            for (Period period : periods) {
                for (Tile tile : exact(slice, period).orElse(List.of())) {
                    Vintage vintage = Objects.requireNonNull(speaker(slice, tile));
                    plan.computeIfAbsent(vintage, v -> new HashMap<>())
                            .computeIfAbsent(period, p -> new TreeMap<>())
                            .computeIfAbsent(slice, s -> new ArrayList<>())
                            .add(tile);
                }
            }
        }
        return plan;
    }

    /**
     * What was noticed of some slices in a period: warnings of the vintages that speak for it, and of later ones, which
     * judge the months around them again.
     */
    List<Manifest.Warning> warnings(Collection<String> slices, Period period, Collection<Vintage> speakers) {
        List<Manifest.Warning> found = new ArrayList<>();
        boolean later = false;
        for (Vintage vintage : vintages) {
            boolean speaks = speakers.contains(vintage);
            later |= speaks;
            if (!later) {
                continue;
            }
            for (Manifest.Warning warning : vintage.manifest().warnings()) {
                boolean ofSlice = slices.contains(warning.slice());
                boolean whole = warning.slice().isEmpty() && speaks;
                boolean inPeriod =
                        warning.month().isEmpty() ? speaks : period.contains(YearMonth.parse(warning.month()));
                if ((ofSlice || whole) && inPeriod && !warning.check().equals(MONTH_MISSING)) {
                    found.add(warning);
                }
            }
        }
        return found;
    }

    static List<Caveat> caveats(List<Manifest.Warning> warnings) {
        return warnings.stream()
                .map(warning -> new Caveat(warning.check(), warning.message()))
                .distinct()
                .toList();
    }

    /** Why a period must not be compared, as a check found it; null when none did. */
    static @Nullable String flaw(List<Manifest.Warning> warnings) {
        return warnings.stream()
                .filter(warning -> warning.check().equals(INCOMPLETE))
                .map(Manifest.Warning::message)
                .findFirst()
                .orElse(null);
    }
}
