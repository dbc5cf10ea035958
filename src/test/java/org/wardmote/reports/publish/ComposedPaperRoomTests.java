package org.wardmote.reports.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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
        assertThat(found(PaperText.read(Lakes.PAPER))).singleElement().satisfies(doubt -> {
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
        assertThat(found(spoilt)).anySatisfy(one -> {
            assertThat(one.doubtful()).isFalse();
            assertThat(one.words()).contains("9.2%");
        });
    }

    @Test
    void aTypedNumberIsWrongThoughAnExpressionPrintsTheSameNumberElsewhere() {
        PaperText paper = PaperText.read(Lakes.PAPER);
        String typed = """
                ## Conclusion

                Table: Fines by town

                | Town | Fines 2018 | Fines 2019 | Change |
                |---|---|---|---|
                | Northfleet | {{sourced "400" by="Us"}} | {{sourced "500" by="Us"}} | {{sourced "100" by="Us"}} |
                | Swanscombe | {{sourced "500" by="Us"}} | {{sourced "612" by="Us"}} | {{sourced "112" by="Us"}} |
                | All | {{sourced "900" by="Us"}} | {{sourced "1,112" by="Us"}} | {{sourced "145" by="Us"}} |
                """;
        assertThat(composer.compose(paper, Part.PUBLIC).citations().all())
                .anySatisfy(told -> assertThat(told.words()).contains("145"));
        PaperText spoilt = paper.withText(paper.text().replace("## Conclusion\n", typed));
        assertThat(found(spoilt)).anySatisfy(one -> {
            assertThat(one.words()).contains("“145”");
            assertThat(one.doubtful()).isFalse();
        });
    }

    private static List<Printing.Noticed> found(PaperText paper) {
        return Printing.found(composer.compose(paper, Part.PUBLIC), paper);
    }
}
