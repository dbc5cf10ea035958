package org.wardmote.reports.proofread.claim;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The pieces of a paper's sentences of which something was said: that they hold, what is wrong, or why it is not known. */
final class Checked {

    private final Set<Token> pieces = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Both ends are taken in. */
    void mark(List<Token> tokens, int from, int to) {
        for (int i = Math.max(0, from); i <= Math.min(to, tokens.size() - 1); i++) {
            pieces.add(tokens.get(i));
        }
    }

    /** All pieces that a quotation of their passage covers. */
    void mark(List<Token> tokens, String words, String quote) {
        int at = quote.isEmpty() ? -1 : words.indexOf(quote);
        for (Token token : at < 0 ? List.<Token>of() : tokens) {
            if (token.from() < at + quote.length() && token.to() > at) {
                pieces.add(token);
            }
        }
    }

    boolean has(Token piece) {
        return pieces.contains(piece);
    }
}
