package org.wardmote.reports.proofread.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word that says how a number stands to its target.
 *
 * @param way 1 for reached or more than, -1 for missed or less than
 * @param good whether it is of being reached, else of being more or less
 */
record Verdict(int at, int way, boolean good) {

    private static final Set<String> PREPOSITIONS =
            Set.of("in", "on", "at", "with", "for", "when", "and", ",", "to", "by", "from", "against", "which", "that");
    private static final Set<String> LINKS = Set.of(
            "was",
            "is",
            "were",
            "are",
            "been",
            "be",
            "being",
            "not",
            "we",
            "and",
            "it",
            "has",
            "have",
            "had",
            "narrowly",
            "therefore",
            "thus",
            "just",
            "comfortably",
            "easily",
            "also",
            "again",
            "they",
            "both",
            "duly",
            "clearly",
            "target",
            "targets");
    private static final Set<String> ENDS = Set.of(
            ",", ".", "it", "at", "by", "with", "in", "again", "for", "this", "that", ")", ";", "the", "its", "and",
            "their", "our", "last", "every", "during", "over", "these", "both", "on");
    private static final Set<String> NOT =
            Set.of("not", "never", "n't", "nor", "didn't", "wasn't", "isn't", "hasn't", "weren't");
    private static final int BEFORE = 5;
    private static final int AFTER = 14;

    /** What the words that begin here say; null when they are none. */
    static @Nullable Verdict at(Paragraph p, int at) {
        Lexicon lexicon = Lexicon.shipped();
        int flip = p.any(at - 2, at, NOT) ? -1 : 1;
        if (lexicon.at("reached", p.tokens(), at) > 0) {
            boolean failed = p.is(at - 1, "to") && p.is(at - 2, Set.of("failed", "failing", "fails", "fail"));
            return new Verdict(at, failed ? -1 : flip, true);
        }
        if (lexicon.at("unreached", p.tokens(), at) > 0) {
            return new Verdict(at, -flip, true);
        }
        if (lexicon.at("overAim", p.tokens(), at) > 0) {
            return new Verdict(at, flip, false);
        }
        return lexicon.at("underAim", p.tokens(), at) > 0 ? new Verdict(at, -flip, false) : null;
    }

    /** The one that a target's word has: "met its target", "above the 85% target", "the target was not met", "we achieved it". */
    static @Nullable Verdict near(Paragraph p, int aim, int from, int to) {
        Verdict found = null;
        for (int i = aim - 1; i >= Math.max(from, aim - BEFORE); i--) {
            Verdict here = at(p, i);
            if (here != null) {
                found = here;
                break;
            }
            if (p.is(i, PREPOSITIONS) && !(p.is(i, "to") && p.is(i - 1, Set.of("failed", "close")))) {
                break;
            }
        }
        for (int i = aim + 1; found == null && i < Math.min(to, aim + AFTER); i++) {
            Verdict here = at(p, i);
            boolean said = here != null && here.good() && p.is(i - 1, LINKS) && (i + 1 >= to || p.is(i + 1, ENDS));
            boolean exceeded = here != null && p.is(i, Set.of("exceeded", "surpassed")) && p.is(i - 1, LINKS);
            found = said || exceeded ? here : null;
        }
        if (found == null || hoped(p, found.at())) {
            return null;
        }
        return found;
    }

    private static boolean hoped(Paragraph p, int at) {
        boolean failed = p.any(at - 2, at, Set.of("failed", "fails", "failing", "fail"));
        if (p.is(at - 1, "to") && !failed) {
            return true;
        }
        for (int i = Math.max(p.start(at), at - 5); i < at; i++) {
            if (Lexicon.shipped().at("meant", p.tokens(), i) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is so; null when it cannot be told whether more or less of it is better, or both numbers are alike. */
    @Nullable
    Boolean holds(double mine, double target, int better) {
        if (!good) {
            return mine == target ? null : Boolean.valueOf(way > 0 == mine > target);
        }
        if (better == 0) {
            return null;
        }
        boolean reached = better > 0 ? mine >= target : mine <= target;
        return way > 0 == reached;
    }
}
