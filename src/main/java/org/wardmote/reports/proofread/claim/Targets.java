package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Checks "just above the target of 90%" and "the target is 75%, which was met" by the per cent that they speak of. */
final class Targets implements ParagraphRule {

    private static final Set<String> ABOVE = Set.of(
            "above",
            "over",
            "exceeding",
            "exceeds",
            "exceeded",
            "beat",
            "beating",
            "met",
            "meeting",
            "surpassed",
            "surpassing",
            "achieved");
    private static final Set<String> BELOW = Set.of("below", "under", "missed", "missing", "unmet");
    /** Below this a target that is told after its number is as likely one to stay under. */
    private static final double HALF = 50;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            Slip slip = p.is(i, "target") ? check(p, i) : null;
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static @Nullable Slip check(Paragraph p, int at) {
        int aim = -1;
        for (int i = at + 1; i < Math.min(p.ends().get(at), at + 4) && aim < 0; i++) {
            aim = p.digits(i, Unit.PERCENT) != null ? i : -1;
        }
        Quantity target = aim < 0 ? null : p.number(aim);
        if (target == null) {
            return null;
        }
        int words = before(p, at);
        boolean told = words < 0;
        words = told ? after(p, aim) : words;
        if (words < 0) {
            return null;
        }
        int way = way(p, words);
        int own = told ? own(p, at) : own(p, words);
        Quantity mine = own < 0 ? null : p.number(own);
        if (mine == null || way == 0 || told && target.size() < HALF) {
            return null;
        }
        boolean holds = way > 0 ? mine.size() >= target.size() : mine.size() < target.size();
        return holds
                ? null
                : p.slip(
                        "claim.target",
                        told ? Severity.DOUBTFUL : Severity.WRONG,
                        Math.min(words, at),
                        Math.max(words, aim),
                        "The number does not stand to its target as it says.",
                        p.told(own) + " beside a target of " + p.told(aim) + ".",
                        mine.size() >= target.size() ? "above the target" : "below the target");
    }

    /** "Just above its target". */
    private static int before(Paragraph p, int at) {
        for (int i = at - 1; i >= Math.max(p.starts().get(at), at - 4); i--) {
            if (way(p, i) != 0) {
                return i;
            }
            if (p.number(i) != null) {
                return -1;
            }
        }
        return -1;
    }

    /** "… is 75%, which was met"; "… is 90%; it was not met". */
    private static int after(Paragraph p, int aim) {
        for (int i = aim + 1; i < Math.min(p.ends().get(aim), aim + 7); i++) {
            if (p.number(i) != null || p.is(i, Set.of("and", "but"))) {
                return -1;
            }
            if (way(p, i) != 0) {
                return p.is(
                                i - 1,
                                Set.of("was", "is", "were", "been", "not", "narrowly", "just", "comfortably", "easily"))
                        ? i
                        : -1;
            }
        }
        return -1;
    }

    private static int way(Paragraph p, int at) {
        boolean not = p.is(at - 1, "not") || p.is(at - 2, "not");
        if (p.is(at, "short") && p.is(at + 1, "of")) {
            return -1;
        }
        int way = p.is(at, ABOVE) ? 1 : p.is(at, BELOW) ? -1 : 0;
        return not ? -way : way;
    }

    /** The per cent that is spoken of: the last one before, in this sentence or the one before it. */
    private static int own(Paragraph p, int at) {
        int start = p.starts().get(at);
        int earliest = start == 0 ? 0 : p.starts().get(start - 1);
        for (int i = at - 1; i >= earliest; i--) {
            if (p.digits(i, Unit.PERCENT) != null && !p.is(i - 1, "than")) {
                return i;
            }
        }
        return -1;
    }
}
