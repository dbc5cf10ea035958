package org.wardmote.reports.proofread.claim;

import java.time.DateTimeException;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Period;

/** Reads the periods that a sentence speaks of, in the many ways of writing them. */
final class Months {

    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    /** How the names of months begin: where none of these stands, none is named. */
    private static final List<String> BEGINNINGS = Arrays.stream(Month.values())
            .map(month -> month.name().substring(0, 3).toLowerCase(Locale.ROOT))
            .toList();

    private static final String YEAR = "'?((?:19|20)\\d{2}|\\d{2}(?![\\d,.]))";
    private static final String FULL = "((?:19|20)\\d{2})";
    private static final String DAY = "(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?";
    private static final String LAST = "(?:previous|preceding|last|prior)";

    /** Whether a period is named, or told by the one before it or by today. */
    enum Kind {
        NAMED,
        /** Months without their year. */
        YEARLESS,
        /** "The previous year", "the same period last year". */
        EARLIER,
        /** "This year", "the same period this year". */
        LATER
    }

    /**
     * A period in a sentence.
     *
     * @param period null unless it is named
     * @param whole false when it begins or ends within a month
     * @param lengths how many months it says that it has; 0 when it does not say
     * @param range the months that are named without their year, as if in one; null when no two are
     */
    record Span(
            int from,
            int to,
            Kind kind,
            @Nullable Period period,
            boolean whole,
            int lengths,
            @Nullable Period range) {

        Span(int from, int to, Kind kind, @Nullable Period period, boolean whole, int lengths) {
            this(from, to, kind, period, whole, lengths, period);
        }
    }

    /** @param named whether it names a month */
    private record Way(Pattern pattern, boolean named, Function<MatchResult, @Nullable Span> read) {}

    private static final List<Way> WAYS = List.of(
            way(
                    "(?:between |from )?" + DAY + MONTH + " ?" + FULL + " ?(?:-|to|until|and) ?" + DAY + MONTH + " ?"
                            + FULL,
                    m -> days(m, 1, ym(m.group(2), m.group(3)), 4, ym(m.group(5), m.group(6))),
                    m -> m.group().startsWith("between") || !m.group().contains(" and ")),
            way(
                    MONTH + "[- ]?" + YEAR + " ?(?:-|to|until) ?" + MONTH + "[- ]?" + YEAR,
                    m -> named(m, new Period(ym(m.group(1), m.group(2)), ym(m.group(3), m.group(4))))),
            way(
                    "(?:between |from )?" + DAY + MONTH + " ?(?:-|to|until|and) ?" + DAY + MONTH + "[- ]?" + YEAR
                            + "(?![-/]\\d)",
                    m -> days(m, 1, ym(m.group(2), m.group(5)), 3, ym(m.group(4), m.group(5))),
                    m -> m.group().startsWith("between") || !m.group().contains(" and ")),
            way(
                    "(?:(?:twelve|12) months|12m|(?:the )?year|ye|y/e)(?: ending| ended| to| to the end of)?(?: in)? "
                            + DAY + MONTH + "[- ]?" + YEAR,
                    m -> named(m, ending(ym(m.group(2), m.group(3)), 12))),
            way(
                    MONTH + " ?(?:-|to|until) ?" + MONTH + " " + FULL + "[-/](\\d{2}|\\d{4})",
                    m -> named(
                            m,
                            new Period(
                                    inYear(month(m.group(1)), number(m.group(3))),
                                    inYear(month(m.group(2)), number(m.group(3)))))),
            way(
                    "(?:q|quarter |qtr )(\\d),?(?: of)? ?" + FULL + " ?[-/] ?(\\d{2}|\\d{4})",
                    m -> named(
                            m,
                            Period.of(
                                    YearMonth.of(number(m.group(2)), 4).plusMonths(3L * (number(m.group(1)) - 1)), 3))),
            way(
                    "(?:the )?(?:financial year )?" + FULL + " ?[-/] ?(\\d{4}|\\d{2})",
                    m -> follows(number(m.group(1)), m.group(2))
                            ? named(m, Period.of(YearMonth.of(number(m.group(1)), 4), 12))
                            : new Span(m.start(), m.end(), Kind.NAMED, null, false, 0)),
            way(
                    "(?:the )?(?:corresponding|equivalent|same|comparable|comparative) (?:5 |five |six |6 |three |3 |twelve |12 )?(?:month|period|months|quarter|time|point|year|week|timeframe)"
                            + " (?:in |of |the |for |during )*" + "(?:" + LAST + " year|year before|year earlier)",
                    m -> relative(m, Kind.EARLIER)),
            way(
                    "(?:the )?(?:corresponding|equivalent|same|comparable) (?:period|month|months|quarter|time) (?:in |of )?(?:this year)",
                    m -> relative(m, Kind.LATER)),
            way(
                    "(?:the )?" + LAST
                            + " (?:twelve months|12 months|year|month|quarter|week|period|financial year)|(?:the )?year before|a year (?:earlier|ago|before)|(?:the )?(?:same|corresponding) (?:period|month|quarter)",
                    m -> relative(m, Kind.EARLIER)),
            way(
                    "this (?:year|month|quarter|financial year|period)|(?:the )?most recent (?:twelve|12) months|year to date|so far",
                    m -> relative(m, Kind.LATER)),
            way(
                    DAY + MONTH + "[- ]?" + YEAR + "(?! ?(?:offence|crime|incident|case)s)",
                    m -> m.group(1) != null ? null : named(m, Period.month(ym(m.group(2), m.group(3))))),
            way(
                    "(?:between |from )?" + MONTH + " ?(?:-|to|until|and) ?" + MONTH,
                    m -> range(m, m.group(1), m.group(2)),
                    m -> m.group().startsWith("between") || !m.group().contains(" and ")),
            way(
                    "(?:in |since |of |during |for |on )(?:the year )?" + FULL
                            + "(?! ?(?:offence|crime|incident|case|people|more|fewer)s?|[,.]\\d|\\d|%)",
                    m -> new Span(
                            m.start(1),
                            m.end(1),
                            Kind.NAMED,
                            Period.of(YearMonth.of(number(m.group(1)), 1), 12),
                            true,
                            0)),
            way("(?:q|quarter )[1-4]|(?:first|second|third|fourth|last) quarter", m -> relative(m, Kind.YEARLESS)),
            way(
                    "(?<=in |by |since |until |during |of )(?:january|february|march|april|june|july|august|september|october|november|december)",
                    m -> relative(m, Kind.YEARLESS)));

