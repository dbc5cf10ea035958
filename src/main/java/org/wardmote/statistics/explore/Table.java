package org.wardmote.statistics.explore;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.govuk.Change;
import org.wardmote.statistics.chart.ChartTable;
import org.wardmote.statistics.chart.Drawing;

/**
 * A table of a page, every cell ready to print.
 *
 * @param caption what it shows, and when
 * @param foot the row of the whole; null where none stands
 */
record Table(
        String caption,
        List<Head> heads,
        List<Row> rows,
        @Nullable Row foot) {

    Table {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** A cell as GOV.UK's table takes it: its content, under its heading. */
    static org.wardmote.govuk.Cell printed(Cell cell, Head head, Content content) {
        return new org.wardmote.govuk.Cell(
                null,
                content,
                head.numeric() ? "numeric" : null,
                cell.depth() == 0 ? null : "wm-depth-" + Math.min(cell.depth(), 3),
                null,
                null,
                cell.sort());
    }

    /** The table twin of a drawing. */
    static Table of(Drawing drawing) {
        ChartTable twin = drawing.table();
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < twin.header().size(); i++) {
            heads.add(new Head(twin.header().get(i), twin.numeric().get(i)));
        }
        List<Row> rows = twin.rows().stream()
                .map(cells -> new Row(cells.stream().map(Cell::of).toList()))
                .toList();
        return new Table(drawing.title(), heads, rows, null);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** A column's heading, and whether numbers stand under it. */
    record Head(String text, boolean numeric) {

        static Head text(String text) {
            return new Head(text, false);
        }

        static Head number(String text) {
            return new Head(text, true);
        }
    }

    /** One row; its first cell names it. */
    record Row(List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }

        static Row of(Cell... cells) {
            return new Row(List.of(cells));
        }
    }

    /**
     * One cell.
     *
     * @param href where the cell leads; null when nowhere
     * @param change a change in a badge that claims no more than its verdict, instead of the text; null for none
     * @param tag the colour of the tag that the text stands in; null for plain text
     * @param under a second, quieter line, as an interval under its rate; empty for none
     * @param sort what the column is sorted by, where it is not the text
     * @param depth how far a part is set in under its whole
     */
    record Cell(
            String text,
            @Nullable String href,
            @Nullable Change change,
            @Nullable String tag,
            String under,
            @Nullable String sort,
            int depth) {

        /** As much as stands on one line of a telephone beside the name of the row. */
        private static final int SHORT = 24;

        static Cell of(String text) {
            return new Cell(text, null, null, null, "", null, 0);
        }

        static Cell link(String text, String href) {
            return new Cell(text, href, null, null, "", null, 0);
        }

        static Cell change(Change change) {
            return new Cell(change.text(), null, change, null, "", null, 0);
        }

        static Cell tag(String text, String colour) {
            return new Cell(text, null, null, colour, "", null, 0);
        }

        Cell under(String words) {
            return new Cell(text, href, change, tag, words, sort, depth);
        }

        Cell sort(@Nullable Object value) {
            return new Cell(text, href, change, tag, under, value == null ? null : value.toString(), depth);
        }

        /** Whether the text stands for a number that is not told. */
        boolean untold() {
            return text.equals(Print.HIDDEN_WORD) || text.equals(Print.WITHHELD_WORD);
        }

        /** Whether it is a number or a day with a few words under it, neither of which is broken. */
        boolean isShort() {
            return href == null
                    && change == null
                    && !under.isEmpty()
                    && text.length() <= SHORT
                    && under.length() <= SHORT;
        }

        Cell depth(int deep) {
            return new Cell(text, href, change, tag, under, sort, deep);
        }
    }
}
