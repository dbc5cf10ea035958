package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Adds up the parts that a sentence lists after a colon: "96 defects were found: 42 lights, 31 locks and 23 others". */
final class PartsOfSentence {

    /** A sum further off than this, of the whole, is of a list that does not mean to be complete. */
    private static final double FAR = 0.1;

    private PartsOfSentence() {}

    static Optional<Slip> check(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int colon = -1;
        for (int i = 0; i < tokens.size() && colon < 0; i++) {
            colon = tokens.get(i).is(":") ? i : -1;
        }
        List<Integer> before = numbers(tokens, 0, Math.max(colon, 0));
        if (colon < 0 || before.isEmpty()) {
            return Optional.empty();
        }
        int whole = before.get(before.size() - 1);
        Quantity total = tokens.get(whole).quantity();
        List<Integer> parts = numbers(tokens, colon + 1, tokens.size());
        if (total == null || parts.size() < 2 || parts.stream().anyMatch(part -> !alike(tokens.get(part), total))) {
            return Optional.empty();
        }
        double sum = parts.stream().mapToDouble(part -> size(tokens.get(part))).sum();
        boolean listed = parts.size() > 2 || tokens.get(parts.get(1) - 1).is("and");
        if (!listed
                || total.allows(sum)
                || Math.abs(sum - total.size()) > FAR * total.size()
                || changes(tokens, colon)) {
            return Optional.empty();
        }
        List<String> told = new ArrayList<>();
        parts.forEach(part -> told.add(sentence.quote(part, part).strip()));
        return Optional.of(new Slip(
                "claim.parts",
                Slip.Severity.WRONG,
                sentence.prose().place(),
                sentence.quote(whole, whole).strip(),
                "The parts do not add up to the whole.",
                String.join(" + ", told) + " is " + total.like(sum) + ", and the paper says "
                        + sentence.quote(whole, whole).strip() + ".",
                total.like(sum)));
    }

    private static double size(Token token) {
        return token.quantity() == null ? 0 : token.quantity().size();
    }

    private static boolean alike(Token part, Quantity total) {
        Quantity quantity = part.quantity();
        return quantity != null && quantity.unit() == total.unit() && quantity.size() < total.size();
    }

    /** "9,412, compared with 10,370: a fall of 9.2% or 958" lists no parts. */
    private static boolean changes(List<Token> tokens, int colon) {
        for (int i = colon; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.word() && Lexicon.shipped().direction(token.text()) != 0
                    || Lexicon.shipped().at("fewer", tokens, i) > 0
                    || Lexicon.shipped().at("compared", tokens, i) > 0) {
                return true;
            }
        }
        return false;
    }

    private static List<Integer> numbers(List<Token> tokens, int from, int to) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Quantity quantity = tokens.get(i).quantity();
            boolean counts = tokens.get(i).number()
                    && quantity != null
                    && !quantity.words()
                    && (quantity.unit() == Unit.COUNT || quantity.unit() == Unit.MONEY);
            if (counts) {
                numbers.add(i);
            }
        }
        return numbers;
    }
}
