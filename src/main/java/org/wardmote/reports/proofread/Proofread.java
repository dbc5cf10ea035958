package org.wardmote.reports.proofread;

import java.util.List;
import org.wardmote.reports.proofread.read.Reading;
import org.wardmote.reports.proofread.table.TypedTable;

/**
 * A paper that has been proofread.
 *
 * @param reading the paper as it was read
 * @param tables its tables as they were understood
 * @param slips what was found, in the order of the paper
 */
public record Proofread(Reading reading, List<TypedTable> tables, List<Slip> slips) {

    public Proofread {
        tables = List.copyOf(tables);
        slips = List.copyOf(slips);
    }

    /** Whether nothing was found that is wrong or doubtful; what could not be checked does not count. */
    public boolean clean() {
        return slips.stream().allMatch(slip -> slip.severity() == Slip.Severity.UNCHECKED);
    }
}
