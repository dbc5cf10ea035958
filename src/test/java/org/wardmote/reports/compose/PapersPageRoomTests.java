package org.wardmote.reports.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.reports.compose.PaperProblem.Kind;

/** The page that tells the paper's language tells it as it is. */
class PapersPageRoomTests {

    private static final Path PAGE = Path.of("docs/concepts/papers.md");
    private static final Pattern EXAMPLE = Pattern.compile("```markdown\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| `(\\{\\{[^`]*}})` \\| (.*) \\|$", Pattern.MULTILINE);
    private static final String HEAD =
            "---\ntitle: A paper\narea: Gravesham\nperiod: 2019-04..2019-08\nagainst: 2018-04..2018-08\n---\n";

    @TempDir
    private static Path dir;

    @Test
    void everyExampleCanBeReadAndEveryExpressionGivesTheWordsBesideIt() throws IOException {
        String page = Files.readString(PAGE);
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        try (Lake lake = Lakes.withTheTablesOf2019(dir.resolve("lake"))) {
            Composer composer = Lakes.composer(lake);
            Matcher example = EXAMPLE.matcher(page);
            while (example.find()) {
                String text = example.group(1).startsWith("---") ? example.group(1) : HEAD + example.group(1);
                wrong.addAll(problems(composer.compose(PaperText.of("example.md", text), Part.PUBLIC)));
            }
            Matcher row = ROW.matcher(page);
            while (row.find()) {
                rows++;
                String text = HEAD + "Words " + row.group(1) + ".\n\n## First\n\n## Second\n\n## Third {#asb}\n";
                Composed composed = composer.compose(PaperText.of("row.md", text), Part.PUBLIC);
                wrong.addAll(problems(composed));
                String said = composed.sentences().get(0).words();
                if (!said.equals("Words " + row.group(2) + ".")) {
                    wrong.add(row.group(1) + " says " + said);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows).isEqualTo(18);
    }

    private static List<String> problems(Composed composed) {
        return composed.problems().stream()
                .filter(problem -> problem.kind() != Kind.MISSING_PART && problem.kind() != Kind.UNTOLD)
                // the tables of 2019 hold no single months, which a control chart needs
                .filter(problem -> !problem.words().contains("No single months of this are held"))
                // a heading of the examples counts its place in words
                .filter(problem ->
                        problem.kind() != Kind.UNSOURCED || !problem.words().contains("Second"))
                .map(PaperProblem::toString)
                .toList();
    }

    @Test
    void everyExpressionOfTheLanguageIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Vocabulary.names()).allMatch(name -> page.contains("{{" + name) || page.contains("{{#" + name));
    }
}
