package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Tying.Outcome;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.statistics.Period;

/** Reads the sentences of one passage after another, and keeps what of their numbers could not be checked. */
final class SentenceProof {

    private static final Set<String> THAT = Set.of("that", "this", "it", "these", "the");

    private final Ledger ledger;
    private final Sentences sentences;
    private final Parser parser;
    private final Tying tying;
    private final Shares shares;
    private final Averages averages;
    private final Comparatives comparatives;
    private final Universals universals;
    private final Degrees degrees;
    private final Directions directions;
    final Evidence evidence;
    final Checked checked = new Checked();
    final Unchecked unchecked = new Unchecked(checked);
    /** Claims that no table of the paper speaks of: they may be held against figures. */
    final List<Stated> untied = new ArrayList<>();

    SentenceProof(Ledger ledger, Sentences sentences) {
        this.sentences = sentences;
        this.ledger = ledger;
        this.parser = new Parser(ledger);
        Candidates candidates = new Candidates(ledger);
        this.comparatives = new Comparatives(ledger, candidates, unchecked);
        this.universals = new Universals(ledger, unchecked);
        this.degrees = new Degrees(candidates);
        this.directions = new Directions(ledger);
        this.evidence = new Evidence(ledger, sentences);
        this.tying = new Tying(candidates);
        this.shares = new Shares(ledger, candidates, tying);
        this.averages = new Averages(ledger);
    }

    List<Slip> read(Prose prose, Scope scope) {
        List<Slip> slips = new ArrayList<>();
        if (prose.words().chars().noneMatch(Character::isLetter)) {
            return slips;
        }
        Scope here = scope;
        for (Sentence sentence : sentences.of(prose)) {
            slips.addAll(lengths(sentence));
            for (Clause clause : sentence.clauses()) {
                List<Draft> drafts = parser.read(clause);
                for (Draft draft : drafts) {
                    borrow(draft, here);
                    check(draft, here, slips);
                }
                slips.addAll(comparatives.check(clause, here));
                slips.addAll(universals.check(clause, here));
                slips.addAll(directions.check(clause));
                slips.addAll(degrees.check(clause, here, drafts));
            }
            here = here.after(sentence, ledger);
        }
        return slips;
    }

    private void check(Draft draft, Scope scope, List<Slip> slips) {
        if (soft(draft)) {
            return;
        }
        Outcome outcome = switch (draft.kind) {
            case SHARE -> shares.check(draft, scope);
            case AVERAGE -> averages.check(draft, scope);
            default -> tying.tie(draft, scope);
        };
        Slip slip = outcome.slip();
        if (outcome.series() == null && slip == null) {
            untied.add(Stated.of(draft));
        }
        Slip all = Programmes.all(draft);
        if (all != null) {
            slips.add(all);
        }
        lend(draft, scope);
        Optional<Slip> sum = Arithmetic.check(draft);
        if (outcome.series() != null || Arithmetic.possible(draft)) {
            told(draft);
        }
        if (slip != null && !Arithmetic.settled(draft)) {
            slips.add(slip);
        } else if (sum.isPresent()) {
            slips.add(sum.get());
        } else if (outcome.series() != null) {
            slips.addAll(cited(draft, outcome.series()));
        } else if (Arithmetic.possible(draft)) {
            Slip denominator = Programmes.denominator(draft, scope, draft.clause.sentence());
            if (denominator != null) {
                slips.add(denominator);
            }
        } else {
            unchecked.add(draft.clause, draft.quote(), outcome.why());
        }
    }

    /** The numbers of a claim and the words between them that say which way it went. */
    private void told(Draft draft) {
        List<Token> tokens = draft.clause.tokens();
        draft.roles.values().forEach(at -> checked.mark(tokens, at, at));
        for (int i = draft.clause.from(); i < draft.clause.to(); i++) {
            if (Lexicon.shipped().direction(tokens, i) != 0) {
                checked.mark(tokens, i, i);
            }
        }
    }

