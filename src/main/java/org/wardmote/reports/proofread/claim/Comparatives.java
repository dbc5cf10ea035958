package org.wardmote.reports.proofread.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Candidates.Candidate;
import org.wardmote.statistics.Chance;

/** Checks what is said of one row beside another: above, below, on a par, higher in, amongst the highest, third greatest. */
final class Comparatives {

    /** "Slightly" is within a quarter of the other, or within so many percentage points. */
    private static final double SLIGHT_SHARE = 0.25;

    private static final double SLIGHT_POINTS = 1.5;
    /** "On a par" is within a tenth, or a percentage point. */
    private static final double PAR_SHARE = 0.1;

    private static final double PAR_POINTS = 1.0;

    private final Ledger ledger;
    private final Candidates candidates;
    private final Subjects rows;
    private final Ranks ranks;
    private final Unchecked unchecked;

    Comparatives(Ledger ledger, Candidates candidates, Unchecked unchecked) {
        this.ledger = ledger;
        this.candidates = candidates;
        this.unchecked = unchecked;
        this.rows = new Subjects(ledger, candidates);
        this.ranks = new Ranks(rows, unchecked);
    }

    List<Slip> check(Clause clause, Scope scope) {
        List<Slip> slips = new ArrayList<>();
        for (int at = clause.from(); at < clause.to(); at++) {
            Relation relation = Relation.at(clause, at);
            if (relation != null) {
                relate(relation, scope, slips);
                at = relation.end() - 1;
            } else {
                multiple(clause, at, slips);
                higherIn(clause, at, scope, slips);
                ranks.check(clause, at, scope, slips);
            }
        }
        return slips;
    }

    private void relate(Relation relation, Scope scope, List<Slip> slips) {
        if (numbersBeside(relation, scope, slips)) {
            unchecked.checked(relation.clause(), relation.at(), relation.end() - 1);
            return;
        }
        if (!relation.measured()) {
            unchecked.add(relation.clause(), relation.quote(), "its words do not say by what the two are compared");
            return;
        }
        List<Ledger.Mention> others = ledger.mentions(
                relation.clause().tokens(),
                relation.end(),
                Math.min(relation.clause().to(), relation.end() + 6));
        List<Series> subjects = rows.before(relation.clause(), relation.at(), scope);
        Set<String> except = rows.exceptions(relation.clause().sentence());
        for (Series first : subjects) {
            Sheet sheet = first.sheet();
            Series other = other(sheet, others);
            if (other == null || subjects.stream().anyMatch(each -> each.equals(other)) && subjects.size() == 1) {
                continue;
            }
            List<Series> here = subjects.stream()
                    .filter(each -> each.sheet().equals(sheet) && !each.equals(other))
                    .distinct()
                    .toList();
            if (here.stream().allMatch(each -> relation.measure().of(each).isPresent())
                    && relation.measure().of(other).isPresent()) {
                judge(relation, here, except, other, slips);
                return;
            }
        }
        unchecked.add(relation.clause(), relation.quote(), Tying.NOT_SURE);
    }

    /** The row beside which the subjects are set: one that the words name, of several the greatest; else the whole. */
    private static @Nullable Series other(Sheet sheet, List<Ledger.Mention> named) {
        Series whole = sheet.whole();
        if (whole != null
                && (named.isEmpty()
                        || named.stream().anyMatch(mention -> mention.name().equals(whole.name())))) {
            return whole;
        }
        for (Series each : sheet.series()) {
            if (named.stream().anyMatch(mention -> mention.name().equals(each.name()))) {
                return each;
            }
        }
        return null;
    }

