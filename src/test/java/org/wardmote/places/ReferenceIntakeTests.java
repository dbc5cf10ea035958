package org.wardmote.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardmote.lake.Lake;
import org.wardmote.lake.LoadRefused;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Problem;
import org.wardmote.lake.Staging;
import org.wardmote.lake.Vintage;

class ReferenceIntakeTests {

    private static final Path FILES = Path.of("src/test/resources/reference-intake");
    private static final AreaCode GRAVESHAM = new AreaCode("E07000109");
    private static final AreaCode DARTFORD = new AreaCode("E07000107");
    private static final AreaCode KENT = new AreaCode("E23000032");

    @TempDir
    Path dir;

    private Lake lake;
    private Places places;
    private ReferenceIntake intake;

    @BeforeEach
    void lay() {
        lake = Lake.open(dir.resolve("lake"), Clock.fixed(Instant.parse("2026-01-15T10:00:00Z"), ZoneOffset.UTC));
        places = Places.of(lake);
        intake = new ReferenceIntake(places);
    }

    @AfterEach
    void close() {
        lake.close();
    }

    private List<Vintage> load(Path... files) throws IOException {
        try (Staging staging = lake.stage()) {
            for (Path file : files) {
                stage(staging, file);
            }
            return staging.keep();
        }
    }

