package org.wardmote.reports.proofread.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One of the proofreader's own lists of words; what is missing from it is a mistake of ours and named. */
public final class WordFile {

    private final String place;
    private final Map<?, ?> said;

    private WordFile(String place, @Nullable Object said) {
        if (!(said instanceof Map<?, ?> map)) {
            throw new IllegalStateException(place + " should have names with values.");
        }
        this.place = place;
        this.said = map;
    }

    /** Reads {@code /reports/proofread/NAME.yml}. */
    public static WordFile named(String name) {
        String resource = "/reports/proofread/" + name + ".yml";
        try (InputStream file = Objects.requireNonNull(WordFile.class.getResourceAsStream(resource), resource)) {
            return new WordFile(resource, new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> words(String name) {
        if (said.get(name) instanceof List<?> list) {
            return list.stream().map(WordFile::plain).toList();
        }
        throw new IllegalStateException(place + " lacks the list " + name + ".");
    }

    /** A section of names with lists of words, in its order. */
    public Map<String, List<String>> lists(String name) {
        WordFile section = new WordFile(place + " " + name, said.get(name));
        Map<String, List<String>> lists = new LinkedHashMap<>();
        section.said.keySet().forEach(key -> lists.put(plain(key), section.words(plain(key))));
        return lists;
    }

    /** A section of names with one text each, in its order. */
    public Map<String, String> texts(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        new WordFile(place + " " + name, said.get(name))
                .said.forEach((key, value) -> texts.put(plain(key), plain(value)));
        return texts;
    }

    /** A section of names with sections of texts, in its order. */
    public Map<String, Map<String, String>> sections(String name) {
        WordFile section = new WordFile(place + " " + name, said.get(name));
        Map<String, Map<String, String>> sections = new LinkedHashMap<>();
        section.said.keySet().forEach(key -> sections.put(plain(key), section.texts(plain(key))));
        return sections;
    }

    /** YAML 1.1 takes a bare "no" for false; a word stays a word. */
    private static String plain(@Nullable Object value) {
        return Boolean.FALSE.equals(value) ? "no" : Boolean.TRUE.equals(value) ? "yes" : String.valueOf(value);
    }
}
