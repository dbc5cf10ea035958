package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The classes of a map, lowest first: at most five, and equal values always together.
 *
 * @param bands lowest first; empty when there are no values
 */
record Classes(List<Band> bands) {

    static final int MOST = 5;

    /**
     * One class.
     *
     * @param from the least value that belongs in it
     * @param below where the next begins, midway in a gap between values; infinite for the last
     * @param label its range in print
     */
    record Band(double from, double below, String label) {}

    /** At most so many classes with about as many areas in each; ranges are those of the values themselves. */
    static Classes quantiles(List<Amount.Known> values, int most) {
        List<Amount.Known> sorted = values.stream()
                .sorted(Comparator.comparingDouble(Amount.Known::value))
                .toList();
        int n = sorted.size();
        long distinct =
                sorted.stream().mapToDouble(Amount.Known::value).distinct().count();
        int k = (int) Math.min(most, distinct);
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            int start = (int) Math.round((double) i * n / k);
            while (start > 0 && start < n && same(sorted, start - 1, start)) {
                start++;
            }
            if (start < n && (starts.isEmpty() || start > starts.get(starts.size() - 1))) {
                starts.add(start);
            }
        }
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            boolean last = i == starts.size() - 1;
            Amount.Known low = sorted.get(starts.get(i));
            Amount.Known high = sorted.get((last ? n : starts.get(i + 1)) - 1);
            double below = last
                    ? Double.POSITIVE_INFINITY
                    : (high.value() + sorted.get(starts.get(i + 1)).value()) / 2;
            bands.add(new Band(low.value(), below, range(low.printed(), high.printed())));
        }
        return new Classes(bands);
    }

    /** At most so many classes of equal, round width. */
    static Classes equal(List<Amount.Known> values, int most) {
        if (values.isEmpty()) {
            return new Classes(List.of());
        }
        double least = values.stream().mapToDouble(Amount.Known::value).min().orElseThrow();
        double greatest = values.stream().mapToDouble(Amount.Known::value).max().orElseThrow();
        if (least == greatest) {
            return quantiles(values, most);
        }
        boolean whole = values.stream().allMatch(each -> each.value() == Math.rint(each.value()));
        int asked = most;
        Scale scale = Scale.spanning(least, greatest, asked, whole, 0, 1);
        while (scale.ticks().size() - 1 > most && asked > 1) {
            asked--;
            scale = Scale.spanning(least, greatest, asked, whole, 0, 1);
        }
        List<Double> ticks = scale.ticks();
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i + 1 < ticks.size(); i++) {
            boolean last = i + 2 == ticks.size();
            String from = scale.label(ticks.get(i));
            String to = scale.label(ticks.get(i + 1));
            bands.add(new Band(
                    ticks.get(i),
                    last ? Double.POSITIVE_INFINITY : ticks.get(i + 1),
                    from + (last ? " to " : " to under ") + to));
        }
        return new Classes(bands);
    }

    private static boolean same(List<Amount.Known> sorted, int one, int other) {
        return sorted.get(one).value() == sorted.get(other).value();
    }

    private static String range(String low, String high) {
        return low.equals(high) ? low : low + " to " + high;
    }

    /** The class of a value; the first for a value below all. */
    int of(double value) {
        int i = 0;
        while (i + 1 < bands.size() && value >= bands.get(i).below()) {
            i++;
        }
        return i;
    }

    /** Whether a value's 95% interval reaches into a class beyond its own. */
    boolean spans(Amount.Known known) {
        return known.lower() != null
                && known.upper() != null
                && (of(known.lower()) != of(known.value()) || of(known.upper()) != of(known.value()));
    }
}
