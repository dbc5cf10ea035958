package org.wardmote.statistics.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The one rounding rule: exact from whole numbers, half up to one decimal place, ties away from zero (−5.657 → −5.7,
 * −5.65 → −5.7).
 *
 * <p>No binary fraction is ever involved, so that a value of exactly half is seen as one. Source: the rounding convention
 * that the gravesham-2019 paper's percentages are checked against; HALF_UP as in {@link RoundingMode#HALF_UP}.
 */
final class Rounding {

    /** Decimal places of a printed percentage, rate or share. */
    static final int PLACES = 1;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Rounding() {}

    /**
     * The change from one count to another in per cent of the first, to one place; null on a zero base, where there is
     * none.
     *
     * @throws IllegalArgumentException when a count is negative
     */
    static @Nullable BigDecimal percentChange(long before, long now) {
        notNegative(before);
        notNegative(now);
        return before == 0
                ? null
                : quotient(BigDecimal.valueOf(now).subtract(BigDecimal.valueOf(before)), HUNDRED, before);
    }

    /** As it is printed: {@code -9.2}, {@code 13.7}, {@code n/a} on a zero base. A change that rounds to nothing has no sign. */
    static String percentText(@Nullable BigDecimal percent) {
        return percent == null
                ? "n/a"
                : percent.setScale(PLACES, RoundingMode.HALF_UP).toPlainString();
    }

    /**
     * Events per so many of the denominator, to one place; null when the denominator is missing or not positive: a rate
     * is then not calculable, never 0 and never infinite.
     *
     * @param per such as 1,000
     */
    static @Nullable BigDecimal rate(long count, @Nullable Long denominator, int per) {
        notNegative(count);
        if (denominator == null || denominator <= 0) {
            return null;
        }
        return quotient(BigDecimal.valueOf(count), BigDecimal.valueOf(per), denominator);
    }

    /** A part in per cent of a whole, to one place; null when the whole is 0. The part may be negative, as of a change. */
    static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0 ? null : quotient(BigDecimal.valueOf(part), HUNDRED, whole);
    }

    /** A real number to so many places, half up from its shortest decimal form. For limits of intervals, not for counts. */
    static BigDecimal places(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }

    private static BigDecimal quotient(BigDecimal number, BigDecimal times, long divisor) {
        return number.multiply(times).divide(BigDecimal.valueOf(divisor), PLACES, RoundingMode.HALF_UP);
    }

    private static void notNegative(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("A count is not negative: " + count);
        }
    }
}
