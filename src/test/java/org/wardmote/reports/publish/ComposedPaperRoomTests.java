package org.wardmote.reports.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.reports.compose.Composer;
import org.wardmote.reports.compose.Lakes;
import org.wardmote.reports.compose.PaperText;
import org.wardmote.reports.compose.Part;

/** Our own papers, proofread as anybody's before they are signed off. */
class ComposedPaperRoomTests {

    @TempDir
    private static Path dir;

    private static Lake lake;
    private static Composer composer;

    @BeforeAll
    static void open() {
        lake = Lakes.withTheTablesOf2019(dir.resolve("lake"));
        composer = Lakes.composer(lake);
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    @Test
    void nothingIsWrongWithTheDemonstrationsPaperAndTheTotalThatItsSourcePrintsMayStandWithAReason() {
        assertThat(Printing.found(composer.compose(PaperText.read(Lakes.PAPER), Part.PUBLIC)))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.doubtful()).isTrue();
                    assertThat(doubt.words()).contains("“82,537”").contains("add up to 82,536");
                });
    }

    @Test
    void whatSomebodyTypesWronglyBesideItsTablesIsWrongAndMayNotStand() {
        PaperText paper = PaperText.read(Lakes.PAPER);
        String typed = "Total crime in Gravesham rose by {{sourced \"9.2%\" by=\"The manager\"}}, from"
                + " {{sourced \"5,915\" by=\"The manager\"}} to {{sourced \"5,370\" by=\"The manager\"}}.";
        PaperText spoilt = paper.withText(paper.text().replace("## Conclusion\n", "## Conclusion\n\n" + typed + "\n"));
        assertThat(Printing.found(composer.compose(spoilt, Part.PUBLIC))).anySatisfy(one -> {
            assertThat(one.doubtful()).isFalse();
            assertThat(one.words()).contains("9.2%");
        });
    }
}
