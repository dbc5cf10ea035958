package org.wardmote.reports.proofread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wardmote.reports.proofread.Slip.Severity;

/**
 * Short papers of many shapes, each right as it stands, and what can be broken in it.
 *
 * <p>They stand one after another in a file, parted by lines of {@code =====}: {@code ##! name}, the paper, and lines of
 * {@code @@ right => wrong}.
 */
class ManyShapesTests {

    private static final Path SHAPES = Path.of("src/test/resources/proofread/shapes");

    @Test
    void tablesOfManyShapesAreLeftAloneWhenRightAndMarkedWhenBroken() throws IOException {
        examine("tables.txt");
    }

    @Test
    void textIsLeftAloneWhenRightAndMarkedWhenBroken() throws IOException {
        examine("text.txt");
    }

    @Test
    void whatLooksWrongAndIsRightIsLeftAlone() throws IOException {
        examine("right.txt");
    }

    private static void examine(String file) throws IOException {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        int papers = 0;
        for (String part : Files.readString(SHAPES.resolve(file)).split("(?m)^=====\n")) {
            String name = part.lines()
                    .filter(line -> line.startsWith("##! "))
                    .findFirst()
                    .orElseThrow()
                    .substring(4);
            papers++;
            List<String> breaks =
                    part.lines().filter(line -> line.startsWith("@@ ")).toList();
            String paper = String.join(
                    "\n",
                    part.lines()
                            .filter(line -> !line.startsWith("@@ ") && !line.startsWith("##! "))
                            .toList());
            Set<String> before = new HashSet<>();
            for (Slip slip : marked(name, paper)) {
                before.add(slip.kind() + slip.quote() + slip.words());
                wrong.add(name + " is blamed: " + slip);
            }
            for (String each : breaks) {
                String[] change = each.substring(3).replace("\\n", "\n").split(" => ", -1);
                assertThat(paper).as(name).containsOnlyOnce(change[0]);
                tried++;
                boolean caught = marked(name, paper.replace(change[0], change[1])).stream()
                        .anyMatch(slip -> !before.contains(slip.kind() + slip.quote() + slip.words()));
                if (!caught) {
                    wrong.add(name + " is not marked: " + each);
                }
            }
        }
        assertThat(tried + papers).isPositive();
        assertThat(wrong).isEmpty();
    }

    private static List<Slip> marked(String name, String paper) {
        return Proofreading.check(name, paper.getBytes(StandardCharsets.UTF_8)).slips().stream()
                .filter(slip -> slip.severity() != Severity.UNCHECKED)
                .toList();
    }
}
