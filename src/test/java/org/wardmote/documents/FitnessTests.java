package org.wardmote.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wardmote.documents.SamplePaper.heading;
import static org.wardmote.documents.SamplePaper.row;
import static org.wardmote.documents.SamplePaper.words;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wardmote.documents.Block.Column;
import org.wardmote.documents.Block.Picture;
import org.wardmote.documents.Block.Row;
import org.wardmote.documents.Block.Series;
import org.wardmote.documents.Block.Table;
import org.wardmote.documents.Block.Weight;

class FitnessTests {

    private static final String DRAWN =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect fill=\"#0d4f5f\"/><text>5 incidents</text></svg>";

    @Test
    void aPaperWithEveryKindOfBlockIsFit() {
        assertThat(Fitness.problems(SamplePaper.document())).isEmpty();
    }

    @Test
    void aSkippedHeadingLevelIsNamedWithTheLevelThatItShouldHave() {
        assertThat(Fitness.problems(SamplePaper.of(heading(1, "1", "One", "one"), heading(3, "1.1", "Three", "three"))))
                .containsExactly(new Problem(
                        "skipped-heading-level",
                        "1.1 Three",
                        "A heading of level 3 stands under one of level 1. Make it level 2."));
    }

    @Test
    void aTableWithoutAHeaderOrANameForARowIsRefused() {
        assertThat(codes(table("Area", "", row(Weight.PLAIN, 0, "Dartford", "1"))))
                .containsExactly("table-without-header");
        assertThat(codes(table("Area", "2019", row(Weight.PLAIN, 0, " ", "1")))).containsExactly("row-without-name");
    }

    @Test
    void aPictureWithoutItsNumbersAsATableIsRefused() {
        assertThat(codes(picture(DRAWN, table("Area", "2019"), null))).containsExactly("picture-without-table");
    }

    @Test
    void aPictureWithoutATextAlternativeCannotEvenBeMade() {
        assertThatThrownBy(() -> new Picture("p", "Caption", " ", DRAWN, DRAWN, null, rows(), List.of(), ""))
                .hasMessageContaining("text alternative");
    }

    @Test
    void meaningByColourAloneIsRefusedInWordsInCellsInDrawingsAndInCharts() {
        assertThat(codes(words("The wards shown in red are worse."))).containsExactly("colour-only");
        assertThat(codes(table("Area", "State", row(Weight.PLAIN, 0, "Dartford", "\uD83D\uDFE2"))))
                .containsExactly("colour-only");
        String mute =
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect fill=\"#0d4f5f\"/><rect fill=\"#b5421a\"/></svg>";
        assertThat(codes(picture(mute, rows(), null))).containsExactly("colour-only");
        Series same = new Series(
                Series.Kind.LINES,
                List.of("2019"),
                List.of(new Series.Line("Dartford", List.of(1.0)), new Series.Line("Dartford", List.of(2.0))),
                "Incidents");
        assertThat(codes(picture(DRAWN, rows(), same))).containsExactly("colour-only");
        assertThat(codes(words("The red lion in Green Street was printed in 1850.")))
                .isEmpty();
    }

    @Test
    void aDrawingThatIsNoDrawingOrWouldRunSomethingIsRefused() {
        assertThat(codes(picture("<svg><script>1</script></svg>", rows(), null)))
                .containsExactly("drawing-unsafe");
        assertThat(codes(picture("<svg onload=\"x()\"/>", rows(), null))).containsExactly("drawing-unsafe");
        assertThat(codes(picture("<svg><a href=\"https://elsewhere.example\"/></svg>", rows(), null)))
                .containsExactly("drawing-unsafe");
        assertThat(codes(picture(
                        "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg>&a;</svg>", rows(), null)))
                .isNotEmpty();
        assertThat(codes(picture("<svg><g></svg>", rows(), null))).containsExactly("drawing-unreadable");
        assertThat(codes(picture("not a drawing", rows(), null))).containsExactly("drawing-unreadable");
    }

    @Test
    void aLinkLeadsSomewhereThatAPaperMayLinkTo() {
        assertThat(codes(link("#nowhere", "There"))).containsExactly("broken-link");
        assertThat(codes(link("javascript:alert(1)", "There"))).containsExactly("bad-link");
        assertThat(codes(link("//elsewhere.example", "There"))).containsExactly("bad-link");
        assertThat(codes(link("https://www.gov.uk/", " "))).containsExactly("link-without-words");
        assertThat(codes(link("https://www.gov.uk/", "GOV.UK"))).isEmpty();
    }

    @Test
    void twoPlacesCannotBearOneAnchor() {
        assertThat(Fitness.problems(SamplePaper.of(heading(1, "", "One", "one"), heading(1, "", "Two", "one"))))
                .extracting(Problem::code)
                .containsExactly("two-anchors");
    }

    @Test
    void everyWriterRefusesWhatIsNotFit() {
        Document unfit = SamplePaper.of(heading(2, "", "Two", "two"));
        List<Function<Document, Object>> writers =
                List.of(Html::write, Html::body, Docx::write, Pdf::write, CsvBundle::write);
        for (Function<Document, Object> writer : writers) {
            assertThatThrownBy(() -> writer.apply(unfit))
                    .isInstanceOfSatisfying(
                            DocumentRefused.class,
                            refused -> assertThat(refused.problems())
                                    .extracting(Problem::code)
                                    .containsExactly("skipped-heading-level"));
        }
        assertThat(Html.draft(unfit)).contains("Two");
    }

    @Test
    void aPdfIsRefusedWhereTheTypefaceHasNoLetterAndOtherFormatsAreNot() {
        Document smiling = SamplePaper.of(words("Young people said 🙂 and residents said 日本."));
        assertThatThrownBy(() -> Pdf.write(smiling))
                .isInstanceOfSatisfying(
                        DocumentRefused.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        new Problem(
                                                "letter-without-glyph",
                                                "'日本🙂'",
                                                "The typeface of the PDF has no such letters, and would leave them out. Write them in others, or in words.")));
        assertThat(Html.write(smiling)).contains("🙂");
    }

    private static List<String> codes(Block block) {
        return Fitness.problems(SamplePaper.of(block)).stream()
                .map(Problem::code)
                .distinct()
                .toList();
    }

    private static Block link(String target, String words) {
        return new Block.Paragraph("", List.of(new Inline.Link(target, "", Inline.text(words))));
    }

    private static Table rows() {
        return table("Area", "2019", row(Weight.PLAIN, 0, "Dartford", "5"));
    }

    private static Table table(String first, String second, Row... rows) {
        return new Table(
                "t",
                "Caption",
                List.of(new Column(first, false), new Column(second, true)),
                List.of(rows),
                List.of(),
                "");
    }

    private static Picture picture(String svg, Table twin, @org.jspecify.annotations.Nullable Series series) {
        return new Picture("p", "Caption", "Five incidents.", svg, svg, series, twin, List.of(), "");
    }
}
