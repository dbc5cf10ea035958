package org.wardmote.reports.proofread.claim;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The pieces of a paper's sentences of which something was said: that they hold, what is wrong, or why it is not known. */
final class Checked {

    private final Set<Token> pieces = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Both ends are taken in, whichever comes first. */
    void mark(List<Token> tokens, int from, int to) {
        for (int i = Math.max(0, Math.min(from, to)); i <= Math.min(Math.max(from, to), tokens.size() - 1); i++) {
            pieces.add(tokens.get(i));
        }
    }

    /** The pieces of a quotation, where it first begins and ends with whole ones: "15" is not in "£15,400". */
    void mark(List<Token> tokens, String words, String quote) {
        for (int at = words.indexOf(quote); !quote.isEmpty() && at >= 0; at = words.indexOf(quote, at + 1)) {
            int begins = -1;
            int ends = -1;
            for (int i = 0; i < tokens.size(); i++) {
                begins = tokens.get(i).from() == at ? i : begins;
                ends = tokens.get(i).to() == at + quote.length() ? i : ends;
            }
            if (begins >= 0 && ends >= begins) {
                mark(tokens, begins, ends);
                return;
            }
        }
    }

    boolean has(Token piece) {
        return pieces.contains(piece);
    }
}
