package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Checks a difference by the numbers in sight: "or 685 more concerns", "Shoplifting (63 more)", "Park (+9)". */
final class MoreOrFewer implements ParagraphRule {

    private static final double FACTOR = 2;
    private static final Set<String> MORE = Set.of("more", "extra", "additional");
    private static final Set<String> FEWER = Set.of("fewer", "less");
    private static final Set<String> SPENT = Set.of("underspent", "overspent", "underspend", "overspend");

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        Sight sight = new Sight(p);
        for (int i = 0; i < p.size(); i++) {
            Quantity said = p.number(i);
            if (said == null || said.unit() != Unit.COUNT && said.unit() != Unit.MONEY) {
                continue;
            }
            Slip slip = said.signed() ? signed(p, i, said) : told(p, i) ? loose(p, sight, i, said) : null;
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static boolean told(Paragraph p, int at) {
        boolean changes = p.is(at + 1, MORE) || p.is(at + 1, FEWER);
        boolean spent = p.is(at - 1, Set.of("by", "of")) && p.is(at - 2, SPENT);
        // "382 fewer than in 2022-23" has its base elsewhere; "382 fewer than the 2,254" is read by Beside
        boolean than = p.is(at + 2, "than")
                && !p.all(at + 3, Math.min(p.end(at), at + 9), Unit.COUNT).isEmpty();
        return (changes || spent) && !than;
    }

    private static @Nullable Slip loose(Paragraph p, Sight sight, int at, Quantity said) {
        if (sight.difference(said)) {
            return new Pairs(p).of(at).isEmpty() && spent(p, at) == 0 ? null : p.holds(at, at + 1);
        }
        Pairs.Pair best = null;
        for (Pairs.Pair pair : new Pairs(p).of(at)) {
            double exact = pair.more() - pair.less();
            if (Sight.plausible(said.size(), exact, FACTOR) && best == null) {
                best = pair;
            }
        }
        double right = best == null ? spent(p, at) : best.more() - best.less();
        return right <= 0 || !Sight.plausible(said.size(), right, FACTOR)
                ? null
                : wrong(p, at, said, right, best == null ? "" : best.told());
    }

    /** What the row of the sentence is under or over by: the change that its table prints. */
    private static double spent(Paragraph p, int at) {
        double found = 0;
        for (Series series : new Sight(p).rows(p.start(at), at)) {
            found = found == 0 ? Math.abs(series.change().orElse(0)) : found;
        }
        return found;
    }

    /** "Park (+9)": the row's own change, in number or in points. */
    private static @Nullable Slip signed(Paragraph p, int at, Quantity said) {
        Ledger.Mention mention = null;
        for (Ledger.Mention each : p.mentions(p.start(at), at)) {
            mention = each.to() >= at - 2 ? each : mention;
        }
        if (mention == null || !p.is(at - 1, "(")) {
            return null;
        }
        double right = 0;
        for (Series series : p.ledger().named(mention.name())) {
            List<Double> held = new ArrayList<>();
            for (int i = 0; i < series.row().values().size(); i++) {
                series.value(i).ifPresent(held::add);
            }
            series.change().ifPresent(held::add);
            if (held.stream()
                    .anyMatch(each -> said.allows(each)
                            && Math.signum(each) == said.value().signum())) {
                return p.holds(at, at);
            }
            right = series.change().orElse(right);
        }
        return right == 0 ? null : wrong(p, at, said, right, mention.name());
    }

    private static Slip wrong(Paragraph p, int at, Quantity said, double right, String told) {
        String mend = (said.signed() && right > 0 ? "+" : "") + said.like(said.signed() ? right : Math.abs(right));
        return p.slip(
                "claim.difference",
                Severity.WRONG,
                at,
                said.signed() ? at : at + 1,
                "The difference is not that of its two numbers.",
                (told.isEmpty() ? "It" : told + ": that") + " is " + mend + ", and the paper says " + p.told(at) + ".",
                mend);
    }
}
