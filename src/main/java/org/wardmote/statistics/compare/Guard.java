package org.wardmote.statistics.compare;

import java.util.List;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.compare.Grid.Line;

/** Stands between the counts of one source and those who are not entitled to its small numbers. */
interface Guard {

    /** The grid with what is not to be told hidden, before anything is worked out from it. */
    Grid hide(Grid grid, Question question);

    /** Whether a count of an indicator in the area of a row is hidden. */
    boolean hides(IndicatorId indicator, Line line, Period period, long count);

    /** The months of a series with what is not to be told hidden. */
    List<Figure> hide(List<Figure> months);

    /** The same figure without its number. */
    static Figure hidden(Figure month) {
        return new Figure(
                month.indicator(),
                month.area(),
                month.period(),
                new Figure.Hidden(),
                month.source(),
                month.vintages(),
                month.caveats());
    }
}
