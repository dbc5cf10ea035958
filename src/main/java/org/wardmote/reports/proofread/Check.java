package org.wardmote.reports.proofread;

import java.util.List;
import org.wardmote.reports.proofread.read.Reading;
import org.wardmote.reports.proofread.table.TypedTable;

/** One kind of careful reading: it marks what it finds in a paper, in any order. */
public interface Check {

    List<Slip> check(Reading reading, List<TypedTable> tables);
}
