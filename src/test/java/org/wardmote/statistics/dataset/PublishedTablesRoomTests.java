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

    /**
     * The layout since 2015/16: a sheet for each financial year after one of notes, Police Force and Offence Count where the
     * older files had Force Name and Number of Offences. The first row is as published. Seen in what two readers of the
     * published files expect of them: one of prc-csp-mar16-dec24-tables-240425.xlsx (sheets "2018_19" to "2024_25"; it quotes
     * the row) and one of prc-csp-mar2021-mar2026-tables-230726.ods; the older headings in a reader of
     * prc-csp-1112-1415-tables.csv. The names of partnerships are those that the second found to differ from the lookup's.
     */
    @Test
    void theHomeOfficesWorkbookIsReadSheetBySheetUnderTheHeadingsThatItHasSince2015() throws IOException {
        String heads = "Financial Year,Financial Quarter,Police Force,CSP Name,Offence Description,Offence Group,"
                + "Offence Subgroup,Offence Code,Offence Count\n";
        String burglary =
                "Burglary in a building other than a dwelling (outcome only),Theft offences,Non-domestic burglary,30A,";
        List<String> sheets = List.of(
                heads + "2015/16,1,Avon and Somerset,Bath and North East Somerset," + burglary + "149\n",
                heads + "2016/17,4,Kent,Folkestone and Hythe," + burglary + "80\n" + "2016/17,4,Kent,Unassigned Kent,"
                        + burglary + "2\n",
                heads + "2017/18,2,\"London, City of\",\"London, City of\"," + burglary + "7\n"
                        + "2017/18,2,Devon and Cornwall,Northern Devon," + burglary + "11\n");

        ana.loads(ana.file("prc-csp-mar16-dec24-tables.xlsx", workbook(sheets)));
        assertThat(
                        ana.asks(
                                "SELECT slice, category, area, start, \"months\", n FROM '$ho-csp-open-data/counts.csp.parquet' ORDER BY ALL"))
                .containsExactly(
                        "avon-and-somerset 30A E22000001 2015-04-01 3 149",
                        "devon-and-cornwall 30A E22000363 2017-07-01 3 11",
                        "kent 30A E22000145 2017-01-01 3 80",
                        "london-city-of 30A E22000180 2017-07-01 3 7");
        assertThat(ana.asks("SELECT area, n FROM '$ho-csp-open-data/counts.force.parquet' ORDER BY ALL"))
                .containsExactly("E23000032 82", "E23000034 7", "E23000035 11", "E23000036 149");
        assertThat(ana.newest("ho-csp-open-data").manifest().warnings()).isEmpty();
    }

    @Test
    void aSheetOfTheWorkbookWithoutAColumnIsNamed() throws IOException {
        String heads = "Financial Year,Financial Quarter,Police Force,CSP Name,Offence Code,Offence Count\n";
        List<String> sheets = List.of(
                heads + "2015/16,1,Kent,Maidstone,30A,1\n", heads.replace("CSP Name,", "") + "2016/17,1,Kent,30A,1\n");

        assertThat(ana.isRefused(ana.file("prc-csp.xlsx", workbook(sheets))))
                .extracting(problem -> problem.file() + ": " + problem.message())
                .contains("prc-csp.xlsx, sheet 2016_17: The column 'csp name' is missing.");
    }

    private static byte[] workbook(List<String> years) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            workbook.newWorksheet("Notes").value(0, 0, "Updated: 24 April 2025");
            int year = 15;
            for (String csv : years) {
                fill(workbook.newWorksheet("20" + year + "_" + (year + 1)), csv);
                year++;
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] xlsx() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            workbook.newWorksheet("Contents").value(0, 0, "Table of contents");
            fill(workbook.newWorksheet("Table C2"), Files.readString(C2));
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, String csv) {
        int row = 0;
        for (String[] cells : Cells.of(csv)) {
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
}
