package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Checks "a rate of 14.7%. Last year it was 13.9%, so we have gone up a little": two numbers and then which way they went. */
final class NowAndThen implements ParagraphRule {

    private static final Set<String> SO = Set.of("so", "a", "an", "which", "meaning", "therefore", "thus");
    private static final Set<String> THEN = Set.of("last", "previous", "before", "earlier", "ago", "preceding", "then");
    private static final Set<String> ENDS =
            Set.of(",", ".", ";", ")", "and", "but", "this", "again", "a", "slightly", "since");
    private static final Set<String> COMPARED = Set.of("compared", "against");

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            Slip slip = check(p, i);
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static @Nullable Slip check(Paragraph p, int at) {
        int way = p.at(at).word() ? Lexicon.shipped().direction(p.at(at).text()) : 0;
        int before = p.before(at);
        boolean alone = at + 1 >= p.end(at) || p.is(at + 1, ENDS);
        if (way == 0 || before < 0 || !alone || !conclusion(p, before, at)) {
            return null;
        }
        Quantity then = p.number(before);
        if (then == null || then.words() || !earlier(p, before)) {
            return null;
        }
        for (int i = at + 1; i < Math.min(p.end(at), at + 5); i++) {
            if (p.at(i).number()) {
                return null;
            }
        }
        int start = p.start(at);
        int from = start == 0 ? 0 : p.start(start - 1);
        List<Unit> units = List.of(Unit.PERCENT, Unit.COUNT, Unit.MONEY);
        Slip slip = null;
        for (Unit unit : units) {
            List<Integer> found = new ArrayList<>();
            for (int i = from; i <= before; i++) {
                Quantity each = p.digits(i, unit);
                boolean year = each != null && unit == Unit.COUNT && each.size() >= 1900 && each.size() <= 2100;
                if (each != null && !year) {
                    found.add(i);
                }
            }
            if (found.size() != 2) {
                continue;
            }
            double now = size(p, found.get(0));
            double was = size(p, found.get(1));
            if (now == was || Math.signum(now - was) == way) {
                return p.holds(at, at);
            }
            slip = unit != then.unit()
                    ? slip
                    : p.slip(
                            "claim.direction",
                            Severity.WRONG,
                            Math.max(before, at - 4),
                            at,
                            "The two numbers went the other way.",
                            p.told(found.get(1)) + " and then " + p.told(found.get(0)) + ".",
                            way > 0 ? "down" : "up");
        }
        return slip;
    }

    private static double size(Paragraph p, int at) {
        Quantity quantity = p.number(at);
        return quantity == null ? 0 : quantity.size();
    }

    /** "…, so we have gone up", "…, a slight increase": said of the two numbers. */
    private static boolean conclusion(Paragraph p, int before, int at) {
        int comma = -1;
        for (int i = before + 1; i < at; i++) {
            comma = p.is(i, Set.of(",", "-")) ? i : comma;
        }
        return comma >= 0
                && p.is(comma + 1, SO)
                && at - comma <= 7
                && p.mentions(comma, at).isEmpty();
    }

    /** "Last year it was 13.9%", "compared with 498 last year". */
    private static boolean earlier(Paragraph p, int number) {
        int start = p.start(number);
        boolean said = p.any(Math.max(start, number - 14), Math.min(p.end(number), number + 5), THEN);
        boolean later = p.all(start, number, Unit.COUNT).isEmpty()
                && p.all(start, number, Unit.PERCENT).isEmpty();
        return said
                && (later
                        || p.any(number - 4, number, COMPARED)
                        || p.any(number - 8, number, Set.of("it", "before", "year")));
    }
}