    private void judge(Relation relation, List<Series> subjects, Set<String> except, Series other, List<Slip> slips) {
        unchecked.checked(relation.clause(), relation.at(), relation.end() - 1);
        Measure measure = relation.measure();
        double theirs = measure.of(other).orElseThrow();
        List<Series> false_ = new ArrayList<>();
        List<Series> far = new ArrayList<>();
        List<Series> same = new ArrayList<>();
        for (Series each : subjects) {
            double mine = measure.of(each).orElseThrow();
            boolean holds = holds(relation.way(), mine, theirs, measure);
            if (holds == except.contains(each.name())) {
                false_.add(each);
            } else if (holds
                    && relation.slightly()
                    && Math.abs(mine - theirs)
                            > Math.max(SLIGHT_SHARE * Math.abs(theirs), measure.change() ? SLIGHT_POINTS : 0)) {
                far.add(each);
            } else if (holds && relation.way() != 0 && measure.change() && alike(each, other)) {
                same.add(each);
            }
        }
        String ours = subjects.stream().map(measure::told).collect(Collectors.joining(", "));
        String evidence =
                ours + " beside " + measure.told(other) + " in " + other.sheet().name() + ".";
        if (!false_.isEmpty()) {
            slips.add(slip(
                    "claim.comparison",
                    Severity.WRONG,
                    relation,
                    "It is not so of " + names(false_) + ".",
                    evidence,
                    mend(relation, false_.get(0), other)));
        } else if (!far.isEmpty()) {
            slips.add(slip(
                    "evidence.degree",
                    Severity.DOUBTFUL,
                    relation,
                    "\u201cSlightly\u201d says less than the numbers.",
                    evidence + chance(far.get(0), other),
                    mend(relation, far.get(0), other)));
        } else if (!same.isEmpty()
                && !Lexicon.shipped().cautious(relation.clause().sentence().text())) {
            slips.add(slip(
                    "evidence.told-apart",
                    Severity.DOUBTFUL,
                    relation,
                    "The change in " + names(same) + " cannot be told apart from that of the rest.",
                    evidence + " "
                            + same.stream()
                                    .map(each -> each.name() + " beside the rest of " + other.name() + ": ratio "
                                            + Numbers.words(ratio(each, other), 3))
                                    .collect(Collectors.joining("; "))
                            + ", within chance.",
                    "Say that it changed as the rest did."));
        }
    }

    /** "By almost twice the Kent average": both numbers in the passage, the subject's own and the average. */
    private void multiple(Clause clause, int at, List<Slip> slips) {
        List<Token> tokens = clause.tokens();
        int width = Lexicon.shipped().multipleWords.longest(tokens, at);
        if (width == 0 || !Relation.beside(clause, at + width)) {
            return;
        }
        BigDecimal times = Objects.requireNonNull(Lexicon.shipped()
                .multiples
                .get(tokens.subList(at, at + width).stream().map(Token::text).toList()));
        Roundness roundness = Lexer.roundnessBefore(tokens, at);
        Quantity said = new Quantity(
                times,
                new BigDecimal("0.1"),
                Quantity.Unit.COUNT,
                roundness == Roundness.NONE ? Roundness.ABOUT : roundness,
                false,
                true);
        List<Quantity> percents = percentsFrom(clause.sentence());
        String quote =
                clause.sentence().quote(Math.max(clause.from(), at - 1), Math.min(clause.to() - 1, at + width + 4));
        if (percents.size() < 2 || percents.get(1).size() == 0) {
            unchecked.add(clause, quote, Tying.NOT_SURE);
            return;
        }
        unchecked.checked(clause, at, at + width - 1);
        double exact = percents.get(0).size() / percents.get(1).size();
        if (!said.allows(exact)) {
            slips.add(new Slip(
                    "claim.times",
                    Severity.DOUBTFUL,
                    clause.sentence().prose().place(),
                    quote,
                    "It is not so many times the other.",
                    percents.get(0).like(percents.get(0).size()) + "% is " + Numbers.words(exact, 2) + " times "
                            + percents.get(1).like(percents.get(1).size()) + "%.",
                    Numbers.words(exact, 1) + " times"));
        }
    }

    /** The first two per cents from a sentence on, in its passage. */
    private static List<Quantity> percentsFrom(Sentence first) {
        List<Quantity> percents = new ArrayList<>();
        for (Sentence sentence : Sentence.of(first.prose())) {
            for (Token token : sentence.tokens()) {
                Quantity quantity = token.quantity();
                boolean percent = token.number()
                        && quantity != null
                        && quantity.unit() == Quantity.Unit.PERCENT
                        && !quantity.words();
                if (sentence.from() >= first.from() && percent && percents.size() < 2) {
                    percents.add(quantity);
                }
            }
        }
        return percents;
    }

    private static boolean holds(int way, double mine, double theirs, Measure measure) {
        if (way == 0) {
            return Math.abs(mine - theirs) <= Math.max(PAR_SHARE * Math.abs(theirs), measure.change() ? PAR_POINTS : 0);
        }
        return way > 0 ? mine > theirs : mine < theirs;
    }

    private static boolean alike(Series each, Series other) {
        return other.equals(each.sheet().whole())
                && each.counted()
                && other.counted()
                && later(each) < later(other)
                && earlier(each) < earlier(other)
                && Chance.besideRestOf(earlier(each), later(each), earlier(other), later(other)) > 0.05;
    }

    private static double ratio(Series each, Series other) {
        double rest = (double) (later(other) - later(each)) / (earlier(other) - earlier(each));
        return (double) later(each) / earlier(each) / rest;
    }

    private static long later(Series series) {
        return Math.round(series.later().orElse(0));
    }

