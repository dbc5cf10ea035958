package org.wardmote.reports.compose;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.documents.Block;
import org.wardmote.documents.Html;
import org.wardmote.documents.Pdf;
import org.wardmote.documents.VeraPdf;
import org.wardmote.lake.Lake;

/** The committee's paper of October 2019, written again in the paper's language. */
class MidYearPaperRoomTests {

    @TempDir
    private static Path dir;

    private static Lake lake;
    private static Composed paper;

    @BeforeAll
    static void compose() {
        lake = Lakes.withTheTablesOf2019(dir.resolve("lake"));
        paper = Lakes.composer(lake).compose(PaperText.read(Lakes.PAPER), Part.PUBLIC);
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    @Test
    void everyNumberIsBoundOrSourcedAndNothingStandsAgainstIt() {
        assertThat(paper.problems()).isEmpty();
        assertThat(paper.typed()).isEmpty();
        assertThat(paper.citations().all()).hasSizeGreaterThan(80);
    }

    /** Whether it is rendered, published or sealed, a paper's PDF is written by the same call of the same blocks. */
    @Test
    void itsPdfIsPdfUa1AndSoIsThatOfADraftWithProblems() throws Exception {
        PaperText text = PaperText.read(Lakes.PAPER);
        PaperText spoilt = new PaperText(
                text.name(),
                text.text().replace("## Conclusion\n", "## Conclusion\n\nOf those asked, 37 felt safer.\n"),
                text.implications(),
                text.frozen());
        Composed draft = Lakes.composer(lake).compose(spoilt, Part.PUBLIC);
        assertThat(draft.clean()).isFalse();
        assertThat(VeraPdf.failures(Pdf.write(draft.draft()))).isEmpty();
        assertThat(VeraPdf.failures(Pdf.write(paper.document()))).isEmpty();
    }

    @Test
    void itsTablesArePrintedAsIn2019ButForTheKnownSlipsAndTheSmallNumbers() throws IOException {
        List<String> otherwise = new ArrayList<>();
        compare("recorded-crime-by-district.csv", table("Table 1"), 1, List.of(1, 2, 3, 4), otherwise);
        compare("offence-categories-gravesham.csv", table("Table 2"), 2, List.of(2, 3, 4, 5), otherwise);
        compare("domestic-abuse-by-district.csv", table("Table 3"), 1, List.of(1, 2, 3, 4), otherwise);
        compare("asb-by-district.csv", table("Table 4"), 1, List.of(1, 2, 3, 4, 5), otherwise);
        assertThat(otherwise)
                .containsExactly(
                        "Dartford -5.6 is -5.7",
                        "Dover 42.8 is 42.9",
                        "Sevenoaks -8.5 is -8.6",
                        "Shepway is Folkestone and Hythe",
                        "Swale -10.3 is -10.4",
                        "Homicide is hidden",
                        "Death/SI (unlawful driving) 2 is hidden",
                        "Death/SI (unlawful driving) 2 is ",
                        "Death/SI (unlawful driving) n/a is ",
                        "Violence with injury is hidden",
                        "Other sexual offences 1.8 is 1.9",
                        "Burglary – residential -3.5 is -3.6",
                        "Vehicle interference (VI) 6.2 is 6.3",
                        "Other crimes -9.0 is -9.1",
                        "Crimes Against Society -30.1 is -30.2",
                        "Ashford 16.6 is 16.7",
                        "Ashford 11.0 is 11.1",
                        "Dartford 12.9 is 13.0",
                        "Gravesham 2.6 is 2.7",
                        "Gravesham 14.5 is 14.6",
                        "Medway 2.4 is 2.5",
                        "Shepway is Folkestone and Hythe",
                        "Swale 14.0 is 14.1",
                        "Ashford 13.5 is 13.6",
                        "Shepway is Folkestone and Hythe",
                        "Shepway 28.1 is 28.2",
                        "Swale 11.2 is 11.3",
                        "Swale 9.8 is 9.9",
                        "Tonbridge and Malling 6.6 is 6.7");
    }

    private static Block.Table table(String name) {
        return paper.document().blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .filter(table -> table.caption().startsWith(name + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static void compare(
            String file, Block.Table table, int firstCount, List<Integer> columns, List<String> otherwise)
            throws IOException {
        List<CsvRecord> printed;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(Path.of("demo/tables", file))) {
            printed = reader.stream().skip(1).toList();
        }
        assertThat(table.rows()).hasSameSizeAs(printed);
        for (CsvRecord record : printed) {
            String name = record.getField(firstCount - 1);
            String now = name.equals("Shepway") ? "Folkestone and Hythe" : name;
            if (!now.equals(name)) {
                otherwise.add(name + " is " + now);
            }
            List<String> values = columns.stream().map(record::getField).toList();
            List<List<String>> rows = table.rows().stream()
                    .map(row -> row.cells().stream().map(Words::plain).toList())
                    .filter(cells -> cells.get(0).equalsIgnoreCase(now))
                    .toList();
            List<String> cells = rows.stream()
                    .filter(row -> row.get(1).equals(values.get(0)))
                    .findFirst()
                    .orElse(rows.get(0));
            if (cells.get(1).equals("hidden")) {
                otherwise.add(name + " is hidden");
                continue;
            }
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).equals(cells.get(i + 1))) {
                    otherwise.add(name + " " + values.get(i) + " is " + cells.get(i + 1));
                }
            }
        }
    }

    @Test
    void itsParagraphsAreNumberedAsCommitteesNumberThem() {
        assertThat(paper.sentences().stream().map(Sentence::place).distinct())
                .contains("1.1", "2.1", "2.2", "2.3.1", "2.4.1", "3.1", "5.2");
        assertThat(headings()).contains("2.3 Violent crime", "4.1.2 Step Change Project", " Appendix 1: Implications");
    }

    private static Stream<String> headings() {
        return paper.document().blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .map(heading -> heading.number() + " " + Words.plain(heading.words()));
    }

    @Test
    void itSaysOfEachNumberWhereItComesFrom() {
        String page = Html.write(paper.document());
        assertThat(page)
                .contains("total crime fell by 9.2% (545 fewer), from 5,915 to 5,370")
                .contains("the 4th highest rate of the 13 districts of Kent (50.5 per 1,000 residents")
                .contains("href=\"#from-1\"")
                .contains("recorded-crime-by-district.csv (SHA-256 ")
                .contains("Home Office, VAWG Transformation Fund");
    }

    @Test
    void whatIsCountedIsDefinedOnceAndEachTellingOfItStandsBesideItsCounts() {
        assertThat(headings())
                .filteredOn(heading -> heading.strip().equals("Total crime"))
                .hasSize(1);
        assertThat(paper.sentences())
                .filteredOn(sentence -> sentence.place().equals("Told as"))
                .extracting(Sentence::words)
                .contains(
                        "“total crime fell by 9.2% (545 fewer), from 5,915 to 5,370”: Total crime, Gravesham, April-August 2018 5,915,"
                                + " April-August 2019 5,370");
    }
}
