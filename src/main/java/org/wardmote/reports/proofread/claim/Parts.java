package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Adds up the parts that are listed after their whole: "96 defects: 42 lights, 31 locks and 23 gates", "split between a (£5) and b (£7)". */
final class Parts implements ParagraphRule {

    private static final Set<String> NOT_ALL = Set.of(
            "including",
            "includes",
            "included",
            "example",
            "mainly",
            "mostly",
            "chiefly",
            "particularly",
            "especially",
            "fewer",
            "compared",
            "average",
            "with");
    private static final Set<String> SPLITS = Set.of("split", "divided", "shared", "comprising", "namely");
    private static final Set<String> BEFORE = Set.of(":", ",", "and", "-", "(", "between", "into", "of", "comprising");
    private static final int WIDEST = 12;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            Slip slip = p.is(i, Set.of(":", "-")) || p.is(i, SPLITS) ? list(p, i, p.before(i)) : ofThe(p, i);
            if (slip != null) {
                slips.add(slip);
                i = p.end(i) - 1;
            }
        }
        return slips;
    }

    /** "Of the 148, noise was the commonest (61), followed by disputes (38) and litter (49)". */
    private static @Nullable Slip ofThe(Paragraph p, int at) {
        int start = p.start(at);
        boolean begins = at == start && p.is(at, "of") && p.is(at + 1, Set.of("the", "these"));
        int total = begins && p.number(at + 2) != null ? at + 2 : -1;
        if (total < 0) {
            return null;
        }
        for (int i = total + 1; i < p.end(at); i++) {
            // each in its brackets, else they may overlap
            if (p.digits(i, Unit.COUNT) != null && !(p.is(i - 1, "(") && p.is(i + 1, ")"))) {
                return null;
            }
        }
        List<Integer> parts = parts(p, total, total);
        return parts.size() >= 3 ? Sums.sum(p, total, whole(p, total), parts) : null;
    }

    private static @Nullable Slip list(Paragraph p, int mark, int total) {
        if (total < 0 || mark - total > WIDEST || total + 1 == mark && p.is(mark, "-")) {
            return null;
        }
        Quantity whole = p.number(total);
        boolean exact = whole != null
                && (whole.unit() == Unit.COUNT || whole.unit() == Unit.MONEY)
                && whole.roundness() == Roundness.NONE;
        if (!exact || whole == null) {
            return null;
        }
        List<Integer> parts = parts(p, mark, total);
        return parts.size() >= 2 ? Sums.sum(p, total, whole, parts) : null;
    }

    private static Quantity whole(Paragraph p, int total) {
        Quantity whole = p.number(total);
        if (whole == null) {
            throw new IllegalStateException("no number stands here");
        }
        return whole;
    }

    /** The numbers of the list that a mark opens; none when it does not end with "and", or does not mean to be complete. */
    private static List<Integer> parts(Paragraph p, int mark, int total) {
        Quantity whole = whole(p, total);
        List<Integer> parts = new ArrayList<>();
        for (int i = mark + 1; i < p.end(mark); i++) {
            if (p.is(i, ";") || p.is(i, NOT_ALL) || p.moves(i, i + 1) || p.is(i, "of") && p.number(i + 1) != null) {
                return List.of();
            }
            if (parts.size() >= 2 && p.is(i, "-") && and(p, parts)) {
                break;
            }
            Quantity each = p.number(i);
            if (each == null || each.unit() == Unit.PERCENT) {
                continue;
            }
            boolean other = each.unit() != whole.unit();
            if (other && (whole.unit() == Unit.MONEY || each.unit() == Unit.MONEY)) {
                if (!each.words() && whole.unit() != Unit.MONEY) {
                    return List.of();
                }
                continue;
            }
            if (whole.unit() == Unit.MONEY || p.is(i - 1, BEFORE)) {
                parts.add(i);
            }
        }
        return parts.size() >= 2 && and(p, parts) ? parts : List.of();
    }

    private static boolean and(Paragraph p, List<Integer> parts) {
        return p.any(parts.get(parts.size() - 2), parts.get(parts.size() - 1), Set.of("and"));
    }
}
