package org.wardmote.statistics.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.lake.Lake;
import org.wardmote.lake.VintageId;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.places.Population;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Comparison.Verdict;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.FigureSource;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.Loads;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.Upload;

/** What speaks, what is withheld and why, and what rows add up to: over a small lake in which every count is known. */
class ComparingRoomTests {

    private static final String KENT = "E23000032";
    private static final String ESSEX = "E23000028";
    private static final String GRAVESHAM = "E07000109";
    private static final String DARTFORD = "E07000107";
    private static final String SWALE = "E07000113";
    private static final String BASILDON = "E07000066";
    private static final Instant FIRST = Instant.parse("2026-01-10T12:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-02-10T12:00:00Z");

    @TempDir
    private static Path dir;

    private static Lake lake;
    private static Places places;
    private static Statistics statistics;
    private static VintageId first;
    private static VintageId revised;

    @BeforeAll
    static void load() throws IOException {
        lake = CountsInLake.lake(dir, "2026-01-01");
        places = Places.of(lake);
        first = streets().load("streets.zip", FIRST).id();
        CountsInLake march = new CountsInLake(lake, "police-street");
        march.count("district", "kent", "robbery", GRAVESHAM, "2025-03", 1, 50)
                .count("force", "kent", "robbery", KENT, "2025-03", 1, 200);
        revised = march.load("2025-03-kent-street.csv", SECOND).id();
        new CountsInLake(lake, "count-table")
                .count("district", "robbery", "robbery", GRAVESHAM, "2023-04", 5, 60)
                .count("district", "robbery", "robbery", DARTFORD, "2023-04", 5, 70)
                .count("district", "robbery", "robbery", GRAVESHAM, "2025-01", 3, 1)
                .load("table.csv", FIRST);
        new CountsInLake(lake, "ons-csp-c2")
                .count("csp", "ew", "robbery", "E22000352", "2023-07", 12, 183)
                .load("c2.csv", FIRST);
        Path groups = dir.resolve("groups.csv");
        Files.writeString(groups, "group,area\nNorth,Dartford\nNorth,Gravesham\nNorth,Swale\n");
        Loads.of(lake, places, Clock.systemUTC())
                .load(List.of(Upload.of(groups)), LoadChoices.NONE.accepting(), "a test", Progress.SILENT);
        statistics = Statistics.of(lake, places, List.of(new Cases()));
    }

    /** Kent's first half of 2024 and 2025, 10 robberies a month in Gravesham, 20 in Dartford; Essex's of 2025 alone. */
    private static CountsInLake streets() {
        CountsInLake streets = new CountsInLake(lake, "police-street");
        for (String year : List.of("2024", "2025")) {
            for (int month = 1; month <= 6; month++) {
                String start = year + "-0" + month;
                streets.count("district", "kent", "robbery", GRAVESHAM, start, 1, 10)
                        .count("district", "kent", "robbery", DARTFORD, start, 1, 20)
                        .count("force", "kent", "robbery", KENT, start, 1, 100);
                if (year.equals("2025")) {
                    streets.count("district", "essex", "robbery", BASILDON, start, 1, 30)
                            .count("district", "essex", "robbery", GRAVESHAM, start, 1, 1)
                            .count("force", "essex", "robbery", ESSEX, start, 1, 31);
                }
            }
        }
        streets.count("lsoa", "kent", "shoplifting", "E01024140", "2024-01", 1, 7)
                .count("lsoa", "kent", "shoplifting", "E01024132", "2024-01", 1, 1)
                .count("lsoa", "kent", "shoplifting", "E01024132", "2025-01", 1, 3)
                .count("lsoa", "kent", "shoplifting", "E01035270", "2025-01", 1, 4);
        return streets.warning(
                "incomplete-month", "kent", "2024-02", "Kent Police, February 2024 is likely incomplete.");
    }

    @AfterAll
    static void close() {
        lake.close();
    }

    @Test
    void theNewestVintageSpeaksForItsMonthAndTheOlderForTheOthers() {
        Row gravesham = row(ask("2025-01..2025-06", null, null, GRAVESHAM), GRAVESHAM);
        // five months of 10, March of 50; and the six that Essex Police recorded there
        assertThat(count(gravesham.now())).isEqualTo(5 * 10 + 50 + 6);
        assertThat(gravesham.now().vintages()).containsExactlyInAnyOrder(first, revised);
    }

