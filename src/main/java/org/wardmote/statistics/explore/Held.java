package org.wardmote.statistics.explore;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.statistics.Period;

/**
 * Which months the lake holds, as its manifests say: what a form may offer, how fresh each series is, and which two
 * periods are worth setting side by side when nobody has said which.
 */
final class Held {

    /** A year is what most comparisons are of; longer ones are asked for by name. */
    private static final int LONGEST_OFFERED = 12;

    private final Map<String, Map<String, NavigableSet<Period>>> tiles = new TreeMap<>();

    /** Reads the covers of vintages that count things; those without cubes hold no counts. */
    static Held of(List<Vintage> vintages) {
        Held held = new Held();
        for (Vintage vintage : vintages) {
            if (vintage.manifest().cubes().isEmpty()) {
                continue;
            }
            for (Manifest.Slice slice : vintage.manifest().covers()) {
                held.tiles
                        .computeIfAbsent(vintage.id().dataset(), dataset -> new TreeMap<>())
                        .computeIfAbsent(slice.of(), of -> new TreeSet<>())
                        .add(Period.of(slice.start(), slice.months()));
            }
        }
        return held;
    }

    private Held() {}

    boolean isEmpty() {
        return tiles.isEmpty();
    }

    List<String> datasets() {
        return List.copyOf(tiles.keySet());
    }

    /** Every month that something is held for, newest first. */
    List<YearMonth> months() {
        TreeSet<YearMonth> months = new TreeSet<>(Comparator.reverseOrder());
        tiles.values().stream()
                .flatMap(slices -> slices.values().stream())
                .flatMap(NavigableSet::stream)
                .forEach(tile -> {
                    for (YearMonth month = tile.from(); !month.isAfter(tile.to()); month = month.plusMonths(1)) {
                        months.add(month);
                    }
                });
        return List.copyOf(months);
    }

    /** For each slice of a dataset, the unbroken runs of months that are held, oldest first. */
    Map<String, List<Period>> runs(String dataset) {
        Map<String, List<Period>> runs = new LinkedHashMap<>();
        tiles.getOrDefault(dataset, Map.of()).forEach((slice, held) -> runs.put(slice, joined(held)));
        return runs;
    }

    /** The last month held of a dataset, over all its slices. */
    Optional<YearMonth> newest(String dataset) {
        return tiles.getOrDefault(dataset, Map.of()).values().stream()
                .flatMap(NavigableSet::stream)
                .map(Period::to)
                .max(Comparator.naturalOrder());
    }

    /** A period and one that it can be set beside, from one dataset. */
    record Pair(String dataset, Period period, Optional<Period> against) {}

    /**
     * Periods worth looking at, best first: those for which the same months a year earlier are held too, then single
     * runs; the newest first in each.
     */
    List<Pair> worthComparing() {
        List<Pair> pairs = new ArrayList<>();
        tiles.forEach((dataset, slices) -> slices.values().forEach(held -> pairs.addAll(pairsOf(dataset, held))));
        Comparator<Pair> worst = Comparator.comparing(
                        (Pair pair) -> pair.against().isPresent())
                .thenComparing(pair -> pair.period().to())
                .thenComparing(pair -> pair.period().months());
        return pairs.stream().distinct().sorted(worst.reversed()).toList();
    }

    private static List<Pair> pairsOf(String dataset, NavigableSet<Period> held) {
        List<Pair> pairs = new ArrayList<>();
        TreeSet<Period> repeated = held.stream()
                .filter(tile -> held.contains(tile.yearsBefore(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        for (Period run : joined(repeated)) {
            Period offered = newestOf(run, repeated);
            pairs.add(new Pair(dataset, offered, Optional.of(offered.yearsBefore(1))));
        }
        List<Period> runs = joined(held);
        Period last = newestOf(runs.get(runs.size() - 1), held);
        pairs.add(new Pair(dataset, last, Optional.empty()));
        return pairs;
    }

    /** The last year of a run, begun where a tile begins. */
    private static Period newestOf(Period run, NavigableSet<Period> tiles) {
        return tiles.stream()
                .map(Period::from)
                .filter(run::contains)
                .map(from -> new Period(from, run.to()))
                .filter(period -> period.months() <= LONGEST_OFFERED)
                .max(Comparator.comparingInt(Period::months))
                .orElse(run);
    }

    private static List<Period> joined(NavigableSet<Period> held) {
        List<Period> runs = new ArrayList<>();
        for (Period tile : held) {
            int last = runs.size() - 1;
            if (last >= 0 && !tile.from().isAfter(runs.get(last).to().plusMonths(1))) {
                Period run = runs.get(last);
                runs.set(last, new Period(run.from(), tile.to().isAfter(run.to()) ? tile.to() : run.to()));
            } else {
                runs.add(tile);
            }
        }
        return runs;
    }
}
