package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Checks what is left of one number after another, and "altogether". */
final class Sums implements ParagraphRule {

    /** A list that is further off than this is no list of the parts. */
    private static final double FAR = 0.35;

    private static final Set<String> ALL = Set.of("altogether", "together", "combined");
    private static final Set<String> LEFT = Set.of("leaving");
    private static final Set<String> CARRIED = Set.of("carried", "remains", "remained", "unspent", "left");

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            Slip slip = p.is(i, ALL) ? altogether(p, i) : left(p, i);
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    static @Nullable Slip sum(Paragraph p, int total, Quantity whole, List<Integer> parts) {
        double sum = 0;
        List<String> told = new ArrayList<>();
        for (int part : parts) {
            Quantity each = p.number(part);
            sum += each == null ? 0 : each.size();
            told.add(p.told(part));
        }
        double slack = (parts.size() + 1) * whole.ulp().doubleValue() / 2;
        boolean same = Math.abs(sum - whole.size()) < 1e-6
                || whole.ulp().doubleValue() != 1 && Math.abs(sum - whole.size()) <= slack;
        if (same) {
            parts.forEach(part -> p.holds(part, part));
            return p.holds(total, total);
        }
        if (Math.abs(sum - whole.size()) > FAR * whole.size()) {
            return null;
        }
        return p.slip(
                "claim.sum",
                Severity.WRONG,
                total,
                total,
                "The parts do not make the whole.",
                String.join(" + ", told) + " is " + Series.number(sum) + ", and the paper says " + p.told(total) + ".",
                whole.like(sum));
    }

    /** "Fines of £18,450 and costs of £7,230, £25,680 altogether", "taken together that is 1,739". */
    private static @Nullable Slip altogether(Paragraph p, int at) {
        int total = -1;
        for (int i = at - 1; i >= Math.max(p.start(at), at - 3) && total < 0; i--) {
            total = p.number(i) != null ? i : -1;
        }
        for (int i = at + 1; i < Math.min(p.end(at), at + 6) && total < 0 && p.is(at - 1, "taken"); i++) {
            total = p.number(i) != null ? i : -1;
        }
        Quantity whole = total < 0 ? null : p.number(total);
        if (whole == null || whole.unit() == Unit.PERCENT || whole.words()) {
            return null;
        }
        List<Integer> parts = new ArrayList<>();
        for (int i = p.start(at); i < Math.min(at, total); i++) {
            Quantity each = p.number(i);
            if (each != null && each.unit() == whole.unit() && !each.words() && each.size() < whole.size()) {
                parts.add(i);
            }
        }
        return parts.size() == 2 ? sum(p, total, whole, parts) : null;
    }

    /** "£209,195 of the £231,000 was spent, leaving £21,805", "so £15,200 is carried forward". */
    private static @Nullable Slip left(Paragraph p, int at) {
        boolean leaving = p.is(at, LEFT);
        boolean carried = p.is(at, CARRIED);
        int rest = leaving ? at + 1 : carried ? p.before(at) : -1;
        Quantity left = rest < 0 || Math.abs(rest - at) > 3 ? null : p.number(rest);
        if (left == null || left.words() || left.unit() != Unit.MONEY && !leaving || carried && !p.is(rest - 1, "so")) {
            return null;
        }
        List<Quantity> others = p.all(0, rest, left.unit());
        double nearest = Double.NaN;
        for (Quantity one : others) {
            for (Quantity other : others) {
                double difference = one.size() - other.size();
                if (difference > 0 && left.allows(difference)) {
                    return p.holds(rest, rest);
                }
                boolean nearer =
                        Double.isNaN(nearest) || Math.abs(difference - left.size()) < Math.abs(nearest - left.size());
                nearest = difference > 0 && nearer ? difference : nearest;
            }
        }
        if (Double.isNaN(nearest) || Math.abs(nearest - left.size()) > FAR * left.size()) {
            return null;
        }
        return p.slip(
                "claim.difference",
                Severity.WRONG,
                Math.min(at, rest),
                Math.max(at, rest),
                "What is left is not the difference of the numbers before it.",
                "The difference is " + (left.unit() == Unit.MONEY ? "\u00a3" : "") + left.like(nearest)
                        + ", and the paper says " + p.told(rest) + ".",
                left.like(nearest));
    }
}
