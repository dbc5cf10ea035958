package org.wardmote.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
    void aSlipOfThePenIsOfferedAndNotTaken() {
        AreaMatch match = places.match("Gravesahm", AreaLevel.DISTRICT);
        assertThat(match.exact()).isEmpty();
        assertThat(match.near().get(0).name()).isEqualTo("Gravesham");
    }

    @ParameterizedTest
    @CsvSource({
        "Ashford, 40.6, 5250",
        "Gravesham, 50.5, 5370",
        "Medway, 51.0, 14182",
        "Kent, 44.7, 82537",
        "Thanet, 64.5, 9150"
    })
    void midTwentyEighteenPopulationsGiveThePrintedRates(String name, double rate, long count) {
        AreaLevel level = name.equals("Kent") ? AreaLevel.FORCE : AreaLevel.DISTRICT;
        AreaCode code = places.match(name, level).only().orElseThrow().code();
        Population population = places.population(code, Population.Base.RESIDENTS, LocalDate.of(2019, 4, 1))
                .orElseThrow();
        assertThat(population.label()).isEqualTo("mid-2018");
        assertThat(Math.round(count * 10_000.0 / population.number()) / 10.0).isEqualTo(rate);
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
