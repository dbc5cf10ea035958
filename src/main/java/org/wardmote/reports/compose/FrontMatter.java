package org.wardmote.reports.compose;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What stands above a paper's text, between two lines of {@code ---}.
 *
 * @param values as read
 * @param body the text below it
 * @param bodyLine the line on which the body begins, from 1
 */
record FrontMatter(Map<String, Object> values, String body, int bodyLine) {

    /** What a paper's front matter may hold besides the lines of its header. */
    private static final Set<String> KNOWN = Set.of(
            "title",
            "publisher",
            "author",
            "period",
            "against",
            "area",
            "source",
            "as-at",
            "house-style",
            "marking",
            "implications",
            "sources");

    private static final int MOST = 100_000;

    static FrontMatter read(String text, List<PaperProblem> problems) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (!clean.startsWith("---")) {
            return new FrontMatter(Map.of(), clean, 1);
        }
        int end = clean.indexOf("\n---", 3);
        if (end < 0) {
            problems.add(
                    unreadable(1, "The front matter begins with --- and does not end.", "End it with a line of ---."));
            return new FrontMatter(Map.of(), "", 1);
        }
        int after = clean.indexOf('\n', end + 1);
        String body = after < 0 ? "" : clean.substring(after + 1);
        int bodyLine = after < 0
                ? 1
                : (int) clean.substring(0, after + 1)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
        int first = clean.indexOf('\n') + 1;
        return new FrontMatter(yaml(clean.substring(first, Math.max(first, end)), 1, problems), body, bodyLine);
    }

    /** YAML as a map of its names; what cannot be read is a problem and no names. */
    static Map<String, Object> yaml(String text, int lineBefore, List<PaperProblem> problems) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST);
        limits.setNestingDepthLimit(10);
        limits.setMaxAliasesForCollections(0);
        limits.setAllowDuplicateKeys(false);
        try {
            Object read = new Yaml(new SafeConstructor(limits)).load(text);
            if (read == null) {
                return Map.of();
            }
            if (read instanceof Map<?, ?> map) {
                Map<String, Object> values = new LinkedHashMap<>();
                map.forEach((name, value) -> values.put(String.valueOf(name), value == null ? "" : value));
                return values;
            }
            problems.add(unreadable(
                    lineBefore, "The front matter is not a list of names with values.", "Write name: value."));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(unreadable(
                    line + lineBefore,
                    "The front matter cannot be read: " + e.getProblem() + ".",
                    "Put a value that has a colon or a quotation mark between quotation marks."));
        } catch (YAMLException e) {
            problems.add(unreadable(lineBefore, "The front matter cannot be read: it is too large or too deep.", ""));
        }
        return Map.of();
    }

    static PaperProblem unreadable(int line, String words, String mend) {
        return new PaperProblem(PaperProblem.Kind.UNREADABLE, line, words, mend);
    }

    /** Names that mean nothing here, each a problem. */
    void check(HouseStyle style, List<PaperProblem> problems) {
        List<String> known = new ArrayList<>(KNOWN);
        known.addAll(style.header().keySet());
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                problems.add(
                        unreadable(line(name), "The front matter has no '" + name + "'.", Nearest.offer(name, known)));
            }
        }
    }

    /** A value as text; empty when it is not there. A date reads as it is written. */
    String text(String name) {
        return text(values.get(name));
    }

    static String text(@Nullable Object value) {
        if (value instanceof Date date) {
            return date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        }
        return value == null ? "" : String.valueOf(value).strip();
    }

    @Nullable
    LocalDate date(String name, List<PaperProblem> problems) {
        String text = text(name);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(
                    unreadable(line(name), "Not a day: " + name + ": " + text + ".", "Write it as in 2019-10-10."));
            return null;
        }
    }

    /** A map within; empty when there is none. */
    Map<String, Object> map(String name) {
        Map<String, Object> inner = new LinkedHashMap<>();
        if (values.get(name) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> inner.put(String.valueOf(key), value == null ? "" : value));
        }
        return inner;
    }

    /** Names are few and near the top: their line is that of the paper's beginning. */
    int line(String name) {
        List<String> names = new ArrayList<>(values.keySet());
        return 2 + Math.max(0, names.indexOf(name));
    }
}