    private List<Slip> cited(Draft draft, Series series) {
        boolean told = draft.kind == Draft.Kind.LEVEL || draft.kind == Draft.Kind.CHANGE && draft.has("percent");
        return told ? evidence.ofCited(draft, series) : List.of();
    }

    /** "That figure is up 33.7% on 2016-17, when 92 were recorded": the later count is the last of the sentence before. */
    private void borrow(Draft draft, Scope scope) {
        List<Token> tokens = draft.clause.tokens();
        boolean refers = draft.clause.from() == 0 && THAT.contains(tokens.get(0).text());
        if (draft.kind != Draft.Kind.CHANGE
                || draft.has("after")
                || !draft.has("before")
                || !refers
                || scope.before().isEmpty()) {
            return;
        }
        Quantity found = null;
        for (Token token : scope.before().get(0).tokens()) {
            Quantity quantity = token.quantity();
            if (token.number() && quantity != null && quantity.unit() == Quantity.Unit.COUNT && quantity.size() >= 10) {
                if (found != null) {
                    return;
                }
                found = quantity;
            }
        }
        if (found != null) {
            draft.borrowed.put("after", found);
        }
    }

    /** "A rise of 15.7 percentage points": of the only two per cents of its sentence and the last. */
    private static void lend(Draft draft, Scope scope) {
        if (draft.kind != Draft.Kind.CHANGE || !draft.has("points") || draft.has("before") || draft.has("after")) {
            return;
        }
        List<Token> tokens = new ArrayList<>();
        if (!scope.before().isEmpty()) {
            tokens.addAll(scope.before().get(0).tokens());
        }
        tokens.addAll(draft.clause.tokens());
        List<Quantity> percents = new ArrayList<>();
        for (Token token : tokens) {
            Quantity quantity = token.quantity();
            if (token.number() && quantity != null && quantity.unit() == Quantity.Unit.PERCENT && !quantity.words()) {
                percents.add(quantity);
            }
        }
        if (percents.size() == 2) {
            boolean rise = draft.direction > 0
                    == percents.get(1).size() > percents.get(0).size();
            draft.borrowed.put("before", percents.get(rise ? 0 : 1));
            draft.borrowed.put("after", percents.get(rise ? 1 : 0));
        }
    }

    private static boolean soft(Draft draft) {
        if (draft.kind != Draft.Kind.LEVEL && draft.kind != Draft.Kind.AVERAGE) {
            return false;
        }
        Quantity level = draft.get("level");
        boolean money = level != null && level.unit() == Quantity.Unit.MONEY;
        if (money || level != null && level.words() && level.unit() == Quantity.Unit.COUNT) {
            return true;
        }
        Sentence sentence = draft.clause.sentence();
        return soft(sentence.text(), sentence.from(), sentence.tokens().get(draft.first()));
    }

    /** Whether a number claims nothing: "within 5 working days", "aged 10 to 17". */
    static boolean soft(Paragraph p, int at) {
        return soft(p.prose().words(), 0, p.at(at));
    }

    private static boolean soft(String text, int from, Token token) {
        Matcher matcher = Lexicon.shipped().soft.matcher(Words.plain(text));
        while (matcher.find()) {
            if (matcher.start() <= token.from() - from && matcher.end() >= token.to() - from) {
                return true;
            }
        }
        return false;
    }

    /** "Over the 5 months April-August 2019": as many months as are named. */
    private static List<Slip> lengths(Sentence sentence) {
        List<Slip> slips = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            Months.Span span = token.span();
            Period period = span == null ? null : span.range();
            if (span != null
                    && period != null
                    && span.lengths() > 0
                    && span.whole()
                    && span.lengths() != period.months()) {
                slips.add(new Slip(
                        "claim.period",
                        Severity.WRONG,
                        sentence.prose().place(),
                        sentence.prose().words().substring(token.from(), token.to()),
                        "The period is not as long as it is said to be.",
                        token.text() + ": that is " + period.months() + " months.",
                        period.months() + " months"));
            }
        }
        return slips;
    }
}
