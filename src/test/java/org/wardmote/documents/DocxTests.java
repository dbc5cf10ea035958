package org.wardmote.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

/** What was written by hand, read back by Apache POI and held against the schema of the standard. */
class DocxTests {

    /** Where the body parts from the schema of ECMA-376; charts and their workbooks are opened, or this throws. */
    static List<String> faults(byte[] docx) throws Exception {
        List<XmlError> errors = new ArrayList<>();
        XmlOptions options = new XmlOptions().setErrorListener(errors);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            word.getDocument().validate(options);
            for (var chart : word.getCharts()) {
                assertThat(chart.getChartSeries()).isNotEmpty();
                chart.getWorkbook().close();
            }
        }
        return errors.stream()
                .map(error -> error.getMessage() + " at " + error.getCursorLocation())
                .toList();
    }

    @Test
    void aPaperWithEveryKindOfBlockIsAsTheStandardSays() throws Exception {
        byte[] docx = Docx.write(SamplePaper.document());
        Path look = Path.of("target", "papers", "sample.docx");
        Files.createDirectories(look.getParent());
        Files.write(look, docx);
        assertThat(faults(docx)).isEmpty();
    }

    @Test
    void headingsAreStylesAndNumbersAreTheTreesOwnWords() throws Exception {
        try (XWPFDocument word = sample()) {
            assertThat(word.getProperties().getCoreProperties().getTitle())
                    .isEqualTo(SamplePaper.document().title());
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> "Heading2".equals(paragraph.getStyle()))
                    .extracting(paragraph -> paragraph.getText())
                    .containsExactly("2.1\tThe borough beside its neighbours", "2.2\tWhat kinds of crime");
            assertThat(word.getParagraphs())
                    .filteredOn(paragraph -> "NumberedParagraph".equals(paragraph.getStyle()))
                    .extracting(paragraph -> paragraph.getText().split("\t")[0])
                    .containsExactly("1.1", "1.2", "2.1.1", "2.2.1", "3.1");
            assertThat(word.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
        }
    }

    @Test
    void headerRowsRepeatAndNoRowIsParted() throws Exception {
        try (XWPFDocument word = sample()) {
            XWPFTable categories = word.getTables().get(2);
            assertThat(categories.getNumberOfRows()).isEqualTo(35);
            assertThat(categories.getRow(0).isRepeatHeader()).isTrue();
            assertThat(categories.getRows()).allMatch(row -> row.isCantSplitRow());
            assertThat(categories.getCTTbl().getTblPr().getTblCaption().getVal())
                    .startsWith("Table 2");
        }
    }

    @Test
    void everyPictureAndEveryNativeChartHasItsTextAndTheChartsCanBeEdited() throws Exception {
        try (XWPFDocument word = sample()) {
            List<String> texts = new ArrayList<>();
            for (var paragraph : word.getParagraphs()) {
                for (var run : paragraph.getRuns()) {
                    for (var drawing : run.getCTR().getDrawingList()) {
                        texts.add(drawing.getInlineArray(0).getDocPr().getDescr());
                    }
                }
            }
            assertThat(texts)
                    .containsExactly(
                            SamplePaper.lineChart().altText(),
                            SamplePaper.barChart().altText(),
                            SamplePaper.map().altText());
            assertThat(word.getCharts()).hasSize(2);
            try (XSSFWorkbook numbers = word.getCharts().get(0).getWorkbook()) {
                assertThat(numbers.getSheetAt(0).getRow(5).getCell(1).getNumericCellValue())
                        .isEqualTo(1502);
                assertThat(numbers.getSheetAt(0).getRow(3).getCell(2)).isNull();
            }
        }
    }

    @Test
    void barsBeginAtNoughtAndBearTheirNumbers() {
        assertThat(columns(1055.0, 1200.0))
                .contains("<c:min val=\"0\"/>")
                .contains("<c:showVal val=\"1\"/>")
                .contains("formatCode=\"#,##0\"");
        assertThat(columns(-4.0, 12.5)).doesNotContain("<c:min ").contains("formatCode=\"#,##0.0\"");
    }

    private static String columns(Double... values) {
        return ChartXml.write(
                new Block.Series(
                        Block.Series.Kind.COLUMNS,
                        List.of("2018", "2019"),
                        List.of(new Block.Series.Line("Incidents", List.of(values))),
                        "Incidents"),
                "rId1");
    }

    @Test
    void wordsOfTheTextThatLeadToTheirSourceAreSetQuietlyAndOtherLinksAsLinks() throws Exception {
        try (XWPFDocument word = sample()) {
            List<String> styles = word.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .filter(XWPFHyperlinkRun.class::isInstance)
                    .map(run -> run.getStyle())
                    .distinct()
                    .toList();
            assertThat(styles).contains("FigureLink", "Hyperlink");
        }
    }

    @Test
    void whyWordsAreFlaggedStandsInAComment() throws Exception {
        try (XWPFDocument word = sample()) {
            assertThat(word.getComments())
                    .extracting(comment -> comment.getText())
                    .containsExactly(
                            "Not so: 2,420 of 5,370 is 45.1%. Write 45.1%.",
                            "No source: Say where this number is from, or bind it to a figure.");
        }
    }

    @Test
    void theSamePaperIsTheSameBytes() {
        assertThat(Docx.write(SamplePaper.document())).isEqualTo(Docx.write(SamplePaper.document()));
    }

    private static XWPFDocument sample() throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(Docx.write(SamplePaper.document())));
    }
}
