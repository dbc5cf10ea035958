package org.wardmote.statistics.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Vintage;
import org.wardmote.lake.VintageId;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.FigureSource;
import org.wardmote.statistics.Grounds;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.SameMonths;
import org.wardmote.statistics.compare.Grid.Line;
import org.wardmote.statistics.indicator.Indicators;

/** Answers questions: chooses the source, lays out the rows, works them out, and says what the whole shows. */
public final class Comparer {

    private final Lake lake;
    private final Places places;
    private final Indicators indicators;
    private final List<FigureSource> rooms;
    private final Sources sources;
    private final Cubes cubes;
    private final Homes homes;
    private final Histories histories = new Histories();
    private final Map<String, ToldOf> told = new ConcurrentHashMap<>();
    private final Working working;

    public Comparer(Lake lake, Places places, Indicators indicators, List<FigureSource> rooms) {
        this.lake = lake;
        this.places = places;
        this.indicators = indicators;
        this.rooms = List.copyOf(rooms);
        this.sources = new Sources();
        this.cubes = new Cubes(lake);
        this.homes = new Homes(places, cubes);
        this.working = Working.by(indicators);
    }

    private record ToldOf(List<VintageId> of, Told told) {}

    /** Answers a question; throws {@link Refusal} when it cannot be asked. */
    public Comparison compare(Question question) {
        Laid laid = laid(question);
        return working.answer(laid, people(laid));
    }

    /** What the answer to a question rests on, to be kept; throws {@link Refusal} when it cannot be asked. */
    public Grounds grounds(Question question) {
        Laid laid = laid(question);
        return working.grounds(laid, people(laid));
    }

    private Denominators.People people(Laid laid) {
        return laid.grid().counter().membership(Grid.periods(laid.question())).over(places);
    }

    private Laid laid(Question question) {
        Indicator indicator = indicators
                .find(question.indicator())
                .orElseThrow(() -> new Refusal(
                        "unknown-indicator", "indicator", "No indicator is called " + question.indicator() + "."));
        Period against = question.against();
        if (against != null && against.overlaps(question.period())) {
            throw new Refusal(
                    "overlapping-periods",
                    "against",
                    against.label() + " and " + question.period().label()
                            + " have months in common: compare periods that have none.");
        }
        Grid full = best(question, counters(question, indicator));
        Guard guard = guard(full.counter(), question.smallNumbers());
        Grid grid = guard == null ? full : guard.hide(full, question).plain();
        Line whole = grid.whole();
        History history = history(question, grid, guard, grid.lines())
                .and(whole == null ? History.NONE : history(question, grid, guard, List.of(whole)));
        String areaName = question.level() != null
                ? ""
                : places.area(question.areas().get(0)).map(Area::name).orElse("");
        return new Laid(
                question,
                indicator,
                grid,
                areaName,
                around(question, grid, guard == null),
                history,
                drivers(question, grid, guard));
    }

    /**
     * The months behind some rows; none for one period alone, for rows of another kind of area than one, or where some of
     * them may not be told: how they vary would tell of them.
     */
    private History history(Question question, Grid grid, @Nullable Guard guard, List<Line> lines) {
        if (question.against() == null || lines.isEmpty() || guard != null) {
            return History.NONE;
        }
        Optional<AreaLevel> level = places.area(
                        lines.get(0).parts().isEmpty()
                                ? lines.get(0).area()
                                : lines.get(0).parts().get(0))
                .map(Area::level);
        return level.map(its -> histories.of(grid.counter(), lines, its, question.period()))
                .orElse(History.NONE);
    }

    /** The greater area that one area alone is set beside the rest of, for those who may see all of that. */
    private @Nullable Line around(Question question, Grid grid, boolean open) {
        boolean alone = question.against() != null
                && question.rows() == Question.Rows.AREAS
                && grid.whole() == null
                && grid.lines().size() == 1;
        return alone && open
                ? new Grids(indicators, places).around(grid, question).orElse(null)
                : null;
    }

