package org.wardmote.statistics.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Problem;
import org.wardmote.lake.Vintage;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Upload;

/** Tables that forces send, loaded as an analyst loads them. */
class CountTablesRoomTests {

    private static final Path PRINTED = Path.of("demo/tables");
    private static final String COUNTS =
            "SELECT category, area, start, \"months\", n FROM '$count-table/counts.district.parquet'";

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
    void theFourTablesOfTheCommitteesPaperLoadAsTheyStand() {
        Vintage vintage = ana.loads(
                        printed("recorded-crime-by-district"),
                        printed("asb-by-district"),
                        printed("domestic-abuse-by-district"),
                        printed("offence-categories-gravesham"))
                .vintages()
                .get(0);

        assertThat(vintage.manifest().rows()).isEqualTo(14 * 2 * 3 + 34 * 2);
        assertThat(vintage.manifest().cubes()).containsExactly("district", "force");
        assertThat(
                        ana.asks(
                                COUNTS
                                        + " WHERE area = 'E07000109' AND category IN ('total-crime', 'asb-incidents', 'domestic-abuse') ORDER BY ALL"))
                .containsExactly(
                        "asb-incidents E07000109 2018-04-01 5 1055",
                        "asb-incidents E07000109 2019-04-01 5 1200",
                        "domestic-abuse E07000109 2018-04-01 5 1508",
                        "domestic-abuse E07000109 2019-04-01 5 1548",
                        "total-crime E07000109 2018-04-01 5 5915",
                        "total-crime E07000109 2019-04-01 5 5370");
        assertThat(
                        ana.asks(
                                "SELECT category, area, n FROM '$count-table/counts.force.parquet' WHERE category = 'total-crime' ORDER BY n"))
                .containsExactly("total-crime E23000032 82537", "total-crime E23000032 90488");
        assertThat(
                        ana.asks(
                                "SELECT count(DISTINCT category) FROM '$count-table/counts.district.parquet' WHERE area = 'E07000109'"))
                .containsExactly("36");
        assertThat(ana.asks(COUNTS + " WHERE area = 'E07000112' AND category = 'total-crime' AND start > '2019-01-01'"))
                .as("Shepway is Folkestone and Hythe")
                .containsExactly("total-crime E07000112 2019-04-01 5 4931");
    }

    @Test
    void whatThePaperPrintsWronglyIsToldAndNothingElseIs() {
        ana.loads(
                printed("recorded-crime-by-district"),
                printed("asb-by-district"),
                printed("domestic-abuse-by-district"),
                printed("offence-categories-gravesham"));

        assertThat(ana.newest("count-table").manifest().warnings())
                .extracting(w -> w.check() + ": " + w.message())
                .hasSize(10)
                .containsOnly(
                        "subtotal-above-parts: Kent has 82,537 in April to August 2019, and the areas in it add up to 82,536: 1 fewer.",
                        "printed-rounding: 3 of 28 percentages and rates printed in recorded-crime-by-district.csv are rounded by another rule than half up (the first in line 4).",
                        "printed-rounding: 5 of 28 percentages and rates printed in asb-by-district.csv are rounded by another rule than half up (the first in line 2).",
                        "printed-rounding: 7 of 28 percentages and rates printed in domestic-abuse-by-district.csv are rounded by another rule than half up (the first in line 2).",
                        "printed-rounding: 4 of 33 percentages and rates printed in offence-categories-gravesham.csv are rounded by another rule than half up (the first in line 11).",
                        "printed-percent: Other crimes: the change is printed as -9.0%, and the counts make it -9.1%.",
                        "printed-rate: Dover: the rate is printed as 42.8, and by the residents that are held here it is 42.9.");
    }

    @Test
    void whatIsNoticedInOneTableFollowsTheFiguresOfItsOwnSeriesAlone() {
        ana.loads(printed("recorded-crime-by-district"), printed("asb-by-district"));

        assertThat(ana.newest("count-table").manifest().warnings())
                .extracting(w -> w.slice() + " " + w.check())
                .containsExactlyInAnyOrder(
                        "total-crime subtotal-above-parts",
                        "total-crime printed-rounding",
                        "asb-incidents printed-rounding",
                        "total-crime printed-rate");
    }

