package org.wardmote.statistics.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A series of months: one line that is the subject, and up to four beside it for context.
 *
 * @param measure what a value is, as it stands above the axis: "Incidents a month"
 * @param lines the subject first
 * @param limits centre line and limits of a control chart, one for each stretch that has its own; empty for none
 * @param breaks where the way of counting changed
 */
public record LineChart(
        Caption caption, String measure, List<Line> lines, List<Limits> limits, List<SeriesBreak> breaks)
        implements Chart {

    static final int MOST_LINES = 5;
    static final int MOST_MONTHS = 1200;

    public LineChart {
        lines = List.copyOf(lines);
        limits = List.copyOf(limits);
        breaks = List.copyOf(breaks);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("A line chart has 1 to " + MOST_LINES + " lines.");
        }
        if (lines.size() > 1 && !limits.isEmpty()) {
            throw new IllegalArgumentException("The limits of a control chart are those of its one line.");
        }
        if (lines.stream().anyMatch(line -> line.points().size() > MOST_MONTHS)) {
            throw new IllegalArgumentException("A line has at most " + MOST_MONTHS + " months.");
        }
    }

    /** A plain series without limits or breaks. */
    public static LineChart of(Caption caption, String measure, List<Line> lines) {
        return new LineChart(caption, measure, lines, List.of(), List.of());
    }

    /** One series, its months in order, none twice. A month that is not there is a gap like one that is withheld. */
    public record Line(String name, List<Point> points) {
        public Line {
            points = List.copyOf(points);
            for (int i = 1; i < points.size(); i++) {
                if (!points.get(i - 1).month().isBefore(points.get(i).month())) {
                    throw new IllegalArgumentException("The months of a line are in order, none twice: "
                            + points.get(i).month());
                }
            }
        }
    }

    /**
     * One month.
     *
     * @param incomplete whether the month's figure is likely to be too low, and is drawn hollow
     * @param rule the rule of the control chart that this month breaks, by name; null for none
     */
    public record Point(
            YearMonth month,
            Amount amount,
            boolean incomplete,
            @Nullable String rule) {

        public static Point of(YearMonth month, Amount amount) {
            return new Point(month, amount, false, null);
        }
    }

    /**
     * A stretch of a control chart.
     *
     * @param words what the limits are: "c-chart, 3 sigma, from 24 months"
     */
    public record Limits(YearMonth from, YearMonth to, double centre, double lower, double upper, String words) {}

    /** From this month on things are counted in another way. */
    public record SeriesBreak(YearMonth at, String words) {}

    @Override
    public Drawing draw() {
        LineWords words = new LineWords(this);
        return Sheet.draw(
                caption,
                words.altText(),
                words.table(),
                words.notes(),
                caption.source(),
                sheet -> new LinePlot(this, sheet).paint());
    }

    /** Every month of any line, in order, none twice. */
    List<YearMonth> months() {
        Set<YearMonth> all = new TreeSet<>();
        lines.forEach(line -> line.points().forEach(point -> all.add(point.month())));
        return new ArrayList<>(all);
    }

    /** The rules that any month breaks, in the order of the months. */
    List<String> rules() {
        Set<String> all = new LinkedHashSet<>();
        for (Line line : lines) {
            for (Point point : line.points()) {
                if (point.rule() != null) {
                    all.add(point.rule());
                }
            }
        }
        return List.copyOf(all);
    }
}
