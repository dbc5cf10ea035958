package org.wardmote.reports.proofread.claim;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/**
 * Of how many things something is said: "five of the six", "all but one", "none of", "only two", "most", "half of".
 *
 * @param number so many; for {@link Kind#ALL_BUT} so many are excepted
 * @param of of how many, where it is said; else -1
 * @param from where its words begin
 * @param end one beyond its words
 */
record Quantifier(Kind kind, int number, int of, int from, int end) {

    /** How it counts. */
    enum Kind {
        EXACTLY,
        ALL,
        ALL_BUT,
        MOST,
        HALF
    }

    private static final Set<String> THE = Set.of("the", "our", "these", "its", "their", "those", "all");
    private static final Set<String> EVERY = Set.of("every", "each");
    private static final Set<String> NONE = Set.of("none", "neither", "no");
    private static final int MOST_THINGS = 60;

    /** The one that begins here; null when none does. */
    static @Nullable Quantifier at(Paragraph p, int at) {
        if (p.is(at, "all")
                || p.is(at, "everything")
                || p.is(at, EVERY) && !p.is(at - 1, Set.of("for", "one", "in", "of"))) {
            return all(p, at);
        }
        if (p.is(at, NONE)) {
            boolean of = p.is(at + 1, "of") && p.is(at + 2, THE);
            int many = of ? many(p, at + 3) : -1;
            return of || p.is(at, "no")
                    ? new Quantifier(Kind.EXACTLY, 0, many, at, at + (of ? 3 : 1) + extra(many))
                    : null;
        }
        boolean most = p.is(at, "most") && !p.is(at - 1, Set.of("the", "at", "our", "its"));
        boolean majority = p.is(at, Set.of("majority", "bulk")) && p.is(at - 1, Set.of("the", "a"));
        if (most || majority) {
            boolean of = p.is(at + 1, "of");
            return of || most ? new Quantifier(Kind.MOST, 0, -1, at, at + (of ? 2 : 1)) : null;
        }
        if (p.is(at, "half")
                && p.is(at + 1, "of")
                && p.is(at + 2, THE)
                && !p.is(at - 1, Set.of("than", "over", "about"))) {
            int many = many(p, at + 3);
            return new Quantifier(Kind.HALF, 0, many, at, at + 3 + extra(many));
        }
        return some(p, at);
    }

    private static int extra(int many) {
        return many > 0 ? 1 : 0;
    }

    /** "All", "all six", "all of the six", "all but one", "all but one of the six", "every ward but one", "each of the". */
    private static Quantifier all(Paragraph p, int at) {
        int but = -1;
        for (int i = at + 1; i < Math.min(p.end(at), at + 6); i++) {
            but = but < 0 && p.is(i, Set.of("but", "except", "bar")) && small(p, i + 1) > 0 ? i : but;
            if (p.number(i) != null && but < 0 && i > at + 3) {
                break;
            }
        }
        int next = at + 1;
        next += p.is(next, "of") ? 1 : 0;
        next += p.is(next, THE) ? 1 : 0;
        int many = many(p, next);
        if (but < 0) {
            return new Quantifier(Kind.ALL, 0, many, at, next + extra(many));
        }
        int number = small(p, but + 1);
        boolean of = p.is(but + 2, "of") && p.is(but + 3, THE);
        many = of ? many(p, but + 4) : many;
        return new Quantifier(Kind.ALL_BUT, number, many, at, of ? but + 4 + extra(many) : but + 2);
    }

    /** "Five of the six", "only two", "two". */
    private static @Nullable Quantifier some(Paragraph p, int at) {
        int number = small(p, at);
        boolean excepted =
                p.is(at - 1, Set.of("but", "except", "bar", "of", "than", "least", "the", "these", "those", "all"))
                        || p.is(at - 2, "than");
        if (number < 0 || excepted && !p.is(at - 2, "while")) {
            return null;
        }
        if (p.is(at + 1, "of") && p.is(at + 2, THE)) {
            int many = many(p, at + 3);
            return many >= number || many < 0
                    ? new Quantifier(Kind.EXACTLY, number, many, at, at + 3 + extra(many))
                    : null;
        }
        if (p.is(at + 1, "out") && p.is(at + 2, "of")) {
            int the = p.is(at + 3, THE) ? at + 4 : at + 3;
            int many = many(p, the);
            return many >= number ? new Quantifier(Kind.EXACTLY, number, many, at, the + 1) : null;
        }
        return new Quantifier(Kind.EXACTLY, number, -1, at, at + 1);
    }

    /** A small count, in words or in digits; -1 when there is none. */
    private static int small(Paragraph p, int at) {
        if (p.is(at, "one")) {
            return 1;
        }
        Quantity number = p.number(at);
        boolean small = number != null
                && number.unit() == Unit.COUNT
                && number.whole()
                && number.size() <= MOST_THINGS
                && number.ulp().compareTo(BigDecimal.ONE) == 0;
        return small && number != null ? (int) number.size() : -1;
    }

    private static int many(Paragraph p, int at) {
        int many = small(p, at);
        return many >= 2 ? many : -1;
    }

    /** Whether it may be said of so many of all; a half is a half, and most is more than one. */
    boolean holds(int yes, int all) {
        return switch (kind) {
            case EXACTLY -> yes == number;
            case ALL -> yes == all;
            case ALL_BUT -> yes == all - number;
            case MOST -> 2 * yes > all;
            case HALF -> 2 * yes == all;
        };
    }

    /** Whether so many things could be meant. */
    boolean fits(int all) {
        return of < 0 ? all > 2 && number <= all : of == all;
    }
}
