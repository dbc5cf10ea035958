package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wardmote.statistics.Comparison.Rank;

/**
 * Places in a ranking of rates, each with the range that chance allows.
 *
 * <p>The range is a 95% confidence set for the area's true place, by pairwise comparison: its rate is tested against each
 * other one (exact two-count test, twice the smaller tail, adjusted by Holm over the area's comparisons); those shown to
 * be higher stand above it and those shown to be lower stand below, and between them it may be anywhere (Mogstad, Romano,
 * Shaikh and Wilhelm, "Inference for ranks", <i>Review of Economic Studies</i> 91, 2024; the question is Goldstein and
 * Spiegelhalter's, 1996). Exact, without simulation.
 */
final class Ranks {

    /** Fewer areas than these are not ranked. */
    static final int FEWEST = 5;

    static final String METHOD =
            "ranks by rate, 1 the highest, with a 95% range by pairwise exact comparison, adjusted by"
                    + " Holm (Mogstad and others 2024)";

    private static final double LEVEL = 0.05;

    private Ranks() {}

    /**
     * The rank of each rate in the given order: ties share the better place. Empty when there are fewer than 5, or one
     * has no positive exposure: a league table of those is not honest.
     */
    static Optional<List<Rank>> of(List<Rated> areas) {
        if (areas.size() < FEWEST || areas.stream().anyMatch(area -> area.exposure() <= 0)) {
            return Optional.empty();
        }
        List<Rank> ranks = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            ranks.add(rank(areas, i));
        }
        return Optional.of(ranks);
    }

    private static Rank rank(List<Rated> areas, int i) {
        Rated own = areas.get(i);
        int place = 1;
        List<Pairwise> others = new ArrayList<>();
        for (int j = 0; j < areas.size(); j++) {
            Rated other = areas.get(j);
            if (j == i) {
                continue;
            }
            int order = other.compareRate(own);
            place += order > 0 ? 1 : 0;
            double p = new TwoCounts(own.count(), own.exposure(), other.count(), other.exposure()).twiceSmallerTail();
            others.add(new Pairwise(p, order));
        }
        others.sort(Comparator.comparingDouble(Pairwise::pValue));
        int above = 0;
        int below = 0;
        for (int k = 0; k < others.size() && others.get(k).pValue() * (others.size() - k) <= LEVEL; k++) {
            above += others.get(k).order() > 0 ? 1 : 0;
            below += others.get(k).order() < 0 ? 1 : 0;
        }
        return new Rank(place, 1 + above, areas.size() - below, areas.size());
    }

    /** An area's count and its exposure, in people. */
    record Rated(long count, long exposure) {

        /** Compares exactly, by cross-multiplication. */
        int compareRate(Rated other) {
            return java.math.BigInteger.valueOf(count)
                    .multiply(java.math.BigInteger.valueOf(other.exposure))
                    .compareTo(
                            java.math.BigInteger.valueOf(other.count).multiply(java.math.BigInteger.valueOf(exposure)));
        }
    }

    private record Pairwise(double pValue, int order) {}
}
