package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.read.Place;
import org.wardmote.statistics.Period;

/**
 * A grid whose columns and rows are understood.
 *
 * @param place of the grid
 * @param caption what it is of, with the periods and units that it names
 * @param columns those after the names of the rows
 * @param rows in order
 */
public record TypedTable(Place place, String caption, List<Column> columns, List<Row> rows) {

    public TypedTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One column.
     *
     * @param header as printed, lines joined
     * @param role what it holds
     * @param period of a count; null when the header does not say
     * @param of for a change, a per cent, a rate or a share: the column (from 0) of the later or only count; else -1
     * @param from for a change or a per cent: the column of the earlier count; else -1
     */
    public record Column(String header, Role role, @Nullable Period period, int of, int from) {}

    /** What a column holds. */
    public enum Role {
        COUNT,
        CHANGE,
        PERCENT_CHANGE,
        RATE,
        SHARE,
        OTHER
    }

    /**
     * One row.
     *
     * @param name as printed, without its dash
     * @param parent the row (from 0) of which it is a part; -1 when it is a part of none
     * @param total whether it is the total of rows above or below it
     */
    public record Row(Place place, String name, int parent, boolean total, List<Value> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** One value: the text as printed and the number that it is; null when it is none ("n/a", "-", "*"). */
    public record Value(Place place, String text, @Nullable BigDecimal number) {}
}
