package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;

/** Checks who alone went one way: "Only Galloway Vale recorded a decrease". It did, whatever the others did. */
final class OnlyOne implements ParagraphRule {

    private static final Set<String> BETWEEN = Set.of(
            "in",
            "recorded",
            "saw",
            "had",
            "showed",
            "experienced",
            "reported",
            "was",
            "there",
            "did",
            "went",
            "a",
            "an",
            "any",
            "see",
            "the");
    private static final int REACH = 6;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            Slip slip = p.is(i, "only") ? only(p, i) : null;
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static @Nullable Slip only(Paragraph p, int at) {
        List<Ledger.Mention> mentions = p.mentions(at + 1, Math.min(p.ends().get(at), at + REACH));
        if (mentions.isEmpty() || mentions.get(0).from() > at + 3) {
            return null;
        }
        Ledger.Mention mention = mentions.get(0);
        int verb = mention.to();
        while (p.is(verb, BETWEEN)) {
            verb++;
        }
        int way = verb >= p.ends().get(at) ? 0 : p.is(verb, "fewer") ? -1 : p.is(verb, "more") ? 1 : direction(p, verb);
        List<Series> rows = p.ledger().named(mention.name());
        if (way == 0 || rows.isEmpty()) {
            return null;
        }
        for (Series row : rows) {
            double mine = Math.signum(row.change().orElse(0));
            if (mine == 0 || mine == way) {
                return null;
            }
        }
        Series row = rows.get(0);
        return p.slip(
                "claim.exception",
                Severity.WRONG,
                at,
                verb,
                mention.name() + " went the other way.",
                row.told() + ".",
                "");
    }

    private static int direction(Paragraph p, int at) {
        return p.at(at).word() ? Lexicon.shipped().direction(p.at(at).text()) : 0;
    }
}
