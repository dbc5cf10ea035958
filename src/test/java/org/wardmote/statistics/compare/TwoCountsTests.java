package org.wardmote.statistics.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.compare.Dispersion.MonthPair;

class TwoCountsTests {

    @Test
    void thePValueIsThatOfRsPoissonTest() {
        for (Reference value : Reference.of("two.p")) {
            near(counts(value).pValue(), value, 1e-9);
        }
        for (Reference value : Reference.of("two.midp")) {
            near(counts(value).midP(), value, 1e-9);
        }
    }

    @Test
    void theRatiosIntervalIsThatOfRsPoissonTest() {
        for (Reference value : Reference.of("two.lower")) {
            near(interval(counts(value)).lower(), value, 1e-7);
        }
        for (Reference value : Reference.of("two.upper")) {
            near(interval(counts(value)).upper(), value, 1e-7);
        }
    }

    @Test
    void zIsTwiceTheDifferenceOfTheRoots() {
        for (Reference value : Reference.of("two.z")) {
            near(counts(value).z(), value, 1e-12);
        }
        assertThat(TwoCounts.of(362, 417).z()).isEqualTo(2.79, within(0.005));
        assertThat(TwoCounts.of(38, 51).z()).isEqualTo(1.95, within(0.005));
        assertThat(TwoCounts.of(1055, 1200).z()).isEqualTo(4.3, within(0.05));
        assertThat(TwoCounts.of(1508, 1548).z()).isEqualTo(1.0, within(0.05));
        assertThat(TwoCounts.of(21665, 23102).z()).isEqualTo(9.6, within(0.05));
    }

    @Test
    void nothingAgainstNothingIsNoEvidence() {
        assertThat(TwoCounts.of(0, 0).pValue()).isEqualTo(1);
        assertThat(TwoCounts.of(0, 0).midP()).isEqualTo(1);
        assertThat(TwoCounts.of(0, 0).ratioInterval(0.95)).isNull();
    }

    @Test
    void aZeroBaseHasNoRatioAndNoUpperLimit() {
        assertThat(TwoCounts.of(0, 2).ratio()).isNull();
        assertThat(interval(TwoCounts.of(0, 2)).upper()).isInfinite();
        assertThat(interval(TwoCounts.of(2, 0)).lower()).isZero();
    }

    @Test
    void badCountsAndExposuresAreRefused() {
        assertThatThrownBy(() -> TwoCounts.of(-1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TwoCounts.of(Integer.MAX_VALUE, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TwoCounts(1, 0, 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TwoCounts(1, 1, 2, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theDispersionIsThatOfRsQuasiPoissonModel() {
        for (Reference value : Reference.of("dispersion")) {
            List<MonthPair> run = new ArrayList<>();
            for (int month = 0; month < 12; month++) {
                run.add(new MonthPair(value.wholes(0)[month], value.wholes(1)[month]));
            }
            near(Dispersion.ofSameMonths(List.of(run)).orElseThrow().factor(), value, 1e-7);
        }
    }

    @Test
    void fewerThanTwelvePairsOfMonthsGiveNoDispersion() {
        List<MonthPair> run = new ArrayList<>();
        for (int month = 0; month < 11; month++) {
            run.add(new MonthPair(10 + month, 25 - month));
        }
        assertThat(Dispersion.ofSameMonths(List.of(run))).isEmpty();
        assertThat(Dispersion.ofSameMonths(List.of(run, List.of(new MonthPair(3, 4)))))
                .isPresent();
    }

    @Test
    void overDispersionWidensTheTestAndTheInterval() {
        for (Reference value : Reference.of("dispersed.p")) {
            TwoCounts counts = TwoCounts.of(value.whole(0), value.whole(1));
            Dispersion dispersion = new Dispersion(value.number(2), (int) value.whole(3));
            double expected = Math.max(value.value(), counts.pValue());
            assertThat(counts.dispersed(dispersion, 0.95).pValue()).isEqualTo(expected, within(1e-8));
        }
        for (Reference value : Reference.of("dispersed.lower")) {
            TwoCounts counts = TwoCounts.of(value.whole(0), value.whole(1));
            Dispersion dispersion = new Dispersion(value.number(2), (int) value.whole(3));
            double expected = Math.min(value.value(), interval(counts).lower());
            assertThat(requireNonNull(counts.dispersed(dispersion, 0.95).ratioInterval())
                            .lower())
                    .isEqualTo(expected, within(1e-7));
        }
    }

    private static Interval interval(TwoCounts counts) {
        return requireNonNull(counts.ratioInterval(0.95));
    }

    private static TwoCounts counts(Reference value) {
        return new TwoCounts(value.whole(0), value.number(1), value.whole(2), value.number(3));
    }

    private static void near(double ours, Reference value, double relative) {
        assertThat(ours)
                .as(value.toString())
                .isEqualTo(value.value(), within(relative * Math.abs(value.value()) + 1e-300));
    }
}
