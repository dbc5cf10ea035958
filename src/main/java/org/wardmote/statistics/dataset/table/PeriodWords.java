package org.wardmote.statistics.dataset.table;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.statistics.Period;

/**
 * Reads the months that a header, a cell or a title speaks of: {@code apr_aug_2018}, "April-August 2019", "2018/19", "Q1
 * 2019/20", "Year ending Mar 2020", "Jun 2025".
 */
final class PeriodWords {

    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String YEAR = "'?((?:19|20)\\d{2}|\\d{2})";
    private static final String TO = " ?(?:to|-|until|\\.\\.| ) ?";
    private static final String START = "(?<![a-z0-9])";
    private static final String END = "(?![a-z0-9])";

    /** One way of writing months, and how it is read; null when what matches is no period after all. */
    private record Way(Pattern pattern, boolean sure, Function<MatchResult, Optional<Period>> read) {}

    private static final List<Way> WAYS = List.of(
            way(
                    "((?:19|20)\\d{2})-(\\d{2}) ?(?:\\.\\.|to) ?((?:19|20)\\d{2})-(\\d{2})",
                    true,
                    m -> Optional.of(new Period(
                            YearMonth.of(year(m.group(1)), number(m.group(2))),
                            YearMonth.of(year(m.group(3)), number(m.group(4)))))),
            way(
                    "(?:year|12 months|twelve months|ye|y/e)(?: ending| ended| to| end)?(?: in)?(?: the)?(?: \\d{1,2}(?:st|nd|rd|th)?)? "
                            + MONTH + "[ -]?" + YEAR,
                    true,
                    m -> Optional.of(ending(month(m.group(1)).atYear(m.group(2)), 12))),
            way(
                    MONTH + "[ -]?" + YEAR + TO + MONTH + "[ -]?" + YEAR,
                    true,
                    m -> Optional.of(new Period(
                            month(m.group(1)).atYear(m.group(2)),
                            month(m.group(3)).atYear(m.group(4))))),
            way(MONTH + TO + MONTH + "[ -]?" + YEAR + "(?![/-]\\d)", true, m -> {
                YearMonth to = month(m.group(2)).atYear(m.group(3));
                YearMonth from = month(m.group(1)).atYear(m.group(3));
                return from.isAfter(to) ? Optional.empty() : Optional.of(new Period(from, to));
            }),
            way(MONTH + TO + MONTH + " ((?:19|20)\\d{2})[/-](\\d{2}|\\d{4})", true, m -> {
                int first = year(m.group(3));
                return follows(first, m.group(4))
                        ? Optional.of(new Period(
                                inFinancialYear(month(m.group(1)), first), inFinancialYear(month(m.group(2)), first)))
                        : Optional.empty();
            }),
            way(
                    "q(?:uarter|tr)? ?(\\d)[ -]?(?:fy)? ?((?:19|20)\\d{2}) ?[/-] ?(\\d{2}|\\d{4})",
                    true,
                    m -> follows(year(m.group(2)), m.group(3))
                            ? Optional.of(quarter(number(m.group(1)), year(m.group(2))))
                            : Optional.empty()),
            way(
                    "(?:fy)? ?((?:19|20)\\d{2}) ?[/-] ?(\\d{2}|\\d{4}) q(?:uarter|tr)? ?(\\d)",
                    true,
                    m -> follows(year(m.group(1)), m.group(2))
                            ? Optional.of(quarter(number(m.group(3)), year(m.group(1))))
                            : Optional.empty()),
            way(
                    "(?:fy ?)?((?:19|20)\\d{2}) ?(/) ?(\\d{4}|\\d{2})",
                    true,
                    m -> follows(year(m.group(1)), m.group(3))
                            ? Optional.of(Period.of(YearMonth.of(year(m.group(1)), 4), 12))
                            : Optional.empty()),
            way("(fy ?)?((?:19|20)\\d{2})-(\\d{4}|\\d{2})", true, PeriodWords::yearsOrMonth),
            way(
                    "(?:19|20)\\d{2}-\\d{2}-01",
                    true,
                    m -> Optional.of(Period.month(YearMonth.parse(m.group().substring(0, 7))))),
            way(
                    MONTH + "[ -]?" + YEAR,
                    true,
                    m -> Optional.of(Period.month(month(m.group(1)).atYear(m.group(2))))),
            way(
                    "((?:19|20)\\d{2})[ -]?" + MONTH,
                    true,
                    m -> Optional.of(Period.month(month(m.group(2)).atYear(m.group(1))))),
            way(
                    "(?:calendar year |year )?((?:19|20)\\d{2})",
                    false, m -> Optional.of(Period.of(YearMonth.of(year(m.group(1)), 1), 12))));

