package org.wardmote.statistics.dataset.table;

import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Period;

/**
 * What one column of a table is taken for.
 *
 * @param index which column, from 0
 * @param header as it is written; its letter when it has none
 * @param period the months that its counts are of; null for other columns
 * @param sure false when somebody should look at it
 */
record Column(int index, String header, Role role, @Nullable Period period, boolean sure) {

    /** What a column can be. */
    enum Role {
        /** How deep a category lies in its tree: 1, 2, 3. */
        LEVEL("how deep a row's category lies"),
        AREA("areas"),
        AREA_CODE("codes of areas"),
        CATEGORY("categories"),
        /** The months of each row, in a long table. */
        PERIOD("the months of each row"),
        /** Counts, of the months that the header says. */
        COUNT("counts"),
        /** Counts, of the months that the row or the title says. */
        COUNT_OF_ROW("counts"),
        CHANGE("the change in number, which is checked and not kept"),
        PERCENT("the change in per cent, which is checked and not kept"),
        RATE("a rate, which is checked and not kept"),
        /** Numbers of which nobody has said what they are. */
        UNTOLD("numbers that nothing says the months of"),
        UNUSED("not used");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    Column as(Role other) {
        return new Column(index, header, other, period, sure);
    }

    Column of(Period months) {
        return new Column(index, header, Role.COUNT, months, true);
    }
}
