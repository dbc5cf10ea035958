package org.wardmote.statistics.dataset;

import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.statistics.indicator.Indicators;

/** What every load stands on: the lake, the map, and what is known of datasets, their checks and what they count. */
record Ground(Lake lake, Places places, Datasets datasets, Checks checks, Indicators indicators) {

    static Ground of(Lake lake, Places places) {
        return new Ground(lake, places, Datasets.shipped(), Checks.shipped(), Indicators.shipped());
    }
}
