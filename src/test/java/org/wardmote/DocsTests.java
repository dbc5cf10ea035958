package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import picocli.CommandLine;

/** The documents cannot lie: what they name exists, and what they tell people to type can be typed. */
class DocsTests {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern FENCE = Pattern.compile("```[a-z]*\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^\\s*(?:\\$ )?(?:\\./)?wardmote (.*)$", Pattern.MULTILINE);
    private static final List<String> OUR_FOLDERS =
            List.of("src/", "docs/", "demo/", "bench/", ".ci/", "assets/", "field-app/");

    @Test
    void everyRoomIsInTheArchitecture() {
        String plan = read(Path.of("ARCHITECTURE.md"));
        List<String> missing = ApplicationModules.of(WardmoteApplication.class).stream()
                .map(room -> room.getIdentifier().toString())
                .filter(room -> !plan.contains("├─ " + room + " "))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void whatTheArchitectureCallsPlannedIsNotThereAndWhatItCallsBuiltIs() {
        List<String> wrong = new ArrayList<>();
        String room = "";
        for (String line : read(Path.of("ARCHITECTURE.md")).lines().toList()) {
            Matcher outer = Pattern.compile("├─ ([a-z]+)( ○)? .*").matcher(line);
            Matcher inner = Pattern.compile("│  [├└]─ ([a-z]+)( ○)? .*").matcher(line);
            if (outer.matches()) {
                room = outer.group(2) == null ? outer.group(1) : "";
                expect(Path.of("src/main/java/org/wardmote", outer.group(1)), outer.group(2) == null, wrong);
            } else if (inner.matches() && !room.isEmpty()) {
                expect(Path.of("src/main/java/org/wardmote", room, inner.group(1)), inner.group(2) == null, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void expect(Path folder, boolean built, List<String> wrong) {
        if (Files.exists(folder) != built) {
            wrong.add(folder + (built ? " is in the plan and not in the code" : " is called planned and is there"));
        }
    }

    @Test
    void everyPathThatTheDocumentsNameExists() {
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            String text = read(document);
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                String target = link.group(1);
                if (!target.matches("[a-z]+:.*") && !Files.exists(document.resolveSibling(target))) {
                    missing.add(document + " links to " + target);
                }
            }
            Matcher code = CODE.matcher(text);
            while (code.find()) {
                String named = code.group(1);
                boolean ours = OUR_FOLDERS.stream().anyMatch(named::startsWith) && named.matches("[A-Za-z0-9_./-]+");
                if (ours && !Files.exists(Path.of(named)) && !document.startsWith("STYLE.md")) {
                    missing.add(document + " names " + named);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCommandInTheDocumentsCanBeTyped() {
        List<String> wrong = new ArrayList<>();
        for (Path document : documents()) {
            Matcher fence = FENCE.matcher(read(document));
            while (fence.find()) {
                String block = fence.group(1).replaceAll("\\\\\\n\\s*", " ");
                Matcher command = COMMAND.matcher(block);
                while (command.find()) {
                    String typed = command.group(1).replaceAll("\\s+#.*$", "").replaceAll("\\s*[|>].*$", "");
                    try {
                        Wardmote.commandLine().parseArgs(words(typed));
                    } catch (CommandLine.ParameterException e) {
                        wrong.add(document + ": wardmote " + typed + " (" + e.getMessage() + ")");
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theReadmeHasItsTwoCommandsAndCiRunsTheSecond() {
        String readme = read(Path.of("README.md"));
        assertThat(readme).contains("mvn -q -DskipTests package && java -jar target/wardmote.jar");
        assertThat(readme).contains("mvn verify");
        assertThat(read(Path.of(".ci/run"))).contains("mvn -B -ntp verify");
    }

    @Test
    void everyOptionOfTheServerIsInTheSettings() {
        String settings = read(Path.of("docs/settings.md"));
        List<String> missing = new ArrayList<>();
        CommandLine serve =
                Objects.requireNonNull(Wardmote.commandLine().getSubcommands().get("serve"));
        serve.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .map(option -> option.longestName())
                .filter(name -> !name.equals("--help") && !name.equals("--version"))
                .filter(name -> !settings.contains("`" + name + "`"))
                .forEach(missing::add);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCommandIsInTheReadme() {
        String readme = read(Path.of("README.md"));
        List<String> missing = Wardmote.commandLine().getSubcommands().keySet().stream()
                .filter(name -> !name.equals("help"))
                .filter(name -> !readme.contains("`wardmote " + name))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyDecisionSaysItsContextItsOptionsAndItsCost() throws IOException {
        List<String> wanting = new ArrayList<>();
        try (Stream<Path> decisions = Files.list(Path.of("docs/decisions"))) {
            for (Path decision : decisions.sorted().toList()) {
                String text = read(decision);
                for (String part : List.of("## Context", "## Options", "## Decision", "## Cost")) {
                    if (!text.contains(part)) {
                        wanting.add(decision + " lacks " + part);
                    }
                }
                if (!decision.getFileName().toString().matches("\\d{4}-[a-z0-9-]+\\.md")) {
                    wanting.add(decision + " is not named NNNN-words.md");
                }
            }
        }
        assertThat(wanting).isEmpty();
    }

    private static String[] words(String typed) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)").matcher(typed);
        while (word.find()) {
            words.add(Stream.of(word.group(1), word.group(2), word.group(3))
                    .filter(part -> part != null)
                    .findFirst()
                    .orElseThrow());
        }
        return words.toArray(String[]::new);
    }

    private static List<Path> documents() {
        List<Path> found = new ArrayList<>(
                Stream.of("README.md", "ARCHITECTURE.md", "STYLE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
                        .map(Path::of)
                        .toList());
        for (String folder : Arrays.asList("docs", "demo", "bench")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(file -> file.toString().endsWith(".md")).forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
