package org.wardmote.statistics.chart;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where months stand on an axis. A long run of months without any figure is squeezed, and shown to be: five months of one
 * year and twelve of another, six years apart, can then still be read.
 */
final class TimeAxis {

    private static final List<Integer> STEPS = List.of(1, 2, 3, 4, 6, 12, 24, 36, 60, 120, 240, 600, 1200);
    private static final double BETWEEN_LABELS = 20;
    private static final double INSET = 6;
    private static final int SQUEEZED_OVER = 12;
    private static final double SQUEEZED_SHARE = 0.25;

    /** A run of months without any figure. */
    record Run(YearMonth from, YearMonth to, boolean squeezed) {
        String words() {
            return from.equals(to) ? Numbers.month(from) : Numbers.month(from) + " to " + Numbers.month(to);
        }

        boolean contains(YearMonth month) {
            return !month.isBefore(from) && !month.isAfter(to);
        }
    }

    private final YearMonth first;
    private final double[] places;
    private final List<Run> squeezed;
    private final double unit;

    private TimeAxis(YearMonth first, double[] places, List<Run> squeezed, double unit) {
        this.first = first;
        this.places = places;
        this.squeezed = squeezed;
        this.unit = unit;
    }

    /** The axis of a chart between two places on a sheet; squeezed runs get the room of the words "no figure". */
    static TimeAxis of(LineChart chart, double left, double right, double squeezedWidth) {
        List<YearMonth> months = chart.months();
        if (months.isEmpty()) {
            return new TimeAxis(YearMonth.of(2000, 1), new double[] {(left + right) / 2}, List.of(), right - left);
        }
        YearMonth first = months.get(0);
        int span = (int) ChronoUnit.MONTHS.between(first, months.get(months.size() - 1));
        if (span == 0) {
            return new TimeAxis(first, new double[] {(left + right) / 2}, List.of(), right - left);
        }
        List<Run> squeezed =
                gaps(chart, chart.lines()).stream().filter(Run::squeezed).toList();
        double[] widths = new double[span];
        int plain = 0;
        for (int i = 0; i < span; i++) {
            Run run = touching(squeezed, first.plusMonths(i), first.plusMonths(i + 1L));
            widths[i] = run == null ? 0 : squeezedWidth / (ChronoUnit.MONTHS.between(run.from(), run.to()) + 2);
            plain += run == null ? 1 : 0;
        }
        double room = right - left - 2 * INSET - squeezedWidth * squeezed.size();
        double unit = room / Math.max(1, plain);
        double[] places = new double[span + 1];
        places[0] = left + INSET;
        for (int i = 0; i < span; i++) {
            places[i + 1] = places[i] + (widths[i] == 0 ? unit : widths[i]);
        }
        return new TimeAxis(first, places, squeezed, unit);
    }

    private static @org.jspecify.annotations.Nullable Run touching(List<Run> runs, YearMonth one, YearMonth other) {
        return runs.stream()
                .filter(run -> run.contains(one) || run.contains(other))
                .findFirst()
                .orElse(null);
    }

    /** Months between a chart's first and last for which none of the lines has a figure. */
    static List<Run> gaps(LineChart chart, List<LineChart.Line> lines) {
        List<YearMonth> months = chart.months();
        List<Run> runs = new ArrayList<>();
        if (months.isEmpty()) {
            return runs;
        }
        Set<YearMonth> known = lines.stream()
                .flatMap(line -> line.points().stream())
                .filter(point -> point.amount() instanceof Amount.Known)
                .map(LineChart.Point::month)
                .collect(Collectors.toSet());
        YearMonth last = months.get(months.size() - 1);
        long span = ChronoUnit.MONTHS.between(months.get(0), last) + 1;
        YearMonth month = months.get(0);
        while (!month.isAfter(last)) {
            YearMonth from = month;
            while (!month.isAfter(last) && !known.contains(month)) {
                month = month.plusMonths(1);
            }
            long length = ChronoUnit.MONTHS.between(from, month);
            if (length > 0) {
                boolean inside = from.isAfter(months.get(0)) && !month.isAfter(last);
                runs.add(new Run(
                        from,
                        month.minusMonths(1),
                        inside && length > SQUEEZED_OVER && length > span * SQUEEZED_SHARE));
            } else {
                month = month.plusMonths(1);
            }
        }
        return runs;
    }

    /** Where a month stands; a month off the axis stands at its nearer end. */
    double x(YearMonth month) {
        return places[index(month)];
    }

    /** Midway between a month and the one before it. */
    double before(YearMonth month) {
        int i = index(month);
        return i == 0 ? places[0] - Math.min(INSET, unit / 2) : (places[i] + places[i - 1]) / 2;
    }

    /** Midway between a month and the one after it. */
    double after(YearMonth month) {
        int i = index(month);
        return i == places.length - 1 ? places[i] + Math.min(INSET, unit / 2) : (places[i] + places[i + 1]) / 2;
    }

    private int index(YearMonth month) {
        return (int) Math.max(0, Math.min(places.length - 1L, ChronoUnit.MONTHS.between(first, month)));
    }

    /** The months to label: as many as fit, at a step that divides a year or is made of years. */
    List<YearMonth> labelled(double size) {
        double room = Lettering.width("Mmm 2000", size) + BETWEEN_LABELS;
        int step =
                STEPS.stream().filter(each -> unit * each >= room).findFirst().orElse(1200);
        List<YearMonth> labelled = new ArrayList<>();
        double last = -room;
        for (int i = 0; i < places.length; i++) {
            YearMonth month = first.plusMonths(i);
            boolean free = squeezed.stream().noneMatch(run -> run.contains(month));
            if (free && aligned(month, step) && places[i] - last >= room) {
                labelled.add(month);
                last = places[i];
            }
        }
        if (labelled.isEmpty()) {
            labelled.add(first);
        }
        return labelled;
    }

    /** From a year up ticks keep the first month's place in the year; below, they fall on January and its like. */
    private boolean aligned(YearMonth month, int step) {
        return step >= 12
                ? ChronoUnit.MONTHS.between(first, month) % step == 0
                : (month.getMonthValue() - 1) % step == 0;
    }
}