    /** The single months of an indicator in an area, from the source that holds most of them. */
    public List<Figure> series(
            IndicatorId id, AreaCode code, Period period, @Nullable LocalDate asAt, boolean smallNumbers) {
        Indicator indicator = indicators
                .find(id)
                .orElseThrow(() -> new Refusal("unknown-indicator", "indicator", "No indicator is called " + id + "."));
        Area area = places.area(code)
                .orElseThrow(() -> new Refusal("unknown-area", "area", "No area has the code " + code + "."));
        List<Period> months = new ArrayList<>();
        for (int i = 0; i < period.months(); i++) {
            months.add(Period.month(period.from().plusMonths(i)));
        }
        List<Figure> best = List.of();
        long most = -1;
        for (Counter counter : held(id, asAt)) {
            Map<Cell.Key, Cell> cells = counter.read(List.of(id), area.level(), List.of(code), months);
            List<Figure> figures = new ArrayList<>();
            for (Period month : months) {
                Cell.Key key = new Cell.Key(id, code, month);
                Figure figure = cells.getOrDefault(key, Cell.notHeld("Nothing is held for this month."))
                        .figure(key, counter.source());
                figures.add(figure);
            }
            Guard guard = guard(counter, smallNumbers);
            if (guard != null) {
                figures = guard.hide(figures);
            }
            long told = figures.stream()
                    .filter(figure -> !(figure.value() instanceof Figure.Withheld))
                    .count();
            if (told > most) {
                most = told;
                best = figures;
            }
        }
        if (best.isEmpty()) {
            return months.stream()
                    .map(month -> Cell.notHeld("The lake holds nothing that counts " + indicator.noun() + ".")
                            .figure(new Cell.Key(id, code, month), "none"))
                    .toList();
        }
        return best;
    }

    /** What stands between a source and somebody; null where there is nothing to hide. */
    private @Nullable Guard guard(Counter counter, boolean smallNumbers) {
        if (smallNumbers || counter.published()) {
            return null;
        }
        return counter instanceof CellCounter ? told(counter.source()) : new Families(counter, indicators, places);
    }

    /** Made once for all vintages that are held: it depends on nothing else, and on every one of them. */
    private Told told(String dataset) {
        Holding everything = Holding.of(lake, dataset, null);
        List<VintageId> of = everything.vintages().stream().map(Vintage::id).toList();
        return told.compute(
                        dataset,
                        (d, last) -> last != null && last.of().equals(of)
                                ? last
                                : new ToldOf(of, Told.of(everything, dataset, cubes, indicators, places)))
                .told();
    }

    /** Each month beside the same month of the years before. */
    public SameMonths sameMonths(IndicatorId id, AreaCode code, Period period, boolean smallNumbers) {
        Period years = new Period(period.from().minusYears(MonthsBeside.YEARS_BACK), period.to());
        List<Figure> series = series(id, code, years, null, smallNumbers);
        Figure first = series.get(series.size() - 1);
        String name = indicators.find(id).map(Indicator::name).orElse(id.value());
        String area = places.area(code).map(Area::name).orElse(code.value());
        return new MonthsBeside(series)
                .of(first, name + " in " + area + ", " + period.label() + ", beside the same months before", period);
    }

    private List<Counter> counters(Question question, Indicator indicator) {
        List<Counter> held = held(indicator.id(), question.asAt());
        String source = question.source();
        if (source != null) {
            held = held.stream().filter(c -> c.source().equals(source)).toList();
        }
        if (held.isEmpty()) {
            String known = held(indicator.id(), question.asAt()).stream()
                    .map(Counter::source)
                    .collect(Collectors.joining(", "));
            throw source == null || known.isEmpty()
                    ? new Refusal(
                            "nothing-held",
                            "indicator",
                            "The lake holds nothing that counts " + indicator.noun()
                                    + (question.asAt() == null ? "" : " and was loaded by " + question.asAt())
                                    + ": load a file first, with wardmote import FILE.")
                    : new Refusal(
                            "source-cannot-count",
                            "source",
                            source + " does not count " + indicator.noun() + " here: ask one of " + known + ".");
        }
        return held;
    }

    /** The sources that hold anything of an indicator, the best first. */
    private List<Counter> held(IndicatorId id, @Nullable LocalDate asAt) {
        List<Counter> held = new ArrayList<>();
        for (String dataset : indicators.sources(id)) {
            Holding holding = Holding.of(lake, dataset, asAt);
            if (!holding.isEmpty()) {
                Source source = sources.get(dataset);
                Counter counter = source.byCell()
                        ? new CellCounter(source, holding, indicators, places, cubes)
                        : new SliceCounter(source, holding, indicators, places, cubes, homes);
                if (counter.counts(id)) {
                    held.add(counter);
                }
            }
        }
        rooms.stream()
                .filter(room -> room.indicators().contains(id))
                .forEach(room -> held.add(new FigureCounter(room, places)));
        return held;
    }

