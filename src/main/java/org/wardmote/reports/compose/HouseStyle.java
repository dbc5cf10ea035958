package org.wardmote.reports.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wardmote.statistics.Manner;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How a partnership sets its papers, from {@code reports/house-style.yml} and from a paper's own front matter above it. */
final class HouseStyle {

    private final Map<String, Object> values;

    private HouseStyle(Map<String, Object> values) {
        this.values = values;
    }

    static HouseStyle shipped() {
        try (InputStream in = HouseStyle.class.getResourceAsStream("/reports/house-style.yml")) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new HouseStyle(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With what a paper says otherwise; a name or a value that means nothing is a problem. */
    HouseStyle with(Map<String, Object> overrides, List<PaperProblem> problems) {
        Map<String, Object> merged = new LinkedHashMap<>(values);
        overrides.forEach((name, value) -> {
            Object shipped = values.get(name);
            if (shipped == null) {
                problems.add(FrontMatter.unreadable(
                        2, "The house style has no '" + name + "'.", Nearest.offer(name, values.keySet())));
            } else if (!kind(shipped).isInstance(value)) {
                problems.add(FrontMatter.unreadable(
                        2,
                        "The house style's '" + name + "' cannot be '" + value + "'.",
                        "It is as in reports/house-style.yml: " + shipped + "."));
            } else {
                merged.put(name, value);
            }
        });
        HouseStyle style = new HouseStyle(merged);
        try {
            style.manner();
            style.day(LocalDate.EPOCH);
            return style;
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            problems.add(FrontMatter.unreadable(2, "The house style cannot be so: " + e.getMessage(), ""));
            return this;
        }
    }

    private static Class<?> kind(Object shipped) {
        if (shipped instanceof Map) {
            return Map.class;
        }
        return shipped instanceof List ? List.class : shipped.getClass();
    }

    Manner manner() {
        return new Manner(number("decimals"), text("percent"), text("between"));
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(text("date"), Locale.UK));
    }

    int numberedTo() {
        return number("numberedTo");
    }

    /** Labels of the header block, by their names. */
    Map<String, String> header() {
        return labels("header");
    }

    /** The grounds of exemption, by the paragraph's number. */
    Map<String, String> exempt() {
        return labels("exempt");
    }

    String marking() {
        return text("marking");
    }

    String markingExempt() {
        return text("markingExempt");
    }

    boolean unnumbered(String heading) {
        return list("unnumbered").stream().anyMatch(each -> heading.equalsIgnoreCase(String.valueOf(each)));
    }

    boolean appendix(String heading) {
        return starts(heading, text("appendix"));
    }

    /** Parts that every paper has, each with the words that a heading may begin with. */
    List<List<String>> parts() {
        return list("parts").stream()
                .map(each -> each instanceof List<?> words
                        ? words.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(each)))
                .toList();
    }

    static boolean starts(String heading, String words) {
        return heading.regionMatches(true, 0, words, 0, words.length());
    }

    private Map<String, String> labels(String name) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (values.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> labels.put(String.valueOf(key), String.valueOf(value)));
        }
        return labels;
    }

    private List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }

    private String text(String name) {
        return String.valueOf(values.get(name));
    }

    private int number(String name) {
        return values.get(name) instanceof Integer number ? number : 0;
    }
}
