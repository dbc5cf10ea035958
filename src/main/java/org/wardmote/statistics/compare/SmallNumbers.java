package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.compare.Grid.Line;
import org.wardmote.statistics.indicator.Indicators;

/**
 * Hides small numbers in the rows of a question, and what would give them away, from those who are not entitled to them.
 *
 * <p>What everybody knows of the rows: that the areas make up their whole, which categories make up which, and which
 * count some of what another counts. Hidden before anything is worked out, so that no change, rate, rank or word is ever
 * made from a hidden count.
 */
final class SmallNumbers {

    /** A row that is spoilt in one period already loses less by being hidden in the other. */
    private static final double SPOILT = 0.6;

    private final Grid grid;
    private final Question question;
    private final Indicators indicators;
    private final CountTable.Builder table = CountTable.builder();
    private final Map<Cell.Key, Cell> held = new HashMap<>();

    private SmallNumbers(Grid grid, Question question, Indicators indicators) {
        this.grid = grid;
        this.question = question;
        this.indicators = indicators;
    }

    /** The grid with its small numbers hidden; all of them, where the rest would give one away whatever else is hidden. */
    static Grid hide(Grid grid, Question question, Indicators indicators) {
        return new SmallNumbers(grid, question, indicators).hide();
    }

    /**
     * The months of a series with the small ones hidden, and so many more that the whole series' count, which can be had
     * by asking for the whole period, does not give them away.
     */
    static List<Figure> hide(List<Figure> months, int smallBelow) {
        CountTable.Builder table = CountTable.builder();
        List<String> parts = new ArrayList<>();
        long total = 0;
        for (Figure month : months) {
            if (month.value() instanceof Figure.Count count) {
                parts.add(month.period().toString());
                table.cell(month.period().toString(), count.number(), smallBelow);
                total = Math.addExact(total, count.number());
            }
        }
        Suppression.Release release = Suppression.protect(table.published("the whole period", total)
                .sum("the whole period", parts)
                .build());
        return months.stream()
                .map(month -> month.value() instanceof Figure.Count
                                && (release.hides(month.period().toString()) || !release.released())
                        ? Guard.hidden(month)
                        : month)
                .toList();
    }

    private Grid hide() {
        List<Period> periods = Grid.periods(question);
        List<Line> lines = Stream.concat(grid.lines().stream(), Stream.ofNullable(grid.whole()))
                .toList();
        lines.forEach(line -> periods.forEach(period -> add(line, period)));
        lines.forEach(line -> spoilt(line, periods));
        for (Period period : periods) {
            if (question.rows() == Question.Rows.AREAS) {
                areasMakeUpTheirWhole(period);
            } else {
                lines.forEach(line -> categoriesMakeUp(line, period));
                overlapsLieWithin(period);
            }
        }
        Suppression.Release release = Suppression.protect(table.build());
        Map<Cell.Key, Cell> cells = new HashMap<>(grid.cells());
        held.forEach((key, cell) -> {
            if (release.hides(id(key)) || !release.released()) {
                cells.put(key, new Cell(new Figure.Hidden(), cell.vintages(), cell.caveats(), cell.flaw()));
            }
        });
        return new Grid(grid.counter(), grid.lines(), grid.whole(), cells);
    }

    private void add(Line line, Period period) {
        Cell.Key key = key(line, period);
        Cell cell = grid.cell(line, period);
        if (cell.count().isPresent() && held.put(key, cell) == null) {
            table.cell(id(key), cell.count().getAsLong(), limit(line.indicator()));
        }
    }

    private void spoilt(Line line, List<Period> periods) {
        for (Period period : periods) {
            for (Period other : periods) {
                if (!period.equals(other) && isHeld(line, period) && small(line, other)) {
                    table.cheaper(id(key(line, period)), SPOILT);
                }
            }
        }
    }

    private void areasMakeUpTheirWhole(Period period) {
        Line whole = grid.whole();
        if (whole != null && isHeld(whole, period)) {
            sum(whole, grid.lines(), period);
        }
    }

    private void categoriesMakeUp(Line line, Period period) {
        List<IndicatorId> parts =
                indicators.parts(line.indicator(), grid.counter().source());
        List<Line> rows = grid.lines().stream()
                .filter(row -> parts.contains(row.indicator()))
                .toList();
        if (!parts.isEmpty() && rows.size() == parts.size() && isHeld(line, period)) {
            sum(line, rows, period);
        }
    }

    /** An "of which" row counts some of what the row above it counts. */
    private void overlapsLieWithin(Period period) {
        List<Line> above = new ArrayList<>();
        if (grid.whole() != null) {
            above.add(grid.whole());
        }
        for (Line line : grid.lines()) {
            above.removeIf(row -> row.depth() >= line.depth());
            if (line.overlaps() && !above.isEmpty() && isHeld(line, period)) {
                Line parent = above.get(above.size() - 1);
                if (isHeld(parent, period) && count(line, period) <= count(parent, period)) {
                    table.within(id(key(line, period)), id(key(parent, period)));
                }
            }
            above.add(line);
        }
    }

    /** Only where all parts are held: what is withheld is known to nobody. */
    private void sum(Line whole, List<Line> parts, Period period) {
        if (parts.stream().allMatch(part -> isHeld(part, period))) {
            table.sum(
                    id(key(whole, period)),
                    parts.stream().map(part -> id(key(part, period))).distinct().toList());
        }
    }

    private boolean small(Line line, Period period) {
        return isHeld(line, period) && count(line, period) > 0 && count(line, period) < limit(line.indicator());
    }

    private boolean isHeld(Line line, Period period) {
        return held.containsKey(key(line, period));
    }

    private long count(Line line, Period period) {
        return grid.cell(line, period).count().orElseThrow();
    }

    private int limit(IndicatorId indicator) {
        return indicators.find(indicator).orElseThrow().smallNumbersBelow();
    }

    private static Cell.Key key(Line line, Period period) {
        return new Cell.Key(line.indicator(), line.area(), period);
    }

    private static String id(Cell.Key key) {
        return key.indicator() + " in " + key.area() + ", " + key.period();
    }
}
