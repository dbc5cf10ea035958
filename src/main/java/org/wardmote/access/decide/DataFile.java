package org.wardmote.access.decide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Part of one of our YAML files; what is missing from it is a mistake of ours and named. */
public record DataFile(String where, Map<?, ?> said) {

    /** Reads a file of the jar: {@code /access/roles.yml}. */
    public static DataFile read(String resource) {
        try (InputStream file = DataFile.class.getResourceAsStream(resource)) {
            return of(resource, new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataFile of(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new DataFile(where, map);
        }
        throw new IllegalStateException(where + " should have names with values.");
    }

    public String text(String name) {
        Object value = said.get(name);
        if (value == null) {
            throw new IllegalStateException(where + " lacks " + name + ".");
        }
        return value.toString();
    }

    public List<String> texts(String name) {
        return list(name).stream().map(Object::toString).toList();
    }

    public List<DataFile> parts(String name) {
        return list(name).stream().map(value -> of(where + " " + name, value)).toList();
    }

    /** A section's names in their order, each with what is made of its value. */
    public <T> Map<String, T> section(String name, Function<DataFile, T> make) {
        Map<String, T> made = new LinkedHashMap<>();
        of(where + " " + name, said.get(name))
                .said
                .forEach((key, value) -> made.put(key.toString(), make.apply(of(where + " " + key, value))));
        return made;
    }

    /** A section whose values are texts, in its order. */
    public Map<String, String> words(String name) {
        Map<String, String> made = new LinkedHashMap<>();
        DataFile section = of(where + " " + name, said.get(name));
        section.said.keySet().forEach(key -> made.put(key.toString(), section.text(key.toString())));
        return made;
    }

    private List<?> list(String name) {
        if (said.get(name) instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException(where + " lacks the list " + name + ".");
    }
}
