package org.wardmote.statistics.dataset.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a table says as a number.
 *
 * @param number the number; null when there is none
 * @param why why there is none
 */
record NumberCell(@Nullable BigDecimal number, Why why) {

    /** Why a cell has no number. */
    enum Why {
        IT_HAS,
        /** Empty, or one of the marks with which tables say that there is nothing to tell: {@code [x]}, {@code ..}, {@code n/a}. */
        NOT_AVAILABLE,
        /** One of the marks with which tables say that a small number is hidden: {@code *}, {@code [c]}, {@code <5}. */
        HIDDEN,
        NOT_A_NUMBER
    }

    /** Source: the shorthand that the Government Analysis Function asks tables to use, and older usage. */
    private static final Set<String> NOT_AVAILABLE = Set.of(
            "", "[x]", "[z]", "[w]", "x", "z", "..", "...", ":", "-", "\u2013", "\u2014", "n/a", "na", "#n/a", "n.a.",
            "n/k", "#div/0!");

    private static final Set<String> HIDDEN = Set.of("*", "[c]", "c", "<5", "<3", "<10", "**");
    private static final Pattern NOTE =
            Pattern.compile("\\s*\\[(?:note|notes|n|r|p|u|b|e)\\.?\\s?[\\d, ]*]", Pattern.CASE_INSENSITIVE);
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(?:[, ]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d{1,2})?");
    private static final int LONGEST = 40;

    /** Above any count of anything that is recorded about people, and below what a count may hold. */
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    static NumberCell of(String text) {
        String plain = NOTE.matcher(text.replace('\u00A0', ' ')).replaceAll("").strip();
        plain = plain.replace('\u2212', '-').replaceFirst("^\u2013(?=\\d)", "-");
        String lower = plain.toLowerCase(Locale.ROOT);
        if (NOT_AVAILABLE.contains(lower)) {
            return new NumberCell(null, Why.NOT_AVAILABLE);
        }
        if (HIDDEN.contains(lower)) {
            return new NumberCell(null, Why.HIDDEN);
        }
        String number =
                plain.endsWith("%") ? plain.substring(0, plain.length() - 1).strip() : plain;
        if (number.length() <= LONGEST
                && (GROUPED.matcher(number).matches() || PLAIN.matcher(number).matches())) {
            BigDecimal value = new BigDecimal(number.replaceAll("[, ]", ""));
            if (value.abs().compareTo(MOST) < 0) {
                return new NumberCell(value, Why.IT_HAS);
            }
        }
        return new NumberCell(null, Why.NOT_A_NUMBER);
    }

    boolean isNumber() {
        return number != null;
    }

    /** How many decimal places it is printed with. */
    static int places(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? 0
                : (int) text.substring(dot + 1)
                        .chars()
                        .takeWhile(Character::isDigit)
                        .count();
    }

    /** The whole number that was likely meant: a point before exactly three digits is a comma's slip. */
    static Optional<String> likelyWhole(String text) {
        NumberCell cell = of(text);
        if (cell.number == null || isWhole(cell.number)) {
            return Optional.empty();
        }
        return places(text.strip()) == 3 && cell.number.abs().compareTo(BigDecimal.valueOf(1000)) < 0
                ? Optional.of(cell.number
                        .movePointRight(3)
                        .setScale(0, RoundingMode.UNNECESSARY)
                        .toPlainString())
                : Optional.empty();
    }

    static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
