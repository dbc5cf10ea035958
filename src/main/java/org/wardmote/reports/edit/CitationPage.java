package org.wardmote.reports.edit;

import java.util.List;

/**
 * One number of a paper followed back: what it counts, the figures, the files, and what was known when.
 *
 * @param words as the paper prints them
 * @param later what it would say by the data held now, where it was frozen and they say otherwise; empty where not
 * @param history what the same expression told as data came in, newest first
 */
record CitationPage(
        EditionHead head,
        String words,
        String expression,
        String later,
        List<String> definitions,
        List<Figure> figures,
        List<Source> sources,
        List<Told> history) {

    /** One figure. */
    record Figure(String name, String area, String period, String value, String href) {}

    /** One vintage that it was counted from. */
    record Source(String title, String publisher, String loaded, String href, List<File> files) {}

    /** A file by its name and the SHA-256 of what was in it. */
    record File(String name, String sha256) {}

    /** What was told with the data that was held on a day. */
    record Told(String day, String words) {}
}
