package org.wardmote.statistics.explore;

import java.util.List;

/**
 * One vintage: the files that it was made from, byte for byte, what it covers, and what the checks noticed.
 *
 * @param newer addresses of vintages that were loaded after it, newest first
 */
record VintagePage(
        String title,
        String dataset,
        String datasetHref,
        String name,
        String loaded,
        String loadedBy,
        String rows,
        Table files,
        Table covers,
        List<Warning> warnings,
        List<Note> notes,
        List<Newer> newer) {

    /** What it covers is folded away beyond as many rows as one sees at once. */
    public static final int MOST_OPEN = 24;

    /**
     * Something that a check found, which follows every figure made from here.
     *
     * @param about the series that it concerns, in print; empty when it is all of them
     */
    record Warning(String check, String about, String message, String advice) {}

    /** Anything else that the manifest says. */
    record Note(String name, String words) {}

    /** A later vintage of the same dataset. */
    record Newer(String loaded, String href) {}
}
