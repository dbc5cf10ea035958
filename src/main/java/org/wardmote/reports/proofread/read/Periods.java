package org.wardmote.reports.proofread.read;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.statistics.Period;

/** The ways in which papers write a period: "Apr-Aug 18", "2018/19", "Q1 2019-20", "12m to Apr-15", "Year ending August 2023". */
public final class Periods {

    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String YEAR = "((?:19|20)\\d\\d|[’']?\\d\\d)";
    private static final String DAY = "(?:(?:\\d{1,2})(?:st|nd|rd|th)?\\s+)?";
    private static final String TO = "\\s*(?:-|–|—|\\bto\\b|\\buntil\\b|\\bthrough\\b|\\band\\b)\\s*";
    private static final String GAP = "[\\s,–-]*";
    private static final String FINANCIAL = "((?:19|20)\\d\\d|\\d\\d)\\s*[/–-]\\s*((?:19|20)?\\d\\d)";

    private static final Pattern RUN_UP_TO = pattern("(\\d{1,2}|twelve)\\s?(?:m|mths?|months?)\\.?\\s+"
            + "(?:to|ending|ended|up to)\\s+(?:the\\s+)?(?:end\\s+(?:of\\s+)?)?" + DAY + MONTH + GAP + YEAR);
    private static final Pattern YEAR_ENDING =
            pattern("(?:12\\s+months?|year|yr|y/?e)\\.?\\s*(?:ending|ended|to|end)?\\s+" + DAY + MONTH + GAP + YEAR);
    private static final Pattern FINANCIAL_RUN = pattern(MONTH + TO + MONTH + GAP + FINANCIAL);
    private static final Pattern RUN =
            pattern(DAY + MONTH + GAP + YEAR + "?" + TO + DAY + MONTH + GAP + YEAR + "(?!\\s*[/]\\s*\\d)");
    private static final Pattern QUARTER = pattern("(?:Q|quarter\\s?)([1-4])" + GAP + FINANCIAL);
    private static final Pattern FINANCIAL_YEAR = pattern("(?:FY\\s?)?" + FINANCIAL);
    private static final Pattern ONE_MONTH = pattern(MONTH + GAP + YEAR);
    private static final Pattern CALENDAR_YEAR = pattern("((?:19|20)\\d\\d)");

    private static final Pattern ENDS_WITH_MONTH = Pattern.compile("\\b" + MONTH + GAP + "$", Pattern.CASE_INSENSITIVE);

    private static final List<Pattern> ALL =
            List.of(RUN_UP_TO, YEAR_ENDING, FINANCIAL_RUN, RUN, QUARTER, FINANCIAL_YEAR, ONE_MONTH, CALENDAR_YEAR);

    private Periods() {}

    private static Pattern pattern(String regex) {
        return Pattern.compile("(?<![\\w£,.])" + regex + "(?![\\d,])", Pattern.CASE_INSENSITIVE);
    }

    /** A period and where in the text it stands. */
    public record Found(Period period, int start, int end) {}

    /** The first period that stands in a text; a year by itself is a calendar year. */
    public static Optional<Found> find(String text) {
        Found best = null;
        for (Pattern pattern : ALL) {
            Matcher matcher = pattern.matcher(text);
            int from = 0;
            while (matcher.find(from)) {
                Optional<Period> period = read(pattern, matcher);
                if (period.isPresent() && (best == null || matcher.start() < best.start())) {
                    best = new Found(period.get(), matcher.start(), matcher.end());
                }
                if (period.isPresent()) {
                    break;
                }
                from = matcher.start() + 1;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The period that a text names, whatever else it says. */
    public static Optional<Period> parse(String text) {
        return find(text).map(Found::period);
    }

    /** The last words of a text, when they are a period: where they begin; else -1. */
    static int startOfLast(String text) {
        int start = -1;
        for (Pattern pattern : ALL) {
            Matcher matcher = pattern.matcher(text);
            for (int from = 0; from < text.length() && matcher.find(from); from = matcher.start() + 1) {
                boolean last = matcher.end() == text.length() && !isYearOfAnother(text, matcher.start());
                if (last && read(pattern, matcher).isPresent()) {
                    start = start < 0 ? matcher.start() : Math.min(start, matcher.start());
                    break;
                }
            }
        }
        return start;
    }

    /** In "Apr-Aug 18 Apr-Aug 19" the 18 is no day: it belongs to the month before it. */
    private static boolean isYearOfAnother(String text, int start) {
        return Character.isDigit(text.charAt(start))
                && ENDS_WITH_MONTH.matcher(text.substring(0, start)).find();
    }

    private static Optional<Period> read(Pattern pattern, Matcher found) {
        if (pattern == RUN_UP_TO) {
            int months = found.group(1).equalsIgnoreCase("twelve") ? 12 : Integer.parseInt(found.group(1));
            return upTo(months, found.group(2), found.group(3));
        }
        if (pattern == YEAR_ENDING) {
            return upTo(12, found.group(1), found.group(2));
        }
        if (pattern == FINANCIAL_RUN) {
            return financialRun(found);
        }
        if (pattern == RUN) {
            return run(found);
        }
        if (pattern == QUARTER) {
            return financialYear(found.group(2), found.group(3))
                    .map(year -> Period.of(year.from().plusMonths(3L * (Integer.parseInt(found.group(1)) - 1)), 3));
        }
        if (pattern == FINANCIAL_YEAR) {
            return financialYear(found.group(1), found.group(2));
        }
        if (pattern == ONE_MONTH) {
            return Optional.of(Period.month(YearMonth.of(year(found.group(2)), month(found.group(1)))));
        }
        return Optional.of(Period.of(YearMonth.of(year(found.group(1)), 1), 12));
    }

    private static Optional<Period> upTo(int months, String month, String year) {
        if (months < 1) {
            return Optional.empty();
        }
        YearMonth last = YearMonth.of(year(year), month(month));
        return Optional.of(new Period(last.minusMonths(months - 1L), last));
    }

    private static Optional<Period> financialRun(Matcher found) {
        return financialYear(found.group(3), found.group(4)).flatMap(year -> {
            YearMonth from = within(year, month(found.group(1)));
            YearMonth to = within(year, month(found.group(2)));
            return to.isBefore(from) ? Optional.empty() : Optional.of(new Period(from, to));
        });
    }

    private static YearMonth within(Period year, int month) {
        return YearMonth.of(month >= 4 ? year.from().getYear() : year.to().getYear(), month);
    }

    private static Optional<Period> run(Matcher found) {
        int first = month(found.group(1));
        int last = month(found.group(3));
        int ends = year(found.group(4));
        int begins = found.group(2) == null ? (first <= last ? ends : ends - 1) : year(found.group(2));
        YearMonth from = YearMonth.of(begins, first);
        YearMonth to = YearMonth.of(ends, last);
        return to.isBefore(from) || to.getYear() - from.getYear() > 50
                ? Optional.empty()
                : Optional.of(new Period(from, to));
    }

    /** From April; "2018/19" and "18/19", whose second year must follow the first. */
    private static Optional<Period> financialYear(String first, String second) {
        int begins = year(first);
        int ends = year(second);
        return ends == begins + 1 ? Optional.of(Period.of(YearMonth.of(begins, 4), 12)) : Optional.empty();
    }

    private static int year(String text) {
        String digits = text.replaceAll("\\D", "");
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? 2000 + year : year;
    }

    private static int month(String word) {
        return MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }
}
