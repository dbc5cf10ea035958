package org.wardmote.statistics.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.LoadRefused;
import org.wardmote.lake.Problem;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.Upload;
import org.wardmote.statistics.dataset.intake.Limits;

/** Files that are broken or meant to break something: each is refused by name, within bounds, and changes nothing. */
class HostileFilesRoomTests {

    private static final String STREET =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
                    + "Last outcome category,Context\n,2024-01,Kent Police,Kent Police,0.9,51.2,On or near A,E01023987,Ashford 001B,Drugs,,\n";

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
    void bytesThatAreNoTextAreRefusedWithTheirLine() {
        byte[] street = (STREET
                        + ",2024-01,Kent Police,Kent Police,0.9,51.2,On or near X,E01023987,Ashford 001B,Drugs,,\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        street[lastIndex(street, (byte) 'X')] = (byte) 0xff;
        assertThat(ana.isRefused(ana.file("a.csv", street)))
                .extracting(p -> p.check() + " " + p.line())
                .containsExactly("bad-bytes 3");

        byte[] table = "District,Apr 2024\nGravesham,3\nDartford,X\n".getBytes(StandardCharsets.ISO_8859_1);
        table[lastIndex(table, (byte) 'X')] = (byte) 0x81;
        assertThat(ana.isRefused(ana.file("b.csv", table)))
                .extracting(p -> p.check() + " " + p.line())
                .containsExactly("bad-bytes 3");
    }

    @Test
    void aTruncatedOrDamagedArchiveIsRefused() throws IOException {
        byte[] whole = gzip(STREET.repeat(50).getBytes(StandardCharsets.UTF_8));
        assertThat(checks(ana.file("2024-01-kent-street.csv.gz", Arrays.copyOf(whole, whole.length / 2))))
                .containsExactly("broken-archive");
        byte[] damaged = whole.clone();
        damaged[damaged.length - 6] ^= 0x55;
        assertThat(checks(ana.file("2024-01-kent-street.csv.gz", damaged))).containsExactly("broken-archive");
        byte[] zip = zip("a.csv", STREET.getBytes(StandardCharsets.UTF_8));
        assertThat(checks(ana.file("a.zip", Arrays.copyOf(zip, zip.length / 2))))
                .containsExactly("broken-archive");
    }

    @Test
    void aFileThatInflatesBeyondReasonIsRefused() throws IOException {
        byte[] lines = "x,y\n".repeat(16 << 20).getBytes(StandardCharsets.UTF_8);
        byte[] bomb = zip("bomb.csv", lines);
        assertThat(checks(ana.file("bomb.zip", bomb))).containsExactly("inflation");
        assertThat(checks(ana.file("bomb.csv.gz", gzip(lines)))).containsExactly("inflation");
    }

    @Test
    void anArchiveWithinAnArchiveIsRefused() throws IOException {
        assertThat(checks(ana.file(
                        "outer.zip", zip("inner.zip", zip("a.csv", STREET.getBytes(StandardCharsets.UTF_8))))))
                .containsExactly("nested-archive");
        assertThat(checks(ana.file("outer.csv.gz", gzip(gzip(STREET.getBytes(StandardCharsets.UTF_8))))))
                .containsExactly("nested-archive");
    }

    @Test
    void anEntryThatPointsOutOfItsArchiveIsRefusedAndWrittenNowhere() throws IOException {
        for (String name : List.of(
                "../../outside.csv", "/tmp/outside.csv", "a/../../outside.csv", "C:\\outside.csv", "..\\outside.csv")) {
            assertThat(checks(ana.file("slip.zip", zip(name, STREET.getBytes(StandardCharsets.UTF_8)))))
                    .as(name)
                    .containsExactly("archive-path");
        }
        try (var all = Files.walk(temp)) {
            assertThat(all.filter(f -> f.getFileName().toString().contains("outside")))
                    .isEmpty();
        }
    }

    @Test
    void aLineOfAHundredMegabytesIsRefused() throws IOException {
        Path street = temp.resolve("2024-01-kent-street.csv");
        try (OutputStream out = Files.newOutputStream(street)) {
            out.write((STREET + ",2024-01,Kent Police,").getBytes(StandardCharsets.UTF_8));
            long100MB(out);
            out.write((",0.9,51.2,On or near A,E01023987,Ashford 001B,Drugs,,\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(checks(Upload.of(street))).containsExactly("line-too-long");

        Path first = temp.resolve("first.csv");
        try (OutputStream out = Files.newOutputStream(first)) {
            long100MB(out);
        }
        assertThat(checks(Upload.of(first))).containsExactly("line-too-long");

        Path table = temp.resolve("table.csv");
        try (OutputStream out = Files.newOutputStream(table)) {
            out.write("District,Apr 2024\nGravesham,".getBytes(StandardCharsets.UTF_8));
            long100MB(out);
        }
        assertThat(ana.isRefused(Upload.of(table)))
                .extracting(p -> p.check() + " " + p.line())
                .containsExactly("line-too-long 2");
    }

    @Test
    void aQuotationMarkLeftOpenIsRefused() {
        String open = STREET + ",2024-01,\"Kent Police,Kent Police,0.9,51.2,A,E01023987,Ashford 001B,Drugs,,\n"
                + STREET.substring(STREET.indexOf('\n') + 1).repeat(200);
        assertThat(checks(ana.file("a.csv", open))).hasSize(1);
    }

    @Test
    void aSpreadsheetOfAMillionColumnsIsRefused() throws IOException {
        StringBuilder sheet = new StringBuilder(
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1'>");
        for (int i = 0; i < 1_000_000; i++) {
            sheet.append("<c t='n'><v>1</v></c>");
        }
        assertThat(checks(ana.file(
                        "wide.xlsx",
                        xlsx(sheet.append("</row></sheetData></worksheet>").toString(), null))))
                .containsExactly("too-many-columns");
        String far =
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1'><c r='ZZZZZZ1'><v>1</v></c></row></sheetData></worksheet>";
        assertThat(checks(ana.file("far.xlsx", xlsx(far, null)))).containsExactly("too-many-columns");
        assertThat(
                        checks(
                                ana.file(
                                        "wide.ods",
                                        ods(
                                                "<table:table-row><table:table-cell table:number-columns-repeated='1000000'><text:p>1</text:p></table:table-cell></table:table-row>"))))
                .containsExactly("too-many-columns");
        assertThat(
                        checks(
                                ana.file(
                                        "long.ods",
                                        ods(
                                                "<table:table-row table:number-rows-repeated='2000000000'><table:table-cell table:number-columns-repeated='900'><text:p>1</text:p></table:table-cell></table:table-row>"))))
                .containsAnyOf("too-many-rows", "too-many-cells");
    }

    @Test
    void aSpreadsheetThatDeclaresEntitiesIsRefused() throws IOException {
        String outer =
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        assertThat(checks(ana.file("xxe.xlsx", xlsx(outer, null)))).containsExactly("xml-entities");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        assertThat(checks(ana.file(
                        "laughs.xlsx",
                        xlsx(
                                laughs
                                        + "]><worksheet><sheetData><row><c><v>&a11;</v></c></row></sheetData></worksheet>",
                                null))))
                .containsExactly("xml-entities");
        assertThat(checks(ana.file(
                        "laughs.ods",
                        zip(
                                "mimetype",
                                "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII),
                                "content.xml",
                                (laughs + "]><x>&a11;</x>").getBytes(StandardCharsets.UTF_8)))))
                .containsExactly("xml-entities");
    }

    @Test
    void aSpreadsheetWhoseSharedWordsAreHugeIsRefused() throws IOException {
        String words = "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                + "<si><t>word</t></si>".repeat(4_000_000) + "</sst>";
        assertThat(words.length()).isGreaterThan((int) Limits.SHARED_WORDS_BYTES);
        assertThat(checks(ana.file("words.xlsx", xlsx("<worksheet/>", words)))).containsExactly("inflation");
    }

    @Test
    void aSpreadsheetThatInflatesBeyondReasonIsRefusedLongBeforeItsLimit() throws IOException {
        byte[] rows = ("<worksheet>" + "<row></row>".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(rows.length).satisfies(n -> assertThat((long) n).isLessThan(Limits.SPREADSHEET_BYTES));
        assertThat(checks(ana.file("rows.xlsx", xlsx(new String(rows, StandardCharsets.UTF_8), "<sst/>"))))
                .containsExactly("inflation");
    }

    @Test
    void emptyFilesAndHeadersAloneAreRefused() {
        assertThat(checks(ana.file("empty.csv", ""))).containsExactly("empty-file");
        assertThat(checks(ana.file("header.csv", "District,Apr 2024\n"))).hasSizeGreaterThan(0);
        assertThat(checks(ana.file("2024-01-kent-street.csv", STREET.substring(0, STREET.indexOf('\n') + 1))))
                .containsExactly("no-rows");
        assertThat(checks(ana.file("blank.csv", "\n\n\n"))).hasSize(1);
    }

    @Test
    void aFileIsTakenForWhatItsBytesAreWhateverItsNameSays() throws IOException {
        ana.loads(ana.file("2024-01-kent-street.csv", gzip(STREET.getBytes(StandardCharsets.UTF_8))));
        assertThat(ana.newest("police-street").manifest().rows()).isEqualTo(1);
        ana.loads(ana.file("robbery.xlsx", "District,Apr 2024\nGravesham,3\nDartford,2\n"));
        assertThat(ana.newest("count-table").manifest().rows()).isEqualTo(2);
        assertThat(checks(ana.file("picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0})))
                .containsExactly("unreadable");
        assertThat(checks(ana.file("paper.csv", "%PDF-1.7\n%\u00e2\u00e3\n"))).containsExactly("unreadable");
    }

    @Test
    void aHundredFilesOfSeededNoiseAreEachRefusedOrReadAndNeverFail() {
        Random random = new Random(20191010);
        String[] seeds = {
            STREET,
            "District,Apr 2024\nGravesham,3\nDartford,2\n",
            "level,category,Apr 2024\n1,Robbery,3\n",
            "{\"type\":\"FeatureCollection\"}"
        };
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            byte[] bytes = seeds[i % seeds.length].getBytes(StandardCharsets.UTF_8);
            for (int j = random.nextInt(12); j >= 0; j--) {
                bytes[random.nextInt(bytes.length)] = (byte)
                        (random.nextInt(4) == 0 ? random.nextInt(256) : ",\"\n;\t 0%.-".charAt(random.nextInt(10)));
            }
            try {
                ana.loads(LoadChoices.NONE.accepting(), ana.file("noise" + i + ".csv", bytes));
            } catch (LoadRefused refused) {
                if (refused.problems().isEmpty()) {
                    failed.add(i + ": refused without a reason");
                }
            } catch (RuntimeException e) {
                failed.add(i + ": " + e);
            }
        }
        assertThat(failed).isEmpty();
    }

    private List<String> checks(Upload file) {
        return ana.isRefused(file).stream().map(Problem::check).toList();
    }

    private static void long100MB(OutputStream out) throws IOException {
        byte[] letters = new byte[1 << 20];
        Arrays.fill(letters, (byte) 'x');
        for (int i = 0; i < 100; i++) {
            out.write(letters);
        }
    }

    private static int lastIndex(byte[] bytes, byte wanted) {
        for (int i = bytes.length - 1; i >= 0; i--) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        throw new IllegalArgumentException();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] xlsx(String sheet, @org.jspecify.annotations.Nullable String words) throws IOException {
        List<Object> parts = new ArrayList<>(List.of(
                "[Content_Types].xml",
                        bytes("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
                "xl/workbook.xml",
                        bytes(
                                "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='A' sheetId='1' r:id='rId1'/></sheets></workbook>"),
                "xl/_rels/workbook.xml.rels",
                        bytes(
                                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"),
                "xl/worksheets/sheet1.xml", bytes(sheet)));
        if (words != null) {
            parts.add("xl/sharedStrings.xml");
            parts.add(bytes(words));
        }
        return zip(parts.toArray());
    }

    private static byte[] ods(String rows) throws IOException {
        return zip(
                "mimetype",
                bytes("application/vnd.oasis.opendocument.spreadsheet"),
                "content.xml",
                bytes(
                        "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:spreadsheet><table:table table:name='A'>"
                                + rows
                                + "</table:table></office:spreadsheet></office:body></office:document-content>"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
