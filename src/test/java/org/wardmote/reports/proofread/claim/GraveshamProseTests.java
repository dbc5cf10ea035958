package org.wardmote.reports.proofread.claim;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardmote.reports.proofread.Context;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.read.Passage;
import org.wardmote.reports.proofread.read.Readers;
import org.wardmote.reports.proofread.read.Reading;

class GraveshamProseTests {
    @Test
    void look() throws Exception {
        Reading reading = Readers.read(Path.of("src/test/resources/reports/gravesham-2019/report-text.txt"));
        List<Slip> all = new java.util.ArrayList<>(new org.wardmote.reports.proofread.text.TextChecks().check(reading, List.of(), Context.ALONE));
        all.addAll(new ClaimChecks().check(reading, List.of(Papers.crime(), Papers.categories(), Papers.abuse(), Papers.nuisance()), Context.ALONE));
        for (Slip slip : all) {
            if (slip.severity() == Slip.Severity.UNCHECKED) continue;
            System.out.println(slip.severity() + " " + slip.kind() + " [" + slip.place().paragraph() + "] «" + slip.quote() + "»\n      " + slip.words() + " | " + slip.evidence() + " | " + slip.mend());
        }
    }
}
