package org.wardmote.statistics.explore;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.wardmote.govuk.Option;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Population;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Statistics;

/** Reads the comparison's form and its addresses, and fills the form again with what was asked. */
final class ComparisonForms {

    /** The order in which levels are offered: what most people ask first. */
    private static final List<AreaLevel> OFFERED = List.of(
            AreaLevel.DISTRICT, AreaLevel.CSP, AreaLevel.FORCE, AreaLevel.WARD, AreaLevel.LSOA, AreaLevel.GROUP);

    private final Statistics statistics;
    private final Held held;
    private final Map<String, String> datasetTitles;

    ComparisonForms(Statistics statistics, Held held, Map<String, String> datasetTitles) {
        this.statistics = statistics;
        this.held = held;
        this.datasetTitles = datasetTitles;
    }

    /** What an address or the form asks. The form sends months one by one, an address whole periods; both are read. */
    static Asking read(MultiValueMap<String, String> sent) {
        String against = first(sent, "against");
        if (against.equals(ComparisonForm.OTHER)) {
            against = period(first(sent, "against-from"), first(sent, "against-to"));
        }
        String period = first(sent, "period");
        return new Asking(
                first(sent, "indicator"),
                first(sent, "by"),
                sent.getOrDefault("area", List.of()).stream()
                        .flatMap(String::lines)
                        .toList(),
                period.isEmpty() ? period(first(sent, "from"), first(sent, "to")) : period,
                against,
                asAt(sent),
                first(sent, "denominator"),
                first(sent, "source"));
    }

    private static String asAt(MultiValueMap<String, String> sent) {
        String year = first(sent, "as-at-year");
        String month = first(sent, "as-at-month");
        String day = first(sent, "as-at-day");
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
            return first(sent, "as-at");
        }
        return year + "-" + twoDigits(month) + "-" + twoDigits(day);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String period(String from, String to) {
        return from.isEmpty() && to.isEmpty() ? "" : to.isEmpty() ? from : from.isEmpty() ? to : from + ".." + to;
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.trim();
    }

    /** The question of a first visit: all recorded crime by district, over the newest months that can be compared. */
    Optional<Asking> unasked() {
        return held.worthComparing().stream()
                .findFirst()
                .map(pair -> new Asking(
                        defaultIndicator(),
                        AreaLevel.DISTRICT.word(),
                        List.of(),
                        pair.period().toString(),
                        pair.against().map(Period::toString).orElse(Asking.NOTHING),
                        "",
                        "",
                        ""));
    }

    private String defaultIndicator() {
        IndicatorId total = new IndicatorId("total-crime");
        return statistics.indicator(total).isPresent()
                ? total.value()
                : statistics.indicators().stream()
                        .findFirst()
                        .map(i -> i.id().value())
                        .orElse("");
    }

    ComparisonForm form(Asking asked, List<FieldError> errors) {
        Period now = read(asked.period());
        String kind = kind(asked, now);
        Period against = kind.equals(ComparisonForm.OTHER) ? read(asked.against()) : null;
        List<YearMonth> months = months(now, against);
        return new ComparisonForm(
                indicators(asked.indicator()),
                levels(asked.by()),
                String.join("\n", asked.areas()),
                months(months, now == null ? null : now.from()),
                months(months, now == null ? null : now.to()),
                kind,
                months(months, against == null ? null : against.from()),
                months(months, against == null ? null : against.to()),
                Arrays.stream(Population.Base.values())
                        .map(base -> option(
                                base.word(),
                                base.word(),
                                asked.denominator().isBlank()
                                        ? base == Population.Base.RESIDENTS
                                        : base.word().equals(asked.denominator())))
                        .toList(),
                asked.asAt(),
                heldInWords(),
                errors);
    }

    private static @Nullable Period read(String period) {
        try {
            return period.isBlank() ? null : Period.parse(period);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String kind(Asking asked, @Nullable Period now) {
        String against = asked.against();
        if (against.isBlank() || against.equals(Asking.NOTHING)) {
            return Asking.NOTHING;
        }
        if (against.equals(Asking.YEAR_BEFORE) || against.equals(Asking.JUST_BEFORE)) {
            return against;
        }
        boolean yearBefore = now != null
                && now.months() <= 12
                && now.yearsBefore(1).toString().equals(against);
        return yearBefore ? Asking.YEAR_BEFORE : ComparisonForm.OTHER;
    }

    private List<YearMonth> months(@Nullable Period... asked) {
        TreeSet<YearMonth> months = new TreeSet<>(held.months());
        for (Period period : asked) {
            if (period != null) {
                months.add(period.from());
                months.add(period.to());
            }
        }
        return List.copyOf(months.descendingSet());
    }

    private static List<Option> months(List<YearMonth> offered, @Nullable YearMonth chosen) {
        return offered.stream()
                .map(month -> option(month.toString(), Print.month(month), month.equals(chosen)))
                .toList();
    }

    private List<Option> indicators(String chosen) {
        List<Option> choices = new ArrayList<>();
        for (IndicatorTree.Placed placed : IndicatorTree.of(statistics.indicators())) {
            Indicator indicator = placed.indicator();
            choices.add(option(
                    indicator.id().value(),
                    "– ".repeat(placed.depth()) + indicator.name(),
                    indicator.id().value().equals(chosen)));
        }
        return choices;
    }

    private static List<Option> levels(String chosen) {
        String by = chosen.isBlank() ? AreaLevel.DISTRICT.word() : chosen;
        Stream<Option> levels = OFFERED.stream()
                .map(level ->
                        option(level.word(), upper(level.plural()), level.word().equals(by)));
        return Stream.concat(
                        levels,
                        Stream.of(option(Asking.CATEGORY, "Categories of what is counted", by.equals(Asking.CATEGORY))))
                .toList();
    }

    private static Option option(String value, String text, boolean chosen) {
        return new Option(value, text, chosen, false);
    }

    static String upper(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** "Street-level crime: October 2018 to February 2019 and January to December 2025." */
    private List<String> heldInWords() {
        List<String> sentences = new ArrayList<>();
        for (String dataset : held.datasets()) {
            Map<String, List<Period>> distinct = new LinkedHashMap<>(held.runs(dataset));
            String runs = distinct.values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .sorted()
                    .map(Period::label)
                    .collect(Collectors.joining("; "));
            sentences.add(datasetTitles.getOrDefault(dataset, dataset) + ": " + runs);
        }
        return sentences;
    }
}
