package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What the compiler cannot hold: length, banned calls, and things that nothing uses. */
class TidyTests {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** A ratchet: these may only fall. */
    private static final int LONGEST_METHOD = 70;

    private static final int LONGEST_FILE = 400;

    /** What must not be called, and what to call instead. */
    private static final Map<String, String> BANNED = banned();

    private static Map<String, String> banned() {
        Map<String, String> calls = new LinkedHashMap<>();
        calls.put(
                "\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime|YearMonth|Year)\\.now\\(\\)",
                "time is given: take a Clock");
        calls.put("\\bSystem\\.currentTimeMillis\\(|\\bnew Date\\(\\)", "time is given: take a Clock");
        calls.put(
                "\\bnew Random\\(\\)|\\bMath\\.random\\(|\\bThreadLocalRandom\\b",
                "chance is seeded: new Random(seed), or SecureRandom for secrets");
        calls.put("\\.printStackTrace\\(", "let it rise, or make it one of the named refusals");
        calls.put("\\bTO" + "DO\\b|\\bFIX" + "ME\\b|\\bXX" + "X\\b", "do it, or file an issue");
        calls.put("@" + "author", "git knows who");
        calls.put("@Dis" + "abled", "mend it or delete it");
        calls.put("import lombok\\.|import org\\.mockito", "records, and fakes made by hand");
        return calls;
    }

    @Test
    void nothingBannedIsCalled() {
        List<String> found = new ArrayList<>();
        for (Path file : java(MAIN, TEST)) {
            List<String> lines = read(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                for (Map.Entry<String, String> rule : BANNED.entrySet()) {
                    if (Pattern.compile(rule.getKey()).matcher(line).find() && !file.endsWith("TidyTests.java")) {
                        found.add(file + ":" + (i + 1) + " " + line.strip() + "  (" + rule.getValue() + ")");
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noFileCarriesAPathOfOneMachine() throws IOException {
        Pattern machine = Pattern.compile("(?<![A-Za-z0-9_.}-])(/wo" + "rk/|/ro" + "ot/|/ho" + "me/[a-z])");
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of(""))) {
            for (Path file : all.filter(TidyTests::isOurText).toList()) {
                Matcher matcher = machine.matcher(read(file));
                if (matcher.find()) {
                    found.add(file + " has " + matcher.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noMethodIsLongerThanItsRatchetAndNoFileEither() {
        List<String> tooLong = new ArrayList<>();
        for (Path file : java(MAIN)) {
            long lines = read(file).lines().count();
            if (lines > LONGEST_FILE) {
                tooLong.add(file + " has " + lines + " lines, more than " + LONGEST_FILE);
            }
        }
        eachType((file, unit, scanner) -> tooLong.addAll(scanner.longMethods));
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageAndEveryPublicTypeSaysInASentenceWhatItIs() {
        List<String> silent = new ArrayList<>();
        eachType((file, unit, scanner) -> silent.addAll(scanner.undocumented));
        for (Path file : java(MAIN)) {
            if (!Files.exists(file.resolveSibling("package-info.java"))) {
                silent.add(file.getParent() + " has no package-info.java");
            }
        }
        assertThat(silent.stream().distinct().toList()).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        List<Path> open = java(MAIN).stream()
                .filter(file -> file.endsWith("package-info.java"))
                .filter(file -> !read(file).contains("@NullMarked"))
                .toList();
        assertThat(open).isEmpty();
    }

    @Test
    void everyTemplateIsUsed() throws IOException {
        String java = java(MAIN, TEST).stream().map(TidyTests::read).collect(Collectors.joining("\n"));
        List<String> dead = new ArrayList<>();
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            List<Path> templates =
                    all.filter(file -> file.toString().endsWith(".jte")).toList();
            for (Path template : templates) {
                String name = TEMPLATES
                        .relativize(template)
                        .toString()
                        .replace('\\', '/')
                        .replaceAll("\\.jte$", "");
                String call = "@template." + name.replace('/', '.') + "(";
                boolean called = templates.stream()
                        .filter(other -> !other.equals(template))
                        .anyMatch(other -> read(other).contains(call));
                boolean shown = java.contains('"' + name + '"') || java.contains('"' + name + ".jte\"");
                if (!called && !shown) {
                    dead.add(name);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void everyMessageIsUsed() throws IOException {
        Path messages = Path.of("src/main/resources/messages.properties");
        if (!Files.exists(messages)) {
            return;
        }
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(messages)) {
            words.load(reader);
        }
        String java = java(MAIN).stream().map(TidyTests::read).collect(Collectors.joining("\n"));
        List<String> unused = words.stringPropertyNames().stream()
                .filter(key -> !java.contains('"' + key + '"'))
                .filter(key -> !java.contains('"' + key.replaceAll("\\.[^.]+$", "") + '"'))
                .sorted()
                .toList();
        assertThat(unused).isEmpty();
    }

    private interface Visit {
        void file(Path file, CompilationUnitTree unit, Scanner scanner);
    }

    private static void eachType(Visit visit) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, d -> {}, null, null, files.getJavaFileObjectsFromPaths(java(MAIN)));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                Path file = Path.of(unit.getSourceFile().getName());
                Scanner scanner = new Scanner(file, unit, trees);
                scanner.scan(new TreePath(unit), null);
                visit.file(file, unit, scanner);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final Path file;
        private final CompilationUnitTree unit;
        private final DocTrees trees;
        final List<String> longMethods = new ArrayList<>();
        final List<String> undocumented = new ArrayList<>();

        Scanner(Path file, CompilationUnitTree unit, DocTrees trees) {
            this.file = file;
            this.unit = unit;
            this.trees = trees;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            SourcePositions positions = trees.getSourcePositions();
            LineMap lines = unit.getLineMap();
            if (method.getBody() != null && positions.getEndPosition(unit, method) >= 0) {
                long length = lines.getLineNumber(positions.getEndPosition(unit, method))
                        - lines.getLineNumber(positions.getStartPosition(unit, method))
                        + 1;
                if (length > LONGEST_METHOD) {
                    longMethods.add(
                            file + " " + method.getName() + " has " + length + " lines, more than " + LONGEST_METHOD);
                }
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean outermost = getCurrentPath().getParentPath().getLeaf() == unit;
            if (outermost
                    && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    && trees.getDocComment(getCurrentPath()) == null) {
                undocumented.add(file + " " + type.getSimpleName() + " does not say what it is");
            }
            return super.visitClass(type, nothing);
        }
    }

    private static boolean isOurText(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file)
                && !name.startsWith("target")
                && !name.startsWith(".git/")
                && !name.startsWith("data/")
                && !name.contains("node_modules")
                && name.matches(
                        ".*\\.(java|md|yml|yaml|jte|properties|sh|py|R|sql|xml|json|js|scss|css)|.*/run|wardmote")
                && !name.endsWith("TidyTests.java");
    }

    private static List<Path> java(Path... roots) {
        List<Path> found = new ArrayList<>();
        for (Path root : roots) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(found::add);
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
