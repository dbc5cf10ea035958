package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.table.TypedTable.Value;

/** Checks a status column against the target and what was reached: "Met", "Not met", green and red. */
final class Verdicts {

    private Verdicts() {}

    static List<Slip> slips(Ledger ledger) {
        List<Slip> slips = new ArrayList<>();
        for (Goals goals : Goals.of(ledger)) {
            for (Series series : goals.sheet().series()) {
                Slip slip = goals.status() < 0 ? null : check(goals, series);
                if (slip != null) {
                    slips.add(slip);
                }
            }
        }
        return slips;
    }

    private static @Nullable Slip check(Goals goals, Series series) {
        int said = goals.said(series);
        int stands = goals.stands(series);
        if (said == 0 || stands == 0 || said == stands) {
            return null;
        }
        Value status = series.row().values().get(goals.status());
        return new Slip(
                "table.status",
                Severity.WRONG,
                status.place(),
                status.text(),
                series.name() + ": the status is not that of its target.",
                Series.number(goals.reached(series).orElse(0)) + " beside a target of "
                        + Series.number(goals.aim(series).orElse(0)) + ".",
                stands > 0 ? "met" : "not met");
    }
}
