package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;

/** Counts the targets that a table shows as met: "Two of the five targets were met", "all three measures were over the target". */
final class TargetsMet implements ParagraphRule {

    private static final Set<String> TARGETS = Set.of("target", "targets");
    private static final int REACH = 8;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        List<Goals> tables = Goals.of(p.ledger());
        for (int i = 0; !tables.isEmpty() && i < p.size(); i++) {
            Slip slip = ofSoMany(p, i, tables);
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static @Nullable Slip ofSoMany(Paragraph p, int at, List<Goals> tables) {
        boolean all = p.is(at, "all");
        int total = all ? p.is(at + 1, "the") ? at + 2 : at + 1 : p.is(at + 1, "of") ? at + 3 : -1;
        Quantity many = p.number(total);
        Quantity some = all ? many : p.number(at);
        if (many == null || some == null) {
            return null;
        }
        int end = Math.min(p.end(at), total + REACH);
        Verdict verdict = null;
        for (int i = total + 1; i < end && verdict == null; i++) {
            verdict = Verdict.at(p, i);
        }
        if (verdict == null || !p.any(total, end, TARGETS)) {
            return null;
        }
        Slip slip = null;
        for (Goals goals : tables) {
            List<Series> rows = goals.sheet().series().stream()
                    .filter(each -> stands(goals, each) != 0)
                    .toList();
            if (rows.size() != many.size()) {
                continue;
            }
            int way = verdict.way();
            long found =
                    rows.stream().filter(each -> stands(goals, each) == way).count();
            if (found == some.size()) {
                return p.holds(at, verdict.at());
            }
            slip = p.slip(
                    "claim.target",
                    Severity.WRONG,
                    at,
                    verdict.at(),
                    "It is so of " + found + " of the " + rows.size() + ".",
                    "By " + goals.sheet().name() + ".",
                    found + " of the " + rows.size());
        }
        return slip;
    }

    private static int stands(Goals goals, Series series) {
        int said = goals.said(series);
        return said != 0 ? said : goals.stands(series);
    }
}
