package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Tying.Outcome;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.statistics.Period;

/** Checks "approximately 80 offences per month" by the count and the period that it is made from. */
final class Averages {

    private final Ledger ledger;

    Averages(Ledger ledger) {
        this.ledger = ledger;
    }

    private static final Map<String, Double> DAYS = Map.of(
            "day",
            1.0,
            "week",
            7.0,
            "daily",
            1.0,
            "weekly",
            7.0,
            "month",
            0.0,
            "monthly",
            0.0,
            "year",
            -1.0,
            "annually",
            -1.0);

    Outcome check(Draft claim, Scope scope) {
        Quantity average = claim.get("average");
        String unit = unit(claim);
        Token count = count(claim, scope);
        Period period = period(claim, scope);
        period = period == null && count != null ? ofCell(count) : period;
        boolean year = period == null && ofYear(claim, scope);
        period = year ? Period.of(java.time.YearMonth.of(2001, 1), 12) : period;
        if (average == null || unit == null || count == null || count.quantity() == null || period == null) {
            return new Outcome(null, null, "no count and period stand beside it from which it could be worked out");
        }
        double spans = spans(unit, period);
        double exact = count.quantity().size() / spans;
        String told = claim.clause.sentence().prose().words().substring(count.from(), count.to()) + " in "
                + (unit.startsWith("month")
                        ? period.months() + " months"
                        : Numbers.words(spans, 1) + " " + plural(unit))
                + " is " + Numbers.words(exact, exact < 100 ? 1 : 0);
        if (average.allows(exact)) {
            return new Outcome(TIED, null, "");
        }
        if (year
                || !Sight.plausible(average.size(), exact, 2)
                        && count.from() < claim.clause.sentence().from()) {
            return new Outcome(null, null, "its count and its period are not said for certain");
        }
        boolean about = average.roundness() == Roundness.ABOUT;
        Slip slip = new Slip(
                "claim.average",
                about && Math.abs(exact / average.size() - 1) < 0.25 ? Severity.DOUBTFUL : Severity.WRONG,
                claim.clause.sentence().prose().place(),
                claim.clause
                        .sentence()
                        .quote(
                                Math.max(claim.clause.from(), claim.first() - (about ? 1 : 0)),
                                Math.min(claim.to, claim.clause.to()) - 1),
                about
                        ? "The average is rounded further than \u201capproximately\u201d lets a reader think."
                        : "The average is not that of its count and period.",
                told + ".",
                (about ? "about " : "") + Numbers.words(exact, exact < 10 ? 1 : 0));
        return new Outcome(TIED, slip, "");
    }

    /** An average is checked by its own sentence and belongs to no row. */
    static final Series TIED = new Series(Sheet.NONE, 0, Set.of());

    private static String plural(String unit) {
        return (unit.equals("daily") ? "day" : unit.replace("ly", "")) + "s";
    }

    private static double spans(String unit, Period period) {
        double days = DAYS.getOrDefault(unit, 0.0);
        return days == 0 ? period.months() : days < 0 ? period.months() / 12.0 : period.days() / days;
    }

    private static @Nullable String unit(Draft claim) {
        for (int i = claim.first(); i < claim.clause.to(); i++) {
            String word = claim.clause.tokens().get(i).text().toLowerCase(Locale.ROOT);
            if (DAYS.containsKey(word)) {
                return word;
            }
        }
        return null;
    }

    /** The nearest greater count before it in its sentence. */
    private static @Nullable Token count(Draft claim, Scope scope) {
        Quantity average = claim.get("average");
        for (int i = claim.first() - 1; i >= 0; i--) {
            Token token = claim.clause.tokens().get(i);
            Quantity quantity = token.quantity();
            if (average != null
                    && token.number()
                    && quantity != null
                    && quantity.unit() == average.unit()
                    && quantity.size() > average.size()) {
                return token;
            }
        }
        for (int i = 0; i < Math.min(2, scope.before().size()); i++) {
            Token last = last(scope.before().get(i), average);
            if (last != null) {
                return last;
            }
        }
        return null;
    }

    /** The last count of the sentence before, when nothing nearer is there: "That is equivalent to around 92 a month". */
    private static @Nullable Token last(Sentence sentence, @Nullable Quantity average) {
        Token last = null;
        for (Token token : sentence.tokens()) {
            Quantity quantity = token.quantity();
            boolean greater = average != null
                    && quantity != null
                    && quantity.unit() == average.unit()
                    && quantity.size() > average.size();
            last = token.number() && greater ? token : last;
        }
        return last;
    }

    private static @Nullable Period period(Draft claim, Scope scope) {
        Clause whole =
                new Clause(claim.clause.sentence(), 0, claim.clause.tokens().size());
        Period here = last(whole);
        for (int i = 0; here == null && i < Math.min(2, scope.before().size()); i++) {
            Sentence sentence = scope.before().get(i);
            here = last(new Clause(sentence, 0, sentence.tokens().size()));
        }
        return here;
    }

    /** "Last year", without months: enough to find an average right, and too little to find it wrong. */
    private static boolean ofYear(Draft claim, Scope scope) {
        List<Token> tokens = new ArrayList<>(claim.clause.tokens());
        if (!scope.before().isEmpty()) {
            tokens.addAll(scope.before().get(0).tokens());
        }
        return tokens.stream()
                .anyMatch(token -> token.span() != null && token.text().contains("year"));
    }

    /** The period of the column in which the count stands, when it stands in one only. */
    private @Nullable Period ofCell(Token count) {
        Period found = null;
        double size = count.quantity() == null ? 0 : count.quantity().size();
        for (Sheet sheet : ledger.sheets) {
            for (int column : sheet.columns(Role.COUNT)) {
                Period period = sheet.table().columns().get(column).period();
                boolean here = sheet.series().stream()
                        .anyMatch(each -> size >= 100 && each.value(column).orElse(-1) == size);
                if (here && (period == null || found != null && found.months() != period.months())) {
                    return null;
                }
                found = here ? period : found;
            }
        }
        return found;
    }

    private static @Nullable Period last(Clause clause) {
        Period last = null;
        for (Months.Span span : clause.spans()) {
            Period period = span.period();
            last = period != null && span.whole() ? period : last;
        }
        return last;
    }
}
