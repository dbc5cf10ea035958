package org.wardmote.reports.proofread.claim;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;

/** Checks the place that a row is said to have among the rows. */
final class Ranks {

    private final Subjects subjects;
    private final Unchecked unchecked;

    Ranks(Subjects subjects, Unchecked unchecked) {
        this.subjects = subjects;
        this.unchecked = unchecked;
    }

    /** "Amongst the highest", "the third-greatest decrease": the place of the row among the rows. */
    void check(Clause clause, int at, Scope scope, List<Slip> slips) {
        List<Token> tokens = clause.tokens();
        String text = tokens.get(at).text();
        int place = 1;
        String superlative = text;
        int dash = text.indexOf('-');
        Integer joined = dash < 0 ? null : Lexicon.shipped().ordinals.get(text.substring(0, dash));
        if (joined != null) {
            place = joined;
            superlative = text.substring(dash + 1);
        } else if (at > clause.from()) {
            place = Lexicon.shipped().ordinals.getOrDefault(tokens.get(at - 1).text(), 1);
        }
        boolean among = at >= 2
                && (Lexicon.shipped().at("among", tokens, at - 2) == 2
                        || at >= 3 && Lexicon.shipped().at("among", tokens, at - 3) == 3);
        boolean most = at > clause.from() && tokens.get(at - 1).is("the") && counted(clause, at);
        boolean low = most && superlative.equals("fewest")
                || Set.of("lowest", "smallest", "fewest").contains(superlative);
        boolean high = most && superlative.equals("most")
                || Set.of("highest", "greatest", "largest", "biggest").contains(superlative);
        boolean ofMany = at + 1 < clause.to()
                && Set.of("proportion", "number", "share", "part", "since", "priority")
                        .contains(tokens.get(at + 1).text());
        if (!among || !low && !high || ofMany) {
            return;
        }
        Measure measure = most ? Measure.COUNT : Measure.near(clause, at, Math.min(clause.to(), at + 3));
        if (measure == null) {
            return;
        }
        Clause own = new Clause(clause.sentence(), clause.from(), clause.to());
        for (Series subject : subjects.before(own, at, scope)) {
            if (ranked(own, at, subject, measure, place, low, among, slips)) {
                unchecked.checked(clause, at, at);
                return;
            }
        }
        unchecked.add(
                clause,
                clause.sentence().quote(Math.max(clause.from(), at - 2), Math.min(clause.to() - 1, at + 2)),
                Tying.NOT_SURE);
    }

    /** "The most reports", "the fewest (183)"; not "the most serious" nor "the most recent". */
    private static boolean counted(Clause clause, int at) {
        if (at + 1 >= clause.to()) {
            return true;
        }
        Token next = clause.tokens().get(at + 1);
        return next.is("(")
                || next.is(",")
                || next.is(".")
                || next.is("and")
                || Lexicon.shipped().generic.contains(next.stem())
                || next.word() && next.text().endsWith("s") && !next.text().endsWith("ous");
    }

    private static boolean ranked(
            Clause clause,
            int at,
            Series subject,
            Measure measure,
            int place,
            boolean low,
            boolean among,
            List<Slip> slips) {
        Series whole = subject.sheet().whole();
        List<Series> rows = subject.sheet().series().stream()
                .filter(each -> !each.equals(whole)
                        && each.row().parent() == subject.row().parent()
                        && measure.of(each).isPresent())
                .sorted(Comparator.comparingDouble(
                        each -> (low ? 1 : -1) * measure.of(each).orElse(0)))
                .toList();
        if (rows.size() < 4 || !rows.contains(subject)) {
            return false;
        }
        int found = 1;
        for (Series each : rows) {
            boolean before = low
                    ? measure.of(each).orElse(0) < measure.of(subject).orElse(0)
                    : measure.of(each).orElse(0) > measure.of(subject).orElse(0);
            found += before ? 1 : 0;
        }
        boolean holds = among ? found <= Math.max(3, (rows.size() + 3) / 4) : found == place;
        holds |= measure.change() && byNumber(subject, rows, measure, low) == place;
        if (!holds) {
            String order = rows.stream()
                    .limit(Math.max(3, Math.min(found, 5)))
                    .map(measure::told)
                    .collect(Collectors.joining(", "));
            slips.add(new Slip(
                    "claim.rank",
                    Severity.WRONG,
                    clause.sentence().prose().place(),
                    clause.sentence().quote(Math.max(clause.from(), at - 2), at),
                    subject.name() + " is in place " + found + " of " + rows.size() + ".",
                    "In order: " + order + (rows.size() > 3 ? " \u2026" : "") + " in "
                            + subject.sheet().name() + ".",
                    "place " + found));
        }
        return true;
    }

    /** "The largest increase" may be the one of the most in number. */
    private static int byNumber(Series subject, List<Series> rows, Measure measure, boolean low) {
        double way = (measure == Measure.FALL ? -1 : 1) * (low ? -1 : 1);
        double mine = way * subject.change().orElse(0);
        int place = 1;
        for (Series each : rows) {
            place += way * each.change().orElse(0) > mine ? 1 : 0;
        }
        return place;
    }
}
