package org.wardmote.statistics.compare;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.compare.Cubes.Reading;
import org.wardmote.statistics.compare.Cubes.SumKey;
import org.wardmote.statistics.compare.Tiles.Tile;
import org.wardmote.statistics.indicator.Indicators;

/**
 * Counts from a dataset that comes in slices (a force's month, a year of England and Wales), each replaced whole by a
 * newer vintage. An area is held for a period when the slices of its forces are.
 */
final class SliceCounter implements Counter {

    private final Source dataset;
    private final Holding holding;
    private final Indicators indicators;
    private final Places places;
    private final Cubes cubes;
    private final Homes homes;

    SliceCounter(Source dataset, Holding holding, Indicators indicators, Places places, Cubes cubes, Homes homes) {
        this.dataset = dataset;
        this.holding = holding;
        this.indicators = indicators;
        this.places = places;
        this.cubes = cubes;
        this.homes = homes;
    }

    @Override
    public String source() {
        return dataset.id();
    }

    @Override
    public boolean published() {
        return dataset.published();
    }

    @Override
    public List<Caveat> caveats() {
        return dataset.caveats().stream()
                .map(words -> new Caveat(dataset.id(), words))
                .toList();
    }

    @Override
    public long monthsHeld(AreaLevel level, List<Period> periods) {
        return Levels.answering(level, holding.cubes(holding.vintages())).isEmpty() ? 0 : holding.months(periods);
    }

    @Override
    public boolean counts(IndicatorId indicator) {
        return !categories(indicator).isEmpty();
    }

    @Override
    public List<AreaCode> areas(IndicatorId indicator, AreaLevel level, List<Period> periods) {
        if (level == AreaLevel.GROUP) {
            return Levels.codes(places.all(AreaLevel.GROUP));
        }
        if (!dataset.events()) {
            List<Reading> readings = readings(periods, level);
            Set<String> codes = new TreeSet<>();
            cubes.areas(readings, categories(indicator)).values().forEach(codes::addAll);
            return codes.stream()
                    .filter(AreaCode::isOne)
                    .map(AreaCode::new)
                    .flatMap(code -> places.area(code).stream())
                    .filter(area -> area.level() == level)
                    .sorted(Comparator.comparing(Area::name))
                    .map(Area::code)
                    .toList();
        }
        List<Area> areas = new ArrayList<>();
        for (AreaCode force : forcesHeld(periods)) {
            if (level.ordinal() > AreaLevel.FORCE.ordinal()) {
                places.parent(force, level)
                        .filter(area -> !areas.contains(area))
                        .ifPresent(areas::add);
            } else {
                areas.addAll(places.within(force, level));
            }
        }
        areas.sort(Comparator.comparing(Area::name));
        return Levels.codes(areas);
    }

    @Override
    public Map<Cell.Key, Cell> read(
            List<IndicatorId> asked, AreaLevel level, List<AreaCode> areas, List<Period> periods) {
        if (level == AreaLevel.GROUP) {
            return readGroups(asked, areas, periods);
        }
        Optional<AreaLevel> answering = Levels.answering(level, holding.cubes(speakers(periods)));
        if (answering.isEmpty()) {
            return all(asked, areas, periods, Cell.notHeld(notByLevel(level)));
        }
        Path lookup = answering.get() == level ? null : places.lookup(answering.get(), level);
        List<Reading> readings = readings(periods, answering.get());
        Set<String> codes = new LinkedHashSet<>();
        areas.forEach(area -> codes.add(area.value()));
        Map<SumKey, Long> sums =
                cubes.sums(readings, asked.stream().map(this::categories).toList(), codes, lookup);
        Map<Period, Set<String>> known = dataset.events() || lookup != null ? Map.of() : cubes.areas(readings, null);
        Map<Cell.Key, Cell> cells = new HashMap<>();
        Map<Stretch, Cover> covers = new HashMap<>();
        for (AreaCode area : areas) {
            Set<String> slices = slices(area);
            for (Period period : periods) {
                Cover cover = covers.computeIfAbsent(new Stretch(slices, period), this::cover);
                boolean told = dataset.events()
                        || lookup != null
                        || known.getOrDefault(period, Set.of()).contains(area.value());
                for (int i = 0; i < asked.size(); i++) {
                    Long n = sums.get(new SumKey(i, period, area.value()));
                    cells.put(
                            new Cell.Key(asked.get(i), area, period),
                            cover.cell(n != null || told ? (n == null ? 0 : n) : null));
                }
            }
        }
        return cells;
    }

    private Map<Cell.Key, Cell> readGroups(List<IndicatorId> asked, List<AreaCode> groups, List<Period> periods) {
        Map<Cell.Key, Cell> cells = new HashMap<>();
        Set<String> held = holding.cubes(speakers(periods));
        for (AreaCode group : groups) {
            Map<Cell.Key, Cell> found = all(asked, List.of(group), periods, Cell.notHeld(notByLevel(AreaLevel.GROUP)));
            for (AreaLevel level : Levels.finer(AreaLevel.GROUP)) {
                List<AreaCode> members = Levels.members(places, group, level);
                if (!members.isEmpty() && Levels.answering(level, held).isPresent()) {
                    found = Groups.sum(group, members, asked, periods, read(asked, level, members, periods));
                    break;
                }
            }
            cells.putAll(found);
        }
        return cells;
    }

