package org.wardmote.statistics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Manifest;
import org.wardmote.statistics.Upload;

/** The tables of the ONS and the Home Office. */
class PublishedTablesRoomTests {

    private static final Path C2 = Path.of("demo/ons/ons-csp-table-c2-ye-jun-2025.csv");
    private static final String COUNTS =
            "SELECT category, area, start, \"months\", n FROM '$ons-csp-c2/counts.%s.parquet' ORDER BY ALL";

    @TempDir
    private Path temp;

    private Analyst ana;

    @BeforeEach
    void openLake() {
        ana = new Analyst(temp);
    }

    @AfterEach
    void closeLake() {
        ana.close();
    }

    @Test
    void tableC2GivesCountsByPartnershipForceAndDistrictOfTheYearInItsTitle() {
        ana.loads(Upload.of(C2));

        Manifest manifest = ana.newest("ons-csp-c2").manifest();
        assertThat(manifest.cubes()).containsExactly("district", "csp", "force");
        assertThat(manifest.covers())
                .extracting(s -> s.of() + " " + s.start() + " " + s.months())
                .containsExactly("ew 2024-07 12");
        assertThat(
                        ana.asks(
                                "SELECT category, n, start, \"months\" FROM '$ons-csp-c2/counts.csp.parquet' WHERE area = 'E22000352'"
                                        + " AND category IN ('total-recorded-crime', 'violence-against-the-person', 'homicide') ORDER BY n"))
                .as("Dartford and Gravesham, a partnership of two local authorities")
                .containsExactly(
                        "homicide 2 2024-07-01 12",
                        "violence-against-the-person 8306 2024-07-01 12",
                        "total-recorded-crime 22451 2024-07-01 12");
        assertThat(
                        ana.asks(
                                "SELECT n FROM '$ons-csp-c2/counts.force.parquet' WHERE area = 'E23000032' AND category = 'total-recorded-crime'"))
                .as("Kent, with what could be placed in no partnership")
                .containsExactly("160259");
        assertThat(
                        ana.asks(
                                "SELECT n FROM '$ons-csp-c2/counts.district.parquet' WHERE area = 'E07000110' AND category = 'total-recorded-crime'"))
                .containsExactly("14672");
        assertThat(ana.asks("SELECT count(*) FROM '$ons-csp-c2/counts.district.parquet' WHERE area = 'E07000109'"))
                .containsExactly("0");
        assertThat(ana.asks("SELECT count(DISTINCT category) FROM '$ons-csp-c2/counts.csp.parquet'"))
                .containsExactly("23");
    }

    @Test
    void tableC2AsASpreadsheetGivesTheSameCounts() throws IOException {
        ana.loads(Upload.of(C2));
        List<String> fromText = ana.asks(COUNTS.formatted("csp"));
        assertThat(fromText).hasSize(314 * 23);

        ana.loads(ana.file("c2.xlsx", xlsx()));
        assertThat(ana.asks(COUNTS.formatted("csp"))).isEqualTo(fromText);

        ana.loads(ana.file("c2.ods", CountTablesRoomTests.ods(Files.readString(C2))));
        assertThat(ana.asks(COUNTS.formatted("csp"))).isEqualTo(fromText);
    }

    @Test
    void aCountInTableC2ThatItsGroupsDoNotAddUpToStopsTheLoad() throws IOException {
        String wrong = Files.readString(C2).replace("\"22,451 \"", "\"22,452 \"");

        assertThat(ana.isRefused(ana.file("c2.csv", wrong)))
                .extracting(p -> p.check() + " " + p.value())
                .containsExactly("subtotal-below-parts 160259", "category-sum 22452");
    }

    @Test
    void theHomeOfficesOpenDataGivesCountsByQuarterAndOffenceCode() {
        ana.loads(ana.file("prc-csp-open-data.csv", """
                Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences
                2018/19,1,Kent,Dartford & Gravesham,Assault without injury,Violence against the person,Violence without injury,105A,212
                2018/19,1,Kent,Maidstone,Assault without injury,Violence against the person,Violence without injury,105A,"1,020"
                2018/19,1,Kent,Unassigned,Assault without injury,Violence against the person,Violence without injury,105A,3
                2018/19,4,Kent,Maidstone,Robbery of personal property,Robbery,Robbery of personal property,34B,-1
                2018/19,2,Action Fraud,Action Fraud,Fraud,Fraud offences,Action Fraud,AF1,9
                """));

        assertThat(
                        ana.asks(
                                "SELECT slice, category, area, start, \"months\", n FROM '$ho-csp-open-data/counts.csp.parquet' ORDER BY ALL"))
                .containsExactly(
                        "kent 105A E22000142 2018-04-01 3 1020",
                        "kent 105A E22000352 2018-04-01 3 212",
                        "kent 34B E22000142 2019-01-01 3 -1");
        assertThat(ana.asks(
                        "SELECT category, area, start, n FROM '$ho-csp-open-data/counts.force.parquet' ORDER BY ALL"))
                .containsExactly("105A E23000032 2018-04-01 1235", "34B E23000032 2019-01-01 -1");
        assertThat(ana.asks("SELECT area, n FROM '$ho-csp-open-data/counts.district.parquet' WHERE category = '105A'"))
                .containsExactly("E07000110 1020");
        assertThat(ana.warnings("ho-csp-open-data", "negative-adjustment")).hasSize(1);
        assertThat(ana.warnings("ho-csp-open-data", "unknown-force-name"))
                .containsExactly(
                        "'action-fraud' is not a force with an area: its 1 rows are kept and counted for no force.");
    }

    private static byte[] xlsx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            workbook.newWorksheet("Contents").value(0, 0, "Table of contents");
            Worksheet sheet = workbook.newWorksheet("Table C2");
            int row = 0;
            for (String[] cells : Cells.of(Files.readString(C2))) {
                for (int i = 0; i < cells.length; i++) {
                    String plain = cells[i].strip().replace(",", "");
                    if (plain.matches("\\d+")) {
                        sheet.value(row, i, Integer.parseInt(plain));
                    } else {
                        sheet.value(row, i, cells[i]);
                    }
                }
                row++;
            }
        }
        return bytes.toByteArray();
    }
}
