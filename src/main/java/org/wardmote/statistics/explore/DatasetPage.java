package org.wardmote.statistics.explore;

import java.util.List;

/**
 * One outside source: what it is, under which licence, how fresh, and every vintage of it.
 *
 * @param link where its publisher tells of it; empty for nowhere
 * @param checks what is looked at when it is loaded, each in a sentence
 * @param freshness for each of its series, which months are held
 */
record DatasetPage(
        String title,
        String publisher,
        String link,
        String licence,
        String attribution,
        String rhythm,
        boolean published,
        List<String> caveats,
        List<String> checks,
        Table freshness,
        Table vintages,
        boolean mayLoad) {}
