package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;

/** Checks a number that is said to stand above or below another: "9.2%, which is higher than the county figure of 5.5%". */
final class Beyond implements ParagraphRule {

    private static final Set<String> MORE =
            Set.of("above", "higher", "over", "more", "greater", "longer", "ahead", "larger", "bigger", "exceeds");
    private static final Set<String> LESS =
            Set.of("below", "lower", "under", "fewer", "less", "shorter", "behind", "smaller", "short");
    private static final Set<String> LINKS = Set.of(
            "is",
            "was",
            "are",
            "were",
            "remains",
            "remained",
            "still",
            "well",
            "far",
            "just",
            "slightly",
            "little",
            "much",
            "also",
            "therefore",
            "now",
            "but",
            "and",
            "had",
            "being");
    private static final Set<String> OF = Set.of("of", "the", "at", "(", "than", "is", "was", "on");
    private static final int REACH = 10;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 1; i < p.size(); i++) {
            int way = p.is(i, MORE) ? 1 : p.is(i, LESS) ? -1 : 0;
            boolean linked = p.is(i - 1, LINKS) && p.number(i - 1) == null && !p.any(i - 3, i, Set.of("not", "no"));
            Slip slip = way == 0 || !linked ? null : check(p, i, way);
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static @Nullable Slip check(Paragraph p, int at, int way) {
        if (p.number(at + 1) != null) {
            // "is over half of the total reduction of 44" is a share
            return null;
        }
        int end = Math.min(p.end(at), at + REACH);
        int other = -1;
        for (int i = at + 2; i < end && other < 0; i++) {
            boolean number = p.at(i).number() && p.number(i) != null;
            boolean owner = number && p.at(i - 1).word() && p.at(i - 1).text().endsWith("'s");
            if (number && !p.is(i - 1, OF) && !owner || p.is(i, Set.of(",", ";", "and", "but", "when"))) {
                return null;
            }
            other = number ? i : -1;
        }
        Quantity theirs = other < 0 ? null : p.number(other);
        if (theirs == null || theirs.words() || other == at + 2 && p.is(at + 1, "than") || changes(p, at, other)) {
            return null;
        }
        int own = own(p, at, theirs);
        Quantity mine = own < 0 ? null : p.number(own);
        if (mine == null) {
            return null;
        }
        boolean holds = way > 0 ? mine.size() > theirs.size() : mine.size() < theirs.size();
        return holds
                ? p.holds(at, other)
                : p.slip(
                        "claim.comparison",
                        Severity.WRONG,
                        at - 1,
                        other,
                        "The two numbers do not stand to each other as it says.",
                        p.told(own) + " beside " + p.told(other) + ".",
                        mine.size() > theirs.size() ? "above" : mine.size() < theirs.size() ? "below" : "the same as");
    }

    /** "Higher than in 2020, when it rose by 5%": the other is a change and no level. */
    private static boolean changes(Paragraph p, int at, int other) {
        return p.is(other - 1, "by") || p.is(other + 1, Set.of("more", "fewer", "less"));
    }

    /** The last number of its kind before: in its sentence, or in the one before when that has no number of its own. */
    private static int own(Paragraph p, int at, Quantity theirs) {
        int start = p.start(at);
        int earliest = start == 0 || !p.all(start, at, theirs.unit()).isEmpty() ? start : p.start(start - 1);
        for (int i = at - 1; i >= earliest; i--) {
            Quantity each = p.digits(i, theirs.unit());
            boolean like = each != null
                    && (theirs.unit() != Quantity.Unit.COUNT || each.ulp().compareTo(theirs.ulp()) == 0)
                    && Sight.plausible(each.size(), theirs.size(), 4)
                    && !p.any(i + 1, i + 2, Set.of("more", "fewer", "less"));
            if (like) {
                return i;
            }
            if (each != null && theirs.unit() != Quantity.Unit.COUNT) {
                return -1;
            }
        }
        return -1;
    }
}
