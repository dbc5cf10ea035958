package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardmote.reports.proofread.read.Place;
import org.wardmote.statistics.Period;

/**
 * What a clause says of numbers, for whoever holds the figures that it may be of.
 *
 * @param clause its words
 * @param sentence the words of its sentence
 * @param periods the whole months that the clause names, or else its sentence, in their order
 * @param sameMonthsBefore whether it speaks of the same months of the year before besides
 * @param elsewhen whether it speaks of a time that is not named ("last quarter", "in July")
 * @param numbers by what they are of a change: before, after, diff, percent; or the level by itself
 */
public record Stated(
        Place place,
        String clause,
        String sentence,
        List<Period> periods,
        boolean sameMonthsBefore,
        boolean elsewhen,
        Map<String, Number> numbers) {

    public Stated {
        periods = List.copyOf(periods);
        numbers = Map.copyOf(numbers);
    }

    /**
     * One number as it is printed.
     *
     * @param text as it stands
     * @param after the words after it, to the end of the clause
     */
    public record Number(String text, String after, boolean percent, double size, int direction, Quantity quantity) {

        /** Whether it may stand for this exact value, with the rounding and the roundness that its words claim. */
        public boolean allows(double exact) {
            boolean way = direction == 0 || exact == 0 || Math.signum(exact) == direction;
            return way && quantity.allows(exact);
        }

        /** The value with as many places as it has itself. */
        public String mend(double exact) {
            return quantity.like(Math.abs(exact)) + (percent ? "%" : "");
        }
    }

    static Stated of(Draft draft) {
        Clause clause = draft.clause;
        List<Months.Span> spans = clause.spans();
        if (spans.isEmpty()) {
            spans = new Clause(clause.sentence(), 0, clause.tokens().size()).spans();
        }
        List<Period> periods = new ArrayList<>();
        boolean before = false;
        boolean elsewhen = false;
        for (Months.Span span : spans) {
            Period period = span.period();
            if (span.kind() == Months.Kind.NAMED && period != null && span.whole()) {
                periods.add(period);
            } else if (span.kind() == Months.Kind.EARLIER && ofYear(clause.sentence(), span)) {
                before = true;
            } else {
                elsewhen = true;
            }
        }
        return new Stated(
                clause.sentence().prose().place(),
                clause.quote(),
                clause.sentence().text(),
                periods.stream().distinct().toList(),
                before,
                elsewhen,
                numbers(draft));
    }

    /** "The same period last year" is the same months; "the previous year" may be twelve others. */
    private static boolean ofYear(Sentence sentence, Months.Span span) {
        String words = Words.plain(sentence.text()).substring(span.from(), span.to());
        return words.contains("year") && words.matches(".*\\b(?:same|corresponding|equivalent|comparable)\\b.*");
    }

    private static Map<String, Number> numbers(Draft draft) {
        Map<String, Number> numbers = new LinkedHashMap<>();
        if (draft.kind != Draft.Kind.CHANGE && draft.kind != Draft.Kind.LEVEL) {
            return numbers;
        }
        for (String role : List.of("before", "after", "diff", "percent", "level")) {
            Integer at = draft.roles.get(role);
            Quantity quantity = draft.get(role);
            boolean percent = quantity != null && quantity.unit() == Quantity.Unit.PERCENT;
            if (at == null
                    || quantity == null
                    || quantity.words()
                    || percent != role.equals("percent")
                    || !percent && quantity.unit() != Quantity.Unit.COUNT) {
                continue;
            }
            boolean signed = role.equals("diff") || role.equals("percent");
            String after =
                    at + 1 < draft.clause.to() ? draft.clause.sentence().quote(at + 1, draft.clause.to() - 1) : "";
            numbers.put(
                    role,
                    new Number(
                            draft.quote(role),
                            after,
                            percent,
                            quantity.size(),
                            signed ? draft.direction : 0,
                            quantity));
        }
        return numbers;
    }
}
