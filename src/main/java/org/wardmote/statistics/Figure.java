package org.wardmote.statistics;

import java.util.List;
import org.wardmote.lake.VintageId;
import org.wardmote.places.AreaCode;

/**
 * A number with its indicator, area, period, vintages and caveats; never a name, never a row. Counts are whole and not
 * negative.
 *
 * @param source the dataset that it was counted from
 * @param vintages the vintages that it was counted from
 */
public record Figure(
        IndicatorId indicator,
        AreaCode area,
        Period period,
        Value value,
        String source,
        List<VintageId> vintages,
        List<Caveat> caveats) {

    public Figure {
        vintages = List.copyOf(vintages);
        caveats = List.copyOf(caveats);
    }

    /** What a figure can say: a count, or why there is none. */
    public sealed interface Value {}

    /** The count itself. */
    public record Count(long number) implements Value {
        public Count {
            if (number < 0) {
                throw new IllegalArgumentException("A count is not negative: " + number);
            }
        }
    }

    /**
     * The count is known and not told, because it is small or would give a small one away. Which of the two is not told
     * either: with the limit of small numbers it would give the count away to within 2.
     */
    public record Hidden() implements Value {}

    /** No count can be told: not held, incomplete, or not comparable; the reason is a sentence for the reader. */
    public record Withheld(String reason) implements Value {}
}
