package org.wardmote.reports.compose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaLevel;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Phrases;

/** The values of an expression, each read as what it must be, or the front matter's where the expression has none. */
final class Arguments {

    private static final int MOST_YEARS = 15;

    private final Call call;
    private final Enquiries enquiries;

    Arguments(Call call, Enquiries enquiries) {
        this.call = call;
        this.enquiries = enquiries;
    }

    Enquiries enquiries() {
        return enquiries;
    }

    /** Which of the paper's expressions it is, for what needs a name of its own. */
    String number() {
        return call.id();
    }

    boolean has(String name) {
        return call.named().containsKey(name);
    }

    String text(String name) {
        return has(name) ? String.valueOf(call.named().get(name)).strip() : "";
    }

    String required(String name, String example) {
        String text = text(name);
        if (text.isEmpty()) {
            throw new Slip(
                    "'" + call.name() + "' needs " + name + "=.", "Write it as in " + name + "=\"" + example + "\".");
        }
        return text;
    }

    String value() {
        return call.values().isEmpty()
                ? ""
                : String.valueOf(call.values().get(0)).strip();
    }

    Indicator indicator() {
        return enquiries.indicator(value());
    }

    Area area() {
        return area("area")
                .orElseThrow(() -> new Slip(
                        "'" + call.name() + "' needs an area.",
                        "Write area=\"Gravesham\", or area: in the front matter."));
    }

    Optional<Area> area(String name) {
        String text = has(name) ? text(name) : enquiries.fallback(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(enquiries.area(text));
    }

    Period period() {
        return period("period")
                .orElseThrow(() -> new Slip(
                        "'" + call.name() + "' needs a period.",
                        "Write period=\"2019-04..2019-08\", or period: in the front matter."));
    }

    /** The earlier period: the same months of the year before, where the paper names none. */
    Period against() {
        return period("against").orElseGet(() -> period().yearsBefore(1));
    }

    private Optional<Period> period(String name) {
        String text = has(name) ? text(name) : enquiries.fallback(name);
        if (text.equals("before") && name.equals("period")) {
            return Optional.of(new Arguments(
                            new Call(
                                    call.text(),
                                    call.line(),
                                    call.exempt(),
                                    call.name(),
                                    List.of(),
                                    java.util.Map.of()),
                            enquiries)
                    .against());
        }
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Period.parse(text));
        } catch (IllegalArgumentException e) {
            throw new Slip(String.valueOf(e.getMessage()), "");
        }
    }

    Enquiries.Asked asked() {
        String source = has("source") ? text("source") : enquiries.fallback("source");
        String day = has("as-at") ? text("as-at") : enquiries.fallback("as-at");
        return new Enquiries.Asked(source.isEmpty() ? null : source, day.isEmpty() ? null : day("as-at", day));
    }

    @Nullable
    LocalDate day(String name) {
        String text = text(name);
        return text.isEmpty() ? null : day(name, text);
    }

    static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Slip("Not a day: " + name + "=\"" + text + "\".", "Write it as in 2019-10-10.");
        }
    }

    /** The level that rows are by; empty for categories. */
    Optional<AreaLevel> by(String fallback) {
        String by = has("by") ? text("by").toLowerCase(Locale.ROOT) : fallback;
        if (by.equals("category") || by.equals("categories")) {
            return Optional.empty();
        }
        for (AreaLevel level : AreaLevel.values()) {
            if (level.word().equals(by)) {
                return Optional.of(level);
            }
        }
        throw new Slip(
                "Rows cannot be by '" + by + "'.",
                Nearest.offer(by, List.of("category", "district", "lsoa", "ward", "csp", "force", "country", "group")));
    }

    Phrases.Form form() {
        if (!has("form")) {
            return Phrases.Form.CLAUSE;
        }
        return one("form", text("form"), Phrases.Form.values());
    }

    Phrases.Direction direction() {
        return one("which", required("which", "rose"), Phrases.Direction.values());
    }

    private static <T extends Enum<T>> T one(String name, String text, T[] values) {
        for (T value : values) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw new Slip(
                "'" + name + "' cannot be '" + text + "'.",
                Nearest.offer(
                        text.toLowerCase(Locale.ROOT),
                        Arrays.stream(values)
                                .map(value -> value.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }

    String oneOf(String name, List<String> values, String fallback) {
        String text = has(name) ? text(name).toLowerCase(Locale.ROOT) : fallback;
        if (!values.contains(text)) {
            throw new Slip("'" + name + "' cannot be '" + text + "'.", Nearest.offer(text, values));
        }
        return text;
    }

    int years() {
        return has("years") ? number("years", 2, MOST_YEARS) : 0;
    }

    int number(String name, int least, int most) {
        try {
            int number = Integer.parseInt(text(name));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the one sentence that says what it may be
        }
        throw new Slip(
                "'" + name + "' cannot be '" + text(name) + "'.",
                "It is a whole number from " + least + " to " + most + ".");
    }

    Phrases phrases() {
        return has("decimals") ? enquiries.phrases(number("decimals", 0, 2)) : enquiries.phrases();
    }
}