    @Test
    void aPointForACommaStopsTheTableAndTheLikelyCountIsOffered() {
        Upload asPrinted = asPrinted();

        assertThat(ana.isRefused(asPrinted))
                .extracting(
                        Problem::check,
                        Problem::file,
                        Problem::line,
                        Problem::column,
                        Problem::value,
                        Problem::suggestion)
                .containsExactly(tuple(
                        "fractional-count", "recorded-crime-by-district.csv", 4L, "apr_aug_2019", "5.687", "5687"));
    }

    @Test
    void aCellCanBeMendedByHandAndTheVintageRemembersIt() {
        String cell = "recorded-crime-by-district.csv:4:apr_aug_2019";

        ana.loads(mending(Map.of(cell, "5687")), asPrinted());

        assertThat(ana.asks(COUNTS + " WHERE area = 'E07000107' AND start = '2019-04-01'"))
                .containsExactly("total-crime E07000107 2019-04-01 5 5687");
        assertThat(ana.warnings("count-table", "mended-cell"))
                .containsExactly(
                        "apr_aug_2019 stands as 5.687 and was read as 5687, because whoever loaded it said so.");
        assertThat(ana.newest("count-table").manifest().notes()).containsEntry("mend " + cell, "5.687 read as 5687");
        assertThat(ana.isRefused(
                        mending(Map.of("recorded-crime-by-district.csv:4:apr_aug_2020", "1")),
                        printed("recorded-crime-by-district")))
                .extracting(Problem::check)
                .containsExactly("idle-mend");
    }

    @Test
    void aPreviewSaysWhatEveryColumnAndTheWholeTableIsTakenFor() {
        LoadPreview.File file =
                ana.previews(printed("offence-categories-gravesham")).files().get(0);

        assertThat(file.readings())
                .extracting(r -> r.text() + " = " + r.meaning())
                .containsExactly(
                        "level = how deep a row's category lies",
                        "category = categories",
                        "apr_aug_2018 = counts of April to August 2018",
                        "apr_aug_2019 = counts of April to August 2019",
                        "no_change = the change in number, which is checked and not kept",
                        "pct_change = the change in per cent, which is checked and not kept",
                        "offence categories gravesham = all of it is of Gravesham (district)");
        assertThat(file.questions()).isEmpty();
    }

    @Test
    void textLiftedFromAPageBecomesATable() {
        ana.loads(ana.file("page.txt", """
                Recorded crime, all offences
                District Apr-Aug 2018 Apr-Aug 2019 % change Per 1,000 population
                Tonbridge and Malling 4,419 4,322 -2.2 33.1
                Tunbridge Wells 4,137 3,822 -7.6 32.4
                """));

        assertThat(ana.asks(COUNTS + " ORDER BY n"))
                .containsExactly(
                        "total-crime E07000116 2019-04-01 5 3822", "total-crime E07000116 2018-04-01 5 4137",
                        "total-crime E07000115 2019-04-01 5 4322", "total-crime E07000115 2018-04-01 5 4419");
    }

    @Test
    void aLongTableIsReadRowByRow() {
        ana.loads(ana.file("long.csv", """
                Area,Offence,Month,Count
                Gravesham,Robbery,2024-01,12
                Gravesham,Robbery,2024-02,9
                Dartford,Shoplifting,2024-01,"1,003"
                """));

        assertThat(ana.asks(COUNTS + " ORDER BY ALL"))
                .containsExactly(
                        "robbery E07000109 2024-01-01 1 12",
                        "robbery E07000109 2024-02-01 1 9",
                        "shoplifting E07000107 2024-01-01 1 1003");
    }

