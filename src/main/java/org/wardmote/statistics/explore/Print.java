package org.wardmote.statistics.explore;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Figure;

/** How numbers, days and sizes stand in print, the same on every page. */
final class Print {

    /** The shorthand of official statistics: known and not told. */
    static final String HIDDEN = "[c]";

    /** The shorthand of official statistics: not available. */
    static final String WITHHELD = "[x]";

    /** The same in words, on a page. */
    static final String HIDDEN_WORD = "hidden";

    static final String WITHHELD_WORD = "no figure";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(Lake.ZONE);

    private Print() {}

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number).replace('-', '−');
    }

    static String signed(@Nullable Long number) {
        if (number == null) {
            return "";
        }
        return (number > 0 ? "+" : "") + number(number);
    }

    static String value(Figure.@Nullable Value value) {
        if (value instanceof Figure.Count count) {
            return number(count.number());
        }
        return value == null ? "" : value instanceof Figure.Hidden ? HIDDEN_WORD : WITHHELD_WORD;
    }

    /** A percentage as the comparison worded it, with a true minus and its sign. */
    static String percent(String text) {
        if (text.isEmpty() || !Character.isDigit(text.charAt(text.length() - 1))) {
            return text;
        }
        String positive = text.startsWith("-") || text.startsWith("+") || isZero(text) ? text : "+" + text;
        return positive.replace('-', '−') + "%";
    }

    private static boolean isZero(String text) {
        return new BigDecimal(text).signum() == 0;
    }

    static String rate(Comparison.@Nullable Rate rate) {
        if (rate == null) {
            return "";
        }
        BigDecimal value = rate.value();
        return value == null ? "not calculable" : String.format(Locale.UK, "%,.1f", value);
    }

    static String interval(Comparison.@Nullable Rate rate) {
        if (rate == null || rate.lower() == null || rate.upper() == null) {
            return "";
        }
        return String.format(Locale.UK, "%,.1f to %,.1f", rate.lower(), rate.upper());
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    static String day(Instant instant) {
        return day(instant.atZone(Lake.ZONE).toLocalDate());
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String month(YearMonth month) {
        return month.format(MONTH);
    }

    static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        return bytes < 1_000_000
                ? String.format(Locale.UK, "%.0f kB", bytes / 1000.0)
                : String.format(Locale.UK, "%.1f MB", bytes / 1_000_000.0);
    }

    /** "1 month", "5 months", "no months". */
    static String counted(long number, String one, String many) {
        return number == 0 ? "no " + many : number == 1 ? "1 " + one : number(number) + " " + many;
    }
}