    private static final Pattern LENGTH = Pattern.compile(
            "(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -]months?'?,? \\(?(?:period )?(?:of |from |between |to )?$");

    private static final Pattern LENGTH_AFTER =
            Pattern.compile("^ ?\\((\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) months\\)");

    private Months() {}

    /** Every period of a sentence in plain letters, in its order. */
    static List<Span> in(String plain) {
        List<Span> spans = new ArrayList<>();
        boolean[] taken = new boolean[plain.length()];
        boolean named = BEGINNINGS.stream().anyMatch(plain::contains);
        for (Way way : WAYS) {
            if (way.named() && !named) {
                continue;
            }
            Matcher matcher = way.pattern().matcher(plain);
            while (matcher.find()) {
                if (!free(taken, matcher)) {
                    continue;
                }
                Span span = read(way, matcher.toMatchResult());
                if (span != null) {
                    Arrays.fill(taken, span.from(), span.to(), true);
                    spans.add(withLength(plain, span));
                }
            }
        }
        spans.sort(Comparator.comparingInt(Span::from));
        return spans;
    }

    private static Span withLength(String plain, Span span) {
        String before = plain.substring(0, span.from());
        Matcher length = LENGTH.matcher(before);
        Matcher after = LENGTH_AFTER.matcher(plain.substring(span.to()));
        boolean bare = plain.substring(span.from(), span.to()).matches("[0-9/-]+");
        boolean leads = length.find();
        if (span.range() == null || bare || !leads && !after.find()) {
            return span;
        }
        String word = leads ? length.group(1) : after.group(1);
        Integer said = Lexicon.shipped().numbers.get(word);
        int months = said != null ? said : number(word);
        int from = leads ? length.start() : span.from();
        int to = leads ? span.to() : span.to() + after.end();
        return new Span(from, to, span.kind(), span.period(), span.whole(), months, span.range());
    }

    /** "July-September", as if in one year, or over its end. */
    private static Span range(MatchResult m, String first, String last) {
        YearMonth from = YearMonth.of(2001, month(first));
        YearMonth to = YearMonth.of(2001, month(last));
        Period period = new Period(from, to.isBefore(from) ? to.plusYears(1) : to);
        return new Span(m.start(), m.end(), Kind.YEARLESS, null, true, 0, period);
    }

    private static @Nullable Span read(Way way, MatchResult match) {
        try {
            return way.read().apply(match);
        } catch (DateTimeException | IllegalArgumentException e) {
            // it looked like months and is none
            return null;
        }
    }

    private static boolean free(boolean[] taken, MatchResult match) {
        for (int i = match.start(); i < match.end(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static Way way(String pattern, Function<MatchResult, @Nullable Span> read) {
        return new Way(
                Pattern.compile("(?<![a-z0-9/.])(?:" + pattern + ")(?![a-z0-9])"), pattern.contains(MONTH), read);
    }

    private static Way way(
            String pattern,
            Function<MatchResult, @Nullable Span> read,
            java.util.function.Predicate<MatchResult> when) {
        return way(pattern, m -> when.test(m) ? read.apply(m) : null);
    }

    private static Span named(MatchResult m, Period period) {
        return new Span(m.start(), m.end(), Kind.NAMED, period, true, 0);
    }

    private static Span relative(MatchResult m, Kind kind) {
        return new Span(m.start(), m.end(), kind, null, true, 0);
    }

    /** Days are part of the months when the first is the 1st and the last is the last of its month. */
    private static Span days(MatchResult m, int first, YearMonth from, int last, YearMonth to) {
        String begins = m.group(first);
        String ends = m.group(last);
        boolean whole = (begins == null || number(begins) == 1) && (ends == null || number(ends) == to.lengthOfMonth());
        return new Span(m.start(), m.end(), Kind.NAMED, new Period(from, to), whole, 0);
    }

    private static Period ending(YearMonth last, int months) {
        return Period.of(last.minusMonths(months - 1L), months);
    }

    private static YearMonth inYear(Month month, int first) {
        return YearMonth.of(month.getValue() >= 4 ? first : first + 1, month);
    }

    private static boolean follows(int first, String second) {
        return second.length() == 4 ? number(second) == first + 1 : number(second) == (first + 1) % 100;
    }

    private static YearMonth ym(String month, String year) {
        int number = number(year);
        return YearMonth.of(year.length() == 2 ? 2000 + number : number, month(month));
    }

    private static Month month(String word) {
        for (Month month : Month.values()) {
            if (month.name().toLowerCase(Locale.ROOT).startsWith(word.substring(0, 3))) {
                return month;
            }
        }
        throw new IllegalArgumentException("No month: " + word);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
