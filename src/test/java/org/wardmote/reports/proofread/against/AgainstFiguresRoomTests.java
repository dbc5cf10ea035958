package org.wardmote.reports.proofread.against;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.reports.compose.Lakes;
import org.wardmote.reports.proofread.Proofread;
import org.wardmote.reports.proofread.ProofreadCommand;
import org.wardmote.reports.proofread.Proofreading;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.table.TypedTable;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.reports.proofread.table.TypedTables;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.Loads;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.Upload;
import picocli.CommandLine;

/** The real paper, and others, beside a lake that holds the tables and the street files of the demonstration. */
class AgainstFiguresRoomTests {

    private static final Path PAPERS = Path.of("src/test/resources/reports/gravesham-2019");
    private static final int BROKEN = 24;

    @TempDir
    private static Path dir;

    private static Lake lake;
    private static Figures figures;

    @BeforeAll
    static void load() {
        lake = Lakes.withTheTablesOf2019(dir.resolve("lake"));
        Lakes.load(lake, List.of(Path.of("demo/police/2019-02-kent-street.csv.gz")));
        figures = figures(lake, false);
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    private static Figures figures(Lake lake, boolean smallNumbers) {
        Places places = Places.of(lake);
        return new Figures(lake, places, Statistics.of(lake, places, List.of()), smallNumbers);
    }

    private static List<Slip> found(Figures held, String text) {
        Proofread proofread = Proofreading.check("paper.txt", text.getBytes(StandardCharsets.UTF_8), held);
        return proofread.slips().stream()
                .filter(slip -> slip.kind().startsWith("figures."))
                .toList();
    }

    private static List<Slip> marked(Figures held, String text) {
        return found(held, text).stream()
                .filter(slip -> slip.severity() != Severity.UNCHECKED)
                .toList();
    }

    private static String paper(String file) throws IOException {
        return Files.readString(PAPERS.resolve(file));
    }

    @Test
    void theRealPaperAgreesWithTheTablesThatItPrinted() throws IOException {
        assertThat(marked(figures, paper("report-text.txt"))).isEmpty();
        assertThat(found(figures, paper("report-text.txt")))
                .singleElement()
                .satisfies(note -> assertThat(note.words())
                        .contains("148 agree")
                        .contains("4 are small numbers that are not told")
                        .doesNotContain("differ"));
    }

    @Test
    void aForcesDistrictsAddedUpAreAsRightAsItsOwnCount() throws IOException {
        // the corrected copy prints 82,536 for Kent; the table that was sent says 82,537, and its districts add up to
        // 82,536
        assertThat(marked(figures, paper("corrected.txt"))).isEmpty();
    }

    @Test
    void whoMaySeeSmallNumbersHasThemCheckedToo() throws IOException {
        assertThat(found(figures(lake, true), paper("report-text.txt")))
                .singleElement()
                .satisfies(
                        note -> assertThat(note.words()).contains("152 agree").doesNotContain("not told"));
    }

    @Test
    void aBrokenCellIsCaught() throws IOException {
        String text = paper("corrected.txt");
        List<String> cells = cells(text);
        Random random = new Random(20191010);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < BROKEN; i++) {
            String cell = cells.get(random.nextInt(cells.size()));
            String[] row = cell.split("\\|");
            int at = text.indexOf(row[1], text.indexOf(row[0]));
            String other = (row[1].charAt(0) == '9' ? '8' : (char) (row[1].charAt(0) + 1)) + row[1].substring(1);
            String broken = text.substring(0, at) + other + text.substring(at + row[1].length());
            if (marked(figures, broken).stream()
                    .noneMatch(slip -> slip.severity() == Severity.WRONG
                            && slip.quote().equals(other)
                            && slip.mend().contains(row[1]))) {
                missed.add(cell + " as " + other);
            }
        }
        assertThat(missed).isEmpty();
    }

    /** Cells of the tables by area that stand once in the paper: the start of their row, and what is printed. */
    private static List<String> cells(String text) {
        Proofread read = Proofreading.check("paper.txt", text.getBytes(StandardCharsets.UTF_8));
        List<String> cells = new ArrayList<>();
        for (TypedTable table : TypedTables.of(read.reading())) {
            for (TypedTable.Row row : table.rows()) {
                for (int i = 0; i < table.columns().size(); i++) {
                    String printed = row.values().get(i).text();
                    String line = row.name() + " " + row.values().get(0).text();
                    boolean count = table.columns().get(i).role() == Role.COUNT;
                    if (count
                            && printed.length() > 2
                            && text.contains(line)
                            && !row.name().equals("Kent")) {
                        cells.add(line + "|" + printed);
                    }
                }
            }
        }
        assertThat(cells).hasSizeGreaterThan(80);
        return cells;
    }

