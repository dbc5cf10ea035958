package org.wardmote.statistics;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Population;

/**
 * A comparison that somebody asks for.
 *
 * @param rows areas of a level, or the categories under the indicator in one area
 * @param level the level of the rows when they are areas; null when they are categories
 * @param areas the areas to compare, or within which to compare; empty for all that the source holds
 * @param against the earlier period; null to look at one period alone
 * @param asAt the day whose knowledge is asked for; null for today's
 * @param base what rates are per
 * @param source the dataset to count from; null for the best one that can answer
 * @param smallNumbers whether the asker is entitled to small numbers
 */
public record Question(
        IndicatorId indicator,
        Rows rows,
        @Nullable AreaLevel level,
        List<AreaCode> areas,
        Period period,
        @Nullable Period against,
        @Nullable LocalDate asAt,
        Population.Base base,
        @Nullable String source,
        boolean smallNumbers) {

    public Question {
        areas = List.copyOf(areas);
        if ((rows == Rows.AREAS) != (level != null)) {
            throw new IllegalArgumentException("A level goes with rows that are areas, and with no others.");
        }
    }

    /** What the rows of a comparison are. */
    public enum Rows {
        AREAS,
        CATEGORIES
    }
}
