package org.wardmote.reports.proofread.claim;

import java.util.List;
import org.wardmote.reports.proofread.Slip;

/** One thing that the numbers of a paragraph say of each other, whatever the tables hold. */
interface ParagraphRule {

    List<Slip> check(Paragraph paragraph);
}