    @Test
    void aClaimThatStandsInNoTableIsHeldAgainstTheFigures() {
        String right =
                "In Gravesham, 5,370 recorded crimes were counted in April to August 2019, compared to 5,915 in the"
                        + " same period last year.";
        assertThat(marked(figures, right)).isEmpty();
        assertThat(found(figures, right).get(0).words()).contains("agree");

        assertThat(marked(figures, "There were 172 ASB incidents in Gravesham in February 2019."))
                .singleElement()
                .satisfies(slip -> {
                    assertThat(slip.severity()).isEqualTo(Severity.WRONG);
                    assertThat(slip.evidence())
                            .contains("ASB incidents in Gravesham, February 2019")
                            .contains("police-street");
                });
    }

    @Test
    void whatIsNotSurelyOfTheFigureIsNotJudged() {
        for (String claim : List.of(
                "There were 213 ASB incidents involving young people in Gravesham in February 2019.",
                "There were 213 incidents in Gravesham in February 2019.",
                "There were 213 ASB incidents in February 2019.",
                "There were 213 ASB incidents in Gravesham last month.",
                "There were 213 ASB incidents in Gravesham and Dartford in February 2019.",
                "There were 213 ASB incidents across Kent in February 2019.",
                "There were 113 letters about ASB incidents in Gravesham in February 2019.")) {
            assertThat(marked(figures, claim)).as(claim).isEmpty();
        }
    }

    @Test
    void aTableOfOtherCountsIsToldOnce() {
        assertThat(marked(figures, """
                Table 1: Total crime by district

                Area Apr-Aug 18 Apr-Aug 19
                Ashford 6,878 6,250
                Canterbury 8,286 7,702
                Dover 6,659 6,014
                Gravesham 6,915 6,370
                """)).singleElement().satisfies(slip -> {
            assertThat(slip.kind()).isEqualTo("figures.other-counts");
            assertThat(slip.severity()).isEqualTo(Severity.DOUBTFUL);
            assertThat(slip.words()).contains("8 of 8 differ");
        });
    }

    @Test
    void whatHasBeenRevisedIsDoubtfulAndNotWrong() throws IOException {
        Path own = dir.resolve("revised");
        Path table = Path.of("demo/tables/recorded-crime-by-district.csv");
        Path later = dir.resolve("recorded-crime-by-district.csv");
        Files.writeString(
                later,
                Files.readString(table)
                        .replace("\"5,370\",-9.2", "\"5,381\",-9.0")
                        .replace("\"5,250\",-10.7", "\"5,239\",-10.9"));
        load(own, table, "2019-10-01T09:00:00Z");
        load(own, later, "2019-12-01T09:00:00Z");
        try (Lake held = Lake.open(own, Clock.systemUTC())) {
            assertThat(marked(figures(held, false), paper("report-text.txt")))
                    .hasSize(3)
                    .allSatisfy(slip -> assertThat(slip.kind()).isEqualTo("figures.revised"))
                    .last()
                    .satisfies(slip -> {
                        assertThat(slip.severity()).isEqualTo(Severity.DOUBTFUL);
                        assertThat(slip.quote()).isEqualTo("5,370");
                        assertThat(slip.evidence()).contains("5,381").contains("1 October 2019");
                        assertThat(slip.mend()).contains("5,381");
                    });
        }
    }

    private static void load(Path dir, Path file, String when) {
        Clock clock = Clock.fixed(Instant.parse(when), ZoneOffset.UTC);
        try (Lake lake = Lake.open(dir, clock)) {
            Loads.of(lake, Places.of(lake), clock)
                    .load(List.of(Upload.of(file)), LoadChoices.NONE.accepting(), "Tom", Progress.SILENT);
        }
    }

    @Test
    void theCommandSaysWhatDiffersAndWhereThereIsNoLake() throws IOException {
        Path broken = dir.resolve("broken.txt");
        Files.writeString(broken, paper("corrected.txt").replace("5,250", "5,350"));
        String held = dir.resolve("for-the-command").toString();
        Lakes.withTheTablesOf2019(Path.of(held)).close();

        assertThat(proofread(broken.toString(), "--against", held))
                .startsWith("1 ")
                .contains("Ashford, Apr-Aug 19: the figures that are held say otherwise")
                .contains("Print 5,250");
        assertThat(proofread(PAPERS.resolve("corrected.txt").toString(), "--against", held))
                .startsWith("0 ");
        assertThat(proofread(broken.toString(), "--against", dir.resolve("none").toString()))
                .startsWith("2 ")
                .contains("there is no lake in");
    }

    private static String proofread(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = new CommandLine(new ProofreadCommand());
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(out, true));
        return line.execute(arguments) + " " + out;
    }
}
