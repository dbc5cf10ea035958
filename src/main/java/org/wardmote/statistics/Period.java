package org.wardmote.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A run of whole months, both ends included: {@code 2019-04..2019-08}. */
public record Period(YearMonth from, YearMonth to) implements Comparable<Period> {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final int LONGEST = 1200;

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it begins: " + from + ".." + to);
        }
        if (ChronoUnit.MONTHS.between(from, to) >= LONGEST) {
            throw new IllegalArgumentException("A period has at most " + LONGEST + " months: " + from + ".." + to);
        }
    }

    /** Reads {@code 2019-04..2019-08}, or {@code 2019-04} for one month; throws {@link IllegalArgumentException} with the mend. */
    public static Period parse(String text) {
        String[] ends = text.trim().split("\\.\\.", -1);
        try {
            if (ends.length == 1) {
                return month(YearMonth.parse(ends[0]));
            }
            if (ends.length == 2) {
                return new Period(YearMonth.parse(ends[0]), YearMonth.parse(ends[1]));
            }
        } catch (DateTimeParseException e) {
            // falls through to the one sentence that says how a period is written
        }
        throw new IllegalArgumentException(
                "Not a period: '" + text + "'. Write the first and the last month, as in 2019-04..2019-08.");
    }

    public static Period month(YearMonth month) {
        return new Period(month, month);
    }

    /** A period of some months from its first. */
    public static Period of(YearMonth from, int months) {
        return new Period(from, from.plusMonths(months - 1L));
    }

    /** How many months it has, at least 1. */
    public int months() {
        return (int) ChronoUnit.MONTHS.between(from, to) + 1;
    }

    /** How many days it has. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(firstDay(), to.plusMonths(1).atDay(1));
    }

    public LocalDate firstDay() {
        return from.atDay(1);
    }

    public LocalDate lastDay() {
        return to.atEndOfMonth();
    }

    /** The same months a number of years earlier. */
    public Period yearsBefore(int years) {
        return new Period(from.minusYears(years), to.minusYears(years));
    }

    /** Whether it has every month of another. */
    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    public boolean overlaps(Period other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    /** As a person writes it: "April to August 2019", "October 2018 to February 2019", "December 2025". */
    public String label() {
        if (from.equals(to)) {
            return from.format(LONG);
        }
        return (from.getYear() == to.getYear() ? from.format(MONTH) : from.format(LONG)) + " to " + to.format(LONG);
    }

    /** Spread by hand: the hash that a record has by itself loses the month of a period of one month. */
    @Override
    public int hashCode() {
        return (from.getYear() * 12 + from.getMonthValue()) * LONGEST + to.getYear() * 12 + to.getMonthValue();
    }

    @Override
    public int compareTo(Period other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }

    @Override
    public String toString() {
        return from.equals(to) ? from.toString() : from + ".." + to;
    }
}
