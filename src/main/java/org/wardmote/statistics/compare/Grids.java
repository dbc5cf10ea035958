package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.compare.Grid.Line;
import org.wardmote.statistics.indicator.Indicators;

/** Lays out the rows of a question, areas or categories, and the row of the whole that they make up. */
final class Grids {

    /** The key of a sum of rows that is no area of its own. */
    static final AreaCode SUM = new AreaCode("group:sum-of-the-rows");

    private final Indicators indicators;
    private final Places places;

    Grids(Indicators indicators, Places places) {
        this.indicators = indicators;
        this.places = places;
    }

    Grid of(Counter counter, Question question) {
        return question.rows() == Question.Rows.AREAS ? areas(counter, question) : categories(counter, question);
    }

    private Grid areas(Counter counter, Question question) {
        AreaLevel level = levelOf(question);
        Indicator indicator = indicators.find(question.indicator()).orElseThrow();
        List<Period> periods = Grid.periods(question);
        List<AreaCode> asked = question.areas().isEmpty()
                ? counter.areas(indicator.id(), level, periods)
                : within(question.areas(), level);
        List<Line> lines = asked.stream().map(code -> line(indicator, code)).toList();
        Map<Cell.Key, Cell> cells = new HashMap<>(
                lines.isEmpty() ? Map.of() : counter.read(List.of(indicator.id()), level, asked, periods));
        Line whole = null;
        if (lines.size() > 1 && level != AreaLevel.GROUP) {
            whole = whole(counter, question, indicator, level, asked, cells);
        }
        return new Grid(counter, lines, whole, cells);
    }

    /**
     * The greater area that the one row lies in, its counts laid into the grid: a district's force, a ward's district; empty
     * where the source does not hold it.
     */
    Optional<Line> around(Grid grid, Question question) {
        Line row = grid.lines().get(0);
        AreaLevel above = switch (levelOf(question)) {
            case LSOA, WARD -> AreaLevel.DISTRICT;
            case DISTRICT, CSP -> AreaLevel.FORCE;
            case FORCE -> AreaLevel.COUNTRY;
            case COUNTRY, GROUP -> null;
        };
        Optional<Area> area = above == null ? Optional.empty() : places.parent(row.area(), above);
        if (area.isEmpty()) {
            return Optional.empty();
        }
        AreaCode code = area.get().code();
        grid.cells()
                .putAll(grid.counter()
                        .read(List.of(row.indicator()), area.get().level(), List.of(code), Grid.periods(question)));
        return Optional.of(line(indicators.find(row.indicator()).orElseThrow(), code));
    }

    /** The areas of a level that are asked for: each itself, or those that lie in it. */
    private List<AreaCode> within(List<AreaCode> asked, AreaLevel level) {
        Set<AreaCode> areas = new LinkedHashSet<>();
        for (AreaCode code : asked) {
            Area area = places.area(code)
                    .orElseThrow(() -> new Refusal("unknown-area", "area", "No area has the code " + code + "."));
            if (area.level() == level) {
                areas.add(code);
                continue;
            }
            List<AreaCode> members = Levels.codes(places.within(code, level));
            if (members.isEmpty()) {
                throw new Refusal(
                        "area-of-another-level",
                        "area",
                        area.name() + " is a " + area.level().singular() + " and has no " + level.plural()
                                + " in it: ask by another kind of area, or for a greater one.");
            }
            areas.addAll(members);
        }
        return List.copyOf(areas);
    }

