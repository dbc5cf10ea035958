package org.wardmote.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.places.Population;
import org.wardmote.statistics.Comparison.Rate;
import org.wardmote.statistics.Comparison.Row;

/** The rates of partnerships by the published Table C2, which has its own districts beside them. */
class PartnershipRatesRoomTests {

    private static final Period YEAR = Period.parse("2024-07..2025-06");

    @TempDir
    private static Path dir;

    private static Lake lake;
    private static Places places;
    private static Map<String, Row> partnerships;

    @BeforeAll
    static void load() {
        lake = Lake.open(dir.resolve("lake"), Clock.systemUTC());
        places = Places.of(lake);
        Loads.of(lake, places, Clock.systemUTC())
                .load(
                        List.of(Upload.of(Path.of("demo/ons/ons-csp-table-c2-ye-jun-2025.csv"))),
                        LoadChoices.NONE,
                        "Ana",
                        Progress.SILENT);
        partnerships = rows(AreaLevel.CSP);
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    @Test
    void dorsetIsDividedByTheDistrictThatTheTableHasBesideItWithoutChristchurch() {
        Rate rate = rate("E22000367");

        assertThat(rate.denominator()).isEqualTo(people("E06000059"));
        assertThat((double) people("E06000059")).isCloseTo(379_600, within(50.0));
        assertThat(people("E22000367"))
                .as("with Christchurch, as the lookup of 2017")
                .isGreaterThan(people("E06000059"));
        assertThat(rate.value())
                .as("21,200 crimes, 379,600 people in the census of 2021 (as ONS rounds it)")
                .isEqualByComparingTo("55.9");
    }

    @Test
    void twoPartnershipsInOneDistrictThatIsMoreThanBothHaveNoRateAndTheTrueReason() {
        for (String code : List.of("E22000063", "E22000067")) {
            assertThat(rate(code).value()).isNull();
            assertThat(rate(code).label())
                    .isEqualTo("not calculable: the table has Bournemouth and Poole in one district, Bournemouth,"
                            + " Christchurch and Poole, and does not say how its people are divided between them");
        }
        Row district = requireNonNull(rows(AreaLevel.DISTRICT).get("E06000058"));
        assertThat(district.now().value()).isEqualTo(new Figure.Count(18_801 + 9_539));
        assertThat(requireNonNull(district.rate()).denominator()).isEqualTo(people("E06000058"));
    }

    @Test
    void partnershipsThatAreExactlyTheirDistrictOrItsPartsKeepTheirOwnPeople() {
        for (String code : List.of("E22000001", "E22000352", "E22000303", "E22000369", "E22000233", "E22000278")) {
            assertThat(rate(code).denominator()).as(partnership(code).name()).isEqualTo(people(code));
        }
        assertThat(partnerships.values())
                .filteredOn(row -> row.rate() != null && row.rate().value() == null)
                .extracting(Row::name)
                .containsExactlyInAnyOrder("Bournemouth", "Poole");
    }

    private static Rate rate(String code) {
        return requireNonNull(partnership(code).rate(), code);
    }

    private static Row partnership(String code) {
        return requireNonNull(partnerships.get(code), code);
    }

    private static long people(String code) {
        return places.population(new AreaCode(code), Population.Base.RESIDENTS, YEAR.firstDay())
                .orElseThrow()
                .number();
    }

    private static Map<String, Row> rows(AreaLevel level) {
        return Statistics.of(lake, places, List.of())
                .compare(new Question(
                        new IndicatorId("total-crime"),
                        Question.Rows.AREAS,
                        level,
                        List.of(),
                        YEAR,
                        null,
                        null,
                        Population.Base.RESIDENTS,
                        "ons-csp-c2",
                        true))
                .rows()
                .stream()
                .collect(Collectors.toMap(Row::key, Function.identity()));
    }
}
