package org.wardmote.statistics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checks are data: every file of them can be read, is used, and is explained. */
class ChecksTests {

    private final Checks checks = Checks.shipped();
    private final Datasets datasets = Datasets.shipped();

    @Test
    void everyCheckCanBeReadAndBearsTheNameOfItsFile() throws IOException {
        List<String> files;
        try (Stream<Path> all = Files.list(Path.of("src/main/resources/checks"))) {
            files = all.map(f -> f.getFileName().toString().replace(".yml", "")).toList();
        }
        assertThat(checks.all()).extracting(Check::id).containsExactlyInAnyOrderElementsOf(files);
        assertThat(checks.all()).allSatisfy(check -> {
            assertThat(check.message()).isNotBlank();
            assertThat(check.advice()).endsWith(".");
        });
    }

    @Test
    void everyCheckIsAskedOfSomeDatasetAndEveryDatasetNamesChecksThatExist() {
        Set<String> asked = new HashSet<>();
        for (Dataset dataset : datasets.all()) {
            dataset.checks().forEach(id -> asked.add(checks.get(id).id()));
        }
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(
                        checks.all().stream().map(Check::id).toList());
    }

    @Test
    void everyCheckIsExplained() throws IOException {
        String words = Files.readString(Path.of("docs/concepts/checks.md"));
        assertThat(checks.all()).allSatisfy(check -> assertThat(words).contains("`" + check.id() + "`"));
    }

    @Test
    void everyDatasetSaysItsLicenceAndAttribution() {
        assertThat(datasets.all()).allSatisfy(dataset -> {
            assertThat(dataset.licence()).isNotBlank();
            assertThat(dataset.attribution()).isNotBlank();
            assertThat(dataset.supersedes()).isIn("slice", "cell");
        });
    }
}
