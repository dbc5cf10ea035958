package org.wardmote.statistics.compare;

import java.util.List;

/**
 * What must be known of a dataset to count from it.
 *
 * @param title how to name it in a sentence
 * @param published whether it is open to all already
 * @param byCell whether a newer vintage replaces single counts rather than whole slices
 * @param events whether it is made of single events, so that an area without a row has none; in a table of counts an area
 *     without a row is not held
 */
record Source(String id, String title, boolean published, boolean byCell, boolean events, List<String> caveats) {

    Source {
        caveats = List.copyOf(caveats);
    }
}
