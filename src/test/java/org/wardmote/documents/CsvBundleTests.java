package org.wardmote.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardmote.documents.SamplePaper.row;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.wardmote.documents.Block.Column;
import org.wardmote.documents.Block.Row;
import org.wardmote.documents.Block.Table;
import org.wardmote.documents.Block.Weight;

class CsvBundleTests {

    @Test
    void everyTableAndTheTableOfEveryPictureIsAFileWithADescription() throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(CsvBundle.write(SamplePaper.document())))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .containsExactly(
                        "asb.csv",
                        "categories.csv",
                        "csv-metadata.json",
                        "districts.csv",
                        "kinds-chart.csv",
                        "map.csv");
        assertThat(metadata(SamplePaper.document()))
                .contains("\"url\": \"categories.csv\"")
                .contains("\"titles\": \"% change\", \"datatype\": \"decimal\", \"null\": [\"n/a\"]")
                .contains("\"dc:source\": \"Kent Police, September 2019.\"");
    }

    @Test
    void numbersComeWithoutTheirDressAndSumAsTheySumOnThePage() {
        List<List<String>> rows = read(file(SamplePaper.document(), "categories.csv"));
        assertThat(rows).hasSize(35);
        assertThat(rows.get(0)).containsExactly("Category", "2018", "2019", "Change", "% change");
        assertThat(rows.get(1)).containsExactly("Violence against the person", "2377", "2199", "-178", "-7.5");
        assertThat(rows.get(3)).containsExactly("Death or serious injury (unlawful driving)", "0", "2", "2", "n/a");
    }

    @Test
    void aUnitThatEachCellBoreStandsInTheHeader() {
        String csv = csv(new Column("Grant", true), row(Weight.PLAIN, 0, "IDVA", "£248,000"));
        assertThat(csv).isEqualTo("Name,Grant (£)\r\nIDVA,248000\r\n");
    }

    @Test
    void aColumnWithARangeInItStaysWords() {
        String csv = csv(
                new Column("People", true),
                row(Weight.PLAIN, 0, "A", "150 to 200"),
                row(Weight.PLAIN, 0, "B", "1,300"));
        assertThat(csv).isEqualTo("Name,People\r\nA,150 to 200\r\nB,\"1,300\"\r\n");
    }

    @Test
    void noCellIsAFormulaAndNumbersBelowZeroStayNumbers() {
        String csv = csv(
                new Column("Words", false),
                row(Weight.PLAIN, 0, "=HYPERLINK(\"http://elsewhere.example\")", "-5"),
                row(Weight.PLAIN, 0, "@SUM(A1)", "+cmd|' /C calc'!A0"),
                row(Weight.PLAIN, 0, "-2+3", "\tx, y"));
        assertThat(read(csv.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        List.of("Name", "Words"),
                        List.of("'=HYPERLINK(\"http://elsewhere.example\")", "-5"),
                        List.of("'@SUM(A1)", "'+cmd|' /C calc'!A0"),
                        List.of("'-2+3", "x, y"));
    }

    @Test
    void theSamePaperIsTheSameBytes() {
        assertThat(CsvBundle.write(SamplePaper.document())).isEqualTo(CsvBundle.write(SamplePaper.document()));
    }

    private static String csv(Column column, Row... rows) {
        Table table =
                new Table("t", "Caption", List.of(new Column("Name", false), column), List.of(rows), List.of(), "");
        return new String(file(SamplePaper.of(table), "t.csv"), StandardCharsets.UTF_8);
    }

    private static String metadata(Document document) {
        return new String(file(document, "csv-metadata.json"), StandardCharsets.UTF_8);
    }

    private static byte[] file(Document document, String name) {
        return Objects.requireNonNull(CsvBundle.files(document).get(name), name);
    }

    private static List<List<String>> read(byte[] csv) {
        return CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8)).stream()
                .map(record -> record.getFields())
                .toList();
    }
}
