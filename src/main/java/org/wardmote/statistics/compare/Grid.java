package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.AreaCode;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.dataset.Noticed;

/**
 * The rows that a source gives to a question, with their counts.
 *
 * @param whole the row of the whole; null when the rows are of none
 */
record Grid(Counter counter, List<Line> lines, @Nullable Line whole, Map<Cell.Key, Cell> cells) {

    /**
     * One row, before anything is worked out.
     *
     * @param key the area's code or the category's id, as the row is named by machines
     * @param parts the areas whose sum it is, for a sum that is no area of its own
     */
    record Line(
            String key,
            String name,
            String subject,
            IndicatorId indicator,
            AreaCode area,
            int depth,
            boolean overlaps,
            List<AreaCode> parts) {}

    Cell cell(Line line, Period period) {
        return cells.getOrDefault(
                new Cell.Key(line.indicator(), line.area(), period), Cell.notHeld("Nothing is held for this row."));
    }

    /** The same cells, their caveats without any count that a check put in them. */
    Grid plain() {
        Map<Cell.Key, Cell> plain = new HashMap<>();
        cells.forEach((key, cell) -> plain.put(
                key,
                new Cell(
                        cell.value(),
                        cell.vintages(),
                        cell.caveats().stream().map(Noticed::plain).toList(),
                        cell.flaw())));
        return new Grid(counter, lines, whole, plain);
    }

    /** How many cells are told, of all that were asked for. */
    long told(Question question) {
        long told = 0;
        for (Line line : lines) {
            for (Period period : periods(question)) {
                told += cell(line, period).count().isPresent() ? 1 : 0;
            }
        }
        return told;
    }

    boolean complete(Question question) {
        return !lines.isEmpty()
                && told(question) == (long) lines.size() * periods(question).size();
    }

    static List<Period> periods(Question question) {
        List<Period> periods = new ArrayList<>();
        periods.add(question.period());
        Optional.ofNullable(question.against()).ifPresent(periods::add);
        return periods;
    }
}
