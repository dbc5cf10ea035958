package org.wardmote.reports.proofread.table;

import java.util.List;
import org.wardmote.reports.proofread.read.Reading;

/** Understands the grids of a paper. */
public final class TypedTables {

    private TypedTables() {}

    /** The grids that are tables of numbers, in the order of the paper. */
    public static List<TypedTable> of(Reading reading) {
        return List.of();
    }
}
