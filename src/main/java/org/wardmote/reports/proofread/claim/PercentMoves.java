package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Checks a change in per cent by the numbers in sight: "The year before we opened 312, so there were fewer (12.2% down)". */
final class PercentMoves implements ParagraphRule {

    /** A slip of the right per cent is hardly further off than this. */
    private static final double FACTOR = 2;

    private static final Set<String> STOPS = Set.of(";", ":", ")", ",");
    private static final Set<String> OTHER = Set.of("point", "points", "average", "target", "figure");

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        Sight sight = new Sight(p);
        Pairs pairs = new Pairs(p);
        for (int i = 0; i < p.size(); i++) {
            Quantity percent = p.digits(i, Unit.PERCENT);
            int way = percent == null ? 0 : way(p, i);
            if (percent != null && way != 0 && percent.size() > 0) {
                Slip slip = sight.change(percent, way)
                        ? pairs.of(i).isEmpty() ? null : p.holds(i, i)
                        : judge(p, i, percent, way, pairs.of(i));
                if (slip != null) {
                    slips.add(slip);
                }
            }
        }
        return slips;
    }

    private static @Nullable Slip judge(Paragraph p, int at, Quantity percent, int way, List<Pairs.Pair> pairs) {
        Pairs.Pair best = null;
        double right = 0;
        for (Pairs.Pair pair : pairs) {
            double exact = pair.less() <= 0 ? 0 : Sight.percent(pair.less(), pair.more(), way);
            boolean nearer = best == null || Math.abs(exact - percent.size()) < Math.abs(right - percent.size());
            if (Sight.plausible(percent.size(), exact, FACTOR) && nearer) {
                best = pair;
                right = exact;
            }
        }
        return best == null
                ? null
                : p.slip(
                        "claim.percent",
                        Severity.WRONG,
                        at,
                        at,
                        "The percentage is not that of its two numbers.",
                        best.told() + ": that is " + percent.like(right) + "%, and the paper says " + p.told(at) + ".",
                        percent.like(right) + "%");
    }

    /** Which way it is said to have gone: by the words just after, else just before it. */
    static int way(Paragraph p, int at) {
        if (p.any(at + 1, at + 4, OTHER) || p.is(at - 1, OTHER)) {
            return 0;
        }
        for (int i = at + 1; i < Math.min(p.end(at), at + 3); i++) {
            if (word(p, i) != 0) {
                return word(p, i);
            }
            if (!p.at(i).word()) {
                break;
            }
        }
        for (int i = at - 1; i >= Math.max(p.start(at), at - 5); i--) {
            if (word(p, i) != 0) {
                return word(p, i);
            }
            boolean opens = p.is(i, "(") && i == at - 1;
            if (p.number(i) != null || p.is(i, STOPS) && !opens) {
                return 0;
            }
        }
        return 0;
    }

    private static int word(Paragraph p, int at) {
        if (!p.at(at).word() || p.is(at + 1, "than") && p.number(at + 2) != null) {
            return 0;
        }
        return p.is(at, Set.of("more", "greater"))
                ? 1
                : p.is(at, Set.of("fewer", "less"))
                        ? -1
                        : Lexicon.shipped().direction(p.at(at).text());
    }
}
