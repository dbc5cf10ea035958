package org.wardmote.statistics.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.compare.Tiles.Tile;

class TilesTests {

    private static final YearMonth APRIL = YearMonth.of(2019, 4);

    @Test
    void monthsAreLaidOneAfterTheOther() {
        List<Tile> months = List.of(tile(0, 1), tile(1, 1), tile(2, 1));
        assertThat(Tiles.exact(Period.of(APRIL, 3), months)).contains(months);
    }

    @Test
    void aGapIsNotCovered() {
        assertThat(Tiles.exact(Period.of(APRIL, 3), List.of(tile(0, 1), tile(2, 1))))
                .isEmpty();
        assertThat(Tiles.missing(Period.of(APRIL, 3), List.of(tile(0, 1), tile(2, 1))))
                .containsExactly(APRIL.plusMonths(1));
    }

    @Test
    void aYearDoesNotAnswerForFiveOfItsMonths() {
        assertThat(Tiles.exact(Period.of(APRIL, 5), List.of(tile(0, 12)))).isEmpty();
        assertThat(Tiles.exact(Period.of(APRIL, 12), List.of(tile(0, 12)))).contains(List.of(tile(0, 12)));
    }

    @Test
    void theLongestFirstTileIsPassedOverWhereItLeadsNowhere() {
        List<Tile> held = List.of(tile(0, 3), tile(0, 2), tile(2, 2));
        assertThat(Tiles.exact(Period.of(APRIL, 4), held)).contains(List.of(tile(0, 2), tile(2, 2)));
    }

    @Test
    void whateverIsHeldWhatIsLaidCoversThePeriodOnceAndWholly() {
        Random chance = new Random(20191010);
        int covered = 0;
        for (int i = 0; i < 2000; i++) {
            List<Tile> held = new ArrayList<>();
            for (int j = 0; j < 1 + chance.nextInt(12); j++) {
                held.add(tile(chance.nextInt(10) - 1, 1 + chance.nextInt(4)));
            }
            Period period = Period.of(APRIL, 1 + chance.nextInt(8));
            Optional<List<Tile>> laid = Tiles.exact(period, held);
            if (laid.isPresent()) {
                covered++;
                YearMonth at = period.from();
                for (Tile tile : laid.get()) {
                    assertThat(held).contains(tile);
                    assertThat(tile.start()).isEqualTo(at);
                    at = tile.after();
                }
                assertThat(at).isEqualTo(period.to().plusMonths(1));
            } else {
                assertThat(coverable(period.from(), period.to().plusMonths(1), held))
                        .isFalse();
            }
        }
        assertThat(covered).isBetween(100, 1900);
    }

    private static boolean coverable(YearMonth from, YearMonth end, List<Tile> held) {
        if (from.equals(end)) {
            return true;
        }
        return held.stream()
                .filter(tile -> tile.start().equals(from) && !tile.after().isAfter(end))
                .anyMatch(tile -> coverable(tile.after(), end, held));
    }

    private static Tile tile(int after, int months) {
        return new Tile(APRIL.plusMonths(after), months);
    }
}