    private List<Problem> stage(Staging staging, Path file) throws IOException {
        String name = file.getFileName().toString();
        String first = Files.readString(file).lines().findFirst().orElse("").replace("\uFEFF", "");
        String dataset = intake.recognise(name, first).orElseThrow();
        return intake.stage(
                staging, dataset, file, new Manifest.Original(name, "00" + name.hashCode(), Files.size(file)), "Ann");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text);
    }

    private Problem refused(String name, String text) throws IOException {
        Path file = file(name, text);
        List<Vintage> before = lake.vintages();
        LoadRefused refusal = catchThrowableOfType(LoadRefused.class, () -> load(file));
        assertThat(refusal).isNotNull();
        assertThat(lake.vintages()).isEqualTo(before);
        Problem problem = refusal.problems().get(0);
        assertThat(problem.file()).isEqualTo(name);
        assertThat(problem.mend()).isNotBlank();
        return problem;
    }

    private long residents(AreaCode area, LocalDate day) {
        return places.population(area, Population.Base.RESIDENTS, day)
                .orElseThrow()
                .number();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "myeb3-kent-2001-2019.csv | ladcode20,laname20,country,population_2001 | population",
                "lsoa11-mid-2017.csv | lsoa11_code,total_population | population",
                "x.csv | code,year,population | population",
                "mid-year.csv | code,name,mid-2018,mid-2019 | population",
                "ethnic-group-lsoa21-2021.csv | lsoa21_code,total_residents,ethnic_group,n | population",
                "household-type-lsoa21-2021.csv | lsoa21_code,total_households,type,n | households",
                "a.csv | LSOA21CD,LSOA21NM,LAD24CD,LAD24NM | lookup",
                "area-groups.csv | group,area | area-groups",
                "x.geojson | { | boundaries"
            })
    void aFileIsKnownByItsHeader(String name, String header, String dataset) {
        assertThat(intake.recognise(name, header)).hasValue(dataset);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2018-10-kent-street.csv | Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type",
                "recorded-crime.csv | area,apr_aug_2018,apr_aug_2019,pct_change,per_1000_population",
                "offences.csv | Financial Year,Financial Quarter,Force Name,CSP Name,Offence Code,Number of Offences"
            })
    void otherFilesAreNotTakenForReferences(String name, String header) {
        assertThat(intake.recognise(name, header)).isEmpty();
    }

    @Test
    void estimatesInAColumnForEachYearBecomeAVintageOfTheirOwn() throws IOException {
        Vintage kept = load(FILES.resolve("myeb3-kent-2001-2019.csv")).get(0);
        assertThat(kept.manifest().rows()).isEqualTo(13 * 19);
        assertThat(kept.manifest().warnings())
                .extracting(Manifest.Warning::check)
                .containsExactly("outside");
        assertThat(kept.manifest().originals()).hasSize(1);
        assertThat(residents(GRAVESHAM, LocalDate.of(2019, 4, 1))).isEqualTo(106_385);
    }

    @Test
    void aNewerEstimateIsUsedFromItsDayAndSummedUpward() throws IOException {
        StringBuilder csv = new StringBuilder("\uFEFFcode,year,population\n");
        for (Area district : places.within(KENT, AreaLevel.DISTRICT)) {
            csv.append(district.code()).append(",2024,\"100,000\"\n\n");
        }
        load(file("estimates.csv", csv.toString()));
        assertThat(residents(GRAVESHAM, LocalDate.of(2024, 6, 30))).isEqualTo(100_000);
        assertThat(residents(GRAVESHAM, LocalDate.of(2024, 6, 29))).isNotEqualTo(100_000);
        assertThat(residents(KENT, LocalDate.of(2025, 1, 1))).isEqualTo(1_300_000);
        assertThat(residents(new AreaCode("E22000352"), LocalDate.of(2025, 1, 1)))
                .isEqualTo(200_000);
    }

    @Test
    void aSumThatLacksAPartIsNotMade() throws IOException {
        load(file("estimates.csv", "code,year,population\nE07000107,2024,120000\n"));
        assertThat(places.population(KENT, Population.Base.RESIDENTS, LocalDate.of(2025, 1, 1)))
                .hasValueSatisfying(kent -> assertThat(kent.label()).isEqualTo("Census 2021"));
    }

    @Test
    void lsoasOfADistrictSumToItUnderTheCodesOfTheirCensus() throws IOException {
        Path mid2015 = file(
                "lsoa11-mid-2015.csv",
                Files.readString(FILES.resolve("lsoa11-mid-2017.csv")).replace(",2674", ",3674"));
        long before = residents(GRAVESHAM, LocalDate.of(2016, 1, 1));
        load(mid2015);
        assertThat(places.populations(GRAVESHAM, Population.Base.RESIDENTS))
                .anySatisfy(each -> assertThat(each.label()).isEqualTo("mid-2017"));
        // the published estimate of the district for mid-2015 stands; the LSOAs have theirs
        assertThat(residents(new AreaCode("E01024276"), LocalDate.of(2016, 1, 1)))
                .isEqualTo(3_674);
        assertThat(residents(GRAVESHAM, LocalDate.of(2016, 1, 1))).isEqualTo(before);
    }

    @Test
    void aCensusTableIsReadByItsTotals() throws IOException {
        List<Vintage> kept =
                load(FILES.resolve("household-type-lsoa21-2021.csv"), FILES.resolve("ethnic-group-lsoa21-2021.csv"));
        assertThat(kept).extracting(each -> each.id().dataset()).containsExactly("households", "population");
        assertThat(places.population(new AreaCode("E01024257"), Population.Base.HOUSEHOLDS, LocalDate.of(2022, 1, 1)))
                .hasValueSatisfying(each -> {
                    assertThat(each.number()).isEqualTo(897);
                    assertThat(each.label()).isEqualTo("Census 2021");
                });
    }

    @Test
    void twoFilesOfOneDatasetInOneLoadAreOneVintage() throws IOException {
        List<Vintage> kept = load(FILES.resolve("lsoa11-mid-2017.csv"), FILES.resolve("myeb3-kent-2001-2019.csv"));
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).manifest().originals()).hasSize(2);
        assertThat(kept.get(0).manifest().rows()).isEqualTo(64 + 13 * 19);
        assertThat(residents(GRAVESHAM, LocalDate.of(2019, 4, 1))).isEqualTo(106_385);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E07000109,2024,5.687 | fractional-count | 5687",
                "E07000109,2024,-5 | negative-count |",
                "E07000109,2024,many | not-a-number |",
                "E07000109,2024, | missing-number |",
                "E07000999,2024,5 | unknown-area |",
                "Gravesahm,2024,5 | unknown-area | E07000109",
                "E07000109,24,5 | not-a-year |",
                "E07000109,2024,5,6 | too-many-cells |"
            })
    void aBadRowIsNamedWithItsLineAndMend(String row, String check, String suggestion) throws IOException {
        Problem problem = refused("estimates.csv", "code,year,population\n\nE07000107,2024,120000\n" + row + "\n");
        assertThat(problem.check()).isEqualTo(check);
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.suggestion()).isEqualTo(suggestion);
    }

    @Test
    void anEstimateTwiceIsRefusedWithBothLines() throws IOException {
        Problem problem = refused("estimates.csv", "code,year,population\nE07000107,2024,1\nE07000107,2024,2\n");
        assertThat(problem.check()).isEqualTo("duplicate-rows");
        assertThat(problem.message()).contains("line 2");
        assertThat(problem.line()).isEqualTo(3);
    }

    @Test
    void aCensusTableWhosePartsDoNotSumIsRefused() throws IOException {
        String text = Files.readString(FILES.resolve("household-type-lsoa21-2021.csv"))
                .replace("Detached,42", "Detached,43");
        Problem problem = refused("household-type-lsoa21-2021.csv", text);
        assertThat(problem.check()).isEqualTo("subtotal");
        assertThat(problem.message()).contains("E01024257").contains("898").contains("897");
    }

    @Test
    void numbersWithoutADayAreRefused() throws IOException {
        assertThat(refused("people.csv", "code,population\nE07000107,5\n").check())
                .isEqualTo("no-date");
    }

    @Test
    void badBytesLongRowsAndOpenQuotesAreRefusedWithinNamedLimits() throws IOException {
        Path bad = Files.write(
                dir.resolve("population.csv"),
                "code,year,population\nE07000107,2024,1\nÉ,2024,2\n".getBytes(StandardCharsets.ISO_8859_1));
        LoadRefused refusal = catchThrowableOfType(LoadRefused.class, () -> {
            try (Staging staging = lake.stage()) {
                intake.stage(staging, "population", bad, new Manifest.Original("population.csv", "0", 1), "Ann");
            }
        });
        assertThat(refusal.problems().get(0).check()).isEqualTo("not-utf-8");
        assertThat(refused("population.csv", "code,year,population\n" + "x".repeat(3_000_000))
                        .check())
                .isEqualTo("not-a-table");
        assertThat(refused("population.csv", "code,year,population\n" + ",".repeat(5_000))
                        .check())
                .isEqualTo("not-a-table");
        assertThat(refused("population.csv", "code,year,population\nE07000107,2024,\"5\n".repeat(9))
                        .check())
                .isIn("not-a-table", "too-many-cells", "not-a-number");
    }

    @Test
    void thousandsOfFaultsAreToldAsFarAsAPageBears() throws IOException {
        Path file = file("estimates.csv", "code,year,population\n" + "E07000107,2024,x\n".repeat(5_000));
        LoadRefused refusal = catchThrowableOfType(LoadRefused.class, () -> load(file));
        assertThat(refusal.problems()).hasSize(100);
    }

    @Test
    void theGroupsOfTheDemoAreNorthDivisionAndKentAndMedway() throws IOException {
        load(Path.of("demo/area-groups.csv"));
        Area north = places.match("North Division", null).only().orElseThrow();
        assertThat(places.within(north.code(), AreaLevel.DISTRICT))
                .extracting(Area::name)
                .containsExactly("Dartford", "Gravesham", "Medway", "Swale");
        Area kent = places.match("kent & medway", AreaLevel.GROUP).only().orElseThrow();
        assertThat(kent.code()).isEqualTo(new AreaCode("group:kent-and-medway"));
        assertThat(places.within(kent.code(), AreaLevel.DISTRICT)).isEqualTo(places.within(KENT, AreaLevel.DISTRICT));
        assertThat(places.parts(kent.code(), AreaLevel.CSP))
                .hasSize(12)
                .extracting(Area::name)
                .contains("Dartford and Gravesham");
        assertThat(places.parts(kent.code(), AreaLevel.FORCE))
                .extracting(Area::code)
                .containsExactly(KENT);
        assertThat(places.parts(north.code(), AreaLevel.FORCE)).isEmpty();
        LocalDate day = LocalDate.of(2019, 4, 1);
        assertThat(residents(kent.code(), day)).isEqualTo(residents(KENT, day));
        assertThat(places.boundary(north.code()))
                .hasValueSatisfying(
                        outline -> assertThat(outline.polygons().size()).isGreaterThanOrEqualTo(4));
    }

    @Test
    void aLakeWithoutGroupsHasNone() {
        assertThat(places.match("North Division", null).exact()).isEmpty();
        assertThat(places.all(AreaLevel.GROUP)).isEmpty();
    }

    @Test
    void membersOfAGroupThatShareADistrictAreRefused() throws IOException {
        Problem problem = refused("groups.csv", "group,area\nNorth,E22000352\nNorth,Gravesham\n");
        assertThat(problem.check()).isEqualTo("overlapping-members");
        assertThat(problem.message()).contains("Gravesham").contains("Dartford and Gravesham");
        assertThat(refused("groups.csv", "group,area\nNorth,Gravesahm\n").suggestion())
                .isEqualTo("Gravesham");
        assertThat(refused("groups.csv", "group,area\nNorth,Gravesham\nNorth,Gravesham\n")
                        .check())
                .isEqualTo("duplicate-rows");
    }

    @Test
    void outlinesInDegreesAreTaken() throws IOException {
        Vintage kept = load(FILES.resolve("kent_lad_2024.geojson")).get(0);
        assertThat(kept.manifest().rows()).isEqualTo(13);
        assertThat(places.boundary(GRAVESHAM)).hasValueSatisfying(outline -> {
            assertThat(outline.edition()).isEqualTo("2024");
            // six decimals, where the outlines that ship have four
            assertThat(outline.polygons().get(0).get(0))
                    .anySatisfy(corner ->
                            assertThat(Math.round(corner[0] * 1e6) % 100).isNotZero());
        });
        assertThat(places.neighbours(GRAVESHAM)).extracting(Area::name).contains("Dartford", "Medway");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[[564000,173000],[565000,173000],[565000,174000],[564000,173000]]] | | not-wgs84",
                "[[[0.3,51.4],[0.4,51.4],[0.4,51.5],[0.3,51.4]]] | EPSG::27700 | not-wgs84",
                "[[[0.3,51.4],[0.4,51.4]]] | | open-ring",
                "[[0.3,51.4],[0.4,51.4]] | | geojson",
                "[[[0.3,51.4],[0.4,51.4],[0.4,51.5],[0.3] | | geojson"
            })
    void outlinesThatCannotBeDrawnAreRefused(String coordinates, String crs, String check) throws IOException {
        String named = crs == null
                ? ""
                : "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:" + crs + "\"}},";
        String text = "{\"type\":\"FeatureCollection\"," + named
                + "\"features\":[\n{\"type\":\"Feature\",\"properties\":{\"LAD24CD\":\"E07000109\"},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}}]}";
        assertThat(refused("x.geojson", text).check()).isEqualTo(check);
    }

    @Test
    void anOutlineOfAnUnknownAreaIsRefusedAndSoIsOneWithoutACode() throws IOException {
        String ring =
                "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0.3,51.4],[0.4,51.4],[0.4,51.5],[0.3,51.4]]]}";
        String start = "{\"features\":[{\"type\":\"Feature\",";
        assertThat(refused("x.geojson", start + ring + ",\"properties\":{\"code\":\"E07999999\"}}]}")
                        .check())
                .isEqualTo("unknown-area");
        assertThat(refused("x.geojson", start + ring + ",\"properties\":{\"name\":\"Gravesham\"}}]}")
                        .check())
                .isEqualTo("missing-column");
        assertThat(refused("x.geojson", start + "\"properties\":{\"code\":\"E07000109\"},\"geometry\":null}]}")
                        .check())
                .isEqualTo("no-geometry");
        assertThat(refused("x.geojson", "{\"type\":\"FeatureCollection\"}").check())
                .isEqualTo("geojson");
    }

    @Test
    void aLookupOfTheOnsIsTakenAndChangesNothingThatItRepeats() throws IOException {
        Vintage kept =
                load(FILES.resolve("lsoa21-to-ward24-to-lad24-gravesham.csv")).get(0);
        assertThat(kept.manifest().rows()).isGreaterThan(65);
        assertThat(places.within(GRAVESHAM, AreaLevel.LSOA)).hasSize(65);
        assertThat(places.parent(new AreaCode("E01024262"), AreaLevel.WARD))
                .hasValueSatisfying(ward -> assertThat(ward.name()).isEqualTo("Coldharbour & Perry Street"));
        assertThat(places.all(AreaLevel.LSOA)).hasSize(35_672);
    }

    @Test
    void aPartnershipThatChangesTakesItsLsoasWithIt() throws IOException {
        load(file(
                "csp.csv",
                "LAD25CD,LAD25NM,CSP25CD,CSP25NM\nE07000107,Dartford,E22000999,Thames Gateway\n"
                        + "E07000109,Gravesham,E22000999,Thames Gateway\n"));
        AreaCode gateway = places.match("Thames Gateway", AreaLevel.CSP)
                .only()
                .orElseThrow()
                .code();
        assertThat(places.within(gateway, AreaLevel.DISTRICT))
                .extracting(Area::name)
                .containsExactly("Dartford", "Gravesham");
        assertThat(places.parent(new AreaCode("E01024262"), AreaLevel.CSP))
                .hasValueSatisfying(csp -> assertThat(csp.code()).isEqualTo(gateway));
        assertThat(places.parent(new AreaCode("E07000108"), AreaLevel.CSP))
                .hasValueSatisfying(csp -> assertThat(csp.name()).isEqualTo("Dover"));
    }

    @Test
    void districtsThatMergeAreFollowedForward() throws IOException {
        load(file(
                "merger.csv",
                "LAD24CD,LAD24NM,LAD28CD,LAD28NM\nE07000107,Dartford,E06000099,Thames Gateway\n"
                        + "E07000109,Gravesham,E06000099,Thames Gateway\n"));
        AreaCode merged = new AreaCode("E06000099");
        assertThat(places.all(AreaLevel.DISTRICT)).hasSize(317);
        assertThat(places.area(DARTFORD).orElseThrow().until()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(places.parent(new AreaCode("E01024262"), AreaLevel.DISTRICT))
                .hasValueSatisfying(district -> assertThat(district.code()).isEqualTo(merged));
        assertThat(places.parent(DARTFORD, AreaLevel.DISTRICT))
                .hasValueSatisfying(district -> assertThat(district.name()).isEqualTo("Thames Gateway"));
        assertThat(places.parent(merged, AreaLevel.FORCE))
                .hasValueSatisfying(force -> assertThat(force.code()).isEqualTo(KENT));
        assertThat(places.within(KENT, AreaLevel.DISTRICT)).hasSize(12);
    }

    @Test
    void anAreaInTwoOthersAtOnceIsRefusedAndTheClashNamed() throws IOException {
        Problem problem =
                refused("l.csv", "LAD25CD,CSP25CD\nE07000107,E22000352\nE07000109,E22000352\nE07000109,E22000145\n");
        assertThat(problem.check()).isEqualTo("two-parents");
        assertThat(problem.message()).contains("E07000109", "E22000352 (line 3)", "E22000145");
        assertThat(problem.line()).isEqualTo(4);
    }

    @Test
    void overlappingDatesAreRefusedAndOthersFollowed() throws IOException {
        String header = "LAD25CD,CSP25CD,from,until\n";
        assertThat(refused("l.csv", header + "E07000109,E22000352,,2025-03-31\nE07000109,E22000145,2025-03-31,\n")
                        .check())
                .isEqualTo("overlapping-dates");
        load(file("l.csv", header + "E07000109,E22000352,,2025-03-31\nE07000109,E22000145,2025-04-01,\n"));
        assertThat(places.parent(GRAVESHAM, AreaLevel.CSP))
                .hasValueSatisfying(csp -> assertThat(csp.code()).isEqualTo(new AreaCode("E22000145")));
    }

    @Test
    void aSplitWithoutWeightsIsRefused() throws IOException {
        Problem problem =
                refused("lsoa11-to-lsoa21.csv", Files.readString(FILES.resolve("lsoa11-to-lsoa21-gravesham.csv")));
        assertThat(problem.check()).isEqualTo("split-without-weights");
        assertThat(problem.value()).startsWith("E01");
    }

    @Test
    void codesInTheWrongColumnAreRefused() throws IOException {
        assertThat(refused("l.csv", "LSOA21CD,LAD25CD\nE07000109,E01024262\n").check())
                .isEqualTo("wrong-level");
    }

    @Test
    void whatIsLoadedStaysOutOfSplitsAndFutureReaders() throws IOException {
        load(FILES.resolve("lsoa21-to-ward24-to-lad24-gravesham.csv"));
        Set<AreaCode> split = places.ambiguous(AreaLevel.LSOA, AreaLevel.WARD);
        assertThat(split)
                .isNotEmpty()
                .allSatisfy(
                        code -> assertThat(places.parent(code, AreaLevel.WARD)).isEmpty());
        try (Lake again = Lake.open(dir.resolve("lake"), Clock.systemUTC())) {
            assertThat(Places.of(again).within(GRAVESHAM, AreaLevel.LSOA)).hasSize(65);
        }
    }
}