    /** The first source that can tell all; else the one that can tell most. */
    private Grid best(Question question, List<Counter> counters) {
        Grids grids = new Grids(indicators, places);
        Grid best = null;
        long most = -1;
        long nearest = -1;
        for (Counter counter : counters) {
            Grid grid = grids.of(counter, question);
            if (grid.complete(question)) {
                return grid;
            }
            long told = grid.told(question);
            long near = counter.monthsHeld(level(question), Grid.periods(question));
            // of two that tell as much, the reasons of the one that holds more of these months say more
            if (told > most || (told == most && near > nearest)) {
                nearest = near;
                most = told;
                best = grid;
            }
        }
        if (best == null || best.lines().isEmpty()) {
            throw new Refusal(
                    "nothing-held",
                    question.areas().isEmpty() ? "period" : "area",
                    "The lake holds no counts for " + question.period().label()
                            + (question.against() == null
                                    ? ""
                                    : " or " + question.against().label())
                            + " by "
                            + (question.level() == null
                                    ? "category"
                                    : question.level().word())
                            + ": ask for months that it holds, or load a file.");
        }
        return best;
    }

    private AreaLevel level(Question question) {
        AreaLevel level = question.level();
        return level != null
                ? level
                : places.area(question.areas().get(0)).map(Area::level).orElse(AreaLevel.DISTRICT);
    }

    /** The parts of the whole, of which some drove its change; none where the parts are not held or do not add up to it. */
    private List<Decomposition.Part> drivers(Question question, Grid grid, @Nullable Guard guard) {
        Line line = Working.changed(grid);
        Period against = question.against();
        List<IndicatorId> parts = line == null ? List.of() : parts(question, line.indicator(), grid.counter());
        if (line == null
                || against == null
                || parts.isEmpty()
                || against.months() != question.period().months()) {
            return List.of();
        }
        if (!parts.stream().allMatch(grid.counter()::counts)) {
            return List.of();
        }
        Cell now = grid.cell(line, question.period());
        Cell before = grid.cell(line, against);
        if (now.count().isEmpty() || before.count().isEmpty() || now.flaw() != null || before.flaw() != null) {
            return List.of();
        }
        Map<Cell.Key, Cell> cells = partCells(grid, line, parts, Grid.periods(question));
        List<Decomposition.Part> found = new ArrayList<>();
        for (IndicatorId part : parts) {
            Cell partNow = cells.get(new Cell.Key(part, line.area(), question.period()));
            Cell partBefore = cells.get(new Cell.Key(part, line.area(), against));
            if (partNow == null
                    || partBefore == null
                    || partNow.count().isEmpty()
                    || partBefore.count().isEmpty()) {
                return List.of();
            }
            if (guard != null
                    && (guard.hides(
                                    part,
                                    line,
                                    question.period(),
                                    partNow.count().getAsLong())
                            || guard.hides(
                                    part, line, against, partBefore.count().getAsLong()))) {
                // one part's change beside the others' tells what its two counts are not to tell
                return List.of();
            }
            found.add(new Decomposition.Part(
                    part.value(),
                    indicators.name(part, grid.counter().source()),
                    partBefore.count().getAsLong(),
                    partNow.count().getAsLong(),
                    false));
        }
        return found;
    }

    private List<IndicatorId> parts(Question question, IndicatorId whole, Counter counter) {
        return indicators.parts(whole, counter.source()).stream()
                .filter(part -> !indicators.endedBefore(part, question.period(), question.against()))
                .toList();
    }

    private Map<Cell.Key, Cell> partCells(Grid grid, Line line, List<IndicatorId> parts, List<Period> periods) {
        if (line.parts().isEmpty()) {
            return grid.counter()
                    .read(parts, places.area(line.area()).orElseThrow().level(), List.of(line.area()), periods);
        }
        AreaLevel level = places.area(line.parts().get(0)).orElseThrow().level();
        return grid.counter().readTogether(line.area(), parts, level, line.parts(), periods);
    }
}