    @Test
    void tabsSemicolonsAndWindowsLettersAreRead() {
        ana.loads(ana.file(
                "tabs-recorded-crime.txt",
                "District\t2018/19\tQ1 2019/20\nGravesham\t14,000\t3,500\nDartford\t13000\t3600\n"));
        assertThat(ana.asks(COUNTS + " ORDER BY ALL LIMIT 2"))
                .containsExactly(
                        "total-crime E07000107 2018-04-01 12 13000", "total-crime E07000107 2019-04-01 3 3600");

        Upload windows = ana.file(
                "gravesham.csv",
                "level;category;Apr-Aug 2018\n1;Burglary \u2013 residential;225\n1;Robbery;75\n"
                        .getBytes(Charset.forName("windows-1252")));
        assertThat(ana.isRefused(windows)).extracting(Problem::check).containsExactly("question-accept");
        ana.loads(LoadChoices.NONE.accepting(), windows);
        assertThat(ana.asks(COUNTS + " ORDER BY ALL"))
                .containsExactly(
                        "burglary-residential E07000109 2018-04-01 5 225", "robbery E07000109 2018-04-01 5 75");
    }

    @Test
    void aSpreadsheetGivesTheCountsThatItsTextGives() throws IOException {
        ana.loads(printed("asb-by-district"));
        List<String> fromText = ana.asks(COUNTS + " ORDER BY ALL");

        ana.loads(ana.file("asb by district.xlsx", xlsx(Files.readString(PRINTED.resolve("asb-by-district.csv")))));
        assertThat(ana.asks(COUNTS + " ORDER BY ALL")).isEqualTo(fromText).hasSize(26);

        ana.loads(ana.file("asb by district.ods", ods(Files.readString(PRINTED.resolve("asb-by-district.csv")))));
        assertThat(ana.asks(COUNTS + " ORDER BY ALL")).isEqualTo(fromText);
    }

    @Test
    void whatTheFileDoesNotSayIsAskedAndCanBeSaid() {
        Upload nameless = ana.file("table.csv", "District,Before,After\nGravesham,10,12\nDartford,20,22\n");

        assertThat(ana.isRefused(nameless))
                .extracting(Problem::check, Problem::column)
                .containsExactlyInAnyOrder(
                        tuple("question-indicator", ""),
                        tuple("question-period", "Before"),
                        tuple("question-period", "After"));

        ana.loads(
                new LoadChoices(
                        null,
                        "robbery",
                        null,
                        Map.of("Before", Period.parse("2018-04..2018-08"), "After", Period.parse("2019-04..2019-08")),
                        Map.of(),
                        false),
                nameless);
        assertThat(ana.asks(COUNTS + " WHERE area = 'E07000109' ORDER BY ALL"))
                .containsExactly("robbery E07000109 2018-04-01 5 10", "robbery E07000109 2019-04-01 5 12");
    }

    @Test
    void anUnknownAreaIsNamedWithTheOneThatWasLikelyMeant() {
        assertThat(ana.isRefused(ana.file("robbery.csv", "District,Apr 2024\nGravesham,3\nDartfrod,2\nMaidstone,1\n")))
                .extracting(Problem::check, Problem::line, Problem::column, Problem::value, Problem::suggestion)
                .containsExactly(tuple("unknown-area-name", 3L, "District", "Dartfrod", "Dartford"));
    }

    @Test
    void anUnknownCategoryIsNamed() {
        assertThat(ana.isRefused(ana.file(
                        "gravesham.csv", "category,Apr 2024\nRobbery,3\nShoplifting,4\nHomicide,0\nWitchcraft,2\n")))
                .extracting(Problem::check, Problem::line, Problem::value)
                .containsExactly(tuple("unknown-category-name", 5L, "Witchcraft"));
    }

    @Test
    void aNegativeCountADuplicateAndAWordForANumberStopTheLoad() {
        assertThat(ana.isRefused(ana.file("robbery.csv", "District,Apr 2024\nGravesham,-3\nDartford,2\n")))
                .extracting(Problem::check, Problem::line, Problem::value)
                .containsExactly(tuple("negative-count", 2L, "-3"));
        assertThat(ana.isRefused(ana.file("robbery.csv", "District,Apr 2024\nGravesham,3\nDartford,2\nGravesham,4\n")))
                .extracting(Problem::check, Problem::line)
                .containsExactly(tuple("duplicate-counts", 4L));
        assertThat(ana.isRefused(
                        ana.file("robbery.csv", "District,Apr 2024\nGravesham,three\nDartford,2\nMaidstone,5\n")))
                .extracting(Problem::check, Problem::line, Problem::value)
                .containsExactly(tuple("not-a-number", 2L, "three"));
    }

