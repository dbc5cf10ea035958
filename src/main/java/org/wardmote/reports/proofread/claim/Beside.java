package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Checks "31 offences, 4 fewer than the 35 of last year", "2,679 fewer, a decrease of 3.3%" and percentage points. */
final class Beside implements ParagraphRule {

    private static final Set<String> FEWER = Set.of("fewer", "less", "lower");
    private static final Set<String> MORE = Set.of("more", "higher");
    private static final Set<String> CHANGES =
            Set.of("rise", "fall", "increase", "decrease", "drop", "reduction", "decline", "growth");

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            int way = p.is(i, FEWER) ? -1 : p.is(i, MORE) ? 1 : 0;
            Slip slip = way == 0 ? points(p, i) : than(p, i, way);
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static @Nullable Slip than(Paragraph p, int at, int way) {
        int diff = p.before(at);
        Quantity difference = diff < 0 || at - diff > 2 ? null : p.number(diff);
        if (difference == null || difference.unit() != Unit.COUNT || difference.roundness() != Roundness.NONE) {
            return null;
        }
        int own = p.before(diff);
        Quantity mine = own < 0 ? null : p.number(own);
        // "nine in ten, 4 fewer" and "from 12 to 16, 4 more" are other claims
        if (mine == null || mine.unit() != Unit.COUNT || mine.words() || mine.size() < difference.size()) {
            return null;
        }
        for (int i = at + 1; i < Math.min(p.end(at), at + 6) && p.is(at + 1, "than"); i++) {
            Quantity base = p.number(i);
            if (base != null) {
                return base.unit() == Unit.COUNT && p.is(i - 1, Set.of("the", "than"))
                        ? base(p, own, diff, i, way)
                        : null;
            }
        }
        return percent(p, own, diff, at, way);
    }

    private static @Nullable Slip base(Paragraph p, int own, int diff, int base, int way) {
        Quantity difference = p.number(diff);
        Quantity before = p.number(base);
        for (int i = p.start(own); i < diff && difference != null && before != null; i++) {
            Quantity mine = p.number(i);
            boolean fits = mine != null
                    && difference.allows(way * (mine.size() - before.size()))
                    && way * (mine.size() - before.size()) >= 0;
            if (fits) {
                return p.holds(diff, base);
            }
        }
        Quantity mine = p.number(own);
        if (mine == null || before == null || difference == null) {
            return null;
        }
        double exact = mine.size() - before.size();
        return p.slip(
                "claim.difference",
                Severity.WRONG,
                diff,
                base,
                "The difference is not that of its two numbers.",
                p.told(own) + " beside " + p.told(base) + " is " + difference.like(Math.abs(exact))
                        + (exact < 0 ? " fewer" : " more") + ".",
                difference.like(Math.abs(exact)) + (exact < 0 ? " fewer" : " more"));
    }

    /** "78,541 crimes, 2,679 fewer than in the year before, a decrease of 3.3%". */
    private static @Nullable Slip percent(Paragraph p, int own, int diff, int at, int way) {
        int end = p.end(at);
        for (int i = at + 1; i < Math.min(end, at + 14); i++) {
            Quantity percent = p.digits(i, Unit.PERCENT);
            if (percent == null && p.number(i) != null) {
                return null;
            }
            boolean change = percent != null
                    && p.is(i - 1, Set.of("of", "by"))
                    && p.is(i - 2, CHANGES)
                    && p.is(i - 3, Set.of("a", "an"))
                    && p.is(i - 4, Set.of(",", "or", "-"));
            if (percent != null) {
                return change ? fit(p, own, diff, i, way) : null;
            }
        }
        return null;
    }

    private static @Nullable Slip fit(Paragraph p, int own, int diff, int at, int way) {
        Quantity percent = p.number(at);
        Quantity difference = p.number(diff);
        if (percent == null || difference == null) {
            return null;
        }
        for (int i = 0; i < p.size(); i++) {
            Quantity each = p.digits(i, Unit.COUNT);
            if (each != null && i != diff) {
                double base = each.size() - way * difference.size();
                boolean fits = base > 0 && percent.allows(100 * difference.size() / base)
                        || each.size() > 0 && percent.allows(100 * difference.size() / each.size());
                if (fits) {
                    return p.holds(at, at);
                }
            }
        }
        Quantity mine = p.number(own);
        double base = mine == null ? 0 : mine.size() - way * difference.size();
        double exact = base <= 0 ? 0 : 100 * difference.size() / base;
        if (exact == 0 || exact > 4 * percent.size() || percent.size() > 4 * exact) {
            return null;
        }
        return p.slip(
                "claim.percent",
                Severity.WRONG,
                diff,
                at,
                "The change in number and the change in per cent do not fit each other.",
                p.told(diff) + " on " + Series.number(base) + " (" + p.told(own) + (way < 0 ? " + " : " \u2212 ")
                        + p.told(diff) + ") is " + percent.like(exact) + "%, and the paper says " + p.told(at) + ".",
                percent.like(exact) + "%");
    }

    /** "197 (61.9%) … it was 141 (46.2%), a rise of 15.7 percentage points". */
    private static @Nullable Slip points(Paragraph p, int at) {
        Quantity points = p.digits(at, Unit.POINTS);
        if (points == null || !p.moves(at - 5, at + 4)) {
            return null;
        }
        List<Quantity> percents = p.all(0, at, Unit.PERCENT);
        percents.addAll(p.all(at + 1, p.end(at), Unit.PERCENT));
        for (Quantity one : percents) {
            for (Quantity other : percents) {
                if (points.allows(one.lowest() - other.highest(), one.highest() - other.lowest())) {
                    return p.holds(at, at);
                }
            }
        }
        if (percents.size() < 2) {
            return null;
        }
        Quantity one = percents.get(percents.size() - 1);
        Quantity other = percents.get(percents.size() - 2);
        double exact = Math.abs(one.size() - other.size());
        return p.slip(
                "claim.points",
                Severity.WRONG,
                at,
                at,
                "The percentage points are not the difference of the percentages before them.",
                Numbers.words(one.value()) + "% beside " + Numbers.words(other.value()) + "% is " + points.like(exact)
                        + " percentage points.",
                points.like(exact) + " percentage points");
    }
}
