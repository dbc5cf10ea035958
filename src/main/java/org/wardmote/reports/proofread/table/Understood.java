package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.reports.proofread.table.TypedTable.Row;
import org.wardmote.reports.proofread.table.TypedTable.Value;

/**
 * A table with the sums that were found in it.
 *
 * @param sums whose columns are numbered among the counts only
 */
record Understood(TypedTable table, List<RowTree.Sum> sums) {

    /** The columns that are counts. */
    List<Integer> counts() {
        List<Integer> counts = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            if (table.columns().get(column).role() == Role.COUNT) {
                counts.add(column);
            }
        }
        return counts;
    }

    Row row(int row) {
        return table.rows().get(row);
    }

    Column column(int column) {
        return table.columns().get(column);
    }

    Value value(int row, int column) {
        return row(row).values().get(column);
    }

    @Nullable
    BigDecimal number(int row, int column) {
        return column < 0 ? null : value(row, column).number();
    }

    /** How many decimals a column prints. */
    int decimals(int column) {
        return table.rows().stream()
                .map(row -> Amount.of(row.values().get(column).text()))
                .filter(amount -> amount.number() != null)
                .mapToInt(Amount::decimals)
                .max()
                .orElse(0);
    }

    /** A cell as a person would find it. */
    String name(int row, int column) {
        String name = row(row).name().isEmpty() ? "Row " + (row + 1) : row(row).name();
        return name + ", "
                + (column(column).header().isEmpty()
                        ? "column " + (column + 1)
                        : column(column).header());
    }
}
