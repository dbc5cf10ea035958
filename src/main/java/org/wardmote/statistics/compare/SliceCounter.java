package org.wardmote.statistics.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.wardmote.lake.Vintage;
import org.wardmote.lake.VintageId;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.compare.Coverage.Cover;
import org.wardmote.statistics.compare.Cubes.Reading;
import org.wardmote.statistics.compare.Cubes.Sought;
import org.wardmote.statistics.compare.Cubes.SumKey;
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
    private final Coverage coverage;

    SliceCounter(Source dataset, Holding holding, Indicators indicators, Places places, Cubes cubes, Homes homes) {
        this.dataset = dataset;
        this.holding = holding;
        this.indicators = indicators;
        this.places = places;
        this.cubes = cubes;
        this.coverage = new Coverage(dataset, holding, places, homes);
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
    public Membership membership(List<Period> periods) {
        // the earliest loaded first, so that the newest speaks last
        List<Vintage> speakers =
                holding.vintages().stream().filter(speakers(periods)::contains).toList();
        return Membership.of(speakers, places);
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
            return Levels.codes(Levels.known(places, codes).stream()
                    .filter(area -> area.level() == level)
                    .toList());
        }
        List<Area> areas = new ArrayList<>();
        for (AreaCode force : coverage.forcesHeld(periods)) {
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
        Map<SumKey, Long> sums = cubes.sums(
                readings, new Sought(asked.stream().map(this::categories).toList(), codes, lookup, false));
        Map<Period, Set<String>> known = dataset.events() || lookup != null ? Map.of() : cubes.areas(readings, null);
        Redrawn redrawn = new Redrawn(places, () -> cubes.areas(readings, null));
        Map<Cell.Key, Cell> cells = new HashMap<>(2 * areas.size() * periods.size() * asked.size());
        Map<Set<String>, Map<Period, Cover>> covers = new HashMap<>();
        for (AreaCode area : areas) {
            Map<Period, Cover> held =
                    covers.computeIfAbsent(coverage.slices(area), slices -> coverage.of(slices, periods));
            for (Period period : periods) {
                String elsewhere = lookup == null ? redrawn.reason(area, period) : null;
                Cover cover = elsewhere == null ? Objects.requireNonNull(held.get(period)) : Cover.withheld(elsewhere);
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

    @Override
    public Map<Cell.Key, Cell> readTogether(
            AreaCode whole, List<IndicatorId> asked, AreaLevel level, List<AreaCode> parts, List<Period> periods) {
        boolean counted = holding.cubes(speakers(periods)).contains(level.word());
        if (!counted || !dataset.events() || parts.size() > Cubes.MOST_LISTED) {
            return Counter.super.readTogether(whole, asked, level, parts, periods);
        }
        Map<SumKey, Long> sums = cubes.sums(
                readings(periods, level),
                new Sought(
                        asked.stream().map(this::categories).toList(),
                        parts.stream().map(AreaCode::value).toList(),
                        null,
                        true));
        Set<String> slices = new TreeSet<>();
        parts.forEach(part -> slices.addAll(coverage.slices(part)));
        Map<Cell.Key, Cell> cells = new HashMap<>();
        for (Period period : periods) {
            Cover cover = coverage.of(slices, period);
            for (int i = 0; i < asked.size(); i++) {
                cells.put(
                        new Cell.Key(asked.get(i), whole, period),
                        cover.cell(sums.getOrDefault(new SumKey(i, period, ""), 0L)));
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
}
