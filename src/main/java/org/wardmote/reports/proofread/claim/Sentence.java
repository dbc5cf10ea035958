package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import org.wardmote.reports.proofread.read.Passage.Prose;

/**
 * A sentence of a passage.
 *
 * @param from where it begins in the words of the passage
 */
record Sentence(Prose prose, int from, int to, List<Token> tokens) {

    Sentence {
        tokens = List.copyOf(tokens);
    }

    /** The sentences of a passage, in order. */
    static List<Sentence> of(Prose prose) {
        String words = prose.words();
        String plain = Words.plain(words);
        Lexer lexer = new Lexer();
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (ends(words, plain, i)) {
                add(prose, lexer, sentences, from, i + 1);
                from = i + 1;
            }
        }
        add(prose, lexer, sentences, from, words.length());
        return sentences;
    }

    private static void add(Prose prose, Lexer lexer, List<Sentence> sentences, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(prose.words().charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(prose.words().charAt(end - 1))) {
            end--;
        }
        if (end > begin) {
            sentences.add(new Sentence(prose, begin, end, lexer.tokens(prose.words(), begin, end)));
        }
    }

    private static boolean ends(String words, String plain, int at) {
        char letter = plain.charAt(at);
        if (letter != '.' && letter != '?' && letter != '!') {
            return false;
        }
        int next = at + 1;
        while (next < plain.length()
                && (plain.charAt(next) == ')' || plain.charAt(next) == '"' || plain.charAt(next) == '\'')) {
            next++;
        }
        if (next < plain.length() && plain.charAt(next) != ' ') {
            return false;
        }
        while (next < plain.length() && plain.charAt(next) == ' ') {
            next++;
        }
        if (next >= plain.length()) {
            return true;
        }
        int begin = at;
        while (begin > 0 && (Character.isLetterOrDigit(plain.charAt(begin - 1)) || plain.charAt(begin - 1) == '.')) {
            begin--;
        }
        String word = plain.substring(begin, at);
        if (letter == '.'
                && (Lexicon.shipped().abbreviations.contains(word)
                        || word.length() == 1 && Character.isLetter(word.charAt(0)))) {
            return false;
        }
        return !Character.isLowerCase(words.charAt(next));
    }

    String text() {
        return prose.words().substring(from, to);
    }

    /** The words of the paper between two pieces, both taken in. */
    String quote(int first, int last) {
        return prose.words()
                .substring(tokens.get(first).from(), tokens.get(last).to());
    }

    /** Its parts that speak of one thing each. */
    List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < tokens.size(); i++) {
            if (Clause.breaks(this, from, i)) {
                clauses.add(new Clause(this, from, i));
                from = i;
            }
        }
        clauses.add(new Clause(this, from, tokens.size()));
        return clauses;
    }
}
