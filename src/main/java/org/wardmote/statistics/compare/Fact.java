package org.wardmote.statistics.compare;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that a reader of a table knows of its cells: a weighted sum of them lies between two whole numbers.
 *
 * @param words how it is told to the analyst: "Kent is the sum of its districts"
 * @param terms the weight of each cell, by its id
 * @param low the least that the sum can be; {@link #NO_LIMIT} negated for none
 * @param high the most
 */
record Fact(String words, Map<String, Long> terms, long low, long high) {

    /** Stands for no limit; far from overflow, and far above any count. */
    static final long NO_LIMIT = Long.MAX_VALUE / 4;

    Fact {
        terms = Map.copyOf(terms);
        if (low > high) {
            throw new IllegalArgumentException("A fact that cannot be: " + words);
        }
    }

    /** A total is the sum of its parts and a remainder that is known (0 in a sound table). */
    static Fact sum(String total, List<String> parts, long remainder) {
        Map<String, Long> terms = new LinkedHashMap<>();
        parts.forEach(part -> terms.merge(part, 1L, Long::sum));
        terms.merge(total, -1L, Long::sum);
        return new Fact(total + " = " + String.join(" + ", parts), terms, -remainder, -remainder);
    }

    /** One count is of things that another counts too: "of which". */
    static Fact within(String part, String whole) {
        return new Fact(part + " is within " + whole, Map.of(whole, 1L, part, -1L), 0, NO_LIMIT);
    }

    /** A count is known. */
    static Fact known(String cell, long value) {
        return new Fact(cell + " is " + value, Map.of(cell, 1L), value, value);
    }

    /** The difference of two counts is known. */
    static Fact change(String before, String now, long change) {
        return new Fact(now + " less " + before + " is " + change, Map.of(now, 1L, before, -1L), change, change);
    }

    /** The change in per cent is known to one place, half up: 20p − 1 ≤ 2,000 (now − before) / before < 20p + 1. */
    static Fact percent(String before, String now, BigDecimal percent) {
        long twenty = percent.movePointRight(1).longValueExact() * 2;
        // 2,000 now − (2,000 + 20p ± 1) before: told as a lower and an upper fact, as the limits move with the base
        long base = Math.addExact(2000, twenty);
        return new Fact(
                now + " is " + percent.toPlainString() + "% from " + before,
                Map.of(now, 2000L, before, -(base - 1)),
                percent.signum() > 0 ? 0 : 1,
                NO_LIMIT);
    }

    /** The other half of {@link #percent}. */
    static Fact percentAtMost(String before, String now, BigDecimal percent) {
        long twenty = percent.movePointRight(1).longValueExact() * 2;
        long base = Math.addExact(2000, twenty);
        return new Fact(
                now + " is " + percent.toPlainString() + "% from " + before,
                Map.of(now, 2000L, before, -(base + 1)),
                -NO_LIMIT,
                percent.signum() < 0 ? 0 : -1);
    }

    /** A rate is known to one place, half up, with its denominator. */
    static Fact rate(String cell, BigDecimal rate, int per, long denominator) {
        long twenty = rate.movePointRight(1).longValueExact() * 2;
        return new Fact(
                cell + " is " + rate.toPlainString() + " per " + per + " of " + denominator,
                Map.of(cell, 20L * per),
                Math.multiplyExact(twenty - 1, denominator),
                Math.multiplyExact(twenty + 1, denominator) - 1);
    }
}
