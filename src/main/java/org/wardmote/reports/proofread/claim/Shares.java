package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.claim.Tying.Outcome;

/** Checks "23.8% of violent crimes involved any injury" by a part and a whole: of the sentence, or of the rows that it names. */
final class Shares {

    /** How far off, of the share itself, a row that only half answers to the words is still taken to be meant. */
    private static final double NEAR = 0.1;

    private static final Set<String> THEM = Set.of("these", "those", "them");

    private final Ledger ledger;
    private final Candidates candidates;
    private final Tying tying;

    Shares(Ledger ledger, Candidates candidates, Tying tying) {
        this.ledger = ledger;
        this.candidates = candidates;
        this.tying = tying;
    }

    private record Part(String name, double count, boolean sure) {}

    Outcome check(Draft claim, Scope scope) {
        Quantity share = claim.get("share");
        if (claim.has("part") && claim.has("whole")) {
            return tying.partOfWhole(claim, scope);
        }
        if (share == null) {
            return tying.tie(claim, scope);
        }
        Ledger.Mention named = whole(claim);
        List<Series> wholes = wholes(claim, named);
        if (claim.has("part") && ofThem(claim)) {
            return them(claim, share, scope);
        }
        if (!claim.has("part") && besideCount(claim)) {
            return new Outcome(null, null, "the count that stands beside it says of what it is a share");
        }
        if (wholes.isEmpty() && ofNumbers(claim, share, scope)) {
            return new Outcome(Averages.TIED, null, "");
        }
        if (wholes.isEmpty()) {
            return new Outcome(null, null, "the whole that it is a share of is in no table of the paper");
        }
        Outcome nearest = null;
        for (Series whole : wholes) {
            OptionalDouble count = whole.later();
            if (count.isEmpty() || count.getAsDouble() == 0) {
                continue;
            }
            List<Part> parts = parts(claim, named, whole);
            for (Series sum : candidates.sums(claim.clause)) {
                if (sum.sheet().table().place().equals(whole.sheet().table().place())
                        && share.allows(100 * sum.later().orElse(0) / count.getAsDouble())) {
                    return new Outcome(whole, null, "");
                }
            }
            for (Series row : whole.sheet().series()) {
                boolean sure = parts.stream()
                        .anyMatch(part -> part.sure() && part.name().equals(row.name()));
                if (sure && Sight.portions(row).stream().anyMatch(made -> share.allows(made.exact()))) {
                    return new Outcome(whole, null, "");
                }
            }
            for (Part part : parts) {
                if (share.allows(100 * part.count() / count.getAsDouble())) {
                    return new Outcome(whole, null, "");
                }
            }
            nearest = nearest == null ? judge(claim, share, whole, count.getAsDouble(), parts) : nearest;
        }
        return nearest != null
                ? nearest
                : new Outcome(null, null, "no row of the paper is surely the part that it speaks of");
    }

    private static @Nullable Outcome judge(Draft claim, Quantity share, Series whole, double count, List<Part> parts) {
        Part best = null;
        for (Part part : parts) {
            double exact = 100 * part.count() / count;
            boolean near = Math.abs(exact - share.size()) <= NEAR * share.size();
            boolean nearer = best == null
                    || Math.abs(exact - share.size()) < Math.abs(100 * best.count() / count - share.size());
            best = part.count() <= count && (near || part.sure()) && nearer ? part : best;
        }
        if (best == null) {
            return null;
        }
        double exact = 100 * best.count() / count;
        return new Outcome(
                whole,
                Arithmetic.wrong(
                        claim,
                        "claim.share",
                        "The share is not that of the part in the whole.",
                        best.name() + ": " + Series.number(best.count()) + " of " + Series.number(count) + " ("
                                + whole.name() + ") is " + Numbers.words(exact, 2) + "%, and the paper says "
                                + claim.quote("share") + ".",
                        share.roundness() == Roundness.NONE
                                ? share.like(exact) + "%"
                                : "about " + Numbers.words(exact, 1) + "%"),
                "");
    }

    /** "1,044 or 77.9% of all": its part is told, and no row need be looked for. */
    private static boolean besideCount(Draft claim) {
        List<Token> tokens = claim.clause.tokens();
        int share = claim.at("share");
        Quantity count = share >= 2 && tokens.get(share - 1).is("or")
                ? tokens.get(share - 2).quantity()
                : null;
        return count != null && count.unit() == Quantity.Unit.COUNT && !count.words();
    }

    private static boolean ofThem(Draft claim) {
        List<Token> tokens = claim.clause.tokens();
        for (int i = claim.clause.from(); i + 1 < claim.clause.to(); i++) {
            if (tokens.get(i).is("of") && THEM.contains(tokens.get(i + 1).text())) {
                return true;
            }
        }
        return false;
    }

    /** "Of these, 72 (75%)": of a number that stands before it, in its sentence or in the last. */
    private static Outcome them(Draft claim, Quantity share, Scope scope) {
        Quantity part = claim.get("part");
        List<Double> wholes = new ArrayList<>();
        List<Token> before = new ArrayList<>(claim.clause.tokens().subList(0, claim.at("part")));
        if (!scope.before().isEmpty()) {
            before.addAll(scope.before().get(0).tokens());
        }
        for (Token token : before) {
            Quantity quantity = token.quantity();
            boolean count =
                    token.number() && quantity != null && quantity.unit() == Quantity.Unit.COUNT && !quantity.words();
            if (part != null && quantity != null && count && quantity.size() > part.size()) {
                wholes.add(quantity.size());
            }
        }
        if (wholes.isEmpty() || part == null) {
            return new Outcome(null, null, "the whole that it is a share of is in no table of the paper");
        }
        for (double whole : wholes) {
            if (share.allows(100 * part.size() / whole)) {
                return new Outcome(Averages.TIED, null, "");
            }
        }
        double whole = wholes.get(0);
        double exact = 100 * part.size() / whole;
        return new Outcome(
                Averages.TIED,
                Arithmetic.wrong(
                        claim,
                        "claim.share",
                        "The percentage is not that of the part in the whole before it.",
                        claim.quote("part") + " of " + Series.number(whole) + " is " + Numbers.words(exact, 1)
                                + "%, and the paper says " + claim.quote("share") + ".",
                        share.like(exact) + "%"),
                "");
    }