    private static Map<Cell.Key, Cell> all(
            List<IndicatorId> asked, List<AreaCode> areas, List<Period> periods, Cell cell) {
        Map<Cell.Key, Cell> cells = new LinkedHashMap<>();
        for (IndicatorId indicator : asked) {
            for (AreaCode area : areas) {
                for (Period period : periods) {
                    cells.put(new Cell.Key(indicator, area, period), cell);
                }
            }
        }
        return cells;
    }

    private List<String> categories(IndicatorId indicator) {
        return indicators.categories(indicator, dataset.id(), category -> true);
    }

    private List<Reading> readings(List<Period> periods, AreaLevel level) {
        List<Reading> readings = new ArrayList<>();
        holding.plan(periods).forEach((vintage, tiles) -> {
            if (vintage.manifest().cubes().contains(level.word())) {
                readings.add(new Reading(vintage, level.word(), tiles));
            }
        });
        return readings;
    }

    private Collection<Vintage> speakers(List<Period> periods) {
        Set<Vintage> speakers = holding.plan(periods).keySet();
        return speakers.isEmpty() ? holding.vintages() : speakers;
    }

    private String notByLevel(AreaLevel level) {
        return dataset.title() + " is not counted by " + level.singular() + ".";
    }

    /** The slices that an area's counts are in; null for an area of which no slice is held. */
    private Set<String> slices(AreaCode area) {
        if (holding.slices().equals(Set.of(Homes.ENGLAND_AND_WALES))) {
            return holding.slices();
        }
        Map<AreaCode, String> byForce = homes.byForce(holding);
        Set<String> slices = new TreeSet<>();
        for (AreaCode force : forces(area)) {
            slices.add(byForce.getOrDefault(force, Homes.NONE + force.value()));
        }
        return slices;
    }

    private List<AreaCode> forces(AreaCode area) {
        if (places.area(area).filter(a -> a.level() == AreaLevel.FORCE).isPresent()) {
            return List.of(area);
        }
        return places.parent(area, AreaLevel.FORCE)
                .map(force -> List.of(force.code()))
                .orElseGet(() -> Levels.codes(places.within(area, AreaLevel.FORCE)));
    }

    private List<AreaCode> forcesHeld(List<Period> periods) {
        return homes.byForce(holding).entrySet().stream()
                .filter(home -> holding.tiles(home.getValue()).stream()
                        .anyMatch(tile -> periods.stream().anyMatch(tile.period()::overlaps)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Stretch(Set<String> slices, Period period) {}

    /** Whether a period of some slices is held, and what must be known of it. */
    private record Cover(@Nullable Cell withheld, Cell template) {

        Cell cell(@Nullable Long n) {
            if (withheld != null) {
                return withheld;
            }
            return n == null
                    ? Cell.notHeld("The source has no row for this area.")
                    : new Cell(new Figure.Count(n), template.vintages(), template.caveats(), template.flaw());
        }
    }

    private Cover cover(Stretch stretch) {
        Set<Vintage> speakers = new LinkedHashSet<>();
        for (String slice : stretch.slices()) {
            Optional<List<Tile>> tiles = holding.exact(slice, stretch.period());
            if (tiles.isEmpty()) {
                return new Cover(Cell.notHeld(notHeld(slice, stretch.period())), Cell.notHeld(""));
            }
            for (Tile tile : tiles.get()) {
                Vintage speaker = holding.speaker(slice, tile);
                if (speaker != null) {
                    speakers.add(speaker);
                }
            }
        }
        if (speakers.isEmpty()) {
            return new Cover(Cell.notHeld("The area lies in no police force area."), Cell.notHeld(""));
        }
        List<Manifest.Warning> warnings = holding.warnings(stretch.slices(), stretch.period(), speakers);
        return new Cover(
                null,
                new Cell(
                        new Figure.Count(0),
                        speakers.stream().map(Vintage::id).toList(),
                        Holding.caveats(warnings),
                        Holding.flaw(warnings)));
    }

    private String notHeld(String slice, Period period) {
        String whose = slice.equals(Homes.ENGLAND_AND_WALES) ? "" : " for " + sliceName(slice);
        List<YearMonth> missing = Tiles.missing(period, holding.tiles(slice));
        if (missing.isEmpty()) {
            return dataset.title() + whose + " is held only in runs of months that do not fit " + period.label() + ".";
        }
        return dataset.title() + whose + " is not held for " + Homes.runs(missing) + ".";
    }

    private String sliceName(String slice) {
        if (slice.startsWith(Homes.NONE)) {
            return places.area(new AreaCode(slice.substring(Homes.NONE.length())))
                    .map(Area::name)
                    .orElse("this area");
        }
        return homes.byForce(holding).entrySet().stream()
                .filter(home -> home.getValue().equals(slice))
                .flatMap(home -> places.area(home.getKey()).stream())
                .map(Area::name)
                .findFirst()
                .orElse(slice);
    }
}
