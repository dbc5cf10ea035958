package org.wardmote.statistics.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One of Wardmote's own data files; a slip in it is a bug and stops the start with its place. */
final class Yml {

    private final String place;
    private final Map<String, Object> fields;

    private Yml(String place, Map<String, Object> fields) {
        this.place = place;
        this.fields = fields;
    }

    static Yml parse(String place, InputStream in) {
        return of(place, new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
    }

    /** Every file of a folder of the class path, by name. */
    static List<Yml> all(String folder) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver(Yml.class.getClassLoader())
                    .getResources("classpath*:" + folder + "/*.yml");
            List<Yml> files = new ArrayList<>();
            for (Resource resource : Arrays.stream(found)
                    .sorted(Comparator.comparing(r -> String.valueOf(r.getFilename())))
                    .toList()) {
                try (InputStream in = resource.getInputStream()) {
                    files.add(parse(folder + "/" + resource.getFilename(), in));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Yml one(String resource) {
        try (InputStream in = Yml.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            return parse(resource, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String place() {
        return place;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    String text(String field) {
        Object value = fields.get(field);
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw slip("'" + field + "' is missing or no text");
    }

    String text(String field, String otherwise) {
        return has(field) ? text(field) : otherwise;
    }

    boolean flag(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (Object each : list(field)) {
            texts.add(String.valueOf(each));
        }
        return texts;
    }

    List<Yml> entries(String field) {
        List<Yml> entries = new ArrayList<>();
        for (Object each : list(field)) {
            entries.add(of(place + ", " + field, each));
        }
        return entries;
    }

    Yml within(String field) {
        Object value = fields.get(field);
        if (value == null) {
            throw slip("there is no '" + field + "'");
        }
        return of(place + ", " + field, value);
    }

    IllegalStateException slip(String what) {
        return new IllegalStateException(place + ": " + what);
    }

    private List<?> list(String field) {
        Object value = fields.getOrDefault(field, List.of());
        if (value instanceof List<?> list) {
            return list;
        }
        throw slip("'" + field + "' is no list");
    }

    private static Yml of(String place, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalStateException(place + ": fields were expected where " + value + " stands");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((key, each) -> fields.put(String.valueOf(key), each));
        return new Yml(place, fields);
    }
}
