package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.claim.Scales.Scale;

/** Checks the place that a row comes in: "Violence comes third", wrong where no column has it there. */
final class Comes implements ParagraphRule {

    private static final Set<String> VERBS = Set.of("comes", "come", "came", "ranks", "ranked");
    private static final Set<String> ENDS = Set.of(",", ";", "with", "though", "at", "and", "(", ".");

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 1; i < p.size(); i++) {
            Integer place = Lexicon.shipped().ordinals.get(p.at(i).text());
            boolean ends = i + 1 >= p.ends().get(i) || p.is(i + 1, ENDS);
            Slip slip = place != null && place > 1 && ends && p.is(i - 1, VERBS) ? check(p, i, place) : null;
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static @Nullable Slip check(Paragraph p, int at, int place) {
        List<Ledger.Mention> before = p.mentions(p.starts().get(at), at - 1);
        Ledger.Mention subject = before.isEmpty() ? null : before.get(before.size() - 1);
        if (subject == null || subject.to() < at - 2) {
            return null;
        }
        Slip slip = null;
        for (Series series : p.ledger().named(subject.name())) {
            List<Series> rows = Scales.beside(series);
            for (Scale scale : Scales.levels(series.sheet(), p, at, at + 1, true)) {
                int found = rows.size() < 3 ? 0 : Scales.place(series, rows, scale, false);
                if (found == place) {
                    return p.holds(subject.from(), at);
                }
                boolean told = found == 0 || slip != null;
                slip = told ? slip : Bests.slip(p, subject.from(), at, List.of(series), rows, scale, false);
            }
        }
        return slip;
    }
}
