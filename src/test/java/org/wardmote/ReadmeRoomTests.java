package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What README says to type works, in its order, on what lies beside it. */
class ReadmeRoomTests {

    @Test
    void eachCommandThatNeedsNoServerDoesWhatItSays(@TempDir Path dir) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.contains("None of these needs the server"))
                .dropWhile(line -> !line.startsWith("```"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("```"))
                .toList();
        assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> line.startsWith("wardmote "));
        for (String line : lines) {
            List<String> arguments = new ArrayList<>();
            for (String word : line.substring("wardmote ".length()).split(" ")) {
                arguments.addAll(expanded(word));
            }
            arguments.addAll(List.of("--lake", dir.resolve("lake").toString()));
            StringWriter said = new StringWriter();
            CommandLine command = Wardmote.commandLine();
            command.setOut(new PrintWriter(said, true));
            command.setErr(new PrintWriter(said, true));
            assertThat(command.execute(arguments.toArray(String[]::new)))
                    .as(line + "\n" + said)
                    .isZero();
        }
    }

    /** As a shell does it. */
    private static List<String> expanded(String word) throws IOException {
        if (!word.contains("*")) {
            return List.of(word);
        }
        Path path = Path.of(word);
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(path.getParent(), path.getFileName().toString())) {
            List<String> files = new ArrayList<>();
            found.forEach(file -> files.add(file.toString()));
            files.sort(Comparator.naturalOrder());
            return files;
        }
    }
}
