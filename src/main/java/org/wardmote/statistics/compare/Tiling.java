package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.wardmote.statistics.Period;

/** How periods lie in a longer one, side by side. */
final class Tiling {

    private Tiling() {}

    /** A period with those after and before it that touch none of the others taken. */
    static List<Period> from(Period first, Collection<Period> all) {
        List<Period> tiles = new ArrayList<>(List.of(first));
        all.stream()
                .sorted()
                .filter(period -> tiles.stream().noneMatch(period::overlaps))
                .forEach(tiles::add);
        return tiles;
    }

    /** The runs of months of a period that are in none of its parts. */
    static List<Period> left(Period whole, Collection<Period> parts) {
        List<Period> left = new ArrayList<>(List.of(whole));
        for (Period part : parts) {
            List<Period> next = new ArrayList<>();
            for (Period run : left) {
                if (!run.overlaps(part)) {
                    next.add(run);
                    continue;
                }
                if (run.from().isBefore(part.from())) {
                    next.add(new Period(run.from(), part.from().minusMonths(1)));
                }
                if (run.to().isAfter(part.to())) {
                    next.add(new Period(part.to().plusMonths(1), run.to()));
                }
            }
            left = next;
        }
        return left;
    }
}
