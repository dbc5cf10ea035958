package org.wardmote.statistics.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Numbers, months and lists as people write them: {@code 1,234}, {@code −9.2}, {@code Apr 2019}, {@code a, b and c}. */
final class Numbers {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);
    private static final String MINUS = "−";

    private Numbers() {}

    static String print(long number) {
        return print(BigDecimal.valueOf(number));
    }

    /** With thousands commas, a true minus sign, and the decimals that the number itself has. */
    static String print(BigDecimal number) {
        String digits = String.format(Locale.UK, "%,." + Math.max(0, number.scale()) + "f", number.abs());
        return number.signum() < 0 ? MINUS + digits : digits;
    }

    static String print(double number, int decimals) {
        return print(BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** A change, with its sign: {@code +12}, {@code −295}, {@code 0}. */
    static String signed(long change) {
        return (change > 0 ? "+" : "") + print(change);
    }

    /** {@code Apr 2019}; "Sept", which some Java versions print, is set to "Sep". */
    static String month(YearMonth month) {
        return month.format(MONTH).replace("Sept ", "Sep ");
    }

    static String list(List<String> things) {
        int last = things.size() - 1;
        if (last < 1) {
            return String.join("", things);
        }
        return String.join(", ", things.subList(0, last)) + " and " + things.get(last);
    }

    static String many(long number, String one, String more) {
        return print(number) + " " + (number == 1 ? one : more);
    }
}
