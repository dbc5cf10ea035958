package org.wardmote.reports.proofread.text;

import java.util.ArrayList;
import java.util.List;
import org.wardmote.reports.proofread.Check;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.read.Reading;
import org.wardmote.reports.proofread.table.TypedTable;

/** Reads a paper for slips of the text itself, whatever its numbers say. */
public final class TextChecks implements Check {

    @Override
    public List<Slip> check(Reading reading, List<TypedTable> tables) {
        Lines lines = Lines.of(reading);
        List<Slip> slips = new ArrayList<>();
        slips.addAll(new Acronyms(lines).slips());
        slips.addAll(Names.slips(lines));
        slips.addAll(Missing.slips(reading));
        slips.addAll(References.slips(reading));
        slips.addAll(Dates.slips(lines));
        slips.addAll(Numbering.slips(reading));
        slips.addAll(Addresses.slips(lines));
        slips.addAll(Contradictions.slips(lines));
        return slips;
    }
}
