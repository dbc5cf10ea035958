package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence may be speaking of beside its own words.
 *
 * @param heading the stems of the headings that it stands under, and of the sentence that leads in its list
 * @param carried the rows that the sentences before it in its paragraph named, the nearest first
 * @param before the sentences before it in its paragraph, the nearest first
 * @param paragraph the stems of all of its paragraph
 * @param home the row that the paper is of
 */
record Scope(
        Set<String> heading,
        List<String> carried,
        List<Sentence> before,
        Set<String> paragraph,
        @Nullable String home) {

    /** The stems of a run of pieces, with what means the same. */
    static Set<String> stems(List<Token> tokens) {
        Set<String> stems = new HashSet<>();
        for (Token token : tokens) {
            if (token.word()) {
                stems.addAll(Words.stems(token.text()));
            }
        }
        return Lexicon.shipped().widened(tokens, stems);
    }

    Scope after(Sentence sentence, Ledger ledger) {
        List<String> names = new ArrayList<>();
        List<Ledger.Mention> mentions =
                ledger.mentions(sentence.tokens(), 0, sentence.tokens().size());
        mentions.forEach(mention -> names.add(mention.name()));
        names.addAll(carried);
        List<Sentence> sentences = new ArrayList<>(before);
        sentences.add(0, sentence);
        return new Scope(heading, names, sentences, paragraph, home);
    }
}
