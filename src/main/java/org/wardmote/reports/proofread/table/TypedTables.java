package org.wardmote.reports.proofread.table;

import java.util.ArrayList;
import java.util.List;
import org.wardmote.reports.proofread.read.Passage.Grid;
import org.wardmote.reports.proofread.read.Reading;

/** Understands the grids of a paper. */
public final class TypedTables {

    private TypedTables() {}

    /** The grids that are tables of numbers, in the order of the paper. */
    public static List<TypedTable> of(Reading reading) {
        return understood(reading).stream().map(Understood::table).toList();
    }

    static List<Understood> understood(Reading reading) {
        List<Understood> tables = new ArrayList<>();
        reading.passages().forEach(passage -> {
            if (passage instanceof Grid grid) {
                new Typing(grid).understood().ifPresent(tables::add);
            }
        });
        return tables;
    }
}
