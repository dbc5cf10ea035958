package org.wardmote.statistics.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.chart.Drawing;

/**
 * One indicator: what it counts, how it is made up, and what it says now.
 *
 * @param formula which rows are in it, in words
 * @param latest null while nothing of it is held
 */
record IndicatorPage(
        String name,
        String definition,
        String formula,
        List<Part> parts,
        String smallNumbers,
        String source,
        @Nullable Latest latest,
        List<Drawing> series) {

    /** What is shown beneath it in a table; an overlapping part is an "of which" row and in no sum. */
    record Part(String name, String href, boolean overlapping, String definition) {}

    /** Its newest figures by district. */
    record Latest(
            String periods,
            String finding,
            boolean signal,
            Table table,
            String compareHref,
            List<Provenance.Source> sources) {}
}
