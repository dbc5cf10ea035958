package org.wardmote.govuk;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The words of {@code messages.properties}, in UTF-8. */
final class Messages {

    static final Messages OURS = read();

    private final Properties words;

    Messages(Properties words) {
        this.words = words;
    }

    private static Messages read() {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Messages.class.getResourceAsStream("/messages.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(words);
    }

    /** The words of a key, with {@code {0}}, {@code {1}} … replaced. A key without words is a mistake of ours. */
    String words(String key, List<String> values) {
        String found = words.getProperty(key);
        if (found == null) {
            throw new IllegalArgumentException("messages.properties has no words for " + key);
        }
        for (int i = 0; i < values.size(); i++) {
            found = found.replace("{" + i + "}", values.get(i));
        }
        return found;
    }
}
