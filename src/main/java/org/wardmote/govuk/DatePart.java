package org.wardmote.govuk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A day, a month or a year in a date input.
 *
 * @param error whether this part is wrong; null to let the date's own problem mark all three
 */
public record DatePart(
        @Nullable String name,
        @Nullable String id,
        @Nullable String label,
        @Nullable String value,
        @Nullable String classes,
        @Nullable String autocomplete,
        @Nullable String inputmode,
        @Nullable String pattern,
        @Nullable Boolean error) {

    public static DatePart named(String name) {
        return new DatePart(name, null, null, null, null, null, null, null, null);
    }

    /** A part as the template prints it. */
    record Shown(
            String id,
            String name,
            String label,
            @Nullable String value,
            String classes,
            String inputmode,
            @Nullable String autocomplete,
            @Nullable String pattern) {}

    /** The parts with GOV.UK's defaults filled in: day, month and year, unless others are told. */
    static List<Shown> shown(
            @Nullable DatePart day,
            @Nullable DatePart month,
            @Nullable DatePart year,
            @Nullable List<DatePart> items,
            String id,
            @Nullable String namePrefix,
            @Nullable Map<String, String> values,
            boolean wrong) {
        DatePart aDay = day == null ? named("day") : day.or("day");
        DatePart aMonth = month == null ? named("month") : month.or("month");
        DatePart aYear = year == null ? named("year") : year.or("year");
        List<DatePart> parts = items == null || items.isEmpty() ? List.of(aDay, aMonth, aYear) : items;
        boolean oneIsMarked = parts.stream().anyMatch(DatePart::marked);
        List<Shown> shown = new ArrayList<>();
        for (DatePart part : parts) {
            boolean isYear = "year".equals(part.name) || part.name != null && part.name.equals(aYear.name);
            String told = part.value;
            for (DatePart standard : List.of(aDay, aMonth, aYear)) {
                told = told == null && Objects.equals(standard.name, part.name) ? standard.value : told;
            }
            boolean mark = part.marked() || wrong && !oneIsMarked && !Boolean.FALSE.equals(part.error);
            shown.add(part.shown(id, namePrefix, told == null ? values : null, told, isYear ? 4 : 2, mark));
        }
        return shown;
    }

    private Shown shown(
            String id,
            @Nullable String namePrefix,
            @Nullable Map<String, String> values,
            @Nullable String told,
            int width,
            boolean mark) {
        String own = name == null ? "" : name;
        String full = (Html.some(namePrefix) ? namePrefix + "-" : "") + own;
        StringBuilder names = new StringBuilder();
        if (mark && !has("govuk-input--error")) {
            names.append(" govuk-input--error");
        }
        if (!has("govuk-input--width-")) {
            names.append(" govuk-input--width-").append(width);
        }
        names.append(Html.and(classes));
        String capital = own.isEmpty() ? "" : own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1);
        return new Shown(
                this.id != null ? this.id : id + "-" + own,
                full,
                label == null ? capital : label,
                values == null ? told : values.get(full),
                names.toString().strip(),
                inputmode == null ? "numeric" : inputmode,
                autocomplete,
                pattern);
    }

    private DatePart or(String standard) {
        return name != null
                ? this
                : new DatePart(standard, id, label, value, classes, autocomplete, inputmode, pattern, error);
    }

    private boolean marked() {
        return Boolean.TRUE.equals(error) || has("govuk-input--error");
    }

    private boolean has(String part) {
        return classes != null && classes.contains(part);
    }
}
