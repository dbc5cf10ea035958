package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Control charts of a series of counts: is the process steady, and which points say that it is not.
 *
 * <p>Two kinds. The <em>c-chart</em> takes counts as Poisson: mean ± 3√mean. The <em>XmR chart</em> takes the variation
 * from the series itself: mean ± 2.66 times the mean moving range; it is the one for counts that vary more than Poisson,
 * as most series of crime do (Wheeler, <i>Understanding Variation</i>, 1993; NHS England, <i>Making Data Count</i>). Where
 * a change of the process is marked, the chart begins anew. A stretch of fewer than 12 points is drawn without limits.
 */
final class ControlCharts {

    /** Fewer points than these have no limits. */
    static final int FEWEST = 12;

    /** 3 / d₂ for moving ranges of two. */
    private static final double XMR = 2.66;

    private ControlCharts() {}

    /**
     * A chart of counts.
     *
     * @param counts in order of time; null where there is none, which breaks runs and moving ranges
     * @param changes where a new process begins: indices of the first point of it
     */
    static Chart chart(Kind kind, List<@Nullable Long> counts, List<Integer> changes) {
        TreeSet<Integer> starts = new TreeSet<>(changes);
        starts.add(0);
        if (starts.first() < 0 || (starts.last() >= counts.size() && !counts.isEmpty())) {
            throw new IllegalArgumentException("A change is marked outside the series: " + changes);
        }
        List<Stretch> stretches = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        List<Integer> from = List.copyOf(starts);
        for (int i = 0; i < from.size() && !counts.isEmpty(); i++) {
            int end = i + 1 < from.size() ? from.get(i + 1) : counts.size();
            Stretch stretch = stretch(kind, counts, from.get(i), end);
            stretches.add(stretch);
            if (stretch.limits() != null) {
                marks.addAll(marks(counts, stretch, stretch.limits()));
            }
        }
        marks.sort(Comparator.comparingInt(Mark::index));
        return new Chart(kind, stretches, marks);
    }

    private static Stretch stretch(Kind kind, List<@Nullable Long> counts, int from, int to) {
        int points = 0;
        double sum = 0;
        int moves = 0;
        double moved = 0;
        for (int i = from; i < to; i++) {
            Long count = counts.get(i);
            if (count == null) {
                continue;
            }
            if (count < 0) {
                throw new IllegalArgumentException("A count is not negative: " + count);
            }
            points++;
            sum += count;
            Long last = i > from ? counts.get(i - 1) : null;
            if (last != null) {
                moves++;
                moved += Math.abs(count - last);
            }
        }
        if (points < FEWEST || (kind == Kind.XMR && moves == 0)) {
            return new Stretch(from, to, null, "No limits: " + points + " points, and at least 12 are needed.");
        }
        double centre = sum / points;
        double half = kind == Kind.C ? 3 * Math.sqrt(centre) : XMR * moved / moves;
        return new Stretch(from, to, new Limits(centre, Math.max(0, centre - half), centre + half, half / 3), "");
    }

    private static List<Mark> marks(List<@Nullable Long> counts, Stretch stretch, Limits limits) {
        List<Mark> marks = new ArrayList<>();
        Run run = new Run(0, 0, 0, 0, 0);
        Long last = null;
        List<Integer> recent = new ArrayList<>();
        for (int i = stretch.from(); i < stretch.to(); i++) {
            Long count = counts.get(i);
            if (count == null) {
                run = new Run(0, 0, 0, 0, 0);
                recent.clear();
                last = null;
                continue;
            }
            run = run.and(count, last, limits.centre());
            recent.add(beyondTwo(count, limits));
            Set<Rule> rules = EnumSet.noneOf(Rule.class);
            if (count > limits.upper() || count < limits.lower()) {
                rules.add(Rule.BEYOND_LIMIT);
            }
            if (run.above() >= 8 || run.below() >= 8) {
                rules.add(Rule.EIGHT_ON_ONE_SIDE);
            }
            if (twoOfThree(recent)) {
                rules.add(Rule.TWO_OF_THREE_BEYOND_TWO_SIGMA);
            }
            if (run.rising() >= 6 || run.falling() >= 6) {
                rules.add(Rule.SIX_TRENDING);
            }
            if (!rules.isEmpty()) {
                marks.add(new Mark(i, rules));
            }
            last = count;
        }
        return marks;
    }

    private static int beyondTwo(long count, Limits limits) {
        if (count > limits.centre() + 2 * limits.sigma()) {
            return 1;
        }
        return count < limits.centre() - 2 * limits.sigma() ? -1 : 0;
    }

    /** Whether this point and one of the two before it, or both, lie beyond two sigma on the same side. */
    private static boolean twoOfThree(List<Integer> recent) {
        int now = recent.get(recent.size() - 1);
        return now != 0
                && recent.subList(Math.max(0, recent.size() - 3), recent.size()).stream()
                                .filter(side -> side == now)
                                .count()
                        >= 2;
    }

    /** How the variation is taken. */
    enum Kind {
        /** As Poisson, for small counts of separate events. */
        C,
        /** From the moving range. */
        XMR
    }

    /** What a point can say, each with where the rule is from. */
    enum Rule {
        BEYOND_LIMIT("one point beyond a limit of three sigma (Shewhart 1931; Western Electric rule 1)"),
        EIGHT_ON_ONE_SIDE("eight points in a row on one side of the centre (Western Electric 1956, rule 4)"),
        TWO_OF_THREE_BEYOND_TWO_SIGMA(
                "two of three points in a row beyond two sigma on the same side (Western Electric rule 2)"),
        SIX_TRENDING("six points in a row rising, or falling (Nelson 1984, rule 3)");

        private final String words;

        Rule(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** A chart: its stretches between marked changes, and the points at which a rule is met (the last of its run). */
    record Chart(Kind kind, List<Stretch> stretches, List<Mark> marks) {
        Chart {
            stretches = List.copyOf(stretches);
            marks = List.copyOf(marks);
        }
    }

    /**
     * A stretch of one process.
     *
     * @param from the index of its first point
     * @param to the index after its last
     * @param limits null when it is too short, and the note then says so
     */
    record Stretch(int from, int to, @Nullable Limits limits, String note) {}

    /** The centre and the limits of three sigma, in counts; the lower is not below 0. */
    record Limits(double centre, double lower, double upper, double sigma) {}

    /** A point at which rules are met. */
    record Mark(int index, Set<Rule> rules) {}

    /** How many points in a row are above or below the centre, or rise or fall; a trend of six points has five steps. */
    private record Run(int points, int above, int below, int rising, int falling) {

        Run and(long count, @Nullable Long last, double centre) {
            return new Run(
                    points + 1,
                    count > centre ? above + 1 : 0,
                    count < centre ? below + 1 : 0,
                    last != null && count > last ? Math.max(rising, 1) + 1 : 1,
                    last != null && count < last ? Math.max(falling, 1) + 1 : 1);
        }
    }
}
