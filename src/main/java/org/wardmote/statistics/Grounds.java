package org.wardmote.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.VintageId;
import org.wardmote.places.AreaCode;
import org.wardmote.places.Population;

/**
 * All that the answer to a question is worked out from, and nothing besides: with it the answer can be worked out again
 * without a lake ({@link Workings}). What is hidden from the asker is hidden here too.
 *
 * @param source the dataset that it was counted from
 * @param published whether that dataset is open to all, small numbers and all
 * @param events whether it is made of single events, some of which have no place
 * @param caveats what a reader of any figure of the dataset must know
 * @param areaName of the area whose categories the rows are; empty for rows that are areas
 * @param lines the rows, in their order
 * @param whole the row of the whole; null when the rows are of none
 * @param around the greater area that one area alone is set beside the rest of; null for none
 * @param varied how much more than chance the months of each row varied before, where that is known
 * @param cells the counts of the rows, of the whole and of what is around
 * @param people the estimates that the rates rest on
 * @param divided areas whose people are not known, and why
 * @param parts the two counts of each part of the whole, from which it is told what drove the change; empty when it is
 *     not told
 */
public record Grounds(
        Question question,
        String source,
        boolean published,
        boolean events,
        List<Caveat> caveats,
        String areaName,
        List<Line> lines,
        @Nullable Line whole,
        @Nullable Line around,
        List<Varied> varied,
        List<Held> cells,
        List<People> people,
        List<Divided> divided,
        List<Part> parts) {

    public Grounds {
        caveats = List.copyOf(caveats);
        lines = List.copyOf(lines);
        varied = List.copyOf(varied);
        cells = List.copyOf(cells);
        divided = List.copyOf(divided);
        people = List.copyOf(people);
        parts = List.copyOf(parts);
    }

    /**
     * One row before anything is worked out.
     *
     * @param key the area's code or the category's id
     * @param subject with which a sentence about it begins
     * @param parts the areas whose sum it is, for a sum that is no area of its own
     */
    public record Line(
            String key,
            String name,
            String subject,
            IndicatorId indicator,
            AreaCode area,
            int depth,
            boolean overlaps,
            List<AreaCode> parts) {
        public Line {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What is held of one indicator in an area and a period.
     *
     * @param flaw why the count must not be compared though it is held; null when it may be
     */
    public record Held(
            IndicatorId indicator,
            AreaCode area,
            Period period,
            Figure.Value value,
            List<VintageId> vintages,
            List<Caveat> caveats,
            @Nullable String flaw) {
        public Held {
            vintages = List.copyOf(vintages);
            caveats = List.copyOf(caveats);
        }
    }

    /**
     * How many people an area had.
     *
     * @param notAfter the day that was asked for: the newest estimate that is not dated after it
     */
    public record People(AreaCode area, LocalDate notAfter, Population population) {}

    /** An area whose people are not known, and why. */
    public record Divided(AreaCode area, String reason) {}

    /** How many times more than chance the months of a row varied, and on how many degrees of freedom that is known. */
    public record Varied(Line line, double factor, int degrees) {}

    /** One part of the whole in both periods. */
    public record Part(String key, String name, long before, long now) {}
}
