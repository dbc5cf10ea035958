package org.wardmote.reports.proofread.claim;

import java.util.Set;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/**
 * Finds what a paragraph claims and no rule spoke of: a number, who is first, what is more than what, which way it went.
 *
 * <p>It would be passed silently otherwise, and a reader would take it to be checked.
 */
final class Untold {

    private static final Set<String> COUNTED = Set.of("all", "every", "each", "both", "none", "neither", "only");
    private static final Set<String> VERBS =
            Set.of("was", "is", "were", "are", "had", "has", "have", "saw", "recorded");
    private static final Set<String> TARGETS = Set.of("target", "targets");
    private static final Set<String> THAN = Set.of("than", "average", "figure", "mean");
    private static final Set<String> TIMES = Set.of("day", "week", "month", "quarter", "year", "time", "night");
    private static final Set<String> HOPES = Set.of("to", "will", "would", "could", "should", "may");
    /** Smaller counts in words are seldom claims: "two wards", "one of the aims". */
    private static final int FEW = 10;

    private static final int BESIDE = 3;
    private static final int REACH = 6;

    private Untold() {}

    static void tell(Paragraph p, Unchecked unchecked) {
        for (int i = 0; i < p.size(); i++) {
            int end = p.checked().has(p.at(i)) ? i : end(p, i);
            if (end > i && !any(p, i, end)) {
                unchecked.add(p.prose(), quote(p, i, end), Tying.NOT_SURE);
                p.checked().mark(p.tokens(), i, end - 1);
            }
        }
    }

    private static boolean any(Paragraph p, int from, int to) {
        return p.tokens().subList(from, to).stream().anyMatch(p.checked()::has);
    }

    /** One beyond the end of the claim that begins here; where none does, the same. */
    private static int end(Paragraph p, int at) {
        if (p.number(at) != null) {
            return number(p, at) ? at + 1 : at;
        }
        return p.at(at).word() && speaks(p, at) ? at + order(p, at) : at;
    }

    private static boolean number(Paragraph p, int at) {
        Quantity quantity = p.number(at);
        return quantity != null
                && !(quantity.words() && quantity.unit() == Unit.COUNT && quantity.size() < FEW)
                && !SentenceProof.soft(p, at);
    }

    /** How many pieces say who comes first, what is more than what, of how many it is so or which way it went. */
    private static int order(Paragraph p, int at) {
        int extreme = longest(p, at, "highs", "lows", "extremes");
        int beside = p.number(at + 1) == null && p.any(at + 1, Math.min(p.end(at), at + REACH), THAN)
                ? longest(p, at, "moreThan", "lessThan")
                : 0;
        int every = longest(p, at, "nearlyEvery", "every", "most");
        boolean all = every > 0 && rows(p, at + every) || p.is(at, COUNTED) && rows(p, at + 1);
        boolean target = p.is(at, TARGETS) && Verdict.near(p, at, p.start(at), p.end(at)) != null;
        boolean went = longest(p, at, "wentUp", "wentDown") > 0 && !number(p, at + 1, at + REACH);
        int width = Math.max(extreme > 0 && Bests.known(p, at + extreme) ? extreme : 0, beside);
        width = Math.max(
                width, Math.max(longest(p, at, "theException", "par"), all || went || target ? Math.max(1, every) : 0));
        return p.any(at + width, at + width + 2, TIMES) ? 0 : width;
    }

    private static int longest(Paragraph p, int at, String... names) {
        int longest = 0;
        for (String name : names) {
            longest = Math.max(longest, Lexicon.shipped().at(name, p.tokens(), at));
        }
        return longest;
    }

    /** Whether rows follow: "all districts", "none of the wards", "only Castle". */
    private static boolean rows(Paragraph p, int from) {
        return ofRows(p, from, Math.min(p.end(from - 1), from + BESIDE));
    }

    /** Whether a row of some table is named, or rows are spoken of. */
    private static boolean ofRows(Paragraph p, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Lexicon.shipped().at("rows", p.tokens(), i) > 0) {
                return true;
            }
        }
        return !p.mentions(from, to).isEmpty();
    }

    /** Whether the change is told with a number: that is then the claim. */
    private static boolean number(Paragraph p, int from, int to) {
        for (int i = from; i < Math.min(p.end(from - 1), to); i++) {
            if (p.at(i).number()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sentence is of what some table holds, and says rather than hopes. */
    private static boolean speaks(Paragraph p, int at) {
        int start = p.start(at);
        int end = p.end(at);
        boolean told = p.any(start, end, VERBS) || p.moves(start, end);
        return told
                && !p.any(Math.max(start, at - BESIDE), at, HOPES)
                && (p.any(start, end, TARGETS) || ofRows(p, start, end));
    }

    /** A number as it stands; words with a few on both sides. */
    private static String quote(Paragraph p, int from, int to) {
        if (p.number(from) != null) {
            return p.quote(from, to - 1);
        }
        return p.quote(Math.max(p.start(from), from - BESIDE), Math.min(p.end(from), to + BESIDE) - 1);
    }
}