    /**
     * The whole that some areas make up: the greater area that was asked for, else the smallest one of which they are all
     * the parts and which the source holds, else their sum.
     */
    private @Nullable Line whole(
            Counter counter,
            Question question,
            Indicator indicator,
            AreaLevel level,
            List<AreaCode> rows,
            Map<Cell.Key, Cell> cells) {
        List<Period> periods = Grid.periods(question);
        Optional<Area> container = container(question, level, rows);
        if (container.isPresent()) {
            Area area = container.get();
            Map<Cell.Key, Cell> found =
                    counter.read(List.of(indicator.id()), area.level(), List.of(area.code()), periods);
            // what is held of the whole itself is better than a sum, which leaves out what has no place
            if (told(found) > 0 && told(found) >= told(sum(rows, indicator, periods, cells))) {
                cells.putAll(found);
                return line(indicator, area.code());
            }
        }
        AreaCode code = container.map(Area::code).orElse(SUM);
        String name = container.map(Area::name).orElse("These " + rows.size() + " " + level.plural());
        cells.putAll(Groups.sum(code, rows, List.of(indicator.id()), periods, cells));
        return new Line(
                container.isPresent() ? code.value() : "",
                name,
                indicator.name() + " in " + inSentence(name),
                indicator.id(),
                code,
                0,
                false,
                rows);
    }

    private static Map<Cell.Key, Cell> sum(
            List<AreaCode> rows, Indicator indicator, List<Period> periods, Map<Cell.Key, Cell> cells) {
        return Groups.sum(SUM, rows, List.of(indicator.id()), periods, cells);
    }

    private static long told(Map<Cell.Key, Cell> cells) {
        return cells.values().stream().filter(cell -> cell.count().isPresent()).count();
    }

    private Optional<Area> container(Question question, AreaLevel level, List<AreaCode> rows) {
        if (question.areas().size() == 1) {
            return places.area(question.areas().get(0));
        }
        for (AreaLevel above : Levels.coarser(level)) {
            Optional<Area> parent = places.parent(rows.get(0), above);
            if (parent.isPresent()
                    && Set.copyOf(rows)
                            .equals(Set.copyOf(
                                    Levels.codes(places.within(parent.get().code(), level))))) {
                return parent;
            }
        }
        return Optional.empty();
    }

    private Grid categories(Counter counter, Question question) {
        if (question.areas().size() != 1) {
            throw new Refusal(
                    "one-area-needed", "area", "Categories are those of one area: name one, as in Gravesham.");
        }
        Area area = places.area(question.areas().get(0))
                .orElseThrow(() -> new Refusal(
                        "unknown-area",
                        "area",
                        "No area has the code " + question.areas().get(0) + "."));
        List<Line> lines = new ArrayList<>();
        addChildren(counter, question, question.indicator(), area, 1, lines);
        Line whole = category(counter, question.indicator(), area, 0);
        Set<IndicatorId> all = new LinkedHashSet<>();
        lines.forEach(line -> all.add(line.indicator()));
        all.add(question.indicator());
        Map<Cell.Key, Cell> cells =
                counter.read(List.copyOf(all), area.level(), List.of(area.code()), Grid.periods(question));
        return lines.isEmpty()
                ? new Grid(counter, List.of(whole), null, cells)
                : new Grid(counter, lines, whole, cells);
    }

    private void addChildren(
            Counter counter, Question question, IndicatorId parent, Area area, int depth, List<Line> lines) {
        for (IndicatorId child : indicators.children(parent, counter.source())) {
            if (counter.counts(child) && !indicators.endedBefore(child, question.period(), question.against())) {
                lines.add(category(counter, child, area, depth));
                addChildren(counter, question, child, area, depth + 1, lines);
            }
        }
    }

    private Line category(Counter counter, IndicatorId id, Area area, int depth) {
        Indicator indicator = indicators.find(id).orElseThrow();
        return new Line(
                id.value(),
                indicators.name(id, counter.source()),
                indicator.name() + " in " + area.name(),
                id,
                area.code(),
                depth,
                indicator.overlapping(),
                List.of());
    }

    private Line line(Indicator indicator, AreaCode code) {
        String name = places.area(code).map(Area::name).orElse(code.value());
        return new Line(
                code.value(), name, indicator.name() + " in " + name, indicator.id(), code, 0, false, List.of());
    }

    private static String inSentence(String name) {
        return name.startsWith("These ") ? "t" + name.substring(1) : name;
    }

    private static AreaLevel levelOf(Question question) {
        AreaLevel level = question.level();
        if (level == null) {
            throw new IllegalArgumentException("Rows that are areas have a level.");
        }
        return level;
    }
}
