package org.wardmote.reports.proofread.against;

import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.reports.proofread.read.Place;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.Period;

/**
 * A number of the paper with what it is of.
 *
 * @param name where it stands, for a person: "Gravesham, Apr-Aug 19"
 * @param text as printed
 * @param size the number that it is, without its sign
 * @param against the earlier period of a change; null for a count
 * @param percent whether the change is in per cent
 * @param sure whether it can be of nothing else; what is not sure is never said to be wrong
 * @param allows whether it may stand for an exact value
 * @param mend the value as it would be printed there
 */
record Spot(
        Place place,
        String name,
        String text,
        double size,
        Indicator indicator,
        Area area,
        Period period,
        @Nullable Period against,
        boolean percent,
        boolean sure,
        DoublePredicate allows,
        Mend mend) {

    /** Prints a value as the paper would. */
    interface Mend {
        String of(double exact);
    }
}
