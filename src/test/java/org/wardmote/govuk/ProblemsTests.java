package org.wardmote.govuk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is wrong with a form is told in the words of {@code messages.properties}, and every key has both its words. */
class ProblemsTests {

    /** How the code names a problem: the second argument of {@code Problem.of}. */
    private static final Pattern NAMED =
            Pattern.compile("\\bProblem\\.of\\(\\s*[^,()]+(?:\\([^()]*\\))?,\\s*\"([^\"]+)\"");

    @Test
    void valuesStandWhereTheWordsHaveThem() {
        Properties words = new Properties();
        words.setProperty("load.too-large.beside", "The file is {0}; the limit is {1}");
        assertThat(new Messages(words).words("load.too-large.beside", List.of("2 GB", "1 GB")))
                .isEqualTo("The file is 2 GB; the limit is 1 GB");
    }

    @Test
    void aKeyWithoutWordsIsAMistakeOfOurs() {
        assertThatThrownBy(() -> Problems.of(Problem.of("email", "no-such.key")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such.key.beside");
    }

    @Test
    void everyKeyHasWordsBesideTheFieldAndInTheSummary() throws IOException {
        Properties words = words();
        TreeSet<String> keys = new TreeSet<>();
        for (String name : words.stringPropertyNames()) {
            assertThat(name).matches("[a-z0-9.-]+\\.(beside|summary)");
            keys.add(name.replaceAll("\\.(beside|summary)$", ""));
        }
        for (String key : keys) {
            assertThat(words.stringPropertyNames()).contains(key + ".beside", key + ".summary");
        }
    }

    @Test
    void everyProblemThatTheCodeNamesHasWords() throws IOException {
        Properties words = words();
        List<String> missing = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".java")).toList()) {
                NAMED.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !words.containsKey(key + ".beside"))
                        .forEach(key -> missing.add(file + ": " + key));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            words.load(reader);
        }
        return words;
    }
}
