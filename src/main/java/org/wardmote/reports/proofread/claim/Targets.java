package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Checks what is said of a target: "the target is 65% and we achieved it, at 68%", "missed its target by 6.9 points". */
final class Targets implements ParagraphRule {

    private static final Set<String> BREAKS =
            Set.of("but", "while", "whilst", "whereas", "although", "though", ";", "however");
    private static final Set<String> AIM = Set.of("target", "goal", "benchmark");
    private static final Set<String> FAR = Set.of("above", "over", "below", "under", "short", "ahead", "behind", "off");
    private static final Set<String> UP = Set.of("above", "over", "ahead", "exceeded");
    private static final int REACH = 9;

    /** Two numbers: the target and what was reached. */
    private record Pair(double target, double mine, int better, String told) {}

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        List<Goals> tables = Goals.of(p.ledger());
        for (int i = 0; i < p.size(); i++) {
            Slip slip = p.is(i, AIM) ? check(p, i, tables) : null;
            if (slip != null) {
                slips.add(slip);
                i = p.end(i) - 1;
            }
        }
        return slips;
    }

    private static @Nullable Slip check(Paragraph p, int at, List<Goals> tables) {
        int from = at;
        while (from > p.start(at) && !p.is(from - 1, BREAKS)) {
            from--;
        }
        int to = at;
        while (to < p.end(at) && !p.is(to, BREAKS)) {
            to++;
        }
        int aim = aim(p, at, from, to);
        Pair pair = aim < 0 ? ofRow(p, at, from, to, tables) : told(p, aim, from, to);
        boolean again = pair == null
                && aim < 0
                && p.is(at - 1, "the")
                && at - 1 == p.starts().get(at);
        pair = again ? before(p, at - 1) : pair;
        if (pair == null) {
            return null;
        }
        Slip far = distance(p, from, to, aim, pair);
        Verdict verdict = Verdict.near(p, at, from, to);
        Boolean so = verdict == null ? null : verdict.holds(pair.mine(), pair.target(), pair.better());
        if (verdict != null && so != null && so) {
            p.holds(Math.min(verdict.at(), at), Math.max(verdict.at(), at));
        }
        return verdict == null || so == null || so
                ? far
                : p.slip(
                        "claim.target",
                        Severity.WRONG,
                        Math.min(verdict.at(), at),
                        Math.max(verdict.at(), at),
                        "The number does not stand to its target as it says.",
                        pair.told(),
                        pair.mine() >= pair.target() ? "above the target" : "below the target");
    }

    /** "… 80%, against a target of 85%. The target was missed": the two numbers of the sentence before. */
    private static @Nullable Pair before(Paragraph p, int start) {
        int from = start == 0 ? 0 : p.starts().get(start - 1);
        for (int i = from; i < start; i++) {
            int aim = p.is(i, AIM) ? aim(p, i, from, start) : -1;
            if (aim >= 0) {
                return told(p, aim, from, start);
            }
        }
        return null;
    }

    /** The number of the target: "the target of 65%", "our target is to resolve 65%", "the 85% target". */
    private static int aim(Paragraph p, int at, int from, int to) {
        for (int i = at - 1; i >= Math.max(from, at - 2); i--) {
            if (digits(p, i)) {
                return p.is(i + 1, FAR) || p.is(i + 1, "of") ? -1 : i;
            }
        }
        for (int i = at + 1; i < Math.min(to, at + REACH); i++) {
            if (digits(p, i)) {
                return p.is(i - 1, Set.of("by", "at")) || p.is(i + 1, FAR) ? -1 : i;
            }
            if (Verdict.at(p, i) != null || p.is(i, Set.of("and", "which", "with"))) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean digits(Paragraph p, int at) {
        return p.digits(at, Unit.PERCENT) != null
                || p.digits(at, Unit.COUNT) != null
                || p.digits(at, Unit.MONEY) != null;
    }

    /** The target with the only other number of its kind in its part of the sentence, else the last of the sentence before. */
    private static @Nullable Pair told(Paragraph p, int aim, int from, int to) {
        Quantity target = p.number(aim);
        if (target == null) {
            return null;
        }
        int own = -1;
        for (int i = from; i < to; i++) {
            Quantity each = p.digits(i, target.unit());
            boolean like = each != null && i != aim && !p.is(i + 1, FAR) && alike(p, i, aim, each, target);
            if (like && own >= 0) {
                return null;
            }
            own = like ? i : own;
        }
        boolean share = target.unit() == Unit.PERCENT;
        int start = p.start(from);
        if (own < 0 && share && start > 0 && from == start) {
            for (int i = start - 1; i >= p.start(start - 1); i--) {
                if (p.digits(i, Unit.PERCENT) != null && !p.is(i - 1, "than")) {
                    own = i;
                    break;
                }
            }
        }
        Quantity mine = own < 0 ? null : p.number(own);
        if (mine == null) {
            return null;
        }
        int first = Math.min(own < from ? p.start(own) : from, own);
        int better = Goals.better(p.quote(first, Math.max(to - 1, own)), share, target.size());
        return new Pair(target.size(), mine.size(), better, p.told(own) + " beside a target of " + p.told(aim) + ".");
    }

    /** Shares are of one kind, sums of money too; counts are when the same thing is counted, or they are set side by side. */
    private static boolean alike(Paragraph p, int own, int aim, Quantity mine, Quantity target) {
        if (target.unit() != Unit.COUNT) {
            return true;
        }
        boolean year = mine.whole()
                && mine.size() >= 1900
                && mine.size() <= 2100
                && !p.told(own).contains(",");
        boolean near = mine.size() <= 3 * target.size() && target.size() <= 3 * mine.size();
        boolean thing = own + 1 < p.size()
                && aim + 1 < p.size()
                && p.at(own + 1).word()
                && p.at(own + 1).stem().equals(p.at(aim + 1).stem());
        boolean beside = p.any(Math.min(own, aim), Math.max(own, aim), Set.of("against"))
                || p.is(own - 1, Set.of("at", "(", "with"));
        return !year && near && (thing || beside);
    }

    private static @Nullable Pair ofRow(Paragraph p, int at, int from, int to, List<Goals> tables) {
        for (Goals goals : tables) {
            Series series = goals.named(p, from, at);
            series = series == null && from == p.start(at) ? goals.named(p, from, to) : series;
            if (series != null
                    && goals.aim(series).isPresent()
                    && goals.reached(series).isPresent()) {
                double target = goals.aim(series).getAsDouble();
                double mine = goals.reached(series).getAsDouble();
                int stands = goals.stands(series);
                int better = stands == 0 || mine == target ? 0 : mine > target ? stands : -stands;
                return new Pair(
                        target,
                        mine,
                        better,
                        series.name() + ": " + Series.number(mine) + " beside a target of " + Series.number(target)
                                + " in " + goals.sheet().name() + ".");
            }
        }
        return null;
    }

    /** "By 6.9 percentage points", "14.8% above the target". */
    private static @Nullable Slip distance(Paragraph p, int from, int to, int aim, Pair pair) {
        for (int i = from; i < to; i++) {
            Quantity points = p.digits(i, Unit.POINTS);
            boolean beside = p.is(i + 1, FAR) || p.is(i - 1, "by");
            Quantity share = points == null && beside && i != aim ? p.digits(i, Unit.PERCENT) : null;
            double apart = Math.abs(pair.mine() - pair.target());
            Quantity said = points != null ? points : share;
            boolean so = said == null
                    || points != null && points.allows(apart)
                    || share != null
                            && (share.allows(apart) || pair.target() > 0 && share.allows(100 * apart / pair.target()));
            if (!so && said != null) {
                double right = points != null ? apart : 100 * apart / pair.target();
                return p.slip(
                        "claim.target",
                        Severity.WRONG,
                        i,
                        i,
                        "It is not so far from its target.",
                        pair.told(),
                        said.like(right) + (points != null ? " points" : "%"));
            }
            if (said != null) {
                p.holds(i, i);
            }
            boolean up = p.is(i + 1, UP);
            if (said != null && p.is(i + 1, FAR) && pair.mine() != pair.target() && up != pair.mine() > pair.target()) {
                return p.slip(
                        "claim.target",
                        Severity.WRONG,
                        i,
                        i + 1,
                        "The number does not stand to its target as it says.",
                        pair.told(),
                        up ? "below" : "above");
            }
        }
        return null;
    }
}
