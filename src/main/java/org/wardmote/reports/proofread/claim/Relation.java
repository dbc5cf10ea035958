package org.wardmote.reports.proofread.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That one row stands above, below or on a par with another.
 *
 * @param at where the words for it begin
 * @param end one beyond them
 * @param way 1 above, -1 below, 0 on a par
 * @param slightly whether only a little
 * @param measured whether the words say by what measure
 */
record Relation(Clause clause, int at, int end, int way, boolean slightly, Measure measure, boolean measured) {

    private static final Set<String> OTHERS = Set.of("average", "mean", "target", "standard", "benchmark", "median");

    /** The relation that begins here; null when none does, or when nothing follows that anything could be set beside. */
    static @Nullable Relation at(Clause clause, int at) {
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
            way = Set.of("smaller", "lower", "slower", "lesser", "less")
                            .contains(tokens.get(at).text())
                    ? -1
                    : 1;
        }
        if (width == 0 || at + width >= clause.to() || !beside(clause, at + width)) {
            return null;
        }
        Measure measure = than > 0 && Measure.near(new Clause(clause.sentence(), at, than), than, than) != null
                ? Measure.near(new Clause(clause.sentence(), at, than), than, than)
                : Measure.near(clause, at, clause.to());
        boolean slightly = at > clause.from() && lexicon.at("slightly", tokens, at - 1) > 0;
        return new Relation(
                clause, at, at + width, way, slightly, measure == null ? Measure.CHANGE : measure, measure != null);
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
    static boolean beside(Clause clause, int at) {
        for (int i = at; i < Math.min(clause.to(), at + 6); i++) {
            Token token = clause.tokens().get(i);
            if (token.number()) {
                return false;
            }
            if (OTHERS.contains(token.text())) {
                return true;
            }
        }
        return false;
    }

    String quote() {
        return clause.sentence()
                .quote(Math.max(clause.from(), at - (slightly ? 1 : 0)), Math.min(clause.to() - 1, end + 2));
    }
}
