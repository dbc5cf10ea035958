package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.lake.VintageId;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.compare.Cubes.Entry;
import org.wardmote.statistics.compare.Tiles.Tile;
import org.wardmote.statistics.indicator.Indicators;

/**
 * Counts from tables that forces send, in which a newer vintage replaces single counts: each area and period is held or
 * not by itself. Its categories are the indicators.
 */
final class CellCounter implements Counter {

    private final Source dataset;
    private final Holding holding;
    private final Indicators indicators;
    private final Places places;
    private final Cubes cubes;

    CellCounter(Source dataset, Holding holding, Indicators indicators, Places places, Cubes cubes) {
        this.dataset = dataset;
        this.holding = holding;
        this.indicators = indicators;
        this.places = places;
        this.cubes = cubes;
    }

    @Override
    public Source dataset() {
        return dataset;
    }

    @Override
    public List<VintageId> vintages() {
        return holding.vintages().stream().map(Vintage::id).toList();
    }

    @Override
    public long monthsHeld(AreaLevel level, List<Period> periods) {
        return holding.months(level, periods);
    }

    @Override
    public boolean counts(IndicatorId indicator) {
        Set<String> slices = holding.slices();
        return !indicators.categories(indicator, dataset.id(), slices::contains).isEmpty();
    }

    @Override
    public List<AreaCode> areas(IndicatorId indicator, AreaLevel level, List<Period> periods) {
        Table table = table(List.of(indicator), level, List.of(), periods);
        return Levels.known(places, table.areas()).stream()
                .map(Area::code)
                .filter(area -> periods.stream()
                        .anyMatch(period ->
                                table.cell(indicator, area, period).count().isPresent()))
                .toList();
    }

    @Override
    public Map<Cell.Key, Cell> read(
            List<IndicatorId> asked, AreaLevel level, List<AreaCode> areas, List<Period> periods) {
        Table table = table(asked, level, areas, periods);
        Map<Cell.Key, Cell> cells = new HashMap<>();
        for (AreaCode area : areas) {
            boolean whole = true;
            for (IndicatorId indicator : asked) {
                for (Period period : periods) {
                    Cell cell = table.cell(indicator, area, period);
                    cells.put(new Cell.Key(indicator, area, period), cell);
                    whole &= cell.count().isPresent();
                }
            }
            if (!whole) {
                fillFromMembers(cells, asked, level, area, periods);
            }
        }
        return cells;
    }

    /** An area that has no row of its own is the sum of the areas in it, where a table has all of them. */
    private void fillFromMembers(
            Map<Cell.Key, Cell> cells, List<IndicatorId> asked, AreaLevel level, AreaCode area, List<Period> periods) {
        Set<String> held = new TreeSet<>();
        holding.vintages().forEach(vintage -> held.addAll(vintage.manifest().cubes()));
        for (AreaLevel finer : Levels.finer(level)) {
            List<AreaCode> members = held.contains(finer.word()) ? Levels.members(places, area, finer) : List.of();
            if (members.isEmpty()) {
                continue;
            }
            Table table = table(asked, finer, members, periods);
            Map<Cell.Key, Cell> ofMembers = new HashMap<>();
            for (IndicatorId indicator : asked) {
                for (Period period : periods) {
                    members.forEach(member -> ofMembers.put(
                            new Cell.Key(indicator, member, period), table.cell(indicator, member, period)));
                }
            }
            Groups.sum(area, members, asked, periods, ofMembers).forEach((key, sum) -> {
                Cell own = cells.get(key);
                if (sum.count().isPresent() && (own == null || own.count().isEmpty())) {
                    cells.put(key, sum);
                }
            });
        }
    }

    private Table table(List<IndicatorId> asked, AreaLevel level, List<AreaCode> areas, List<Period> periods) {
        Set<String> categories = new LinkedHashSet<>();
        asked.forEach(indicator -> addWithParts(indicator, categories));
        List<Vintage> vintages = holding.vintages().stream()
                .filter(vintage -> vintage.manifest().cubes().contains(level.word()))
                .toList();
        List<String> codes = areas.stream().map(AreaCode::value).toList();
        Table table = new Table();
        for (Entry entry : cubes.entries(vintages, level.word(), categories, codes, periods)) {
            table.put(entry);
        }
        return table;
    }

    private void addWithParts(IndicatorId indicator, Set<String> categories) {
        if (categories.add(indicator.value())) {
            indicators.parts(indicator, dataset.id()).forEach(part -> addWithParts(part, categories));
        }
    }

    /** The newest count of each category, area and run of months. */
    private final class Table {

        private final Map<String, Map<String, Map<Tile, Entry>>> byArea = new TreeMap<>();

        void put(Entry entry) {
            byArea.computeIfAbsent(entry.area(), area -> new HashMap<>())
                    .computeIfAbsent(entry.category(), category -> new HashMap<>())
                    .put(entry.tile(), entry);
        }

        Set<String> areas() {
            return byArea.keySet();
        }

        Cell cell(IndicatorId indicator, AreaCode area, Period period) {
            Map<String, Map<Tile, Entry>> ofArea = byArea.getOrDefault(area.value(), Map.of());
            List<String> categories = indicators.categories(
                    indicator,
                    dataset.id(),
                    category -> Tiles.exact(
                                    period,
                                    ofArea.getOrDefault(category, Map.of()).keySet())
                            .isPresent());
            if (categories.isEmpty()) {
                return Cell.notHeld("No table that was sent has a count for "
                        + places.area(area).map(Area::name).orElse(area.value()) + " in " + period.label() + ".");
            }
            return Cell.sum(categories.stream()
                    .map(category -> counted(category, period, ofArea.getOrDefault(category, Map.of())))
                    .toList());
        }

        private Cell counted(String category, Period period, Map<Tile, Entry> entries) {
            long n = 0;
            Set<Vintage> speakers = Collections.newSetFromMap(new IdentityHashMap<>());
            Optional<List<Tile>> tiles = Tiles.exact(period, entries.keySet());
            for (Tile tile : tiles.orElse(List.of())) {
                Entry entry = entries.get(tile);
                if (entry != null) {
                    n += entry.n();
                    speakers.add(entry.vintage());
                }
            }
            List<Manifest.Warning> warnings = holding.warnings(List.of(category), period, speakers);
            return new Cell(
                    new Figure.Count(n),
                    new ArrayList<>(speakers.stream().map(Vintage::id).toList()),
                    Holding.caveats(warnings),
                    Holding.flaw(warnings));
        }
    }
}
