package org.wardmote.statistics.chart;

import java.util.List;

/**
 * The same values as a drawing, as a table: for the keyboard, for a screen reader, for copying.
 *
 * @param header one heading for each column; the first column names the row
 * @param numeric for each column, whether it holds numbers and is set to the right
 * @param rows each with as many cells as there are headings, ready to print
 */
public record ChartTable(List<String> header, List<Boolean> numeric, List<List<String>> rows) {

    public ChartTable {
        header = List.copyOf(header);
        numeric = List.copyOf(numeric);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = header.size();
        if (numeric.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("Every row of a table has " + columns + " cells.");
        }
    }

    /** A table whose first column names the rows and whose other columns are numbers. */
    static ChartTable of(List<String> header, List<List<String>> rows) {
        List<Boolean> numeric = java.util.stream.IntStream.range(0, header.size())
                .mapToObj(i -> i > 0)
                .toList();
        return new ChartTable(header, numeric, rows);
    }
}
