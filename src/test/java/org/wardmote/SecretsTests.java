package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No key and no password of anybody lies in this tree. */
class SecretsTests {

    /** What keys look like, by who gives them out. */
    private static final Map<String, Pattern> SHAPES = Map.ofEntries(
            Map.entry("a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY")),
            Map.entry("a key of age", Pattern.compile("AGE-SECRET-KEY-1[A-Z0-9]{50}")),
            Map.entry("a key of Amazon", Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b")),
            Map.entry("a key of Google", Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}\\b")),
            Map.entry(
                    "a token of GitHub", Pattern.compile("\\b(gh[pousr]_[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z_]{60})")),
            Map.entry("a token of GitLab", Pattern.compile("\\bglpat-[0-9A-Za-z_-]{20}")),
            Map.entry("a token of Slack", Pattern.compile("\\bxox[abprs]-[0-9A-Za-z-]{20}")),
            Map.entry("a token of npm", Pattern.compile("\\bnpm_[0-9A-Za-z]{36}\\b")),
            Map.entry("a signed web token", Pattern.compile("\\beyJ[0-9A-Za-z_-]{10,}\\.eyJ[0-9A-Za-z_-]{10,}\\.")),
            Map.entry(
                    "a password in an address", Pattern.compile("[a-z]+://[^\\s/:@\"'<>{}$]+:[^\\s/:@\"'<>{}$]{6,}@")),
            Map.entry(
                    "a password that is written down",
                    Pattern.compile(
                            "(?i)(password|passwd|secret|api[_-]?key|token)\\s*[:=]\\s*[\"']?(?=[^\"'\\s]*[0-9])"
                                    + "(?=[^\"'\\s]*[A-Za-z])[A-Za-z0-9+/_=-]{24,}[\"']?\\s*$",
                            Pattern.MULTILINE)));

    private static final Pattern NOT_OURS = Pattern.compile("^(\\.git|target|node_modules|data)(/.*)?$");
    private static final long MOST_BYTES = 5_000_000;

    @Test
    void noFileHoldsAKeyOrAPassword() throws IOException {
        List<String> found = new ArrayList<>();
        int read = 0;
        try (Stream<Path> all = Files.walk(Path.of(""))) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !NOT_OURS.matcher(file.toString().replace('\\', '/'))
                            .matches())
                    .toList()) {
                if (Files.size(file) < MOST_BYTES) {
                    read++;
                    found.addAll(in(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1)));
                }
            }
        }
        assertThat(read).isGreaterThan(500);
        assertThat(found).isEmpty();
    }

    @Test
    void aKeyIsFoundWhereThereIsOne() {
        assertThat(in("a", "-----BEGIN RSA " + "PRIVATE KEY-----")).hasSize(1);
        assertThat(in("b", "key = AKIA" + "ABCDEFGHIJKLMNOP")).hasSize(1);
        assertThat(in("c", "jdbc:postgresql://tom:" + "hunter2hunter2@db/x")).hasSize(1);
        assertThat(in("d", "api_key=" + "d41d8cd98f00b204e9800998ecf8427e")).hasSize(1);
        assertThat(in("e", "password: estuary-lantern-ferry"))
                .as("the demonstration's, which is printed")
                .isEmpty();
    }

    private static List<String> in(String name, String text) {
        List<String> found = new ArrayList<>();
        SHAPES.forEach((what, shape) -> {
            Matcher matcher = shape.matcher(text);
            if (matcher.find()) {
                found.add(name + " holds " + what + ", at character " + matcher.start());
            }
        });
        return found;
    }
}
