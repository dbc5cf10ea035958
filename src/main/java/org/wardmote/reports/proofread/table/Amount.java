package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says as a number.
 *
 * @param number null when it is none
 * @param decimals how many digits stand after its point
 * @param per whether it ends in a per cent sign
 * @param flaw what is amiss with how it is written; null when nothing is
 */
record Amount(
        @Nullable BigDecimal number,
        int decimals,
        boolean per,
        @Nullable Flaw flaw) {

    private static final Pattern NONE = Pattern.compile(
            "(?i)|n\\s?/\\s?a|n\\.a\\.?|nil|none|[-–—−*#]+|\\.{2,}|…|[<≤]\\s?\\d+|c|x|z|suppressed|tbc");
    private static final Pattern MARKS = Pattern.compile("[*†‡¹²³⁴⁵]+$|\\s*\\[[a-z0-9]\\]$");
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d+)?|\\.\\d+");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[, \u2009]\\d{3})+(?:\\.\\d+)?");
    private static final Pattern COMMAS_ASTRAY = Pattern.compile("\\d+(?:,\\d+)+(?:\\.\\d+)?");
    private static final Pattern POINTS = Pattern.compile("\\d{1,3}(?:\\.\\d{3}){2,}");
    private static final Pattern LETTERS = Pattern.compile("(?=.*\\d)[\\dOoIl,.]+");

    /** How a number may be wrongly written. */
    enum Flaw {
        /** A comma that parts no thousands: "1,23". */
        COMMA,
        /** Points for commas: "1.234.567". */
        POINT,
        /** A letter for a digit: "5,O14". */
        LETTER,
        /** Words where a number was expected. */
        WORDS
    }

    static final Amount ABSENT = new Amount(null, 0, false, null);

    static Amount of(String text) {
        String words = text.strip().replace('\u00a0', ' ');
        if (NONE.matcher(words).matches()) {
            return ABSENT;
        }
        String rest = MARKS.matcher(words).replaceFirst("");
        boolean negative = rest.matches("\\(.*\\)%?");
        rest = rest.replaceAll("[()]", "").strip();
        boolean per = rest.endsWith("%");
        rest = rest.replaceFirst("\\s*%$", "");
        if (rest.matches("[-–−▼↓+▲↑±].*")) {
            negative |= "-–−▼↓".indexOf(rest.charAt(0)) >= 0;
            rest = rest.substring(1).strip();
            if (rest.matches("[-–−].*")) {
                negative = true;
                rest = rest.substring(1).strip();
            }
        }
        rest = rest.replaceFirst("^£\\s*", "");
        return digits(rest, negative, per);
    }

    private static Amount digits(String rest, boolean negative, boolean per) {
        if (PLAIN.matcher(rest).matches()) {
            return number(rest, negative, per, null);
        }
        if (THOUSANDS.matcher(rest).matches()) {
            return number(rest.replaceAll("[, \u2009]", ""), negative, per, null);
        }
        if (COMMAS_ASTRAY.matcher(rest).matches()) {
            return number(rest.replace(",", ""), negative, per, Flaw.COMMA);
        }
        if (POINTS.matcher(rest).matches()) {
            return number(rest.replace(".", ""), negative, per, Flaw.POINT);
        }
        if (LETTERS.matcher(rest).matches()) {
            String mended = rest.replaceAll("[Oo]", "0").replaceAll("[Il]", "1");
            Amount read = digits(mended, negative, per);
            return new Amount(read.number(), read.decimals(), per, Flaw.LETTER);
        }
        return new Amount(null, 0, false, Flaw.WORDS);
    }

    private static Amount number(String digits, boolean negative, boolean per, @Nullable Flaw flaw) {
        BigDecimal number = new BigDecimal(digits);
        return new Amount(negative ? number.negate() : number, Math.max(0, number.scale()), per, flaw);
    }

    boolean isWhole() {
        return number != null && decimals == 0;
    }

    /** A number as a person writes it: commas for thousands, and as many decimals as it has. */
    static String print(BigDecimal number) {
        return String.format(Locale.UK, "%,." + Math.max(0, number.scale()) + "f", number);
    }
}
