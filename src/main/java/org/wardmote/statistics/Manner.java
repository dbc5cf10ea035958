package org.wardmote.statistics;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a partnership sets its numbers in a sentence; it never makes a finding stronger.
 *
 * @param decimals places of a printed per cent, 0 to 2
 * @param percent what stands after one: {@code %} or {@code " per cent"}
 * @param between what stands between the months of a period: {@code -} or {@code " to "}
 */
public record Manner(int decimals, String percent, String between) {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

    public Manner {
        if (decimals < 0 || decimals > 2) {
            throw new IllegalArgumentException("A per cent has 0 to 2 decimal places, not " + decimals + ".");
        }
    }

    /** "April-August 2019", or however else the partnership writes it. */
    public String period(Period period) {
        if (period.months() == 1) {
            return period.from().format(LONG);
        }
        boolean oneYear = period.from().getYear() == period.to().getYear();
        return period.from().format(oneYear ? MONTH : LONG)
                + between
                + period.to().format(LONG);
    }
}