    /**
     * Months that were read.
     *
     * @param sure false for a year alone, which may mean a calendar or a financial one
     * @param from where in the text they begin
     * @param to where in the text they end
     */
    record Found(Period period, boolean sure, int from, int to) {}

    private PeriodWords() {}

    /** The months of a text that speaks of one period; empty when it speaks of none, or of more than one. */
    static Optional<Found> in(String text) {
        List<Found> all = all(text);
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Every period in a text, in its order. */
    static List<Found> all(String text) {
        String plain = plain(text);
        List<Found> found = new ArrayList<>();
        boolean[] taken = new boolean[plain.length()];
        for (Way way : WAYS) {
            Matcher matcher = way.pattern().matcher(plain);
            while (matcher.find()) {
                if (!taken(taken, matcher)) {
                    // What looks like months and cannot be so is not read as a part of itself either.
                    Arrays.fill(taken, matcher.start(), matcher.end(), true);
                    read(way, matcher.toMatchResult())
                            .ifPresent(
                                    period -> found.add(new Found(period, way.sure(), matcher.start(), matcher.end())));
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::from));
        return found;
    }

    private static Optional<Period> read(Way way, MatchResult match) {
        try {
            return way.read().apply(match);
        } catch (DateTimeException | IllegalArgumentException e) {
            // It looked like months and is none, such as the 13th of a year.
            return Optional.empty();
        }
    }

    private static boolean taken(boolean[] taken, MatchResult match) {
        for (int i = match.start(); i < match.end(); i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    /** The letters stay in their places, so that what is found can be pointed at. */
    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace('\n', ' ')
                .replace('\u2013', '-')
                .replace('\u2014', '-')
                .replace('\u2019', '\'')
                .replace('\u00A0', ' ');
    }

    /** 2011-12 may be a financial year or a December, and is neither until somebody says so. */
    private static Optional<Period> yearsOrMonth(MatchResult m) {
        int first = year(m.group(2));
        boolean years = follows(first, m.group(3));
        boolean month = m.group(3).length() == 2 && number(m.group(3)) >= 1 && number(m.group(3)) <= 12;
        if (years && (!month || m.group(1) != null)) {
            return Optional.of(Period.of(YearMonth.of(first, 4), 12));
        }
        return month && !years ? Optional.of(Period.month(YearMonth.of(first, number(m.group(3))))) : Optional.empty();
    }

    private static Way way(String pattern, boolean sure, Function<MatchResult, Optional<Period>> read) {
        return new Way(Pattern.compile(START + pattern + END), sure, read);
    }

    private static Period ending(YearMonth last, int months) {
        return Period.of(last.minusMonths(months - 1L), months);
    }

    /** The financial year of police statistics begins in April; its first quarter is April to June. */
    private static Period quarter(int quarter, int firstYear) {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("No quarter: " + quarter);
        }
        return Period.of(YearMonth.of(firstYear, 4).plusMonths(3L * (quarter - 1)), 3);
    }

    private static YearMonth inFinancialYear(MonthWord month, int firstYear) {
        return YearMonth.of(month.month().getValue() >= 4 ? firstYear : firstYear + 1, month.month());
    }

    private static boolean follows(int first, String second) {
        return second.length() == 4 ? number(second) == first + 1 : number(second) == (first + 1) % 100;
    }

    private static int year(String text) {
        int year = number(text);
        return text.length() == 2 ? 2000 + year : year;
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private record MonthWord(Month month) {
        YearMonth atYear(String year) {
            return YearMonth.of(year(year), month);
        }
    }

    private static MonthWord month(String word) {
        String three = word.substring(0, 3);
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(three)) {
                return new MonthWord(month);
            }
        }
        throw new IllegalArgumentException("No month: " + word);
    }
}
