package org.wardmote.statistics.dataset.intake;

import java.util.ArrayList;
import java.util.List;

/** One table of a file, read row by row. */
public interface Sheet {

    /** The sheet's own name; empty for a text file. */
    String name();

    /** What somebody should know about how it was read; empty when there is nothing. */
    default List<String> notes() {
        return List.of();
    }

    /** Gives every row with anything in it to a reader, until the reader has enough. */
    void read(Taker taker);

    /** The first rows. */
    default List<Row> head(int rows) {
        List<Row> head = new ArrayList<>();
        read(row -> {
            head.add(row);
            return head.size() < rows;
        });
        return head;
    }

    /**
     * A row.
     *
     * @param line its line in the file, or its row in the sheet, from 1
     * @param cells its cells as text, without the spaces around them; numbers with a decimal point
     */
    record Row(long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** A cell; empty beyond the row's end. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Takes rows. */
    @FunctionalInterface
    interface Taker {
        /** Takes a row and says whether to go on. */
        boolean take(Row row);
    }
}
