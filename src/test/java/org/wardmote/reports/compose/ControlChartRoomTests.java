package org.wardmote.reports.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.documents.Block;
import org.wardmote.lake.Lake;
import org.wardmote.statistics.compare.CountsInLake;

/** Single months in a paper, within the limits of chance. */
class ControlChartRoomTests {

    private static final String GRAVESHAM = "E07000109";

    @TempDir
    private static Path dir;

    private static Lake lake;

    /** Two years of months about 100, of which one is 190. */
    @BeforeAll
    static void load() {
        lake = CountsInLake.lake(dir.resolve("lake"), "2020-05-10");
        CountsInLake counts = new CountsInLake(lake, "police-street");
        for (int i = 0; i < 24; i++) {
            long count = i == 17 ? 190 : 100 + (i % 3) * 4L;
            counts.count(
                    "district",
                    "kent",
                    "burglary",
                    GRAVESHAM,
                    YearMonth.of(2018, 4).plusMonths(i).toString(),
                    1,
                    count);
        }
        counts.load("street.csv", Instant.parse("2020-05-10T11:00:00Z"));
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    private static Composed compose(String expression) {
        return Lakes.composer(lake).compose(PaperText.of("paper.md", """
                        ---
                        title: Burglary
                        area: Gravesham
                        period: 2019-04..2020-03
                        source: police-street
                        ---
                        %s
                        """.formatted(expression)), Part.PUBLIC);
    }

    private static Block.Picture picture(String expression) {
        return compose(expression).document().blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .map(Block.Picture.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aControlChartMarksTheMonthThatChanceDoesNotExplain() {
        Block.Picture picture = picture("{{chart \"burglary\" kind=\"control\" years=2}}");
        assertThat(picture.twin().rows()).hasSize(24);
        assertThat(picture.twin().rows().toString()).contains("190");
        assertThat(picture.notes().toString() + picture.altText()).contains("24 months (an XmR chart)");
        assertThat(picture.twin().rows().get(17).toString()).containsIgnoringCase("limit");
        assertThat(compose("{{chart \"burglary\" kind=\"control\" years=2}}")
                        .citations()
                        .all()
                        .get(0)
                        .figures())
                .hasSize(24);
    }

    @Test
    void aKindOfChartThatThereIsNotIsRefusedWithThoseThatThereAre() {
        assertThat(compose("{{chart \"burglary\" kind=\"controls\"}}")
                        .problems()
                        .toString())
                .contains("control");
    }

    @Test
    void whatIsNotHeldByMonthHasNoControlChart() {
        assertThat(compose("{{chart \"burglary\" kind=\"control\" years=2 period=\"2015-04..2016-03\"}}")
                        .problems()
                        .toString())
                .contains("No single months of this are held.");
    }
}