    private static long earlier(Series series) {
        return Math.round(series.earlier().orElse(0));
    }

    private static String chance(Series each, Series other) {
        if (!each.counted() || !other.counted()) {
            return "";
        }
        return " The change in " + each.name() + " is " + chance(each) + ", that in " + other.name() + " is "
                + chance(other) + ".";
    }

    static String chance(Series each) {
        boolean signal = Chance.signal(earlier(each), later(each));
        return (signal ? "more than chance" : "within chance") + " (z about "
                + Series.sign(Chance.z(earlier(each), later(each)), 1) + ")";
    }

    private static String mend(Relation relation, Series each, Series other) {
        return relation.measure().told(each) + ", " + relation.measure().told(other);
    }

    private static String names(List<Series> rows) {
        List<String> names = rows.stream().map(Series::name).distinct().toList();
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    private static Slip slip(
            String kind, Severity severity, Relation relation, String words, String evidence, String mend) {
        return new Slip(
                kind, severity, relation.clause().sentence().prose().place(), relation.quote(), words, evidence, mend);
    }

    /** Both numbers in the text: "11.5 offences is close to the Kent average of 11.1"; the first may be a sentence back. */
    private boolean numbersBeside(Relation relation, Scope scope, List<Slip> slips) {
        Clause clause = relation.clause();
        if (Set.of("better", "worse")
                .contains(clause.tokens().get(relation.at()).text())) {
            // whether more of it is better, the words do not say
            return true;
        }
        Quantity theirs = null;
        for (int i = relation.end(); i < Math.min(clause.to(), relation.end() + 14); i++) {
            theirs = theirs == null && clause.tokens().get(i).number()
                    ? clause.tokens().get(i).quantity()
                    : theirs;
        }
        if (theirs == null) {
            return false;
        }
        Quantity mine = lastLike(theirs, clause.tokens(), relation.at());
        if (mine == null && !scope.before().isEmpty()) {
            mine = lastLike(
                    theirs,
                    scope.before().get(0).tokens(),
                    scope.before().get(0).tokens().size());
        }
        if (mine == null) {
            return false;
        }
        if (!holds(relation.way(), mine.size(), theirs.size(), relation.measure())) {
            slips.add(slip(
                    "claim.comparison",
                    Severity.WRONG,
                    relation,
                    "The two numbers do not stand to each other as it says.",
                    Numbers.words(mine.value().abs()) + " beside "
                            + Numbers.words(theirs.value().abs()) + ".",
                    ""));
        }
        return true;
    }

    /** The last number of the same kind before a place; one in brackets only when there is no other. */
    private static @Nullable Quantity lastLike(Quantity other, List<Token> tokens, int before) {
        Quantity bracketed = null;
        for (int i = before - 1; i >= 0; i--) {
            Quantity quantity = tokens.get(i).quantity();
            boolean like = tokens.get(i).number()
                    && quantity != null
                    && quantity.unit() == other.unit()
                    && !quantity.words()
                    && (other.unit() == Quantity.Unit.PERCENT || quantity.ulp().compareTo(other.ulp()) == 0);
            if (like && !Clause.inBrackets(tokens, 0, i)) {
                return quantity;
            }
            bracketed = like && bracketed == null ? quantity : bracketed;
        }
        return bracketed;
    }

    /** "Higher in North Division (Dartford, Gravesham, Medway and Swale)": each above the whole. */
    private void higherIn(Clause clause, int at, Scope scope, List<Slip> slips) {
        List<Token> tokens = clause.tokens();
        boolean higher = tokens.get(at).is("higher");
        if (!higher && !tokens.get(at).is("lower")
                || at + 1 >= clause.to()
                || !tokens.get(at + 1).is("in")) {
            return;
        }
        List<String> names = ledger.mentions(tokens, at + 1, clause.to()).stream()
                .map(Ledger.Mention::name)
                .toList();
        Measure measure = Measure.near(clause, at, at);
        if (names.isEmpty() || measure == null) {
            return;
        }
        for (Candidate candidate : candidates.of(clause, at, scope)) {
            Sheet sheet = candidate.series().sheet();
            Series whole = sheet.whole();
            List<Series> named = sheet.series().stream()
                    .filter(each -> names.contains(each.name()))
                    .toList();
            if (whole != null
                    && named.size() == new HashSet<>(names).size()
                    && named.stream().allMatch(each -> measure.of(each).isPresent())
                    && measure.of(whole).isPresent()) {
                judge(
                        new Relation(clause, at, at + 1, higher ? 1 : -1, false, measure, true),
                        named,
                        Set.of(),
                        whole,
                        slips);
                return;
            }
        }
    }
}
