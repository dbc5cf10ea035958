package org.wardmote.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.Comparison.Verdict;

class SignalsTests {

    @Test
    void everyCrimeTotalBesidesTonbridgeAndMallingFellForReal() {
        assertThat(signals(GraveshamTables.TOTAL)).hasSize(13).doesNotContain("Tonbridge and Malling");
    }

    @Test
    void domesticAbuseRoseForRealInKentAndInThreeDistrictsAndNotInGravesham() {
        assertThat(signals(GraveshamTables.DOMESTIC_ABUSE))
                .containsExactlyInAnyOrder("Ashford", "Thanet", "Tonbridge and Malling", "Kent");
    }

    @Test
    void antiSocialBehaviourRoseForRealInGraveshamAndAllButThree() {
        assertThat(signals(GraveshamTables.ASB))
                .hasSize(11)
                .contains("Gravesham", "Kent")
                .doesNotContain("Dover", "Medway", "Sevenoaks");
    }

    @Test
    void fourCategoriesChangedForRealAndVehicleCrimeAndMostSeriousViolenceDidNot() {
        assertThat(signals(GraveshamTables.CATEGORIES))
                .containsExactlyInAnyOrder(
                        "Stalking and harassment", "Public order offences", "Crimes Against Society", "Total Crime");
    }

    @Test
    void vehicleCrimeJudgedAloneIsStillWithinChance() {
        assertThat(Signals.judge(List.of(TwoCounts.of(362, 417))).get(0).verdict())
                .isEqualTo(Verdict.WITHIN_CHANCE);
        assertThat(Signals.judge(List.of(TwoCounts.of(1055, 1200))).get(0).verdict())
                .isEqualTo(Verdict.SIGNAL);
    }

    @Test
    void whatCannotBeComparedIsNotTestedAndDoesNotCountAmongTheJudged() {
        List<TwoCounts> rows = new ArrayList<>(Arrays.asList(TwoCounts.of(0, 0), null, TwoCounts.of(100, 150)));
        List<Signals.Signal> signals = Signals.judge(rows);
        assertThat(signals.get(0).verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(signals.get(1).verdict()).isEqualTo(Verdict.NOT_TESTED);
        assertThat(signals.get(2).adjusted()).isEqualTo(signals.get(2).pValue());
    }

    @Test
    void aHistoryThatVariesMoreThanPoissonTakesASignalBack() {
        TwoCounts asb = TwoCounts.of(1055, 1200);
        Signals.Signal signal = Signals.judgeDispersed(
                        List.of(new Signals.Candidate(asb, Optional.of(new Dispersion(4, 11)))))
                .get(0);
        assertThat(signal.verdict()).isEqualTo(Verdict.WITHIN_CHANCE);
        assertThat(signal.z()).isEqualTo(asb.z() / 2, within(1e-12));
    }

    @Test
    void adjustedPValuesAreThoseOfR() {
        double[] ps = Reference.of("bh").get(0).numbers(0);
        double[] adjusted = BenjaminiHochberg.adjust(ps);
        for (Reference value : Reference.of("bh.adjusted")) {
            assertThat(adjusted[(int) value.whole(0) - 1]).isEqualTo(value.value(), within(1e-15));
        }
        assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
    }

    private static List<String> signals(String table) {
        List<GraveshamTables.Row> rows = GraveshamTables.rows(table);
        List<Signals.Signal> judged =
                Signals.judge(rows.stream().map(GraveshamTables.Row::counts).toList());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (judged.get(i).verdict() == Verdict.SIGNAL) {
                names.add(rows.get(i).name());
            }
        }
        return names;
    }
}