    @Test
    void periodsThatOverlapInPartStopTheLoadAndRollingYearsAreToldOf() {
        assertThat(ana.isRefused(
                        ana.file("robbery.csv", "District,Apr-Aug 2024,Jul-Sep 2024\nGravesham,3,4\nDartford,2,2\n")))
                .extracting(Problem::check)
                .containsExactly("overlapping-periods");

        ana.loads(ana.file(
                "robbery.csv", "District,Year ending Mar 2020,Year ending Jun 2020\nGravesham,3,4\nDartford,2,2\n"));
        assertThat(ana.warnings("count-table", "rolling-periods")).hasSize(1);
    }

    @Test
    void aWholeBelowItsPartsStopsTheLoadWithTheResidue() {
        assertThat(ana.isRefused(ana.file("robbery.csv", "Area,Apr 2024\nGravesham,30\nDartford,20\nKent,45\n")))
                .extracting(Problem::check, Problem::line, Problem::message)
                .containsExactly(tuple(
                        "subtotal-below-parts",
                        4L,
                        "Kent has 45 in April 2024, and the areas in it add up to 50: 5 more."));
    }

    @Test
    void aCategoryThatIsNotTheSumOfItsPartsStopsTheLoadWithTheResidue() {
        assertThat(ana.isRefused(ana.file(
                        "gravesham.csv",
                        "level,category,Apr 2024\n1,Sexual offences,10\n2,Rape,4\n2,Other sexual offences,5\n")))
                .extracting(Problem::check, Problem::line, Problem::message)
                .containsExactly(tuple(
                        "category-sum",
                        2L,
                        "Sexual offences is 10 in April 2024, and its parts add up to 9: a residue of 1."));
    }

    @Test
    void hiddenAndMissingNumbersAreNoFigures() {
        ana.loads(ana.file("robbery.csv", "District,Apr 2024\nGravesham,*\nDartford,2\nMaidstone,[x]\n"));

        assertThat(ana.asks(COUNTS)).containsExactly("robbery E07000107 2024-04-01 1 2");
        assertThat(ana.warnings("count-table", "hidden-number")).hasSize(1);
    }

    private Upload asPrinted() {
        try {
            return ana.file(
                    "recorded-crime-by-district.csv",
                    Files.readString(PRINTED.resolve("recorded-crime-by-district.csv"))
                            .replace("\"5,687\"", "5.687"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Upload printed(String name) {
        return Upload.of(PRINTED.resolve(name + ".csv"));
    }

    private static LoadChoices mending(Map<String, String> mends) {
        return new LoadChoices(null, null, null, Map.of(), mends, false);
    }

    private static byte[] xlsx(String csv) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet notes = workbook.newWorksheet("Cover");
            notes.value(0, 0, "Nothing here");
            Worksheet sheet = workbook.newWorksheet("ASB");
            int row = 0;
            for (String[] cells : Cells.of(csv)) {
                for (int i = 0; i < cells.length; i++) {
                    String plain = cells[i].replace(",", "");
                    if (plain.matches("-?\\d+(\\.\\d+)?")) {
                        sheet.value(row, i, Double.parseDouble(plain));
                    } else {
                        sheet.value(row, i, cells[i]);
                    }
                }
                row++;
            }
        }
        return bytes.toByteArray();
    }

    static byte[] ods(String csv) throws IOException {
        StringBuilder xml = new StringBuilder(
                "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                        + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"
                        + "<office:body><office:spreadsheet><table:table table:name='ASB'>");
        for (String[] cells : Cells.of(csv)) {
            xml.append("<table:table-row>");
            for (String cell : cells) {
                String plain = cell.replace(",", "");
                xml.append("<table:table-cell")
                        .append(
                                plain.matches("-?\\d+(\\.\\d+)?")
                                        ? " office:value-type='float' office:value='" + plain + "'"
                                        : "")
                        .append("><text:p>")
                        .append(cell)
                        .append("</text:p></table:table-cell>");
            }
            xml.append("<table:table-cell table:number-columns-repeated='16000'/></table:table-row>");
        }
        xml.append(
                "<table:table-row table:number-rows-repeated='1048500'><table:table-cell table:number-columns-repeated='16384'/>"
                        + "</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
