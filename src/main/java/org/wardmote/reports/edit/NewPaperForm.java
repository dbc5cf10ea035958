package org.wardmote.reports.edit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.wardmote.govuk.Problem;
import org.wardmote.statistics.Period;

/**
 * A new edition as it was typed: its name or title, its area, its months and the day of its meeting.
 *
 * @param sent every field, by its name
 */
record NewPaperForm(Map<String, String> sent) {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_MONTHS = 24;
    private static final List<String> FIELDS = List.of(
            "name",
            "area",
            "from-month",
            "from-year",
            "to-month",
            "to-year",
            "meeting-day",
            "meeting-month",
            "meeting-year");

    static NewPaperForm of(MultiValueMap<String, String> parameters) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = parameters.getFirst(field);
            String clean =
                    value == null ? "" : value.replaceAll("\\p{Cntrl}", " ").strip();
            sent.put(field, clean.length() <= 2 * LONGEST_NAME ? clean : clean.substring(0, 2 * LONGEST_NAME));
        }
        return new NewPaperForm(sent);
    }

    static NewPaperForm with(String name, @Nullable Period period) {
        Map<String, String> sent = new LinkedHashMap<>();
        FIELDS.forEach(field -> sent.put(field, ""));
        sent.put("name", name);
        if (period != null) {
            sent.put("from-month", Integer.toString(period.from().getMonthValue()));
            sent.put("from-year", Integer.toString(period.from().getYear()));
            sent.put("to-month", Integer.toString(period.to().getMonthValue()));
            sent.put("to-year", Integer.toString(period.to().getYear()));
        }
        return new NewPaperForm(sent);
    }

    String get(String field) {
        return sent.getOrDefault(field, "");
    }

    /** Its months; null when they are none. */
    @Nullable
    Period period() {
        YearMonth from = month("from");
        YearMonth to = month("to");
        return from == null
                        || to == null
                        || to.isBefore(from)
                        || from.plusMonths(MOST_MONTHS).isBefore(to)
                ? null
                : new Period(from, to);
    }

    private @Nullable YearMonth month(String prefix) {
        try {
            YearMonth month =
                    YearMonth.of(Integer.parseInt(get(prefix + "-year")), Integer.parseInt(get(prefix + "-month")));
            return month.getYear() < 1990 || month.getYear() > 2100 ? null : month;
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private boolean hasMeeting() {
        return !(get("meeting-day") + get("meeting-month") + get("meeting-year")).isEmpty();
    }

    /** The day of the meeting; null when there is none or none that can be read. */
    @Nullable
    LocalDate meeting() {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(get("meeting-year")),
                    Integer.parseInt(get("meeting-month")),
                    Integer.parseInt(get("meeting-day")));
            return day.getYear() < 1990 || day.getYear() > 2100 ? null : day;
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (get("name").isEmpty() || get("name").length() > LONGEST_NAME) {
            problems.add(Problem.of("name", "paper.name-missing", Integer.toString(LONGEST_NAME)));
        }
        if (month("from") == null) {
            problems.add(Problem.of("from-month", "paper.from-unreadable"));
        }
        if (month("to") == null) {
            problems.add(Problem.of("to-month", "paper.to-unreadable"));
        } else if (month("from") != null && period() == null) {
            problems.add(Problem.of("to-month", "paper.period-wrong", Integer.toString(MOST_MONTHS)));
        }
        if (hasMeeting() && meeting() == null) {
            problems.add(Problem.of("meeting-day", "paper.meeting-unreadable"));
        }
        return problems;
    }
}
