package org.wardmote.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The committed styles and scripts are what the build in {@code assets/} made of what is there now. */
class AssetsTests {

    private static final Path OUTPUT = Path.of("src/main/resources/static/assets");
    private static final Path SOURCE = Path.of("assets");

    @Test
    void noOutputWasEditedByHand() throws IOException {
        Map<String, String> told = told("output.");
        assertThat(sums(OUTPUT, told.keySet())).isEqualTo(told);
        try (Stream<Path> all = Files.walk(OUTPUT)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> OUTPUT.relativize(file).toString())
                            .filter(file -> !file.equals("manifest.properties")))
                    .containsExactlyInAnyOrderElementsOf(told.keySet());
        }
    }

    @Test
    void theOutputWasBuiltFromTheSourcesOfToday() throws IOException {
        Map<String, String> told = told("source.");
        assertThat(sums(SOURCE, told.keySet())).isEqualTo(told);
        Set<String> styles = new TreeSet<>();
        try (Stream<Path> all = Files.walk(SOURCE.resolve("styles"))) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> styles.add(SOURCE.relativize(file).toString()));
        }
        assertThat(told.keySet()).containsAll(styles);
    }

    @Test
    void nothingOfGovUksIdentityIsInIt() throws IOException {
        String css = Files.readString(OUTPUT.resolve("wardmote.css"));
        assertThat(css).doesNotContain("GDS Transport").doesNotContain("crest").contains("Source Sans 3 Variable");
    }

    @Test
    void noStyleRefersToAFileThatIsNotThere() throws IOException {
        Pattern url = Pattern.compile("url\\(\"?([^\")]+)\"?\\)");
        String css = Files.readString(OUTPUT.resolve("wardmote.css"));
        assertThat(url.matcher(css).results().map(found -> found.group(1)).filter(ref -> !ref.startsWith("data:")))
                .isNotEmpty()
                .allMatch(file -> Files.exists(OUTPUT.resolve(file)));
    }

    @Test
    void theTypefaceCarriesItsLicence() throws IOException {
        assertThat(Files.readString(OUTPUT.resolve("fonts/OFL.txt"))).contains("SIL Open Font License, Version 1.1");
    }

    @Test
    void noRegistryIsNamed() throws IOException {
        assertThat(Files.readString(SOURCE.resolve("package-lock.json"))).doesNotContain("\"resolved\"");
    }

    private static Map<String, String> told(String kind) throws IOException {
        Properties manifest = new Properties();
        try (var reader = Files.newBufferedReader(OUTPUT.resolve("manifest.properties"))) {
            manifest.load(reader);
        }
        return manifest.stringPropertyNames().stream()
                .filter(key -> key.startsWith(kind))
                .collect(Collectors.toMap(
                        key -> key.substring(kind.length()), manifest::getProperty, (a, b) -> a, TreeMap::new));
    }

    private static Map<String, String> sums(Path root, Set<String> files) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        for (String file : files) {
            try {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                sums.put(file, HexFormat.of().formatHex(sha.digest(Files.readAllBytes(root.resolve(file)))));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        return sums;
    }
}
