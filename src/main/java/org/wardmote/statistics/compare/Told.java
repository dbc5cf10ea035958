package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.wardmote.lake.Vintage;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.compare.FinestCells.Series;
import org.wardmote.statistics.compare.Grid.Line;
import org.wardmote.statistics.compare.Tiles.Tile;
import org.wardmote.statistics.indicator.Indicators;

/**
 * What those who are not entitled to small numbers may be told of the tables that forces send: every number that none of
 * its {@link Swaps} changes, whoever asks, however often, and as at whatever day. All of these together fit the records as
 * they are, and fit them as well with any one swap made; so that no small count can be worked out from them.
 *
 * <p>Small is what was small in any state of the source: a revision neither shows an older small count nor hides a newer
 * one alone.
 */
final class Told implements Guard {

    /** The same order each time, so that the same swaps are chosen. */
    private static final Comparator<Series> BY_ROW =
            Comparator.comparing(Series::indicator).thenComparing(Series::area);

    private final Extents extents;
    private final List<Swap> swaps;
    /** The swaps that touch one of the finest areas. */
    private final Map<Integer, List<Swap>> byArea = new HashMap<>();

    private Told(Extents extents, List<Swap> swaps) {
        this.extents = extents;
        this.swaps = swaps;
        for (Swap swap : swaps) {
            BitSet areas = new BitSet();
            swap.areas().forEach(areas::or);
            areas.stream()
                    .forEach(area ->
                            byArea.computeIfAbsent(area, a -> new ArrayList<>()).add(swap));
        }
    }

    static Told of(Holding everything, String dataset, Cubes cubes, Indicators indicators, Places places) {
        TreeSet<AreaLevel> levels = new TreeSet<>();
        for (String word : everything.anyCubes()) {
            Stream.of(AreaLevel.values())
                    .filter(level -> level.word().equals(word))
                    .forEach(levels::add);
        }
        List<Map<Series, Map<Tile, Long>>> sent = everything.vintages().stream()
                .map(vintage -> sent(vintage, levels, cubes, indicators))
                .toList();
        return of(
                sent, new Extents(dataset, indicators, places, levels.isEmpty() ? AreaLevel.DISTRICT : levels.first()));
    }

    /** What may be told of tables, in the order in which they were sent. */
    static Told of(List<Map<Series, Map<Tile, Long>>> tables, Extents extents) {
        FinestCells finest = new FinestCells(extents);
        Map<Series, Map<Tile, Long>> state = new TreeMap<>(BY_ROW);
        for (Map<Series, Map<Tile, Long>> sent : tables) {
            if (replaces(state, sent)) {
                // what is only added to can still be had as it was; what is replaced is gone from the next state
                finest.add(state);
            }
            sent.forEach((series, tiles) ->
                    state.computeIfAbsent(series, s -> new TreeMap<>()).putAll(tiles));
        }
        finest.add(state);
        List<AreaCode> held =
                state.keySet().stream().map(Series::area).distinct().sorted().toList();
        return new Told(extents, Swaps.of(finest, extents, extents.knownAreas(held)));
    }

    private static Map<Series, Map<Tile, Long>> sent(
            Vintage vintage, Iterable<AreaLevel> levels, Cubes cubes, Indicators indicators) {
        Map<String, IndicatorId> known = new HashMap<>();
        indicators.all().forEach(indicator -> known.put(indicator.id().value(), indicator.id()));
        Map<Series, Map<Tile, Long>> sent = new TreeMap<>(BY_ROW);
        for (AreaLevel level : levels) {
            if (!vintage.manifest().cubes().contains(level.word())) {
                continue;
            }
            for (Cubes.Entry entry : cubes.entries(List.of(vintage), level.word())) {
                IndicatorId indicator = known.get(entry.category());
                if (AreaCode.isOne(entry.area()) && indicator != null) {
                    sent.computeIfAbsent(new Series(indicator, new AreaCode(entry.area())), s -> new TreeMap<>())
                            .put(entry.tile(), entry.n());
                }
            }
        }
        return sent;
    }

    private static boolean replaces(Map<Series, Map<Tile, Long>> state, Map<Series, Map<Tile, Long>> sent) {
        return sent.entrySet().stream().anyMatch(series -> {
            Map<Tile, Long> held = state.getOrDefault(series.getKey(), Map.of());
            return series.getValue().entrySet().stream()
                    .anyMatch(tile ->
                            held.containsKey(tile.getKey()) && !tile.getValue().equals(held.get(tile.getKey())));
        });
    }

    @Override
    public Grid hide(Grid grid, Question question) {
        Map<Cell.Key, Cell> cells = new HashMap<>(grid.cells());
        List<Line> lines = new ArrayList<>(grid.lines());
        if (grid.whole() != null) {
            lines.add(grid.whole());
        }
        for (Line line : lines) {
            for (Period period : Grid.periods(question)) {
                Cell.Key key = new Cell.Key(line.indicator(), line.area(), period);
                Cell cell = cells.get(key);
                if (cell != null
                        && cell.count().isPresent()
                        && hides(line.indicator(), line, period, cell.count().getAsLong())) {
                    cells.put(key, new Cell(new Figure.Hidden(), cell.vintages(), cell.caveats(), cell.flaw()));
                }
            }
        }
        return new Grid(grid.counter(), grid.lines(), grid.whole(), cells);
    }

    @Override
    public boolean hides(IndicatorId indicator, Line line, Period period, long count) {
        return hides(indicator, line.parts().isEmpty() ? List.of(line.area()) : line.parts(), period, count);
    }

    @Override
    public List<Figure> hide(List<Figure> months) {
        return months.stream()
                .map(month -> month.value() instanceof Figure.Count count
                                && hides(month.indicator(), List.of(month.area()), month.period(), count.number())
                        ? Guard.hidden(month)
                        : month)
                .toList();
    }

    /** Whether a count is hidden. */
    boolean hides(IndicatorId indicator, List<AreaCode> areas, Period period, long count) {
        Extent extent = extents.of(indicator, areas, period);
        // a count that is small itself is changed by a swap too, but for slips in a table whose parts are no parts
        return (count > 0 && count < extents.limit(extent.kinds()))
                || touching(extent.areas()).stream().anyMatch(swap -> swap.changes(extent));
    }

    private List<Swap> touching(BitSet areas) {
        return areas.cardinality() == 1 ? byArea.getOrDefault(areas.nextSetBit(0), List.of()) : swaps;
    }
}
