package org.wardmote.statistics.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.compare.Grid.Line;
import org.wardmote.statistics.indicator.Indicators;

/**
 * Which parts of a total of a room's records are hidden from those not entitled, whatever they ask: where one part of a
 * total is small in an area and a period, no part of that total is told there.
 *
 * <p>A question alone can be protected with fewer cells ({@link SmallNumbers}), but the next question would tell what the
 * first one hid: the total less its other parts. Where only one area of a level has a small part, the parts of the area
 * with the smallest total are hidden with it, for the sake of the total of all areas. What it does not see: areas of two
 * levels set against each other, and periods that overlap. For tables in the lake there is {@link Told}, which does; a room
 * counts any period that it is asked for, so that there is nothing to look through beforehand.
 */
final class Families implements Guard {

    private record Family(IndicatorId total, AreaLevel level, Period period) {}

    private final Counter counter;
    private final Indicators indicators;
    private final Places places;
    private final Map<Family, Set<AreaCode>> spoilt = new HashMap<>();

    Families(Counter counter, Indicators indicators, Places places) {
        this.counter = counter;
        this.indicators = indicators;
        this.places = places;
    }

    @Override
    public Grid hide(Grid full, Question question) {
        List<Period> periods = Grid.periods(question);
        Grid grid = SmallNumbers.hide(full, question, indicators);
        Map<Cell.Key, Cell> cells = new HashMap<>(grid.cells());
        for (Line line : grid.lines()) {
            hide(cells, line, periods);
        }
        if (grid.whole() != null) {
            hide(cells, grid.whole(), periods);
        }
        return new Grid(counter, grid.lines(), grid.whole(), cells);
    }

    @Override
    public boolean hides(IndicatorId indicator, Line line, Period period, long count) {
        List<AreaCode> areas = line.parts().isEmpty() ? List.of(line.area()) : line.parts();
        return (count > 0 && count < indicators.find(indicator).orElseThrow().smallNumbersBelow())
                || areas.stream().anyMatch(area -> hides(indicator, area, period));
    }

    @Override
    public List<Figure> hide(List<Figure> months) {
        if (months.isEmpty()) {
            return months;
        }
        int below = indicators.find(months.get(0).indicator()).orElseThrow().smallNumbersBelow();
        return SmallNumbers.hide(months, below).stream()
                .map(month ->
                        month.value() instanceof Figure.Count && hides(month.indicator(), month.area(), month.period())
                                ? Guard.hidden(month)
                                : month)
                .toList();
    }

    private void hide(Map<Cell.Key, Cell> cells, Line line, List<Period> periods) {
        for (Period period : periods) {
            Cell.Key key = new Cell.Key(line.indicator(), line.area(), period);
            Cell cell = cells.get(key);
            if (cell != null
                    && cell.count().isPresent()
                    && hides(line.indicator(), line, period, cell.count().getAsLong())) {
                cells.put(key, new Cell(new Figure.Hidden(), cell.vintages(), cell.caveats(), cell.flaw()));
            }
        }
    }

    /** Whether a category's count in an area is hidden because a part beside it is small there. */
    boolean hides(IndicatorId category, AreaCode area, Period period) {
        return indicators.all().stream()
                .filter(total -> parts(total.id()).contains(category))
                .anyMatch(total -> hidesParts(total.id(), area, period));
    }

    /** Whether the parts of a total are hidden in an area. */
    boolean hidesParts(IndicatorId total, AreaCode area, Period period) {
        AreaLevel level = places.area(area).map(Area::level).orElse(AreaLevel.GROUP);
        return spoilt.computeIfAbsent(new Family(total, level, period), this::areas)
                .contains(area);
    }

    private List<IndicatorId> parts(IndicatorId total) {
        return indicators.parts(total, counter.source());
    }

    private Set<AreaCode> areas(Family family) {
        List<IndicatorId> parts =
                parts(family.total()).stream().filter(counter::counts).toList();
        List<Period> period = List.of(family.period());
        Set<AreaCode> held = new TreeSet<>();
        parts.forEach(part -> held.addAll(counter.areas(part, family.level(), period)));
        Map<Cell.Key, Cell> cells = counter.read(parts, family.level(), List.copyOf(held), period);
        Set<AreaCode> found = new HashSet<>();
        AreaCode least = null;
        long fewest = Long.MAX_VALUE;
        for (AreaCode area : held) {
            long sum = 0;
            for (IndicatorId part : parts) {
                Cell cell = cells.get(new Cell.Key(part, area, family.period()));
                long count = cell == null ? 0 : cell.count().orElse(0);
                sum = Math.addExact(sum, count);
                if (count > 0 && count < indicators.find(part).orElseThrow().smallNumbersBelow()) {
                    found.add(area);
                }
            }
            if (!found.contains(area) && sum < fewest) {
                fewest = sum;
                least = area;
            }
        }
        if (found.size() == 1 && least != null) {
            found.add(least);
        }
        return found;
    }
}