    @Test
    void asAtADayBeforeTheRevisionTheFiguresAreThoseOfThatDay() {
        Row gravesham = row(ask("2025-01..2025-06", null, LocalDate.of(2026, 1, 31), GRAVESHAM), GRAVESHAM);
        assertThat(count(gravesham.now())).isEqualTo(6 * 10 + 6);
        assertThat(gravesham.now().vintages()).containsExactly(first);
    }

    @Test
    void beforeAnythingWasLoadedNothingIsHeld() {
        assertThatThrownBy(() -> ask("2025-01..2025-06", null, LocalDate.of(2025, 12, 31), GRAVESHAM))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("nothing-held");
                    assertThat(refusal).hasMessageContaining("loaded by 2025-12-31");
                });
    }

    @Test
    void anAreaOfAForceWhoseMonthIsHeldHasNoneWhereThereIsNoRow() {
        assertThat(count(row(ask("2025-01", null, null, SWALE), SWALE).now())).isZero();
    }

    @Test
    void aMonthThatIsNotHeldWithholdsThePeriodAndSaysWhich() {
        Row gravesham = row(ask("2025-04..2025-08", null, null, GRAVESHAM), GRAVESHAM);
        assertThat(gravesham.now().value())
                .isEqualTo(new Figure.Withheld(
                        "Street-level crime and anti-social behaviour for Kent is not held for July to August 2025."));
        assertThat(gravesham.rate()).isNotNull();
        assertThat(requireNonNull(gravesham.rate()).value()).isNull();
    }

    @Test
    void anAreaOfAForceThatIsNotHeldIsNeverTakenForNone() {
        Row essex = row(ask("2024-04..2024-06", null, null, BASILDON), BASILDON);
        assertThat(essex.now().value())
                .isEqualTo(new Figure.Withheld(
                        "Street-level crime and anti-social behaviour for Essex is not held for April to June 2024."));
    }

    @Test
    void anAreaThatWasRedrawnIsWithheldWhereTheFileCountsInTheOldOnes() {
        // Dartford's 001E is of 2021, its 002A of 2011, and its 012A of both
        Comparison comparison = statistics.compare(
                question("shoplifting", AreaLevel.LSOA, "2025-01", "2024-01", "E01035270", "E01024132"));
        assertThat(row(comparison, "E01035270").now().value()).isEqualTo(new Figure.Count(4));
        assertThat(requireNonNull(row(comparison, "E01035270").before()).value())
                .isEqualTo(
                        new Figure.Withheld("Dartford 001E (E01035270) was redrawn in 2021, and its counts of January"
                                + " 2024 are in other areas: the boundary changed."));
        assertThat(row(comparison, "E01024132").change()).isEqualTo(2);
    }

    @Test
    void aMonthThatLooksIncompleteIsCountedAndNotCompared() {
        Row gravesham = row(ask("2025-01..2025-03", "2024-01..2024-03", null, GRAVESHAM), GRAVESHAM);
        assertThat(count(gravesham.before())).isEqualTo(30);
        assertThat(gravesham.change()).isNull();
        assertThat(gravesham.percentText()).isEmpty();
        assertThat(gravesham.evidence().verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(gravesham.finding().sentence())
                .isEqualTo("Robbery in Gravesham cannot be compared: Kent Police, February 2024 is likely incomplete.");
        assertThat(requireNonNull(gravesham.before()).caveats())
                .contains(new Caveat("incomplete-month", "Kent Police, February 2024 is likely incomplete."));
    }

    @Test
    void periodsOfUnequalLengthAreNotCompared() {
        Row gravesham = row(ask("2025-04..2025-06", "2024-05..2024-06", null, GRAVESHAM), GRAVESHAM);
        assertThat(gravesham.change()).isNull();
        assertThat(gravesham.finding().sentence()).contains("has 3 months", "has 2: compare as many months");
    }

    @Test
    void periodsThatShareMonthsAreRefused() {
        assertThatThrownBy(() -> ask("2025-01..2025-03", "2025-03..2025-05", null, GRAVESHAM))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("against"));
    }

    @Test
    void bothPeriodsComeFromOneSource() {
        // the force's table holds only the later of the two, though it is asked first
        Row gravesham = row(ask("2025-01..2025-03", "2024-04..2024-06", null, GRAVESHAM), GRAVESHAM);
        assertThat(gravesham.now().source()).isEqualTo("police-street");
        assertThat(requireNonNull(gravesham.before()).source()).isEqualTo("police-street");
        assertThat(count(gravesham.now())).isEqualTo(10 + 10 + 50 + 3);
    }

    @Test
    void aSourceThatIsNamedIsTheOneThatSpeaks() {
        Question question = question("robbery", AreaLevel.DISTRICT, "2025-01..2025-03", null, GRAVESHAM);
        Comparison comparison = statistics.compare(new Question(
                question.indicator(),
                question.rows(),
                question.level(),
                question.areas(),
                question.period(),
                null,
                null,
                question.base(),
                "count-table",
                true));
        assertThat(count(row(comparison, GRAVESHAM).now())).isEqualTo(1);
    }

    @Test
    void aYearOfTableC2DoesNotAnswerForAPartOfIt() {
        Comparison half = statistics.compare(question("robbery", AreaLevel.CSP, "2023-07..2023-12", null, "E22000352"));
        assertThat(half.rows().get(0).now().value()).isInstanceOf(Figure.Withheld.class);
        Comparison year = statistics.compare(question("robbery", AreaLevel.CSP, "2023-07..2024-06", null, "E22000352"));
        assertThat(count(year.rows().get(0).now())).isEqualTo(183);
        assertThat(year.rows().get(0).now().source()).isEqualTo("ons-csp-c2");
    }

    @Test
    void districtsAddUpToTheirPartnershipAndToAGroup() {
        Comparison csp = statistics.compare(question("robbery", AreaLevel.CSP, "2025-04..2025-06", null, "E22000352"));
        assertThat(count(csp.rows().get(0).now())).isEqualTo(30 + 60 + 3);
        Comparison group =
                statistics.compare(question("robbery", AreaLevel.GROUP, "2025-04..2025-06", null, "group:north"));
        assertThat(count(group.rows().get(0).now())).isEqualTo(30 + 60 + 3);
    }

    @Test
    void districtsOfATableAddUpToTheirPartnershipWhereAllAreHeld() {
        Comparison csp = statistics.compare(question("robbery", AreaLevel.CSP, "2023-04..2023-08", null, "E22000352"));
        assertThat(count(csp.rows().get(0).now())).isEqualTo(130);
        Comparison group =
                statistics.compare(question("robbery", AreaLevel.GROUP, "2023-04..2023-08", null, "group:north"));
        assertThat(group.rows().get(0).now().value()).isInstanceOf(Figure.Withheld.class);
    }

    @Test
    void anAreaThatHoldsRowsStandsForThemAndIsTheirTotal() {
        Comparison comparison =
                statistics.compare(question("robbery", AreaLevel.DISTRICT, "2025-01..2025-02", null, KENT));
        assertThat(comparison.rows()).hasSize(13);
        Row total = requireNonNull(comparison.total());
        assertThat(total.key()).isEqualTo(KENT);
        assertThat(count(total.now())).isEqualTo(200);
        assertThat(comparison.caveats())
                .contains(new Caveat(
                        "total-not-sum",
                        "The districts add up to 62 in January to February 2025, 138 fewer than the 200 counted for Kent:"
                                + " some were recorded without a place, or with one elsewhere."));
    }

    @Test
    void someDistrictsAddUpToASumThatIsNamedAsOne() {
        Comparison comparison =
                statistics.compare(question("robbery", AreaLevel.DISTRICT, "2025-04..2025-06", null, DARTFORD, SWALE));
        Row total = requireNonNull(comparison.total());
        assertThat(total.name()).isEqualTo("These 2 districts");
        assertThat(total.key()).isEmpty();
        assertThat(count(total.now())).isEqualTo(60);
        assertThat(requireNonNull(requireNonNull(total.rate()).denominator()))
                .isEqualTo(Set.of(DARTFORD, SWALE).stream()
                        .mapToLong(code -> places.population(
                                        new AreaCode(code), Population.Base.RESIDENTS, LocalDate.of(2025, 4, 1))
                                .orElseThrow()
                                .number())
                        .sum());
    }

    @Test
    void withoutAnAreaTheRowsAreTheDistrictsOfTheForcesHeld() {
        Comparison comparison = statistics.compare(question("robbery", AreaLevel.DISTRICT, "2025-04..2025-06", null));
        assertThat(comparison.rows()).hasSize(13 + 14);
        assertThat(comparison.rows()).extracting(Row::name).isSorted();
    }

    @Test
    void aRateIsPerThePeopleOfADayNotLaterThanItsPeriodBegan() {
        Row gravesham = row(ask("2025-04..2025-06", "2024-04..2024-06", null, GRAVESHAM), GRAVESHAM);
        assertThat(requireNonNull(gravesham.rate()).label()).isEqualTo("per 1,000 residents, Census 2021, 3 months");
        Question early = question("robbery", AreaLevel.DISTRICT, "1999-01..1999-03", null, GRAVESHAM);
        assertThat(requireNonNull(statistics.compare(early).rows().get(0).rate())
                        .value())
                .isNull();
    }

    @Test
    void differentMonthsOfTheYearCarryACaveat() {
        assertThat(ask("2025-04..2025-06", "2025-01..2025-03", null, GRAVESHAM).caveats())
                .extracting(Caveat::id)
                .contains("season");
        assertThat(ask("2025-04..2025-06", "2024-04..2024-06", null, GRAVESHAM).caveats())
                .extracting(Caveat::id)
                .doesNotContain("season", "leap-day");
        assertThat(ask("2025-02", "2024-02", null, GRAVESHAM).caveats())
                .extracting(Caveat::id)
                .contains("leap-day");
    }

    @Test
    void theCountsOfAnotherRoomAreComparedLikeAnyOther() {
        Comparison comparison =
                statistics.compare(question("domestic-abuse", AreaLevel.DISTRICT, "2025-04", "2024-04", GRAVESHAM));
        assertThat(row(comparison, GRAVESHAM).change()).isEqualTo(12);
        assertThat(row(comparison, GRAVESHAM).now().source()).isEqualTo("records");
    }

    @Test
    void theMonthsOfASeriesComeInOrderWithTheirGaps() {
        List<Figure> months = statistics.series(
                new IndicatorId("robbery"), new AreaCode(GRAVESHAM), Period.parse("2025-02..2025-07"), true);
        assertThat(months).hasSize(6);
        assertThat(months.subList(0, 5)).extracting(ComparingRoomTests::count).containsExactly(11L, 51L, 11L, 11L, 11L);
        assertThat(months.get(5).value()).isInstanceOf(Figure.Withheld.class);
    }

    @Test
    void categoriesNeedOneAreaAndAnAreaOfTheRowsKind() {
        assertThatThrownBy(() -> statistics.compare(question("total-crime", null, "2025-04", null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("one-area-needed"));
        assertThatThrownBy(() -> statistics.compare(question("robbery", AreaLevel.FORCE, "2025-04", null, GRAVESHAM)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("area-of-another-level"));
    }

    /** A room that counts cases: 20 in Gravesham this April, 8 the last. */
    private static final class Cases implements FigureSource {

        @Override
        public Set<IndicatorId> indicators() {
            return Set.of(new IndicatorId("domestic-abuse"));
        }

        @Override
        public List<Figure> count(IndicatorId indicator, AreaLevel level, Period period) {
            long n = period.from().getYear() == 2025 ? 20 : 8;
            return List.of(new Figure(
                    indicator, new AreaCode(GRAVESHAM), period, new Figure.Count(n), "cases", List.of(), List.of()));
        }
    }

    private static Comparison ask(String period, @Nullable String against, @Nullable LocalDate asAt, String area) {
        return statistics.compare(new Question(
                new IndicatorId("robbery"),
                Question.Rows.AREAS,
                AreaLevel.DISTRICT,
                List.of(new AreaCode(area)),
                Period.parse(period),
                against == null ? null : Period.parse(against),
                asAt,
                Population.Base.RESIDENTS,
                null,
                true));
    }

    private static Question question(
            String indicator, @Nullable AreaLevel level, String period, @Nullable String against, String... areas) {
        return new Question(
                new IndicatorId(indicator),
                level == null ? Question.Rows.CATEGORIES : Question.Rows.AREAS,
                level,
                List.of(areas).stream().map(AreaCode::new).toList(),
                Period.parse(period),
                against == null ? null : Period.parse(against),
                null,
                Population.Base.RESIDENTS,
                null,
                true);
    }

    private static Row row(Comparison comparison, String key) {
        return comparison.rows().stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static long count(@Nullable Figure figure) {
        return ((Figure.Count) requireNonNull(figure).value()).number();
    }
}
