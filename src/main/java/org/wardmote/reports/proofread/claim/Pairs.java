package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wardmote.reports.proofread.claim.Quantity.Unit;
import org.wardmote.statistics.Period;

/** The two numbers that a change in a paragraph is most likely made from: set against each other there, or those of a row. */
final class Pairs {

    /**
     * An earlier and a later number, or the reverse: prose gives them in either order.
     *
     * @param told what is said of them as evidence
     */
    record Pair(double one, double other, String told) {
        double less() {
            return Math.min(one, other);
        }

        double more() {
            return Math.max(one, other);
        }
    }

    private static final Set<String> SET_AGAINST = Set.of(
            "compared",
            "against",
            "from",
            "on",
            "than",
            "before",
            "previous",
            "last",
            "earlier",
            "when",
            "versus",
            "to",
            "year",
            "was",
            "were",
            "had");
    private static final Set<String> BACK = Set.of("that", "this", "it", "which", "these", "or");
    private static final Set<String> CHANGED = Set.of("more", "fewer", "less", "extra", "additional");
    /** Rates and averages stand beside each other as levels of two places, and not as a change. */
    private static final Set<String> LEVELS = Set.of("rate", "average", "mean");

    private static final int NEAR = 8;
    /** A smaller number stands in many tables. */
    private static final int LARGE = 100;

    private final Paragraph p;

    Pairs(Paragraph p) {
        this.p = p;
    }

    /** The pairs for a number that tells a change, the likeliest first. */
    List<Pair> of(int at) {
        List<Pair> pairs = new ArrayList<>();
        for (Unit unit : List.of(Unit.COUNT, Unit.MONEY)) {
            ofNumbers(at, unit, pairs);
        }
        if (pairs.isEmpty()) {
            ofRow(at, pairs);
        }
        if (pairs.isEmpty()) {
            ofCell(at, pairs);
        }
        return pairs;
    }

    private void ofNumbers(int at, Unit unit, List<Pair> pairs) {
        int start = p.start(at);
        int earliest = start > 0 && p.is(start, BACK) || onlyOne(at, unit) ? before(start) : start;
        List<Integer> places = new ArrayList<>();
        for (int i = earliest; i < p.end(at); i++) {
            Quantity quantity = p.digits(i, unit);
            if (quantity != null && i != at && quantity.size() >= 2 && !difference(i)) {
                places.add(i);
            }
        }
        for (int i = 0; i + 1 < places.size(); i++) {
            int first = places.get(i);
            int second = places.get(i + 1);
            Quantity one = p.number(first);
            Quantity other = p.number(second);
            boolean against = p.any(first + 1, second, SET_AGAINST);
            boolean close = at < second || at - second < 20;
            boolean even = one != null && other != null && one.ulp().compareTo(other.ulp()) == 0;
            boolean levels = p.any(first - 5, second + 1, LEVELS);
            if (one != null && other != null && even && !levels && against && close && alike(first, second)) {
                pairs.add(new Pair(one.size(), other.size(), p.told(first) + " beside " + p.told(second)));
            }
        }
    }

    private boolean onlyOne(int at, Unit unit) {
        int found = 0;
        for (int i = p.start(at); i < p.end(at); i++) {
            found += i != at && p.digits(i, unit) != null && !difference(i) ? 1 : 0;
        }
        return found == 1;
    }

    private int before(int start) {
        return start == 0 ? 0 : p.start(start - 1);
    }

    /** "38 fewer", "by 479": a change by itself. */
    private boolean difference(int i) {
        Quantity quantity = p.number(i);
        return p.any(i + 1, i + 3, CHANGED)
                || p.is(i - 1, "by")
                || quantity != null && quantity.signed()
                || p.is(i - 1, "of") && p.moves(i - 3, i - 1);
    }

    /** Of things of one kind: where both say of what, they say the same. */
    private boolean alike(int first, int second) {
        boolean says = noun(first).length() > 3 && noun(second).length() > 3;
        return !says || noun(first).equals(noun(second)) || !counted(first) || !counted(second);
    }

    private boolean counted(int i) {
        Lexicon lexicon = Lexicon.shipped();
        return i + 1 < p.size()
                && p.at(i + 1).word()
                && !lexicon.plain.contains(p.at(i + 1).stem())
                && lexicon.direction(p.at(i + 1).text()) == 0;
    }

    private String noun(int i) {
        return i + 1 < p.size() && p.at(i + 1).word() ? p.at(i + 1).stem() : "";
    }

    /** "1,872 calls were answered. That was 382 fewer than in 2022-23": the row that has the number, and what it had before. */
    private void ofCell(int at, List<Pair> pairs) {
        int start = p.start(at);
        int earliest = p.is(start, BACK) ? before(start) : start;
        int other = p.is(at + 2, "than") ? at + 3 : at;
        Period period = null;
        for (int i = other; i < Math.min(p.end(at), other + 4) && period == null; i++) {
            Months.Span span = p.at(i).span();
            period = span == null || span.kind() != Months.Kind.NAMED ? null : span.period();
        }
        for (int i = earliest; i < at; i++) {
            Quantity count = p.digits(i, Unit.COUNT);
            if (count == null || count.size() < LARGE || difference(i)) {
                continue;
            }
            for (Sheet sheet : p.ledger().sheets) {
                for (Series series : sheet.series()) {
                    if (series.later().orElse(-1) == count.size()) {
                        double base = period == null ? series.earlier().orElse(-1) : Years.value(series, period);
                        if (base >= 0) {
                            pairs.add(new Pair(base, count.size(), series.told()));
                        }
                    }
                }
            }
        }
    }

    /** The row that is named just before the number, with nothing but words between. */
    private void ofRow(int at, List<Pair> pairs) {
        Ledger.Mention nearest = null;
        for (Ledger.Mention mention : p.mentions(p.start(at), at)) {
            nearest = mention;
        }
        if (nearest == null || at - nearest.to() > NEAR) {
            return;
        }
        for (int i = nearest.to(); i < at; i++) {
            if (p.number(i) != null || p.is(i, Set.of(",", ";", "while", "but"))) {
                return;
            }
        }
        for (Series series : p.ledger().named(nearest.name())) {
            if (series.earlier().isPresent() && series.later().isPresent()) {
                pairs.add(
                        new Pair(series.earlier().getAsDouble(), series.later().getAsDouble(), series.told()));
            }
        }
    }
}
