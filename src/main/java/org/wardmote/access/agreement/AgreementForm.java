package org.wardmote.access.agreement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.AgencyId;
import org.wardmote.access.PrintedTime;
import org.wardmote.govuk.Problem;

/** The terms of an agreement, as they were typed. Its last day is the last one on which it holds. */
record AgreementForm(
        @Nullable String title,
        @Nullable List<String> parties,
        @Nullable List<String> purposes,
        @Nullable List<String> dataClasses,
        @Nullable String gateway,
        @Nullable String marking,
        @Nullable String fromDay,
        @Nullable String fromMonth,
        @Nullable String fromYear,
        @Nullable String untilDay,
        @Nullable String untilMonth,
        @Nullable String untilYear,
        @Nullable String reviewDay,
        @Nullable String reviewMonth,
        @Nullable String reviewYear) {

    static final int LONGEST_TITLE = 120;

    static AgreementForm empty(String ownAgency) {
        return new AgreementForm(
                "", List.of(ownAgency), List.of(), List.of(), "", "", "", "", "", "", "", "", "", "", "");
    }

    static AgreementForm of(Agreement agreement) {
        LocalDate from = PrintedTime.dayOf(agreement.starts());
        LocalDate until = PrintedTime.dayOf(agreement.ends().minusSeconds(1));
        return new AgreementForm(
                agreement.title(),
                agreement.parties().stream().map(AgencyId::value).toList(),
                agreement.purposes(),
                agreement.dataClasses(),
                agreement.gateway(),
                agreement.marking(),
                day(from),
                month(from),
                year(from),
                day(until),
                month(until),
                year(until),
                day(agreement.review()),
                month(agreement.review()),
                year(agreement.review()));
    }

    /** The fields with their values, to be sent once more. */
    Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("title", List.of(told(title)));
        fields.put("parties", told(parties));
        fields.put("purposes", told(purposes));
        fields.put("dataClasses", told(dataClasses));
        fields.put("gateway", List.of(told(gateway)));
        fields.put("marking", List.of(told(marking)));
        date("from").forEach((name, value) -> fields.put(name, List.of(value)));
        date("until").forEach((name, value) -> fields.put(name, List.of(value)));
        date("review").forEach((name, value) -> fields.put(name, List.of(value)));
        return fields;
    }

    /** The three parts of a date by their names. */
    Map<String, String> date(String which) {
        List<@Nullable String> parts = switch (which) {
            case "from" -> Arrays.asList(fromDay, fromMonth, fromYear);
            case "until" -> Arrays.asList(untilDay, untilMonth, untilYear);
            default -> Arrays.asList(reviewDay, reviewMonth, reviewYear);
        };
        Map<String, String> date = new LinkedHashMap<>();
        date.put(which + "Day", told(parts.get(0)));
        date.put(which + "Month", told(parts.get(1)));
        date.put(which + "Year", told(parts.get(2)));
        return date;
    }

    /**
     * What is wrong with it.
     *
     * @param agencies the ids of all agencies
     * @param own the agency of whoever manages it, which has to be a party
     */
    List<Problem> problems(Terms terms, List<String> agencies, String own) {
        List<Problem> problems = new ArrayList<>();
        if (told(title).isEmpty()
                || told(title).length() > LONGEST_TITLE
                || told(title).indexOf('\0') >= 0) {
            problems.add(Problem.of("title", "agreement.title", Integer.toString(LONGEST_TITLE)));
        }
        if (told(parties).size() < 2 || !agencies.containsAll(told(parties))) {
            problems.add(Problem.of("parties", "agreement.parties"));
        } else if (!told(parties).contains(own)) {
            problems.add(Problem.of("parties", "agreement.own-agency"));
        }
        chosen("purposes", told(purposes), terms.purposes(), "agreement.purposes", problems);
        chosen("dataClasses", told(dataClasses), terms.dataClasses(), "agreement.data-classes", problems);
        chosen("gateway", List.of(told(gateway)), terms.gateways(), "agreement.gateway", problems);
        chosen("marking", List.of(told(marking)), terms.markings(), "agreement.marking", problems);
        Optional<LocalDate> from = day("from");
        Optional<LocalDate> until = day("until");
        if (from.isEmpty()) {
            problems.add(Problem.of("fromDay", "agreement.from"));
        }
        if (until.isEmpty() || (from.isPresent() && until.get().isBefore(from.get()))) {
            problems.add(Problem.of("untilDay", "agreement.until"));
        }
        if (day("review").isEmpty()) {
            problems.add(Problem.of("reviewDay", "agreement.review"));
        }
        return problems;
    }

    /** The agreement of these terms, once nothing is wrong with them. */
    Agreement agreement(UUID id) {
        return new Agreement(
                id,
                told(title),
                told(parties).stream().distinct().map(AgencyId::new).toList(),
                told(purposes),
                told(dataClasses),
                told(gateway),
                told(marking),
                PrintedTime.startOf(day("from").orElseThrow()),
                PrintedTime.startOf(day("until").orElseThrow().plusDays(1)),
                day("review").orElseThrow(),
                null,
                null);
    }

    private Optional<LocalDate> day(String which) {
        List<String> parts = List.copyOf(date(which).values());
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(0)));
            return day.getYear() < 2000 || day.getYear() > 2200 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void chosen(
            String field, List<String> ids, Map<String, String> known, String key, List<Problem> problems) {
        if (ids.isEmpty() || !known.keySet().containsAll(ids)) {
            problems.add(Problem.of(field, key));
        }
    }

    static String told(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static List<String> told(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    private static String day(LocalDate date) {
        return Integer.toString(date.getDayOfMonth());
    }

    private static String month(LocalDate date) {
        return Integer.toString(date.getMonthValue());
    }

    private static String year(LocalDate date) {
        return Integer.toString(date.getYear());
    }
}
