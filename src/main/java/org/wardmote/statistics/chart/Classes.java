package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

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

    /**
     * As many classes, five at most, as the evidence allows: two thirds of the areas must lie in one class with their whole
     * 95% interval, and no class may have only areas that perhaps lie in another. Where no number of classes does that, the
     * number at which most areas do.
     */
    static Classes asEvidenceAllows(List<Amount.Known> values, IntFunction<Classes> make) {
        Classes best = make.apply(MOST);
        long mostCertain = -1;
        for (int k = MOST; k > 1; k--) {
            Classes classes = make.apply(k);
            long certain = values.stream().filter(each -> !classes.spans(each)).count();
            if (certain * 3 >= values.size() * 2L && classes.eachHoldsOneForCertain(values)) {
                return classes;
            }
            if (certain > mostCertain) {
                best = classes;
                mostCertain = certain;
            }
        }
        return best;
    }

    /**
     * At most so many classes with about as many areas in each, parted at the widest gap near the even cut; ranges are those
     * of the values themselves.
     */
    static Classes quantiles(List<Amount.Known> values, int most) {
        List<Amount.Known> sorted = values.stream()
                .sorted(Comparator.comparingDouble(Amount.Known::value))
                .toList();
        int n = sorted.size();
        List<Integer> starts = new ArrayList<>(n == 0 ? List.of() : List.of(0));
        for (int i = 1; i < most; i++) {
            int after = starts.isEmpty() ? 0 : starts.get(starts.size() - 1);
            int cut = widestGap(sorted, (double) i * n / most, after, Math.max(1, n / (4 * most)));
            if (cut > after) {
                starts.add(cut);
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

    /** The place in order, near an even cut, before which the step up is greatest; the next step up when all near are ties. */
    private static int widestGap(List<Amount.Known> sorted, double even, int after, int reach) {
        int n = sorted.size();
        int best = -1;
        double widest = 0;
        for (int at = Math.max(after + 1, (int) Math.round(even) - reach); at < n; at++) {
            if (at > Math.round(even) + reach && best > 0) {
                break;
            }
            double gap = sorted.get(at).value() - sorted.get(at - 1).value();
            boolean wider = gap > widest * (1 + 1e-9);
            boolean asWide = gap > 0 && gap >= widest * (1 - 1e-9);
            if (wider || (asWide && Math.abs(at - even) < Math.abs(best - even))) {
                widest = gap;
                best = at;
            }
        }
        return best;
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

    private static String range(String low, String high) {
        return low.equals(high) ? low : low + " to " + high;
    }

    private boolean eachHoldsOneForCertain(List<Amount.Known> values) {
        return IntStream.range(0, bands.size())
                .allMatch(band -> values.stream().noneMatch(each -> of(each.value()) == band)
                        || values.stream().anyMatch(each -> of(each.value()) == band && !spans(each)));
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
