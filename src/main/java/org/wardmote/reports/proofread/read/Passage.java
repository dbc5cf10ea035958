package org.wardmote.reports.proofread.read;

import java.util.List;

/** A part of a paper as it was read. */
public sealed interface Passage {

    Place place();

    /** A heading, its number ("2.3", may be empty) apart from its words. */
    record Heading(Place place, int level, String number, String words) implements Passage {}

    /**
     * Running text: a paragraph or an item of a list, with its lines joined and its hyphens at line ends mended.
     *
     * @param number as printed, "2.1"; empty when it has none
     * @param item whether it is an item of a list
     */
    record Prose(Place place, String number, boolean item, String words) implements Passage {}

    /**
     * Cells in rows and columns, as they stand: headers are among the rows.
     *
     * @param caption the lines just above it that name it; may be empty
     * @param headers how many of the rows are headers, at least 0
     */
    record Grid(Place place, String caption, int headers, List<List<Cell>> rows) implements Passage {
        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** One cell. An empty cell has empty text. */
    record Cell(Place place, String text) {}
}
