package org.wardmote.reports.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardmote.documents.Block;
import org.wardmote.documents.Document;
import org.wardmote.documents.Inline;
import org.wardmote.reports.compose.PaperFormat;

/** What a file gives away besides what one reads in it: each word is hidden in another place. */
class ExposedTests {

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\" width=\"10\" height=\"10\">"
                    + "<rect x=\"1\" y=\"1\" width=\"5\" height=\"5\" fill=\"#0d4f5f\"/></svg>";

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void aWordIsFoundWhereverItStandsInEachFormat(PaperFormat format) {
        String words = Exposed.words("paper" + format.ending(), format.write(paper()));

        assertThat(words).contains("Tablewort").contains("Dataword");
        if (format != PaperFormat.CSV) {
            assertThat(words)
                    .contains("Bodyword")
                    .contains("Altword")
                    .contains("Authorword")
                    .contains("Titleword");
        }
    }

    private static Document paper() {
        Block.Table table = new Block.Table(
                "t1",
                "Table 1: Tablewort",
                List.of(new Block.Column("Area", false), new Block.Column("Now", true)),
                List.of(new Block.Row(Block.Weight.PLAIN, 0, List.of(Inline.text("Dataword"), Inline.text("17")))),
                List.of(),
                "");
        Block.Picture picture = new Block.Picture(
                "f1",
                "Figure 1: what is drawn",
                "A column for Altword, at seventeen.",
                SVG,
                SVG,
                new Block.Series(
                        Block.Series.Kind.COLUMNS,
                        List.of("Seriesword"),
                        List.of(new Block.Series.Line("Lineword", List.of(17.0))),
                        "Count"),
                new Block.Table("f1-twin", "The same as a table", table.columns(), table.rows(), List.of(), ""),
                List.of(),
                "");
        return new Document(
                "A paper of Titleword",
                "Council",
                "Authorword",
                LocalDate.parse("2026-03-12"),
                "OFFICIAL",
                List.of(
                        new Block.Heading(1, "1", Inline.text("Introduction"), "introduction"),
                        new Block.Paragraph("1.1", Inline.text("It says Bodyword.")),
                        table,
                        picture));
    }
}
