package org.wardmote.statistics.compare;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
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
    void thePValueIsThatOfEveryTableSummedWhateverTheMargins() {
        Random random = new Random(20190810);
        for (int i = 0; i < 3000; i++) {
            int size = i % 3 == 0 ? 8 : i % 3 == 1 ? 60 : 3000;
            int[] counts = random.ints(4, 0, size).toArray();
            TwoChanges changes = new TwoChanges(counts[0], counts[1], counts[2], counts[3]);
            boolean empty = counts[0] + counts[1] == 0
                    || counts[2] + counts[3] == 0
                    || counts[0] + counts[2] == 0
                    || counts[1] + counts[3] == 0;
            double every = empty
                    ? 1
                    : summed(
                            HypergeometricDistribution.of(
                                    counts[0] + counts[1] + counts[2] + counts[3],
                                    counts[0] + counts[1],
                                    counts[0] + counts[2]),
                            counts[0]);
            assertThat(changes.pValue()).as(changes.toString()).isEqualTo(every, within(1e-9));
        }
    }

    private static double summed(HypergeometricDistribution tables, int seen) {
        double bar = tables.probability(seen) * (1 + 1e-7);
        return IntStream.rangeClosed(tables.getSupportLowerBound(), tables.getSupportUpperBound())
                .mapToDouble(tables::probability)
                .filter(p -> p <= bar)
                .sum();
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
