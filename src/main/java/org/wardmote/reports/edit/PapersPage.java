package org.wardmote.reports.edit;

import java.util.List;

/** The papers: every edition, with where it stands and what waits. */
record PapersPage(List<Row> rows, boolean mayWrite) {

    /**
     * One edition.
     *
     * @param waits what is to be done, in a few words; empty for nothing
     */
    record Row(
            String title,
            String href,
            String paper,
            String meeting,
            String state,
            String colour,
            String saved,
            String waits) {}
}
