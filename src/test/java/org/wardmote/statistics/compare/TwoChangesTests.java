package org.wardmote.statistics.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TwoChangesTests {

    @Test
    void thePValueIsThatOfFishersTestInR() {
        for (Reference value : Reference.of("changes.p")) {
            assertThat(changes(value).pValue()).as(value.toString()).isEqualTo(value.value(), within(1e-9));
        }
        for (Reference value : Reference.of("changes.lower")) {
            assertThat(requireNonNull(changes(value).ratioInterval(0.95)).lower())
                    .isEqualTo(value.value(), within(1e-9));
        }
        for (Reference value : Reference.of("changes.upper")) {
            assertThat(requireNonNull(changes(value).ratioInterval(0.95)).upper())
                    .isEqualTo(value.value(), within(1e-9));
        }
    }

    @Test
    void graveshamsFallCannotBeToldFromThatOfTheRestOfKent() {
        TwoChanges changes = TwoChanges.besideRestOf(5915, 5370, 90_488, 82_537);
        assertThat(changes.ratio()).isEqualTo(0.995, within(0.0005));
        assertThat(changes.pValue()).isGreaterThan(0.7);
        assertThat(requireNonNull(changes.ratioInterval(0.95)).contains(1)).isTrue();
    }

    @Test
    void noughtsHaveNoRatioAndNothingHasNoEvidence() {
        assertThat(new TwoChanges(0, 3, 5, 6).ratio()).isNull();
        assertThat(new TwoChanges(3, 0, 5, 6).ratioInterval(0.95)).isNull();
        assertThat(new TwoChanges(0, 0, 5, 6).pValue()).isEqualTo(1);
        assertThatThrownBy(() -> new TwoChanges(-1, 0, 5, 6)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TwoChanges changes(Reference value) {
        return new TwoChanges(value.whole(0), value.whole(1), value.whole(2), value.whole(3));
    }
}
