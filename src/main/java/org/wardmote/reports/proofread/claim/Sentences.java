package org.wardmote.reports.proofread.claim;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardmote.reports.proofread.read.Passage.Prose;

/** The sentences of a paper, each passage cut once. */
final class Sentences {

    private final Map<Prose, List<Sentence>> cut = new IdentityHashMap<>();
    private final Map<String, Set<String>> headings = new HashMap<>();

    /** Cuts all of them at once, on as many processors as there are. */
    Sentences(List<Prose> all) {
        List<List<Sentence>> sentences = all.parallelStream().map(Sentence::of).toList();
        for (int i = 0; i < all.size(); i++) {
            cut.put(all.get(i), sentences.get(i));
        }
    }

    List<Sentence> of(Prose prose) {
        return cut.computeIfAbsent(prose, Sentence::of);
    }

    /** The stems of all that a passage says. */
    Set<String> stems(Prose prose) {
        return Scope.stems(of(prose).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList());
    }

    /** The stems of a heading. */
    Set<String> stems(String heading) {
        return headings.computeIfAbsent(heading, words -> Scope.stems(new Lexer().tokens(words, 0, words.length())));
    }
}
