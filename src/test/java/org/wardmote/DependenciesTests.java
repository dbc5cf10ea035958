package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * What Wardmote and its tests run on is listed with version and licence in docs/dependencies.txt, may be passed on, and is
 * of no version that is known to be open. The list as it should be is written to target/dependencies.txt.
 */
class DependenciesTests {

    private static final Path LIST = Path.of("docs/dependencies.txt");
    private static final Path REFUSED = Path.of("src/test/resources/dependencies/refused.txt");
    private static final Path ALLOWED = Path.of("src/test/resources/dependencies/licences.txt");

    /** What only starts tests, differently on each machine. */
    private static final Pattern STARTER = Pattern.compile(
            "org\\.apache\\.maven\\.surefire:.*|org\\.junit\\.platform:junit-platform-(console|reporting|launcher).*"
                    + "|org\\.opentest4j\\.reporting:.*");

    private static final Pattern JAR = Pattern.compile("^(.*)/([^/]+)/([^/]+)/\\2-\\3(-[^/]*)?\\.jar$");

    private record Dependency(String name, String version, Path pom) {}

    @Test
    void everythingThatIsRunIsListedWithItsVersionAndLicence() throws IOException {
        List<String> now = new ArrayList<>();
        for (Dependency each : all()) {
            now.add(each.name() + " " + each.version() + " | " + licence(each.pom()));
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/dependencies.txt"), now);
        assertThat(now).hasSizeGreaterThan(100);
        assertThat(Files.readAllLines(LIST).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList())
                .as("the committed list; target/dependencies.txt is how it should be")
                .isEqualTo(now);
    }

    @Test
    void everyLicenceIsOneThatMayBePassedOn() throws IOException {
        List<Pattern> allowed = Files.readAllLines(ALLOWED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE))
                .toList();
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(LIST)) {
            if (!line.startsWith("#")) {
                String licences = line.substring(line.indexOf('|') + 1).strip();
                // Of two licences one may choose.
                boolean may = false;
                for (String licence : List.of(licences.split(" / ", -1))) {
                    may |= allowed.stream()
                            .anyMatch(each -> each.matcher(each.pattern().startsWith("^") ? line : licence)
                                    .find());
                }
                if (!may) {
                    wrong.add(line);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noVersionIsOneThatIsKnownToBeOpen() throws IOException {
        Map<String, String> versions = new TreeMap<>();
        all().forEach(each -> versions.put(each.name(), each.version()));
        List<String> wrong = new ArrayList<>();
        int held = 0;
        for (String line : Files.readAllLines(REFUSED)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher rule = Pattern.compile("(\\S+) < (\\S+) (.+)").matcher(line);
            assertThat(rule.matches()).as(line).isTrue();
            String version = versions.get(rule.group(1));
            if (version != null) {
                held++;
                if (older(version, rule.group(2))) {
                    wrong.add(rule.group(1) + " " + version + ": " + rule.group(3));
                }
            }
        }
        assertThat(held).as("rules that concern something that is run").isGreaterThan(8);
        assertThat(wrong).isEmpty();
    }

    @Test
    void anOlderVersionIsToldFromANewerOne() {
        assertThat(older("2.9.0", "2.10.0")).isTrue();
        assertThat(older("2.10.0", "2.9.0")).isFalse();
        assertThat(older("1.5.13", "1.5.13")).isFalse();
        assertThat(older("42.7.2", "42.7.14")).isTrue();
    }

    static boolean older(String version, String than) {
        String[] one = version.split("[.-]");
        String[] other = than.split("[.-]");
        for (int i = 0; i < Math.max(one.length, other.length); i++) {
            int compared = Long.compare(number(one, i), number(other, i));
            if (compared != 0) {
                return compared < 0;
            }
        }
        return false;
    }

    private static long number(String[] parts, int at) {
        return at < parts.length && parts[at].matches("\\d{1,18}") ? Long.parseLong(parts[at]) : 0;
    }

    private static List<Dependency> all() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Map<String, Dependency> found = new TreeMap<>();
        for (String entry : List.of(path.split(java.io.File.pathSeparator, -1))) {
            Matcher jar = JAR.matcher(entry.replace('\\', '/'));
            if (jar.matches()) {
                String group = group(jar.group(1));
                String name = group + ":" + jar.group(2);
                if (!STARTER.matcher(name).matches()) {
                    Path pom = Path.of(entry).resolveSibling(jar.group(2) + "-" + jar.group(3) + ".pom");
                    found.put(name, new Dependency(name, jar.group(3), pom));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static String group(String folder) {
        return folder.substring(folder.indexOf("/repository/") + "/repository/".length())
                .replace('/', '.');
    }

    /** As the file that describes it says, or one of those that it inherits from. */
    private static String licence(Path pom) throws IOException {
        Path at = pom;
        for (int i = 0; i < 8 && Files.exists(at); i++) {
            Document said = Jsoup.parse(Files.readString(at), "", Parser.xmlParser());
            TreeSet<String> names = new TreeSet<>();
            said.select("project > licenses > license > name")
                    .forEach(name -> names.add(name.text().strip()));
            if (!names.isEmpty()) {
                return String.join(" / ", names);
            }
            Element parent = said.selectFirst("project > parent");
            if (parent == null) {
                break;
            }
            String group = parent.select("> groupId").text().strip();
            String artifact = parent.select("> artifactId").text().strip();
            String version = parent.select("> version").text().strip();
            String root = pom.toString();
            root = root.substring(0, root.indexOf("/repository/") + "/repository/".length());
            at = Path.of(root, group.replace('.', '/'), artifact, version, artifact + "-" + version + ".pom");
        }
        return "none said";
    }
}
