package org.wardmote.reports.compose;

import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.statistics.Statistics;

/** Makes papers from their text and the figures of a lake. Needs no server. */
public final class Composer {

    private final Lake lake;
    private final Places places;
    private final Statistics statistics;

    public Composer(Lake lake, Places places, Statistics statistics) {
        this.lake = lake;
        this.places = places;
        this.statistics = statistics;
    }

    /** A paper, or that of its two papers which is asked for. Whatever is wrong with the text is among its problems. */
    public Composed compose(PaperText paper, Part part) {
        return new Composition(lake, places, statistics, paper, part).composed();
    }
}
