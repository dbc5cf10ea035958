package org.wardmote.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardmote.lake.Lake;

class PlacesTests {

    @TempDir
    static Path dir;

    static Lake lake;
    static Places places;

    @BeforeAll
    static void lay() {
        lake = Lake.open(dir, Clock.fixed(Instant.parse("2026-01-15T10:00:00Z"), ZoneOffset.UTC));
        places = Places.of(lake);
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Ashford, E07000105",
        "Canterbury, E07000106",
        "Dartford, E07000107",
        "Dover, E07000108",
        "Gravesham, E07000109",
        "Maidstone, E07000110",
        "Medway, E06000035",
        "Sevenoaks, E07000111",
        "Shepway, E07000112",
        "Folkestone & Hythe, E07000112",
        "Swale, E07000113",
        "Thanet, E07000114",
        "Tonbridge and Malling, E07000115",
        "TONBRIDGE & MALLING, E07000115",
        "Tunbridge Wells, E07000116",
        "Medway UA, E06000035",
        "Gravesham Borough Council, E07000109",
        "'Bristol, City of', E06000023",
        "Kings Lynn and West Norfolk, E07000146",
        "E07000109, E07000109"
    })
    void aDistrictIsKnownByTheNamesThatPapersPrint(String text, String code) {
        assertThat(places.match(text, AreaLevel.DISTRICT).only())
                .hasValueSatisfying(area -> assertThat(area.code()).isEqualTo(new AreaCode(code)));
    }

    @Test
    void kentInADistrictTableIsThePoliceForceArea() {
        assertThat(places.match("Kent", null).only())
                .hasValueSatisfying(area -> assertThat(area.level()).isEqualTo(AreaLevel.FORCE));
        assertThat(places.within(new AreaCode("E23000032"), AreaLevel.DISTRICT)).hasSize(13);
    }

    @Test
    void aNameThatIsADistrictAndAPartnershipIsBothUntilALevelIsNamed() {
        assertThat(places.match("Ashford", null).exact())
                .extracting(Area::level)
                .containsExactly(AreaLevel.DISTRICT, AreaLevel.CSP);
        assertThat(places.match("Gravesham", null).only()).isPresent();
    }

    @Test
    void aNameInAQuestionMeansAnAreaOfItsRowsOrElseTheDistrict() {
        assertThat(places.meant("Ashford", AreaLevel.CSP).only())
                .map(Area::level)
                .hasValue(AreaLevel.CSP);
        assertThat(places.meant("Ashford", null).only()).map(Area::level).hasValue(AreaLevel.DISTRICT);
        assertThat(places.meant("Ashford", AreaLevel.LSOA).only())
                .map(Area::level)
                .hasValue(AreaLevel.DISTRICT);
        assertThat(places.meant("Gravesahm", AreaLevel.DISTRICT).exact()).isEmpty();
        assertThat(places.meant("Gravesahm", AreaLevel.DISTRICT).near()).isNotEmpty();
    }

    @Test
    void aSlipOfThePenIsOfferedAndNotTaken() {
        AreaMatch match = places.match("Gravesahm", AreaLevel.DISTRICT);
        assertThat(match.exact()).isEmpty();
        assertThat(match.near().get(0).name()).isEqualTo("Gravesham");
    }

    @ParameterizedTest
    @CsvSource({
        "Ashford, 5250, 40.6", "Canterbury, 6702, 40.7", "Dartford, 5687, 51.8", "Dover, 5014, 42.9",
        "Gravesham, 5370, 50.5", "Maidstone, 7239, 42.6", "Medway, 14182, 51.0", "Sevenoaks, 3636, 30.2",
        "Shepway, 4931, 43.8", "Swale, 7231, 48.7", "Thanet, 9150, 64.5", "Tonbridge and Malling, 4322, 33.1",
        "Tunbridge Wells, 3822, 32.4", "Kent, 82537, 44.7"
    })
    void midTwentyEighteenPopulationsGiveThePrintedRates(String name, long count, double rate) {
        // as printed in the paper of 10 October 2019, but for Dover, which it cuts to 42.8 from 42.87
        AreaLevel level = name.equals("Kent") ? AreaLevel.FORCE : AreaLevel.DISTRICT;
        AreaCode code = places.match(name, level).only().orElseThrow().code();
        Population population = places.population(code, Population.Base.RESIDENTS, LocalDate.of(2019, 4, 1))
                .orElseThrow();
        assertThat(population.label()).isEqualTo("mid-2018");
        assertThat(population.day()).isEqualTo(LocalDate.of(2018, 6, 30));
        assertThat(BigDecimal.valueOf(count * 1000)
                        .divide(BigDecimal.valueOf(population.number()), 1, RoundingMode.HALF_UP))
                .isEqualTo(BigDecimal.valueOf(rate));
    }

    @Test
    void theNewestEstimateOnOrBeforeTheDaySpeaks() {
        AreaCode gravesham = new AreaCode("E07000109");
        assertThat(labels(
                        gravesham, "2018-06-29", "2018-06-30", "2020-06-30", "2021-03-20", "2021-03-21", "2026-01-01"))
                .containsExactly("mid-2017", "mid-2018", "mid-2020", "mid-2020", "Census 2021", "Census 2021");
        assertThat(places.population(gravesham, Population.Base.RESIDENTS, LocalDate.of(2001, 1, 1)))
                .isEmpty();
        assertThat(places.population(gravesham, Population.Base.HOUSEHOLDS, LocalDate.of(2019, 4, 1)))
                .isEmpty();
        assertThat(places.populations(gravesham, Population.Base.RESIDENTS)).hasSize(21);
    }

    private static List<String> labels(AreaCode area, String... days) {
        return Stream.of(days)
                .map(day -> places.population(area, Population.Base.RESIDENTS, LocalDate.parse(day))
                        .orElseThrow()
                        .label())
                .toList();
    }

    @Test
    void peopleOfTheForcesAndOfTheDistrictsAreThePeopleOfEnglandAndWales() {
        AreaCode all = new AreaCode("K04000001");
        // ONS: 59,439,840 in mid-2019; 59,597,542 usual residents by the Census, here as rounded by cells
        assertThat(number(all, "2019-07-01")).isEqualTo(59_439_840);
        for (AreaLevel level : List.of(AreaLevel.DISTRICT, AreaLevel.CSP, AreaLevel.FORCE)) {
            for (String day : List.of("2018-01-01", "2020-01-01", "2020-07-01", "2025-01-01")) {
                if (level != AreaLevel.CSP || day.startsWith("2020")) {
                    assertThat(places.all(level).stream()
                                    .mapToLong(area -> number(area.code(), day))
                                    .sum())
                            .as(level + " " + day)
                            .isBetween(number(all, day) - 15_000, number(all, day) + 15_000);
                }
            }
        }
        assertThat(number(new AreaCode("E92000001"), "2019-07-01")).isEqualTo(56_286_961);
    }

    private static long number(AreaCode area, String day) {
        return places.population(area, Population.Base.RESIDENTS, LocalDate.parse(day))
                .orElseThrow(() -> new AssertionError(area + " has nobody on " + day))
                .number();
    }

    @Test
    void aPartnershipOfTwoDistrictsHasTheirPeopleAndTheirOutline() {
        AreaCode partnership = places.match("Dartford & Gravesham", AreaLevel.CSP)
                .only()
                .orElseThrow()
                .code();
        assertThat(partnership).isEqualTo(new AreaCode("E22000352"));
        assertThat(places.within(partnership, AreaLevel.DISTRICT))
                .extracting(Area::name)
                .containsExactly("Dartford", "Gravesham");
        assertThat(number(partnership, "2019-04-01"))
                .isEqualTo(number(new AreaCode("E07000107"), "2019-04-01")
                        + number(new AreaCode("E07000109"), "2019-04-01"));
        Boundary together = places.boundary(partnership).orElseThrow();
        int corners = together.polygons().stream()
                .flatMap(List::stream)
                .mapToInt(List::size)
                .sum();
        int apart = places.boundaries(List.of(new AreaCode("E07000107"), new AreaCode("E07000109"))).stream()
                .flatMap(each -> each.polygons().stream().flatMap(List::stream))
                .mapToInt(List::size)
                .sum();
        assertThat(together.polygons()).hasSize(1);
        assertThat(corners).isLessThan(apart);
    }

    @Test
    void everyLsoaOfBothCensusesIsInOneDistrictOrListedAsSplit() throws SQLException {
        assertThat(query("SELECT count(*) FROM read_parquet(?)", places.lookup(AreaLevel.LSOA, AreaLevel.DISTRICT)))
                .isEqualTo(36_774);
        assertThat(places.ambiguous(AreaLevel.LSOA, AreaLevel.DISTRICT))
                .containsExactlyInAnyOrder(
                        new AreaCode("E01008187"),
                        new AreaCode("E01027506"),
                        new AreaCode("E01023508"),
                        new AreaCode("E01023964"));
        assertThat(query("SELECT count(*) FROM read_parquet(?)", places.lookup(AreaLevel.LSOA, AreaLevel.FORCE)))
                .isEqualTo(36_778);
        Set<AreaCode> codes = places.all(AreaLevel.DISTRICT).stream()
                .flatMap(district -> places.within(district.code(), AreaLevel.LSOA).stream())
                .map(Area::code)
                .collect(Collectors.toSet());
        assertThat(codes).hasSize(35_672);
        long of2011 = query(
                "SELECT count(*) FROM read_parquet(?) WHERE start IS NULL",
                places.lookup(AreaLevel.LSOA, AreaLevel.DISTRICT).resolveSibling("areas.lsoa.parquet"));
        assertThat(of2011).isEqualTo(34_753);
    }

    private static long query(String sql, Path file) throws SQLException {
        try (Connection connection = lake.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, file.toString());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Test
    void anLsoaOf2011KeepsItsWardOnlyWhereAllOfItIsInOne() {
        Set<AreaCode> split = places.ambiguous(AreaLevel.LSOA, AreaLevel.WARD);
        assertThat(split).hasSize(194).allSatisfy(lsoa -> {
            assertThat(places.parent(lsoa, AreaLevel.WARD)).isEmpty();
            assertThat(places.area(lsoa).orElseThrow().until()).isEqualTo(LocalDate.of(2021, 3, 20));
        });
        assertThat(places.parent(new AreaCode("E01024262"), AreaLevel.WARD))
                .hasValueSatisfying(ward -> assertThat(ward.name()).isEqualTo("Coldharbour & Perry Street"));
    }

    @Test
    void wardsOfAnyEditionLieInADistrictOfToday() {
        AreaMatch ward = places.match("Northfleet North", null);
        assertThat(ward.exact()).isNotEmpty().allSatisfy(area -> {
            assertThat(area.level()).isEqualTo(AreaLevel.WARD);
            assertThat(places.parent(area.code(), AreaLevel.DISTRICT))
                    .hasValueSatisfying(district -> assertThat(district.name()).isEqualTo("Gravesham"));
        });
        List<Area> wards = places.within(new AreaCode("E07000109"), AreaLevel.WARD);
        assertThat(wards).hasSizeBetween(15, 20);
        assertThat(places.boundaries(wards.stream().map(Area::code).toList())).hasSameSizeAs(wards);
        assertThat(places.all(AreaLevel.WARD))
                .hasSize(7_536)
                .noneMatch(area -> area.name().contains("├"));
    }

    @Test
    void aCouncilThatIsNoMoreIsKnownByItsNameAndItsLastDay() {
        Area edmundsbury =
                places.match("St. Edmundsbury", AreaLevel.DISTRICT).only().orElseThrow();
        assertThat(edmundsbury.until()).isEqualTo(LocalDate.of(2019, 3, 31));
        assertThat(places.parent(edmundsbury.code(), AreaLevel.DISTRICT))
                .hasValueSatisfying(area -> assertThat(area.name()).isEqualTo("West Suffolk"));
        assertThat(places.parent(new AreaCode("E07000190"), AreaLevel.DISTRICT))
                .as("Taunton Deane, through Somerset West and Taunton")
                .hasValueSatisfying(area -> assertThat(area.name()).isEqualTo("Somerset"));
        assertThat(places.match("Shepway", AreaLevel.DISTRICT)
                        .only()
                        .orElseThrow()
                        .formerNames())
                .containsExactly("Shepway");
        // recoded twice since 2012, and only today's code is offered
        assertThat(places.match("Gateshead", AreaLevel.DISTRICT)
                        .only()
                        .orElseThrow()
                        .code())
                .isEqualTo(new AreaCode("E08000037"));
    }

    @Test
    void aDistrictMadeOfPartsOfSeveralPartnershipsHasNoOne() {
        AreaCode cumberland = new AreaCode("E06000063");
        assertThat(places.parent(cumberland, AreaLevel.CSP)).isEmpty();
        assertThat(places.ambiguous(AreaLevel.DISTRICT, AreaLevel.CSP)).contains(cumberland);
        assertThat(places.parent(new AreaCode("E07000026"), AreaLevel.CSP))
                .hasValueSatisfying(csp -> assertThat(csp.name()).isEqualTo("Allerdale"));
        assertThat(number(
                        places.match("Allerdale", AreaLevel.CSP)
                                .only()
                                .orElseThrow()
                                .code(),
                        "2019-04-01"))
                .isEqualTo(number(new AreaCode("E07000026"), "2019-04-01"));
    }

    @Test
    void partsAreThoseThatMakeUpAnAreaExactly() {
        assertThat(names("E22000352", AreaLevel.DISTRICT)).containsExactly("Dartford", "Gravesham");
        assertThat(names("E07000105", AreaLevel.CSP)).containsExactly("Ashford");
        assertThat(names("E06000060", AreaLevel.CSP))
                .as("Buckinghamshire is made of four partnerships")
                .containsExactly("Aylesbury Vale", "Chiltern", "South Bucks", "Wycombe");
        assertThat(names("E07000109", AreaLevel.CSP))
                .as("Gravesham is only a part of its partnership")
                .isEmpty();
        assertThat(names("E22000367", AreaLevel.DISTRICT))
                .as("the partnership of Dorset has Christchurch besides the district of Dorset")
                .isEmpty();
        assertThat(names("E06000058", AreaLevel.CSP)).isEmpty();
        assertThat(names("E23000039", AreaLevel.DISTRICT))
                .containsExactly("Bournemouth, Christchurch and Poole", "Dorset");
        assertThat(names("E07000109", AreaLevel.DISTRICT)).containsExactly("Gravesham");
        assertThat(names("E07000109", AreaLevel.FORCE)).isEmpty();
    }

    private static List<String> names(String whole, AreaLevel level) {
        return places.parts(new AreaCode(whole), level).stream().map(Area::name).toList();
    }

    @Test
    void everyNameInTableC2IsAPartnership() throws IOException {
        List<String> unknown = Files.readAllLines(Path.of("demo/ons/ons-csp-table-c2-ye-jun-2025.csv")).stream()
                .map(line -> Pattern.compile("^[EW]\\d{8},[^,]+,([EW]\\d{8}),(\"[^\"]+\"|[^,]+),")
                        .matcher(line))
                .filter(Matcher::find)
                .filter(row -> places.match(row.group(2).replace("\"", ""), AreaLevel.CSP)
                        .only()
                        .filter(csp -> csp.code().value().equals(row.group(1)))
                        .isEmpty())
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyForceHasAnOutlineAndEveryDistrictToo() {
        for (AreaLevel level : List.of(AreaLevel.FORCE, AreaLevel.DISTRICT, AreaLevel.CSP)) {
            List<AreaCode> codes = places.all(level).stream().map(Area::code).toList();
            assertThat(places.boundaries(codes).stream().map(Boundary::area).toList())
                    .as(level.word())
                    .isEqualTo(codes);
        }
    }

    @Test
    void twoProcessesThatFindAnEmptyLakeLayItOnce(@TempDir Path empty) throws Exception {
        Clock clock = Clock.systemUTC();
        try (Lake one = Lake.open(empty, clock);
                Lake other = Lake.open(empty, clock)) {
            Thread thread = new Thread(() -> Places.of(other));
            thread.start();
            Places.of(one);
            thread.join();
            assertThat(one.vintages("lookup", null)).hasSize(1);
            assertThat(one.vintages()).hasSize(4);
        }
    }

    @Test
    void aDistrictMadeOfOthersHasTheirPeople() {
        AreaCode cumberland = new AreaCode("E06000063");
        long sum = List.of("E07000026", "E07000028", "E07000029").stream()
                .mapToLong(code -> places.population(
                                new AreaCode(code), Population.Base.RESIDENTS, LocalDate.of(2018, 7, 1))
                        .orElseThrow()
                        .number())
                .sum();
        assertThat(places.population(cumberland, Population.Base.RESIDENTS, LocalDate.of(2018, 7, 1)))
                .hasValueSatisfying(
                        population -> assertThat(population.number()).isEqualTo(sum));
        assertThat(places.parent(new AreaCode("E07000026"), AreaLevel.DISTRICT))
                .hasValueSatisfying(area -> assertThat(area.code()).isEqualTo(cumberland));
    }

    @Test
    void everyForceOfAPoliceFileIsKnown() {
        assertThat(List.of(
                        "Kent Police",
                        "Metropolitan Police Service",
                        "City of London Police",
                        "Devon & Cornwall Police",
                        "British Transport Police",
                        "Police Service of Northern Ireland",
                        "kent",
                        "devon-and-cornwall",
                        "metropolitan",
                        "Dyfed-Powys Police",
                        "Avon and Somerset Constabulary"))
                .allSatisfy(name -> assertThat(places.force(name)).isPresent());
        assertThat(places.all(AreaLevel.FORCE)).hasSize(43);
        assertThat(places.all(AreaLevel.DISTRICT)).hasSize(318);
        assertThat(places.all(AreaLevel.CSP)).hasSize(314);
        assertThat(places.all(AreaLevel.LSOA)).hasSize(35_672);
    }

    @Test
    void graveshamHasAnOutlineAndNeighbours() {
        AreaCode gravesham = new AreaCode("E07000109");
        assertThat(places.boundary(gravesham)).isPresent();
        assertThat(places.neighbours(gravesham))
                .extracting(Area::name)
                .containsExactly("Dartford", "Medway", "Sevenoaks", "Tonbridge and Malling");
    }
}
