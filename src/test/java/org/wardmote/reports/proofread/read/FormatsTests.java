package org.wardmote.reports.proofread.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.wardmote.documents.Docx;
import org.wardmote.documents.Html;
import org.wardmote.documents.Pdf;
import org.wardmote.reports.proofread.read.Passage.Cell;
import org.wardmote.reports.proofread.read.Passage.Grid;
import org.wardmote.reports.proofread.read.Passage.Heading;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.table.TypedTable;
import org.wardmote.reports.proofread.table.TypedTables;

/** One paper in six formats is read as one paper. */
class FormatsTests {

    private static final Path PAPER = Path.of("src/test/resources/reports/gravesham-2019/report-text.txt");

    @Test
    void wordReadsAsTheText() throws IOException {
        same("paper.docx", Docx.write(tables().document()));
    }

    @Test
    void aWebPageReadsAsTheText() throws IOException {
        same("paper.html", Html.write(tables().document()).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void markdownReadsAsTheText() throws IOException {
        same("paper.md", tables().markdown().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void openDocumentReadsAsTheText() throws IOException {
        same("paper.odt", tables().odt());
    }

    @Test
    void aPdfReadsAsTheTextByWhereItsLettersStand() throws IOException {
        same("paper.pdf", Pdf.write(tables().document()));
    }

    @Test
    void theNumbersThatWordComputesAreThoseOfTheParagraphs() throws IOException {
        Reading reading = Readers.read("paper.docx", numbered());

        assertThat(reading.passages()).hasSize(4);
        assertThat(reading.passages().get(0))
                .isInstanceOfSatisfying(
                        Prose.class, prose -> assertThat(prose.number()).isEqualTo("1"));
        assertThat(reading.passages().get(1))
                .isInstanceOfSatisfying(
                        Prose.class, prose -> assertThat(prose.number()).isEqualTo("1.1"));
        assertThat(reading.passages().get(2))
                .isInstanceOfSatisfying(
                        Prose.class, prose -> assertThat(prose.number()).isEqualTo("1.2"));
        assertThat(reading.passages().get(3)).isInstanceOfSatisfying(Grid.class, grid -> {
            assertThat(grid.place().paragraph()).isEqualTo("1.2");
            assertThat(grid.rows().get(0).stream().map(Cell::text)).containsExactly("Area", "Offences", "Offences");
            assertThat(grid.rows().get(1).stream().map(Cell::text)).containsExactly("Kent", "1", "2");
        });
    }

    @Test
    void whatIsNoPaperIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> Readers.read("paper.docx", new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9, 9, 9}))
                .isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> Readers.read("paper.txt", new byte[] {0, 1, 2, 3}))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("no text");
        assertThatThrownBy(
                        () -> Readers.read("paper.pdf", "%PDF-1.7 and then nothing".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> Readers.read("paper.md", new byte[0]))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> Readers.read("x.zip", SameTables.zip("other.xml", "<a/>")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("no paper");
        assertThatThrownBy(() -> Readers.read("old.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(".docx");
    }

    @Test
    void aFileThatUnpacksWithoutEndIsRefused() throws IOException {
        byte[] bomb = SameTables.zip("word/document.xml", "<w>" + " ".repeat(40_000_000) + "</w>");

        assertThatThrownBy(() -> Readers.read("bomb.docx", bomb))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("unpacks");
    }

    @Test
    void cellsThatReachOverMoreThanATableMayHoldAreRefusedBeforeTheyAreSpread() {
        String wide = "<table><tr>" + "<td rowspan=60 colspan=60>1</td>".repeat(100_000) + "</tr></table>";
        assertThatThrownBy(() -> Readers.read("wide.html", wide.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("cells in its tables");
    }

    @Test
    void aPageOfAPdfHoldsNoMoreLettersThanAPageCan() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
                for (int i = 0; i < 5_000; i++) {
                    content.showText("a".repeat(50));
                }
                content.endText();
            }
            pdf.save(out);
        }
        assertThatThrownBy(() -> Readers.read("endless.pdf", out.toByteArray()))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("letters on one page");
    }

    @Test
    void nothingOutsideAFileIsFetched() throws IOException {
        byte[] reaching = SameTables.zip(
                "word/document.xml",
                "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><w:document xmlns:w='w'><w:body><w:p><w:r>"
                        + "<w:t>Before &x; after</w:t></w:r></w:p></w:body></w:document>");

        assertThatThrownBy(() -> Readers.read("reaching.docx", reaching)).isInstanceOf(UnreadableException.class);
    }

    @Test
    void oldWindowsBytesAreReadAsTheirLetters() {
        byte[] bytes = "2.1 Crime fell \u2013 by 5%.".getBytes(java.nio.charset.Charset.forName("windows-1252"));

        assertThat(Readers.read("paper.txt", bytes).passages())
                .singleElement()
                .isInstanceOfSatisfying(
                        Prose.class, prose -> assertThat(prose.words()).isEqualTo("Crime fell \u2013 by 5%."));
    }

    private static SameTables tables() throws IOException {
        List<Grid> grids = Readers.read(PAPER).passages().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
        assertThat(grids).hasSize(4);
        return new SameTables(grids);
    }

    private static void same(String name, byte[] bytes) throws IOException {
        Reading reading = Readers.read(name, bytes);
        List<TypedTable> expected = TypedTables.of(Readers.read(PAPER));
        List<TypedTable> tables = TypedTables.of(reading);

        assertThat(reading.passages())
                .anyMatch(passage -> passage instanceof Heading heading
                        && heading.words().equals(SameTables.HEADING)
                        && heading.number().equals("2"))
                .anyMatch(passage -> passage instanceof Prose prose
                        && prose.words().equals(SameTables.WORDS)
                        && prose.number().equals("2.1"));
        assertThat(tables).hasSameSizeAs(expected);
        for (int i = 0; i < tables.size(); i++) {
            TypedTable table = tables.get(i);
            assertThat(table.caption()).contains(expected.get(i).caption());
            assertThat(table.columns()).isEqualTo(expected.get(i).columns());
            assertThat(table.rows().stream().map(SameTables::row))
                    .containsExactlyElementsOf(
                            expected.get(i).rows().stream().map(SameTables::row).toList());
        }
    }

    private static byte[] numbered() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
            kind.setAbstractNumId(BigInteger.ZERO);
            for (int level = 0; level < 2; level++) {
                CTLvl written = kind.addNewLvl();
                written.setIlvl(BigInteger.valueOf(level));
                written.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
                written.addNewLvlText().setVal(level == 0 ? "%1." : "%1.%2");
                written.addNewStart().setVal(BigInteger.ONE);
            }
            BigInteger list = word.createNumbering()
                    .addNum(word.createNumbering()
                            .addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(kind)));
            for (int i = 0; i < 3; i++) {
                XWPFParagraph paragraph = word.createParagraph();
                paragraph.setNumID(list);
                paragraph.setNumILvl(BigInteger.valueOf(i == 0 ? 0 : 1));
                paragraph.createRun().setText("Crime fell in the year, as paragraph " + i + " of this paper says.");
            }
            XWPFTable table = word.createTable(2, 3);
            table.getRow(0).getCell(0).setText("Area");
            table.getRow(0).getCell(1).setText("Offences");
            table.getRow(0).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
            table.getRow(0).removeCell(2);
            table.getRow(1).getCell(0).setText("Kent");
            table.getRow(1).getCell(1).setText("1");
            table.getRow(1).getCell(2).setText("2");
            word.write(bytes);
            return bytes.toByteArray();
        }
    }
}
