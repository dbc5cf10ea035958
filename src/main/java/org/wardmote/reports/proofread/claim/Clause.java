package org.wardmote.reports.proofread.claim;

import java.util.List;
import java.util.Set;

/** A run of a sentence's pieces that speaks of one thing. */
record Clause(Sentence sentence, int from, int to) {

    private static final Set<String> BREAKS =
            Set.of("while", "whilst", "whereas", "but", "although", "though", "however", "meanwhile", "despite", ";");
    private static final Set<String> STAY = Set.of(
            "by",
            "a",
            "an",
            "of",
            "from",
            "to",
            "the",
            "is",
            "was",
            "are",
            "were",
            "represents",
            "representing",
            "equates",
            "this",
            "that",
            "which",
            "or",
            "up",
            "down",
            "in",
            "with",
            "has",
            "have",
            "now");

    /** Whether a new clause begins at a piece. */
    static boolean breaks(Sentence sentence, int from, int at) {
        List<Token> tokens = sentence.tokens();
        String text = tokens.get(at).text();
        if (inBrackets(tokens, from, at)) {
            return false;
        }
        if (BREAKS.contains(text)) {
            return true;
        }
        boolean joins = text.equals("and")
                || text.equals("with") && at > 0 && tokens.get(at - 1).is(",")
                || text.equals(",")
                        && at + 1 < tokens.size()
                        && !tokens.get(at + 1).is("and")
                        && !tokens.get(at + 1).is("with");
        return joins && hasNumber(tokens, from, at) && ownSubject(tokens, at + 1);
    }

    /** Whether something else goes up or down, by a number of its own: "and robbery by 3%", "and they were up 33%". */
    private static boolean ownSubject(List<Token> tokens, int after) {
        int begin = after < tokens.size() && tokens.get(after).is("the") ? after + 1 : after;
        if (begin >= tokens.size()
                || !tokens.get(begin).word()
                || STAY.contains(tokens.get(begin).text())
                || Lexicon.shipped().direction(tokens.get(begin).text()) != 0
                || Lexicon.shipped().at("compared", tokens, begin) > 0
                || Lexicon.shipped().at("accounts", tokens, begin) > 0) {
            return false;
        }
        boolean moved = false;
        for (int i = begin; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.number()) {
                return moved;
            }
            if (token.is(",") || token.is(";") || token.is("and") || token.is("(")) {
                return false;
            }
            moved |= i > begin
                    && (token.is("by")
                            || token.is("from")
                            || token.is("had")
                            || token.is("were")
                            || token.is("was")
                            || token.is("recorded")
                            || token.is("saw")
                            || token.word() && Lexicon.shipped().direction(token.text()) != 0);
        }
        return false;
    }

    private static boolean hasNumber(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(Token::number);
    }

    static boolean inBrackets(List<Token> tokens, int from, int at) {
        int open = 0;
        for (int i = from; i < at; i++) {
            open += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
        }
        return open > 0;
    }

    List<Token> tokens() {
        return sentence.tokens();
    }

    boolean contains(int token) {
        return from <= token && token < to;
    }

    List<Months.Span> spans() {
        return tokens().subList(from, to).stream()
                .filter(token -> token.span() != null)
                .map(Token::span)
                .toList();
    }

    String quote() {
        return sentence.quote(from, to - 1);
    }
}
