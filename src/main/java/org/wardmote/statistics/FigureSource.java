package org.wardmote.statistics;

import java.util.List;
import java.util.Set;
import org.wardmote.places.AreaLevel;

/**
 * How a room that keeps records offers counts of them: casework, fieldwork and plan implement it, statistics asks. Only
 * numbers cross; statistics hides the small ones on the way out.
 */
public interface FigureSource {

    /** The indicators that this source counts. */
    Set<IndicatorId> indicators();

    /** The counts of one indicator in a period, by area of one level. Areas without any are left out. */
    List<Figure> count(IndicatorId indicator, AreaLevel level, Period period);
}