    /** "Of these, 120 (33%)": a greater number of the passage that makes it so; none that does makes it wrong. */
    private static boolean ofNumbers(Draft claim, Quantity share, Scope scope) {
        List<Token> tokens = new ArrayList<>(claim.clause.tokens());
        scope.before().forEach(sentence -> tokens.addAll(sentence.tokens()));
        List<Double> counts = new ArrayList<>();
        for (Token token : tokens) {
            Quantity quantity = token.quantity();
            if (token.number()
                    && quantity != null
                    && quantity.unit() != Quantity.Unit.PERCENT
                    && !quantity.words()
                    && quantity.size() > 0) {
                counts.add(quantity.size());
            }
        }
        Quantity part = claim.get("part");
        List<Double> parts = part == null ? counts : List.of(part.size());
        return parts.stream()
                .anyMatch(one -> counts.stream().anyMatch(whole -> one < whole && share.allows(100 * one / whole)));
    }

    /** The rows that the share may be of: the one that is named, and where a total is, that of the table which has the part. */
    private List<Series> wholes(Draft claim, Ledger.@Nullable Mention named) {
        List<Series> wholes = new ArrayList<>();
        boolean total = named != null
                && ledger.named(named.name()).stream()
                        .anyMatch(each -> each.equals(each.sheet().whole()));
        if (total || named == null && ofAll(claim)) {
            for (Ledger.Mention mention :
                    ledger.mentions(claim.clause.tokens(), claim.clause.from(), claim.clause.to())) {
                for (Series part : mention.equals(named) ? List.<Series>of() : ledger.named(mention.name())) {
                    Series whole = part.sheet().whole();
                    if (whole != null && !whole.equals(part)) {
                        wholes.add(whole);
                    }
                }
            }
        }
        if (named != null && wholes.isEmpty()) {
            wholes.addAll(ledger.named(named.name()));
        }
        return wholes;
    }

    /** "Of all repairs", "of the total". */
    private static boolean ofAll(Draft claim) {
        List<Token> tokens = claim.clause.tokens();
        int share = claim.at("share");
        for (int i = share + 1; i + 1 < Math.min(claim.clause.to(), share + 4); i++) {
            Token next = tokens.get(i + 1);
            if (tokens.get(i).is("of")
                    && (next.is("all")
                            || next.is("total")
                            || next.is("the")
                                    && i + 2 < claim.clause.to()
                                    && tokens.get(i + 2).is("total"))) {
                return true;
            }
        }
        return false;
    }

    /** The row named after an "of" that stands by the share. */
    private Ledger.@Nullable Mention whole(Draft claim) {
        int share = claim.at("share");
        Ledger.Mention found = null;
        for (Ledger.Mention mention : ledger.mentions(claim.clause.tokens(), claim.clause.from(), claim.clause.to())) {
            boolean of = false;
            for (int i = Math.max(claim.clause.from(), mention.from() - 3); i < mention.from(); i++) {
                of |= claim.clause.tokens().get(i).is("of")
                        && !claim.clause.tokens().get(i + 1).is("which");
            }
            if (of && (found == null || Math.abs(mention.from() - share) < Math.abs(found.from() - share))) {
                found = mention;
            }
        }
        return found;
    }

    private List<Part> parts(Draft claim, Ledger.@Nullable Mention wholeName, Series whole) {
        List<Part> parts = new ArrayList<>();
        Clause clause = claim.clause;
        List<Token> tokens = clause.tokens();
        Set<String> named = new HashSet<>();
        for (Ledger.Mention mention : ledger.mentions(tokens, clause.from(), clause.to())) {
            if (!mention.equals(wholeName)) {
                named.add(mention.name());
            }
        }
        int share = claim.at("share");
        for (int i = 0; named.isEmpty() && i < share; i++) {
            Quantity quantity = tokens.get(i).quantity();
            if (tokens.get(i).number()
                    && quantity != null
                    && quantity.unit() == Quantity.Unit.COUNT
                    && quantity.whole()
                    && !quantity.words()) {
                parts.add(new Part(clause.sentence().quote(i, i), quantity.size(), clause.contains(i)));
            }
        }
        Set<String> said = Scope.stems(tokens.subList(clause.from(), clause.to()));
        said.removeAll(Words.stems(wholeName == null ? whole.name() : wholeName.name()));
        for (Series each : whole.sheet().series()) {
            boolean sure = named.contains(each.name());
            if (!each.equals(whole) && each.later().isPresent() && (sure || echoes(each, said))) {
                parts.add(new Part(each.name(), each.later().getAsDouble(), sure));
            }
        }
        return parts;
    }

    /** Whether the words have one that the row's name has and that not any row could have. */
    private static boolean echoes(Series each, Set<String> said) {
        Lexicon lexicon = Lexicon.shipped();
        return Words.stems(each.name()).stream()
                .anyMatch(stem -> stem.length() > 3
                        && said.contains(stem)
                        && !lexicon.plain.contains(stem)
                        && !lexicon.generic.contains(stem));
    }
}
