package org.wardmote.statistics;

import java.util.List;
import java.util.Optional;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;

/** The front door of statistics: what is counted, and how it compares. Needs a lake and no server. */
public final class Statistics {

    private Statistics() {}

    /** Statistics over a lake, and over what other rooms count. */
    public static Statistics of(Lake lake, Places places, List<FigureSource> sources) {
        throw new UnsupportedOperationException();
    }

    /** Every indicator that the definitions name, in the order of the tree. */
    public List<Indicator> indicators() {
        throw new UnsupportedOperationException();
    }

    public Optional<Indicator> indicator(IndicatorId id) {
        throw new UnsupportedOperationException();
    }

    /** Answers a question; throws {@link Refusal} when it cannot be asked. What cannot be compared is withheld in its row, with the reason. */
    public Comparison compare(Question question) {
        throw new UnsupportedOperationException();
    }

    /** The single months of an indicator in an area, oldest first, gaps included as withheld figures. */
    public List<Figure> series(
            IndicatorId indicator, org.wardmote.places.AreaCode area, Period period, boolean smallNumbers) {
        throw new UnsupportedOperationException();
    }
}
