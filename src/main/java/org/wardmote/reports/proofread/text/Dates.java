package org.wardmote.reports.proofread.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.text.Lines.Line;

/** Days of the week beside the dates that they are said to fall on, and days that no month has. */
final class Dates {

    private static final Pattern DATE = Pattern.compile(
            "(?i)\\b(?:(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(day)?\\.?,?\\s+(?:the\\s+)?)?"
                    + "(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
                    + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b(?:,?\\s+((?:19|20)\\d\\d)\\b)?");

    private static final Pattern YEAR = Pattern.compile("\\b20[0-4]\\d\\b");

    private Dates() {}

    static List<Slip> slips(Lines lines) {
        Set<Integer> years = years(lines);
        List<Slip> slips = new ArrayList<>();
        for (Line line : lines.all()) {
            Matcher matcher = DATE.matcher(line.words());
            while (matcher.find()) {
                Slip slip = slip(line, matcher, years);
                if (slip != null) {
                    slips.add(slip);
                }
            }
        }
        return slips;
    }

    /** The years of the paper's own dates, with those before and after: a date without a year is in one of them. */
    private static Set<Integer> years(Lines lines) {
        Set<Integer> years = new TreeSet<>();
        for (Line line : lines.all()) {
            Matcher matcher = DATE.matcher(line.words());
            while (matcher.find()) {
                if (matcher.group(5) != null) {
                    int year = Integer.parseInt(matcher.group(5));
                    years.addAll(List.of(year - 1, year, year + 1));
                }
            }
        }
        if (years.isEmpty()) {
            int last = lines.all().stream()
                    .flatMap(line -> YEAR.matcher(line.words()).results())
                    .mapToInt(found -> Integer.parseInt(found.group()))
                    .max()
                    .orElse(0);
            return last == 0 ? years : Set.of(last - 1, last, last + 1);
        }
        return years;
    }

    private static @Nullable Slip slip(Line line, Matcher date, Set<Integer> years) {
        int day = Integer.parseInt(date.group(3));
        Month month = month(date.group(4));
        Set<Integer> said = date.group(5) == null ? years : Set.of(Integer.parseInt(date.group(5)));
        boolean never = day > month.maxLength()
                || date.group(5) != null
                        && day
                                > YearMonth.of(Integer.parseInt(date.group(5)), month)
                                        .lengthOfMonth();
        if (day < 1 || day > 31) {
            return null;
        }
        if (never) {
            return new Slip(
                    "text.date",
                    Severity.WRONG,
                    line.place(),
                    date.group(),
                    "There is no such day.",
                    month.getDisplayName(TextStyle.FULL, Locale.UK) + " has " + month.length(leap(date.group(5)))
                            + " days"
                            + (date.group(5) == null ? "." : " in " + date.group(5) + "."),
                    "");
        }
        if (date.group(1) == null
                || said.isEmpty()
                || date.group(2) == null && date.group(1).matches("(?i)sun|sat|may")) {
            return null;
        }
        DayOfWeek weekday = weekday(date.group(1));
        List<LocalDate> dates = said.stream()
                .filter(year -> day <= YearMonth.of(year, month).lengthOfMonth())
                .map(year -> LocalDate.of(year, month, day))
                .toList();
        if (dates.isEmpty() || dates.stream().anyMatch(each -> each.getDayOfWeek() == weekday)) {
            return null;
        }
        return new Slip(
                "text.date",
                date.group(5) == null ? Severity.DOUBTFUL : Severity.WRONG,
                line.place(),
                date.group(),
                "The date does not fall on that day of the week.",
                dates.stream()
                        .map(each -> name(each.getDayOfWeek()) + " in " + each.getYear())
                        .collect(Collectors.joining(", ", "It is a ", ".")),
                dates.size() == 1 ? name(dates.get(0).getDayOfWeek()) + ", or another date" : "");
    }

    private static boolean leap(@Nullable String year) {
        return year == null || Year.isLeap(Integer.parseInt(year));
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static DayOfWeek weekday(String word) {
        return List.of(DayOfWeek.values()).stream()
                .filter(day -> day.name().startsWith(word.substring(0, 3).toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static Month month(String word) {
        return List.of(Month.values()).stream()
                .filter(month -> month.name().startsWith(word.substring(0, 3).toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }
}
