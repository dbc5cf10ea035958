package org.wardmote.statistics.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class IntervalsTests {

    private static final Offset<Double> FOUR_PLACES = within(0.00005);

    @Test
    void exactAndByarLimitsAreThoseOfR() {
        for (Reference value : Reference.of("exact.lower")) {
            near(Intervals.exact(value.whole(0), value.number(1)).lower(), value);
        }
        for (Reference value : Reference.of("exact.upper")) {
            near(Intervals.exact(value.whole(0), value.number(1)).upper(), value);
        }
        for (Reference value : Reference.of("byar.lower")) {
            near(Intervals.byar(value.whole(0), value.number(1)).lower(), value);
        }
        for (Reference value : Reference.of("byar.upper")) {
            near(Intervals.byar(value.whole(0), value.number(1)).upper(), value);
        }
    }

    @Test
    void wilsonLimitsAreThoseOfR() {
        for (Reference value : Reference.of("wilson.lower")) {
            near(
                    Intervals.proportion(value.whole(0), value.whole(1), value.number(2))
                            .lower(),
                    value);
        }
        for (Reference value : Reference.of("wilson.upper")) {
            near(
                    Intervals.proportion(value.whole(0), value.whole(1), value.number(2))
                            .upper(),
                    value);
        }
    }

    /** The counts that PHE's PHEindicatormethods tests itself on (65, 1,045, 1; 10), and its proportions, to four places. */
    @Test
    void theCasesOfPublicHealthEnglandAreMetToFourPlaces() {
        Interval wilson = Intervals.proportion(100, 1000, 0.95).times(100);
        assertThat(wilson.lower()).isEqualTo(8.2909, FOUR_PLACES);
        assertThat(wilson.upper()).isEqualTo(12.0152, FOUR_PLACES);
        Interval one = Intervals.proportion(100, 10_000, 0.95).times(100);
        assertThat(one.lower()).isEqualTo(0.8229, FOUR_PLACES);
        assertThat(one.upper()).isEqualTo(1.2147, FOUR_PLACES);
        for (Reference value : Reference.of("byar.lower")) {
            assertThat(Intervals.byar(value.whole(0), value.number(1)).lower()).isEqualTo(value.value(), FOUR_PLACES);
        }
        Interval rate = requireNonNull(Intervals.rate(100, 10_000L, 100_000));
        assertThat(rate.lower()).isEqualTo(813.6211, FOUR_PLACES);
    }

    @Test
    void theExactMethodGivesWayToByarsAtTen() {
        assertThat(Intervals.count(9)).isEqualTo(Intervals.exact(9, 0.95));
        assertThat(Intervals.count(10)).isEqualTo(Intervals.byar(10, 0.95));
        assertThat(Intervals.byar(10, 0.95).lower())
                .isEqualTo(Intervals.exact(10, 0.95).lower(), within(0.002 * 10));
    }

    @Test
    void graveshamsRateIsFiftyAndAHalfGiveOrTakeOneAndAThird() {
        Interval rate = requireNonNull(Intervals.rate(5370, 106_385L, 1000));
        assertThat(Rounding.places(rate.lower(), 1)).isEqualByComparingTo("49.1");
        assertThat(Rounding.places(rate.upper(), 1)).isEqualByComparingTo("51.8");
    }

    @Test
    void aMissingOrZeroDenominatorIsNotCalculable() {
        assertThat(Intervals.rate(3, null, 1000)).isNull();
        assertThat(Intervals.rate(3, 0L, 1000)).isNull();
        assertThat(Intervals.rate(3, -1L, 1000)).isNull();
    }

    @Test
    void allOfManyIsNotCertainty() {
        Interval all = Intervals.proportion(148, 148, 0.95);
        assertThat(Rounding.places(100 * all.lower(), 1)).isEqualByComparingTo("97.5");
        assertThat(all.upper()).isEqualTo(1);
    }

    @Test
    void whatIsNoProportionIsRefused() {
        assertThatThrownBy(() -> Intervals.proportion(11, 10, 0.95)).hasMessageContaining("11 of 10");
        assertThatThrownBy(() -> Intervals.proportion(-1, 10, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Intervals.proportion(0, 0, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Intervals.count(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Intervals.count(3, 95)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void near(double ours, Reference value) {
        assertThat(ours).as(value.toString()).isEqualTo(value.value(), within(1e-8 * Math.max(1, value.value())));
    }
}
