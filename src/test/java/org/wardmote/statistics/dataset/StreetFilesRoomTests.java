package org.wardmote.statistics.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Problem;
import org.wardmote.lake.Vintage;
import org.wardmote.statistics.LoadPreview;
import org.wardmote.statistics.Loaded;
import org.wardmote.statistics.Upload;

/** Police files, loaded as an analyst loads them. */
class StreetFilesRoomTests {

    private static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
                    + "Last outcome category,Context\n";

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
    void theTwoMonthsThatKentHalfPublishedAreSaidToBeIncompleteAndNoOther() {
        Loaded loaded = ana.loads(Analyst.kent("20").toArray(Upload[]::new));

        Vintage vintage = loaded.vintages().get(0);
        assertThat(vintage.manifest().rows()).isEqualTo(255_757);
        assertThat(vintage.manifest().covers()).hasSize(17);
        assertThat(vintage.manifest().warnings())
                .filteredOn(warning -> warning.check().equals("incomplete-month"))
                .extracting(warning -> warning.slice() + " " + warning.month())
                .containsExactly("kent 2018-11", "kent 2018-12");
    }

    /** Counted again from the raw files in plain Java; the district is the word that an LSOA's name begins with. */
    @Test
    void countsByMonthTypeAndDistrictAreThoseOfTheRawFiles() throws IOException {
        Map<String, Integer> byDistrict = new TreeMap<>();
        Map<String, Integer> byForce = new TreeMap<>();
        for (Upload file : Analyst.kent("20")) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file.file()));
                    CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
                for (NamedCsvRecord row : rows) {
                    String what = row.getField("Month") + " " + Slugs.of(row.getField("Crime type"));
                    byForce.merge(what, 1, Integer::sum);
                    String district = row.getField("LSOA name").replaceFirst(" \\d{3}[A-Z]$", "");
                    if (!district.isEmpty()) {
                        district = district.equals("Shepway") ? "Folkestone and Hythe" : district;
                        byDistrict.merge(what + " " + district, 1, Integer::sum);
                    }
                }
            }
        }

        ana.loads(Analyst.kent("20").toArray(Upload[]::new));

        String names = ana.newest("lookup").folder() + "/areas.district.parquet";
        assertThat(ana.asks(
                        "SELECT strftime(start, '%Y-%m'), category, a.name, n FROM '$police-street/counts.district.parquet' c"
                                + " JOIN (SELECT code, any_value(name) AS name FROM '" + names
                                + "' GROUP BY code) a ON a.code = c.area"))
                .containsExactlyInAnyOrderElementsOf(lines(byDistrict));
        assertThat(ana.asks("SELECT strftime(start, '%Y-%m'), category, n FROM '$police-street/counts.force.parquet'"))
                .containsExactlyInAnyOrderElementsOf(lines(byForce));
        assertThat(ana.asks("SELECT sum(n) FROM '$police-street/counts.lsoa.parquet'"))
                .containsExactly(
                        "" + byDistrict.values().stream().mapToInt(n -> n).sum());
    }

    private static Iterable<String> lines(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .toList();
    }

    @Test
    void nothingOfARowIsLost() {
        ana.loads(Analyst.kent("2019-02").toArray(Upload[]::new));

        assertThat(ana.asks(
                        "SELECT lower(hex(crime_id)), month, reported_by, falls_within, longitude, latitude, location, lsoa_code,"
                                + " lsoa_name, crime_type, last_outcome_category, context, file FROM '$police-street/rows.parquet'"
                                + " WHERE crime_id IS NOT NULL AND longitude IS NOT NULL ORDER BY 1 LIMIT 1"))
                .containsExactly(firstOf("2019-02") + " 2019-02-kent-street.csv");
    }

    private static String firstOf(String month) {
        try (Stream<String> lines = new String(
                        new GZIPInputStream(Files.newInputStream(
                                        Analyst.kent(month).get(0).file()))
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                .lines()
                .skip(1)) {
            String[] cells = lines.filter(line -> !line.startsWith(",") && !line.contains(",,,No Location"))
                    .sorted()
                    .findFirst()
                    .orElseThrow()
                    .split(",", -1);
            cells[1] = cells[1] + "-01";
            cells[11] = "null";
            return String.join(" ", cells);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSameFilesAgainAreTheSameVintage() {
        Upload[] files = Analyst.kent("2019").toArray(Upload[]::new);
        Loaded first = ana.loads(files);

        Loaded second = ana.loads(files);

        assertThat(second.vintages()).isEmpty();
        assertThat(second.preview().files())
                .extracting(LoadPreview.File::already)
                .containsOnly(first.vintages().get(0).id());
        assertThat(ana.lake.vintages("police-street", null)).hasSize(1);
    }

    @Test
    void aFileGivenTwiceInOneCommandCountsOnce() {
        Upload file = Analyst.kent("2019-02").get(0);

        ana.loads(file, ana.file("copy.csv.gz", read(file)));

        assertThat(ana.newest("police-street").manifest().rows()).isEqualTo(16_291);
    }

    @Test
    void theOriginalsAreKeptBesideTheVintageWithTheirHash() throws IOException {
        Upload file = Analyst.kent("2019-02").get(0);

        Vintage vintage = ana.loads(file).vintages().get(0);

        assertThat(vintage.manifest().originals()).singleElement().satisfies(original -> {
            assertThat(original.name()).isEqualTo("2019-02-kent-street.csv.gz");
            assertThat(original.sha256()).hasSize(64);
            assertThat(vintage.folder()
                            .resolve("original")
                            .resolve(original.sha256().substring(0, 8) + "-" + original.name()))
                    .hasBinaryContent(read(file));
        });
    }

    @Test
    void aPreviewTellsWhatWouldBeLoadedAndChangesNothing() {
        var before = ana.everything();

        LoadPreview preview = ana.previews(Analyst.kent("2018").toArray(Upload[]::new));

        assertThat(preview.ready()).isTrue();
        assertThat(preview.files()).hasSize(3);
        assertThat(preview.files().get(1).readings())
                .extracting(LoadPreview.Reading::meaning)
                .containsExactly("13,818 rows of Kent Police, November 2018, 229 of them without a place");
        assertThat(ana.everything()).isEqualTo(before);
    }

    @Test
    void monthsThatLookedRightAloneAreJudgedAgainWhenTheirNeighboursCome() {
        ana.loads(Analyst.kent("2018-12").toArray(Upload[]::new));
        assertThat(ana.warnings("police-street", "incomplete-month")).isEmpty();

        ana.loads(Analyst.kent("2019").toArray(Upload[]::new));
        ana.loads(Analyst.kent("2018-10").toArray(Upload[]::new));

        assertThat(ana.newest("police-street").manifest().warnings())
                .filteredOn(warning -> warning.check().equals("incomplete-month"))
                .extracting(warning -> warning.slice() + " " + warning.month())
                .containsExactly("kent 2018-12");
    }

    @Test
    void aMonthInWhichEveryForceFellIsNotIncomplete() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (String force :
                new String[] {"Kent Police", "Essex Police", "Surrey Police", "Sussex Police", "Norfolk Constabulary"
                }) {
            for (int month = 1; month <= 6; month++) {
                int crimes = month == 4 ? 50 : 100;
                if (month == 5 && force.equals("Kent Police")) {
                    crimes = 40;
                }
                for (int i = 0; i < crimes; i++) {
                    rows.append(",2020-0")
                            .append(month)
                            .append(',')
                            .append(force)
                            .append(',')
                            .append(force)
                            .append(",,,No Location,,,Robbery,,\n");
                }
            }
        }

        ana.loads(ana.file("forces.csv", rows.toString()));

        assertThat(ana.warnings("police-street", "incomplete-month"))
                .containsExactly(
                        "Kent Police, May 2020 is likely incomplete: 1 crimes a day, 40% of the 3 that are usual in the"
                                + " months around it.");
    }

    @Test
    void anArchiveOfManyForcesMonthsAndKindsBecomesAVintageOfEachKind() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "2024-01/2024-01-kent-street.csv", HEADER + street("2024-01", "Kent Police", "Robbery"));
            put(zip, "2024-01/2024-01-essex-street.csv", HEADER + street("2024-01", "Essex Police", "Drugs"));
            put(
                    zip,
                    "2024-02/2024-02-kent-street.csv",
                    HEADER + street("2024-02", "Kent Police", "Anti-social behaviour"));
            put(
                    zip,
                    "2024-01/2024-01-kent-outcomes.csv",
                    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type\n"
                            + "ab12,2024-01,Kent Police,Kent Police,0.9,51.2,On or near A,E01023987,Ashford 001B,Under investigation\n");
            put(
                    zip,
                    "2024-01/2024-01-kent-stop-and-search.csv",
                    "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,"
                            + "Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,"
                            + "Outcome linked to object of search,Removal of more than just outer clothing\n"
                            + "Person search,2024-01-02T10:00:00+00:00,,,51.2,0.9,Male,18-24,,White,,Controlled drugs,Arrest,,False\n");
        }

        ana.loads(ana.file("archive.zip", bytes.toByteArray()));

        assertThat(ana.asks("SELECT slice, category, n FROM '$police-street/counts.force.parquet' ORDER BY ALL"))
                .containsExactly("essex drugs 1", "kent anti-social-behaviour 1", "kent robbery 1");
        assertThat(ana.asks("SELECT slice, category, area, n FROM '$police-outcomes/counts.district.parquet'"))
                .containsExactly("kent under-investigation E07000105 1");
        assertThat(ana.asks("SELECT crime_id FROM '$police-outcomes/rows.parquet'"))
                .containsExactly("ab12");
        assertThat(ana.asks(
                        "SELECT slice, category, area, start, n FROM '$police-stop-and-search/counts.force.parquet'"))
                .containsExactly("kent person-search E23000032 2024-01-01 1");
        assertThat(ana.newest("police-street").manifest().cubes()).containsExactly("force", "district", "lsoa");
    }

    @Test
    void crimeTypesOfBothGenerationsAreKnownAndAnUnknownOneStopsTheLoadWithItsLine() {
        ana.loads(ana.file(
                "a.csv",
                HEADER
                        + street("2011-01", "Kent Police", "Violent crime")
                        + street("2011-01", "Kent Police", "Public disorder and weapons")));

        assertThat(ana.isRefused(ana.file(
                        "b.csv",
                        HEADER
                                + street("2024-01", "Kent Police", "Robbery")
                                + street("2024-01", "Kent Police", "Shop lifting"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.check()).isEqualTo("unknown-category");
                    assertThat(problem.file()).isEqualTo("b.csv");
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.column()).isEqualTo("Crime type");
                    assertThat(problem.value()).isEqualTo("Shop lifting");
                    assertThat(problem.suggestion()).isEqualTo("Shoplifting");
                });
    }

    @Test
    void aRenamedColumnIsNamedAndTheOneThatMayBeItOffered() {
        String renamed = HEADER.replace("Crime type", "Crime typ");

        assertThat(ana.isRefused(ana.file("c.csv", renamed + street("2024-01", "Kent Police", "Robbery"))))
                .extracting(Problem::check, Problem::column, Problem::suggestion)
                .containsExactly(tuple("missing-column", "Crime type", "Crime typ"));
    }

    @Test
    void aBadValueIsRefusedWithItsLineAndColumn() {
        assertThat(ana.isRefused(ana.file(
                        "d.csv",
                        HEADER
                                + street("2024-01", "Kent Police", "Robbery")
                                + street("2024-13", "Kent Police", "Robbery"))))
                .extracting(Problem::check, Problem::file, Problem::line, Problem::column, Problem::value)
                .containsExactly(tuple("unreadable-value", "d.csv", 3L, "Month", "2024-13"));
        assertThat(ana.isRefused(ana.file(
                        "e.csv",
                        HEADER + street("2024-01", "Kent Police", "Robbery").replace(",0.9,", ",east,"))))
                .extracting(Problem::check, Problem::line, Problem::column, Problem::value)
                .containsExactly(tuple("unreadable-value", 2L, "Longitude", "east"));
        assertThat(ana.isRefused(
                        ana.file("f.csv", HEADER + street("2024-01", "Kent Police", "Robbery") + "a,2024-01,c\n")))
                .extracting(Problem::check, Problem::line)
                .containsExactly(tuple("line-width", 3L));
    }

    @Test
    void aFileWhoseNameAndMonthDisagreeIsRefused() {
        assertThat(ana.isRefused(
                        ana.file("2024-02-kent-street.csv", HEADER + street("2024-01", "Kent Police", "Robbery"))))
                .extracting(Problem::check, Problem::value, Problem::suggestion)
                .containsExactly(tuple("month-not-in-name", "2024-01", "2024-02"));
    }

    @Test
    void twoFilesOfOneForceAndMonthAreRefused() {
        assertThat(ana.isRefused(
                        ana.file("g.csv", HEADER + street("2024-01", "Kent Police", "Robbery")),
                        ana.file("h.csv", HEADER + street("2024-01", "Kent Police", "Drugs"))))
                .extracting(Problem::check, Problem::message)
                .containsExactly(
                        tuple("overlapping-months", "Two files of this load hold kent 2024-01: g.csv and h.csv."));
    }

    @Test
    void rowsOfUnknownPlacesAndForcesAreKeptAndToldOf() {
        ana.loads(ana.file(
                "i.csv",
                HEADER
                        + street("2024-01", "Ministry of Defence Police", "Robbery")
                                .replace("E01023987", "E01999999")));

        assertThat(ana.warnings("police-street", "unknown-area")).hasSize(1);
        assertThat(ana.warnings("police-street", "unknown-force")).hasSize(1);
        assertThat(ana.asks("SELECT slice, area, n FROM '$police-street/counts.lsoa.parquet'"))
                .containsExactly("ministry-of-defence E01999999 1");
        assertThat(ana.asks("SELECT slice, n FROM '$police-street/slices.parquet'"))
                .containsExactly("ministry-of-defence 1");
    }

    private static String street(String month, String force, String type) {
        return "," + month + "," + force + "," + force + ",0.9,51.2,On or near A,E01023987,Ashford 001B," + type
                + ",,\n";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static byte[] read(Upload upload) {
        try {
            return Files.readAllBytes(upload.file());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
