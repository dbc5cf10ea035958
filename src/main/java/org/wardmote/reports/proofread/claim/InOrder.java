package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Checks numbers that are told in their order: "fell for the second year running: 2,960, 2,711 and 2,488", "came second with 588". */
final class InOrder implements ParagraphRule {

    private static final Set<String> RUNNING = Set.of("running", "row", "successive", "consecutive", "successively");
    private static final Set<String> EACH = Set.of("every", "each");
    private static final Map<String, Integer> PLACES = Map.of("second", 2, "third", 3, "fourth", 4, "fifth", 5);
    private static final Set<String> WITH = Set.of("with", "at", "on", "(", ",");

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            boolean year = p.is(i, EACH) && p.is(i + 1, "year");
            Slip slip = p.is(i, RUNNING) || year
                    ? running(p, i)
                    : PLACES.containsKey(p.at(i).text()) ? place(p, i) : null;
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static @Nullable Slip running(Paragraph p, int at) {
        int way = 0;
        for (int i = p.start(at); i < at; i++) {
            int here = p.at(i).word() ? Lexicon.shipped().direction(p.at(i).text()) : 0;
            way = here != 0 ? here : way;
        }
        List<Integer> list = new ArrayList<>();
        for (int i = at; i < p.end(at); i++) {
            if (p.digits(i, Unit.COUNT) != null && !p.any(i + 1, i + 2, Set.of("more", "fewer", "less"))) {
                list.add(i);
            }
        }
        boolean listed = list.size() >= 3 && p.any(list.get(list.size() - 2), list.get(list.size() - 1), Set.of("and"));
        for (int i = 1; listed && way != 0 && i < list.size(); i++) {
            double before = size(p, list.get(i - 1));
            double after = size(p, list.get(i));
            if (way * (after - before) <= 0) {
                return p.slip(
                        "claim.direction",
                        Severity.WRONG,
                        list.get(i),
                        list.get(i),
                        "It did not go that way each time.",
                        p.told(list.get(i - 1)) + " and then " + p.told(list.get(i)) + ".",
                        "");
            }
        }
        return listed && way != 0 ? p.holds(at, list.get(list.size() - 1)) : null;
    }

    /** "With 611 … second with 588 and third with 402": each is less than the one before. */
    private static @Nullable Slip place(Paragraph p, int at) {
        int own = p.is(at + 1, WITH) ? at + 2 : -1;
        Quantity mine = own < 0 ? null : p.digits(own, Unit.COUNT);
        int start = p.start(at);
        int earliest = start == 0 ? 0 : p.start(start - 1);
        int first = -1;
        for (int i = at - 1; i >= earliest && first < 0; i--) {
            first = p.digits(i, Unit.COUNT) != null && p.is(i - 1, WITH) ? i : -1;
        }
        if (mine == null
                || first < 0
                || !p.any(earliest, at, Set.of("most", "highest", "largest", "first", "biggest", "second"))) {
            return null;
        }
        return mine.size() <= size(p, first)
                ? p.holds(at, own)
                : p.slip(
                        "claim.rank",
                        Severity.WRONG,
                        at,
                        own,
                        "It is greater than the one that it comes after.",
                        p.told(own) + " beside " + p.told(first) + ".",
                        "");
    }

    private static double size(Paragraph p, int at) {
        Quantity quantity = p.number(at);
        return quantity == null ? 0 : quantity.size();
    }
}
