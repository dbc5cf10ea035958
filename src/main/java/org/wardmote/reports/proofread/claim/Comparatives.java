package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
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
    private final Unchecked unchecked;

    Comparatives(Ledger ledger, Candidates candidates, Unchecked unchecked) {
        this.ledger = ledger;
        this.candidates = candidates;
        this.unchecked = unchecked;
    }

    /** How a row stands to the other: 1 above, -1 below, 0 on a par. */
    private record Relation(Clause clause, int at, int end, int way, boolean slightly, Measure measure) {}

    List<Slip> check(Clause clause, Scope scope) {
        List<Slip> slips = new ArrayList<>();
        for (int at = clause.from(); at < clause.to(); at++) {
            Relation relation = relation(clause, at);
            if (relation != null) {
                relate(relation, scope, slips);
                at = relation.end() - 1;
            } else {
                higherIn(clause, at, scope, slips);
                rank(clause, at, scope, slips);
            }
        }
        return slips;
    }

    private static @Nullable Relation relation(Clause clause, int at) {
        Lexicon lexicon = Lexicon.shipped();
        List<Token> tokens = clause.tokens();
        int way = 2;
        int width = 0;
        for (String name : List.of("above", "below", "par")) {
            int here = lexicon.at(name, tokens, at);
            if (here > width) {
                width = here;
                way = name.equals("above") ? 1 : name.equals("below") ? -1 : 0;
            }
        }
        int than = width == 0 ? than(clause, at) : -1;
        if (than > 0) {
            width = than + 1 - at;
            way = Set.of("smaller", "lower", "slower", "lesser", "less").contains(tokens.get(at).text()) ? -1 : 1;
        }
        if (width == 0 || at + width >= clause.to() || !other(clause, at + width)) {
            return null;
        }
        Measure measure = than > 0 && Measure.near(new Clause(clause.sentence(), at, than), than, than) != null
                ? Measure.near(new Clause(clause.sentence(), at, than), than, than)
                : Measure.near(clause, at, clause.to());
        boolean slightly = at > clause.from() && lexicon.at("slightly", tokens, at - 1) > 0;
        return measure == null ? null : new Relation(clause, at, at + width, way, slightly, measure);
    }

    /** "Greater decreases in total crime than": where the "than" is. */
    private static int than(Clause clause, int at) {
        if (Lexicon.shipped().at("greater", clause.tokens(), at) == 0) {
            return -1;
        }
        for (int i = at + 2; i < Math.min(clause.to(), at + 9); i++) {
            if (clause.tokens().get(i).number()) {
                return -1;
            }
            if (clause.tokens().get(i).is("than")) {
                return i;
            }
        }
        return -1;
    }

    /** Whether an average or a row follows that something can be set beside. */
    private static boolean other(Clause clause, int at) {
        for (int i = at; i < Math.min(clause.to(), at + 6); i++) {
            Token token = clause.tokens().get(i);
            if (token.number()) {
                return false;
            }
            if (token.is("average") || token.is("mean")) {
                return true;
            }
        }
        return false;
    }

    private void relate(Relation relation, Scope scope, List<Slip> slips) {
        if (numbersBeside(relation, scope, slips)) {
            return;
        }
        List<Ledger.Mention> others = ledger.mentions(relation.clause().tokens(), relation.end(), Math.min(relation.clause().to(), relation.end() + 6));
        List<Series> subjects = subjects(relation.clause(), relation.at(), scope);
        Set<String> except = exceptions(relation.clause().sentence());
        for (Series first : subjects) {
            Sheet sheet = first.sheet();
            Series other = other(sheet, others);
            if (other == null || subjects.stream().anyMatch(each -> each.equals(other)) && subjects.size() == 1) {
                continue;
            }
            List<Series> here = subjects.stream().filter(each -> each.sheet().equals(sheet) && !each.equals(other)).distinct().toList();
            if (here.stream().allMatch(each -> relation.measure().of(each).isPresent()) && relation.measure().of(other).isPresent()) {
                judge(relation, here, except, other, slips);
                return;
            }
        }
        unchecked.add(relation.clause(), quote(relation), "no table of the paper is surely about it");
    }

    /** The row beside which the subjects are set: one that the words name, of several the greatest; else the whole. */
    private static @Nullable Series other(Sheet sheet, List<Ledger.Mention> named) {
        Series whole = sheet.whole();
        if (whole != null && (named.isEmpty() || named.stream().anyMatch(mention -> mention.name().equals(whole.name())))) {
            return whole;
        }
        for (Series each : sheet.series()) {
            if (named.stream().anyMatch(mention -> mention.name().equals(each.name()))) {
                return each;
            }
        }
        return null;
    }

    /** The rows spoken of: those named before it in its clause; for "our districts" those that the sentence listed. */
    private List<Series> subjects(Clause clause, int before, Scope scope) {
        Set<String> names = new HashSet<>();
        Lexicon lexicon = Lexicon.shipped();
        Set<String> except = exceptions(clause.sentence());
        boolean ours = false;
        for (int i = clause.from(); i < before; i++) {
            ours |= lexicon.at("ours", clause.tokens(), i) > 0;
        }
        for (Ledger.Mention mention : ledger.mentions(clause.tokens(), ours ? 0 : clause.from(), before)) {
            names.add(mention.name());
        }
        names.removeAll(ours ? Set.of() : except);
        List<Series> subjects = new ArrayList<>();
        for (Candidate candidate : candidates.of(new Clause(clause.sentence(), clause.from(), clause.to()), before, scope)) {
            boolean wanted = names.isEmpty() || names.contains(candidate.series().name());
            boolean whole = candidate.series().equals(candidate.series().sheet().whole());
            if (wanted && !whole) {
                if (ours) {
                    listed(candidate.series().sheet(), names, subjects);
                    return subjects;
                }
                subjects.add(candidate.series());
            }
        }
        if (names.isEmpty() && !subjects.isEmpty()) {
            return List.of(subjects.get(0));
        }
        return subjects;
    }

    private static void listed(Sheet sheet, Set<String> names, List<Series> subjects) {
        for (Series each : sheet.series()) {
            if (names.contains(each.name()) && !each.equals(sheet.whole())) {
                subjects.add(each);
            }
        }
    }

    /** The rows named after "with the exception of". */
    private Set<String> exceptions(Sentence sentence) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            int width = Lexicon.shipped().at("exceptions", sentence.tokens(), i);
            if (width > 0) {
                for (Ledger.Mention mention : ledger.mentions(sentence.tokens(), i + width, Math.min(sentence.tokens().size(), i + width + 8))) {
                    boolean next = mention.from() <= i + width + 1 || sentence.tokens().get(mention.from() - 1).is("and") || sentence.tokens().get(mention.from() - 1).is(",");
                    if (next) {
                        names.add(mention.name());
                    }
                }
            }
        }
        return names;
    }

    private void judge(Relation relation, List<Series> subjects, Set<String> except, Series other, List<Slip> slips) {
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
            } else if (holds && relation.slightly() && Math.abs(mine - theirs) > Math.max(SLIGHT_SHARE * Math.abs(theirs), measure.change() ? SLIGHT_POINTS : 0)) {
                far.add(each);
            } else if (holds && relation.way() != 0 && measure.change() && alike(each, other)) {
                same.add(each);
            }
        }
        String ours = subjects.stream().map(measure::told).collect(Collectors.joining(", "));
        String evidence = ours + " beside " + measure.told(other) + " in " + other.sheet().name() + ".";
        if (!false_.isEmpty()) {
            slips.add(slip("claim.comparison", Severity.WRONG, relation, "It is not so of " + names(false_) + ".", evidence, mend(relation, false_.get(0), other)));
        } else if (!far.isEmpty()) {
            slips.add(slip("evidence.degree", Severity.DOUBTFUL, relation, "\u201cSlightly\u201d says less than the numbers.", evidence + chance(far.get(0), other), mend(relation, far.get(0), other)));
        } else if (!same.isEmpty()) {
            slips.add(slip("evidence.told-apart", Severity.DOUBTFUL, relation, "The change in " + names(same) + " cannot be told apart from that of the rest.",
                    evidence + " " + same.stream().map(each -> each.name() + " beside the rest of " + other.name() + ": ratio " + Numbers.words(ratio(each, other), 3)).collect(Collectors.joining("; ")) + ", within chance.",
                    "Say that it changed as the rest did."));
        }
    }

    private static boolean holds(int way, double mine, double theirs, Measure measure) {
        if (way == 0) {
            return Math.abs(mine - theirs) <= Math.max(PAR_SHARE * Math.abs(theirs), measure.change() ? PAR_POINTS : 0);
        }
        return way > 0 ? mine > theirs : mine < theirs;
    }

    private static boolean alike(Series each, Series other) {
        return other.equals(each.sheet().whole()) && each.counted() && other.counted() && later(each) < later(other) && earlier(each) < earlier(other)
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
        return " The change in " + each.name() + " is " + chance(each) + ", that in " + other.name() + " is " + chance(other) + ".";
    }

    static String chance(Series each) {
        boolean signal = Chance.signal(earlier(each), later(each));
        return (signal ? "more than chance" : "within chance") + " (z about " + Series.sign(Chance.z(earlier(each), later(each)), 1) + ")";
    }

    private static String mend(Relation relation, Series each, Series other) {
        return relation.measure().told(each) + ", " + relation.measure().told(other);
    }

    private static String names(List<Series> rows) {
        List<String> names = rows.stream().map(Series::name).distinct().toList();
        return names.size() == 1 ? names.get(0) : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    private static String quote(Relation relation) {
        Clause clause = relation.clause();
        return clause.sentence().quote(Math.max(clause.from(), relation.at() - (relation.slightly() ? 1 : 0)), Math.min(clause.to() - 1, relation.end() + 2));
    }

    private static Slip slip(String kind, Severity severity, Relation relation, String words, String evidence, String mend) {
        return new Slip(kind, severity, relation.clause().sentence().prose().place(), quote(relation), words, evidence, mend);
    }

    /** Both numbers in the text: "11.5 offences is close to the Kent average of 11.1"; the first may be a sentence back. */
    private boolean numbersBeside(Relation relation, Scope scope, List<Slip> slips) {
        Clause clause = relation.clause();
        Quantity theirs = null;
        for (int i = relation.end(); i < Math.min(clause.to(), relation.end() + 14); i++) {
            theirs = theirs == null && clause.tokens().get(i).number() ? clause.tokens().get(i).quantity() : theirs;
        }
        if (theirs == null) {
            return false;
        }
        Quantity mine = lastLike(theirs, clause.tokens(), relation.at());
        if (mine == null && !scope.before().isEmpty()) {
            mine = lastLike(theirs, scope.before().get(0).tokens(), scope.before().get(0).tokens().size());
        }
        if (mine == null) {
            return false;
        }
        if (!holds(relation.way(), mine.size(), theirs.size(), relation.measure())) {
            slips.add(slip("claim.comparison", Severity.WRONG, relation, "The two numbers do not stand to each other as it says.",
                    Numbers.words(mine.value().abs()) + " beside " + Numbers.words(theirs.value().abs()) + ".", ""));
        }
        return true;
    }

    private static @Nullable Quantity lastLike(Quantity other, List<Token> tokens, int before) {
        for (int i = before - 1; i >= 0; i--) {
            Quantity quantity = tokens.get(i).quantity();
            if (tokens.get(i).number() && quantity != null && quantity.unit() == other.unit() && !quantity.words() && (other.unit() == Quantity.Unit.PERCENT || quantity.ulp().compareTo(other.ulp()) == 0)) {
                return quantity;
            }
        }
        return null;
    }

    /** "Higher in North Division (Dartford, Gravesham, Medway and Swale)": each above the whole. */
    private void higherIn(Clause clause, int at, Scope scope, List<Slip> slips) {
        List<Token> tokens = clause.tokens();
        boolean higher = tokens.get(at).is("higher");
        if (!higher && !tokens.get(at).is("lower") || at + 1 >= clause.to() || !tokens.get(at + 1).is("in")) {
            return;
        }
        List<String> names = ledger.mentions(tokens, at + 1, clause.to()).stream().map(Ledger.Mention::name).toList();
        Measure measure = Measure.near(clause, at, at);
        if (names.isEmpty() || measure == null) {
            return;
        }
        for (Candidate candidate : candidates.of(clause, at, scope)) {
            Sheet sheet = candidate.series().sheet();
            Series whole = sheet.whole();
            List<Series> rows = sheet.series().stream().filter(each -> names.contains(each.name())).toList();
            if (whole != null && rows.size() == new HashSet<>(names).size() && rows.stream().allMatch(each -> measure.of(each).isPresent()) && measure.of(whole).isPresent()) {
                judge(new Relation(clause, at, at + 1, higher ? 1 : -1, false, measure), rows, Set.of(), whole, slips);
                return;
            }
        }
    }

    /** "Amongst the highest", "the third-greatest decrease": the place of the row among the rows. */
    private void rank(Clause clause, int at, Scope scope, List<Slip> slips) {
        List<Token> tokens = clause.tokens();
        String text = tokens.get(at).text();
        int place = 1;
        String superlative = text;
        if (text.contains("-") && Lexicon.shipped().ordinals.containsKey(text.substring(0, text.indexOf('-')))) {
            place = Lexicon.shipped().ordinals.get(text.substring(0, text.indexOf('-')));
            superlative = text.substring(text.indexOf('-') + 1);
        } else if (at > clause.from() && Lexicon.shipped().ordinals.containsKey(tokens.get(at - 1).text())) {
            place = Lexicon.shipped().ordinals.get(tokens.get(at - 1).text());
        }
        boolean among = at >= 2 && (Lexicon.shipped().at("among", tokens, at - 2) == 2 || at >= 3 && Lexicon.shipped().at("among", tokens, at - 3) == 3);
        boolean low = Set.of("lowest", "smallest", "fewest").contains(superlative);
        boolean high = Set.of("highest", "greatest", "largest", "biggest").contains(superlative);
        boolean ofMany = at + 1 < clause.to() && Set.of("proportion", "number", "share", "part", "since", "priority").contains(tokens.get(at + 1).text());
        if (!low && !high || ofMany) {
            return;
        }
        Measure measure = Measure.near(clause, at, Math.min(clause.to(), at + 3));
        Clause own = new Clause(clause.sentence(), clause.from(), clause.to());
        for (Series subject : measure == null ? List.<Series>of() : subjects(own, at, scope)) {
            if (ranked(own, at, subject, measure, place, low, among, slips)) {
                return;
            }
        }
        if (measure != null) {
            unchecked.add(clause, clause.sentence().quote(Math.max(clause.from(), at - 2), Math.min(clause.to() - 1, at + 2)), "no table of the paper is surely about it");
        }
    }

    private static boolean ranked(Clause clause, int at, Series subject, Measure measure, int place, boolean low, boolean among, List<Slip> slips) {
        Series whole = subject.sheet().whole();
        List<Series> rows = subject.sheet().series().stream()
                .filter(each -> !each.equals(whole) && each.row().parent() == subject.row().parent() && measure.of(each).isPresent())
                .sorted(Comparator.comparingDouble(each -> (low ? 1 : -1) * measure.of(each).orElse(0)))
                .toList();
        if (rows.size() < 4 || !rows.contains(subject)) {
            return false;
        }
        int found = 1;
        for (Series each : rows) {
            boolean before = low ? measure.of(each).orElse(0) < measure.of(subject).orElse(0) : measure.of(each).orElse(0) > measure.of(subject).orElse(0);
            found += before ? 1 : 0;
        }
        boolean holds = among ? found <= Math.max(3, (rows.size() + 3) / 4) : found == place;
        if (!holds) {
            String order = rows.stream().limit(Math.max(3, Math.min(found, 5))).map(measure::told).collect(Collectors.joining(", "));
            slips.add(new Slip("claim.rank", Severity.WRONG, clause.sentence().prose().place(), clause.sentence().quote(Math.max(clause.from(), at - 2), at),
                    subject.name() + " is in place " + found + " of " + rows.size() + ".", "In order: " + order + (rows.size() > 3 ? " \u2026" : "") + " in " + subject.sheet().name() + ".", "place " + found));
        }
        return true;
    }
}
