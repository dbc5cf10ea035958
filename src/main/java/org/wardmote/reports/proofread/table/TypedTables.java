package org.wardmote.reports.proofread.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wardmote.reports.proofread.read.Passage.Grid;
import org.wardmote.reports.proofread.read.Reading;

/** Understands the grids of a paper. */
public final class TypedTables {

    private TypedTables() {}

    /** The grids that are tables of numbers, in the order of the paper. */
    public static List<TypedTable> of(Reading reading) {
        List<TypedTable> tables = new ArrayList<>();
        reading.passages().forEach(passage -> {
            if (passage instanceof Grid grid) {
                of(grid).ifPresent(tables::add);
            }
        });
        return tables;
    }

    /** A grid as a table of numbers; empty when it is one of words. */
    static Optional<TypedTable> of(Grid grid) {
        return new Typing(grid).table();
    }
}
