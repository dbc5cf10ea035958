package org.wardmote.statistics.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.indicator.Definition.Branch;
import org.wardmote.statistics.indicator.Definition.Label;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads one file of definitions; a slip in it is a bug in Wardmote's data and stops the start with its place. */
final class DefinitionFile {

    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "noun",
            "definition",
            "source",
            "overlapping",
            "smallNumbersBelow",
            "called",
            "labels",
            "titles",
            "children",
            "until",
            "parts",
            "counted",
            "of");

    private final String name;
    private final Map<String, Object> file;

    private DefinitionFile(String name, Map<String, Object> file) {
        this.name = name;
        this.file = file;
    }

    static List<Definition> read(String name) {
        String resource = "/indicators/" + name + ".yml";
        try (InputStream in = DefinitionFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No definitions at " + resource);
            }
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new DefinitionFile(resource, map(resource, root)).definitions();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Definition> definitions() {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Object entry : list(name, file.getOrDefault("indicators", List.of()))) {
            entries.add(map(name, entry));
        }
        Set<String> overlapping = new HashSet<>();
        for (Map<String, Object> entry : entries) {
            if (Boolean.TRUE.equals(entry.get("overlapping"))) {
                overlapping.add(text(entry, "id"));
            }
        }
        List<Definition> definitions = new ArrayList<>();
        for (Map<String, Object> entry : entries) {
            definitions.add(definition(entry, overlapping));
        }
        return definitions;
    }

    private Definition definition(Map<String, Object> entry, Set<String> overlapping) {
        String id = text(entry, "id");
        for (String field : entry.keySet()) {
            if (!FIELDS.contains(field)) {
                throw slip(id, "there is no field '" + field + "'");
            }
        }
        Branch branch = branch(id, entry, overlapping);
        Indicator indicator = new Indicator(
                new IndicatorId(id),
                text(entry, "name"),
                text(entry, "noun"),
                text(entry, "definition"),
                branch.parts(),
                branch.children(),
                overlapping.contains(id),
                (int) entry.getOrDefault("smallNumbersBelow", file.getOrDefault("smallNumbersBelow", 0)),
                null,
                entry.containsKey("source") ? text(entry, "source") : text(file, "source"));
        Map<String, String> called = new LinkedHashMap<>();
        map(id, entry.getOrDefault("called", Map.of()))
                .forEach((dataset, word) -> called.put(dataset, word.toString()));
        Map<String, List<String>> counted = new LinkedHashMap<>();
        map(id, entry.getOrDefault("counted", Map.of()))
                .forEach((dataset, categories) -> counted.put(dataset, texts(id, categories)));
        Map<String, Branch> branches = new LinkedHashMap<>();
        map(id, entry.getOrDefault("of", Map.of()))
                .forEach((dataset, of) -> branches.put(dataset, branch(id, map(id, of), overlapping)));
        return new Definition(
                indicator,
                called,
                texts(id, entry.getOrDefault("labels", List.of())).stream()
                        .map(DefinitionFile::label)
                        .toList(),
                texts(id, entry.getOrDefault("titles", List.of())),
                counted,
                branches,
                texts(id, file.getOrDefault("prefer", List.of())),
                entry.containsKey("until") ? YearMonth.parse(text(entry, "until")) : null);
    }

    /** Children that do not overlap are disjoint and add up to the whole, unless the file names the parts. */
    private Branch branch(String id, Map<String, Object> of, Set<String> overlapping) {
        List<String> children = texts(id, of.getOrDefault("children", List.of()));
        List<String> parts = of.containsKey("parts")
                ? texts(id, of.getOrDefault("parts", List.of()))
                : children.stream()
                        .filter(child -> !overlapping.contains(child))
                        .toList();
        return new Branch(
                parts.stream().map(IndicatorId::new).toList(),
                children.stream().map(IndicatorId::new).toList());
    }

    private static Label label(String text) {
        int at = text.lastIndexOf(" @");
        return at < 0 ? new Label(text, 0) : new Label(text.substring(0, at), Integer.parseInt(text.substring(at + 2)));
    }

    private String text(Map<String, Object> entry, String field) {
        if (entry.get(field) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw slip(String.valueOf(entry.get("id")), "the field '" + field + "' is missing or no text");
    }

    private List<String> texts(String id, Object value) {
        List<String> texts = new ArrayList<>();
        for (Object each : list(id, value)) {
            if (!(each instanceof String text)) {
                throw slip(id, "write " + each + " in quotes");
            }
            texts.add(text);
        }
        return texts;
    }

    private List<?> list(String id, Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw slip(id, "a list was expected where " + value + " stands");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(String where, Object value) {
        if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, Object>) map;
        }
        throw new IllegalStateException(where + ": fields were expected where " + value + " stands");
    }

    private IllegalStateException slip(String id, String what) {
        return new IllegalStateException(name + ", " + id + ": " + what);
    }
}
