package org.wardmote.statistics.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.compare.Dispersion.MonthPair;
import org.wardmote.statistics.compare.Grid.Line;

/**
 * How much more than chance each row of a table varied, from the same months of successive years in the source that the
 * table is counted from.
 *
 * <p>Only sources that are published openly are asked: from how much hidden months vary something of them could be learned,
 * and a verdict must not differ with who reads it.
 */
final class History {

    /** Pairs of successive years that are looked at, the newest first; older ones are another time. */
    private static final int YEARS = 3;

    /** Nothing is known of the months before. */
    static final History NONE = new History(Map.of());

    private final Map<Line, Dispersion> byLine;

    private History(Map<Line, Dispersion> byLine) {
        this.byLine = byLine;
    }

    /**
     * The months up to the end of a period, of some rows of one level.
     *
     * @param level that of the rows' areas
     */
    static History of(Counter counter, List<Line> lines, AreaLevel level, Period period) {
        if (!counter.published() || level == AreaLevel.GROUP || lines.isEmpty() || lines.size() > Rows.MOST_RANKED) {
            return NONE;
        }
        int back = 12 * (YEARS + 1);
        YearMonth first = period.to().minusMonths(back - 1L);
        if (counter.monthsHeld(level, List.of(Period.of(first, back))) < 2 * Dispersion.FEWEST_PAIRS) {
            return NONE;
        }
        List<Period> months = new ArrayList<>();
        for (int i = 0; i < back; i++) {
            months.add(Period.month(first.plusMonths(i)));
        }
        List<IndicatorId> indicators =
                lines.stream().map(Line::indicator).distinct().toList();
        List<AreaCode> areas = lines.stream()
                .flatMap(line -> (line.parts().isEmpty() ? List.of(line.area()) : line.parts()).stream())
                .distinct()
                .toList();
        Map<Cell.Key, Cell> cells = counter.read(indicators, level, areas, months);
        Map<Line, Dispersion> byLine = new HashMap<>();
        lines.forEach(line -> dispersion(line, cells, months).ifPresent(found -> byLine.put(line, found)));
        return new History(byLine);
    }

    /** Kept of another time. */
    static History kept(Map<Line, Dispersion> byLine) {
        return new History(Map.copyOf(byLine));
    }

    /** This and another, of other rows. */
    History and(History other) {
        Map<Line, Dispersion> both = new HashMap<>(byLine);
        both.putAll(other.byLine);
        return new History(both);
    }

    /** The dispersion of a row, a sum of areas by the sums of their months; empty with fewer than 12 pairs. */
    Optional<Dispersion> dispersion(Line line) {
        return Optional.ofNullable(byLine.get(line));
    }

    private static Optional<Dispersion> dispersion(Line line, Map<Cell.Key, Cell> cells, List<Period> months) {
        List<List<MonthPair>> runs = new ArrayList<>();
        for (int last = months.size() - 1; last >= 23; last -= 12) {
            List<MonthPair> run = new ArrayList<>();
            for (int i = last - 11; i <= last; i++) {
                OptionalLong now = count(cells, line, months.get(i));
                OptionalLong before = count(cells, line, months.get(i - 12));
                if (now.isPresent() && before.isPresent()) {
                    run.add(new MonthPair(before.getAsLong(), now.getAsLong()));
                }
            }
            runs.add(run);
        }
        return Dispersion.ofSameMonths(runs);
    }

    private static OptionalLong count(Map<Cell.Key, Cell> cells, Line line, Period month) {
        long sum = 0;
        for (AreaCode area : line.parts().isEmpty() ? List.of(line.area()) : line.parts()) {
            Cell cell = cells.get(new Cell.Key(line.indicator(), area, month));
            if (cell == null || cell.count().isEmpty() || cell.flaw() != null) {
                return OptionalLong.empty();
            }
            sum += cell.count().getAsLong();
        }
        return OptionalLong.of(sum);
    }
}
