package org.wardmote.places.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DissolvingTests {

    private static List<List<double[]>> square(double x, double y, double side) {
        return List.of(List.of(
                new double[] {x, y},
                new double[] {x + side, y},
                new double[] {x + side, y + side},
                new double[] {x, y + side},
                new double[] {x, y}));
    }

    private static double area(List<List<List<double[]>>> polygons) {
        return polygons.stream()
                .flatMap(List::stream)
                .mapToDouble(Dissolving::area)
                .sum();
    }

    @Test
    void twoSquaresBesideEachOtherBecomeOne() {
        List<List<List<double[]>>> one = Dissolving.together(List.of(square(0, 50, 1), square(1, 50, 1)));
        assertThat(one).hasSize(1);
        assertThat(one.get(0)).hasSize(1);
        assertThat(one.get(0).get(0)).hasSize(7);
        assertThat(area(one)).isEqualTo(4);
    }

    @Test
    void aRingOfSquaresHasAHole() {
        List<List<List<double[]>>> squares = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            if (i != 4) {
                squares.add(square(i % 3, 50 + i / 3, 1));
            }
        }
        List<List<List<double[]>>> ring = Dissolving.together(squares);
        assertThat(ring).hasSize(1);
        assertThat(ring.get(0)).hasSize(2);
        assertThat(area(ring)).isEqualTo(16);
    }

    @Test
    void squaresApartStayApart() {
        assertThat(Dissolving.together(List.of(square(0, 50, 1), square(3, 50, 1))))
                .hasSize(2);
    }

    @Test
    void aClockwiseShellIsTurnedRound() {
        List<double[]> backwards = new ArrayList<>(square(1, 50, 1).get(0));
        java.util.Collections.reverse(backwards);
        assertThat(Dissolving.together(List.of(square(0, 50, 1), List.of(backwards))))
                .hasSize(1);
    }

    @Test
    void anyFieldOfSquaresKeepsItsArea() {
        Random random = new Random(20191010);
        for (int trial = 0; trial < 200; trial++) {
            List<List<List<double[]>>> squares = new ArrayList<>();
            for (int i = 0; i < 36; i++) {
                if (random.nextBoolean()) {
                    squares.add(square(i % 6, 50 + i / 6, 1));
                }
            }
            assertThat(area(Dissolving.together(squares))).isEqualTo(area(squares));
        }
    }
}
