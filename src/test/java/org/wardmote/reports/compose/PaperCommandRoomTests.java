package org.wardmote.reports.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.reports.cite.Citations;
import picocli.CommandLine;

/** {@code wardmote paper}, as it is typed. */
class PaperCommandRoomTests {

    @TempDir
    private static Path dir;

    private final StringWriter out = new StringWriter();

    @BeforeAll
    static void load() {
        Lakes.withTheTablesOf2019(dir.resolve("lake")).close();
    }

    private int paper(String... arguments) {
        CommandLine line = new CommandLine(new PaperCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        return line.execute(arguments);
    }

    private static String lake() {
        return dir.resolve("lake").toString();
    }

    @Test
    void theDemonstrationsPaperIsCheckedAndFoundWhole() {
        assertThat(paper("check", Lakes.PAPER.toString(), "--lake", lake())).isZero();
        assertThat(out.toString()).contains("Every number of mid-year-2019-20.md is bound or sourced");
    }

    @Test
    void itLeavesInEveryFormat() throws IOException {
        Path to = dir.resolve("made");
        assertThat(paper("render", Lakes.PAPER.toString(), "--lake", lake(), "--out", to.toString()))
                .isZero();
        for (String ending : List.of("html", "docx", "pdf", "csv.zip")) {
            assertThat(Files.size(to.resolve("mid-year-2019-20." + ending))).isGreaterThan(5_000);
        }
    }

    @Test
    void aFrozenPaperIsHeldAgainstWhatComesLaterAndIsWrittenAsADraft() throws IOException {
        Path paper = dir.resolve("frozen.md");
        Files.copy(Lakes.PAPER, paper);
        Files.copy(PaperText.beside(Lakes.PAPER, ".implications.yml"), PaperText.beside(paper, ".implications.yml"));
        Path own = dir.resolve("own-lake");
        Lakes.withTheTablesOf2019(own).close();
        String[] render = {
            "render",
            paper.toString(),
            "--lake",
            own.toString(),
            "--out",
            dir.resolve("f").toString(),
            "--formats",
            "html"
        };
        assertThat(paper(append(render, "--freeze"))).isZero();
        Citations frozen = Citations.fromJson(Files.readAllBytes(dir.resolve("frozen.cited.json")));
        assertThat(frozen.all()).hasSizeGreaterThan(80);
        assertThat(frozen.frozenAt()).isNotNull();
        assertThat(paper(render)).isZero();

        Path changed = dir.resolve("offence-categories-gravesham.csv");
        Files.writeString(
                changed,
                Files.readString(Path.of("demo/tables/offence-categories-gravesham.csv"))
                        .replace("1,Most serious violence,38,51,13,34.2", "1,Most serious violence,38,52,14,36.8"));
        try (Lake lake = Lake.open(own, java.time.Clock.systemUTC())) {
            Lakes.load(lake, List.of(changed));
        }
        assertThat(paper(render)).isEqualTo(1);
        assertThat(out.toString())
                .contains("True is: “Against the year before, most serious violence showed no clear change (14 more,"
                        + " within chance), from 38 to 52.”")
                .contains("frozen.draft.html");
    }

    private static String[] append(String[] all, String one) {
        String[] more = java.util.Arrays.copyOf(all, all.length + 1);
        more[all.length] = one;
        return more;
    }

    @Test
    void theNextPaperBeginsFromTheLastOne() throws IOException {
        Path next = dir.resolve("next.md");
        assertThat(paper(
                        "roll",
                        Lakes.PAPER.toString(),
                        "--period",
                        "2018-04..2018-08",
                        "--out",
                        next.toString(),
                        "--lake",
                        lake()))
                .isZero();
        assertThat(Files.readString(next)).contains("period: 2018-04..2018-08\nagainst: 2017-04..2017-08");
        assertThat(next.resolveSibling("next.implications.yml")).exists();
        assertThat(out.toString())
                .contains("  - In Gravesham, total crime fell by 9.2% (545 fewer), from 5,915 to 5,370.")
                .contains("  + In Gravesham, the change in total crime cannot be told: ");
    }

    @Test
    void whatIsNoPaperAndNoFormatIsAskedForAgain() throws IOException {
        assertThat(paper("check", "nowhere.md", "--lake", lake())).isEqualTo(2);
        assertThat(paper("render", Lakes.PAPER.toString(), "--out", "x", "--formats", "word"))
                .isEqualTo(2);
        Path bytes = dir.resolve("bytes.md");
        Files.write(bytes, new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThat(paper("check", bytes.toString(), "--lake", lake())).isEqualTo(2);
        assertThat(out.toString())
                .contains("There is no file nowhere.md.", "There are: csv, docx, html, pdf.", "UTF-8");
    }
}
