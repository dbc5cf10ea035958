package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Question;
import org.wardmote.statistics.chart.Amount;
import org.wardmote.statistics.chart.Caption;
import org.wardmote.statistics.chart.FunnelPlot;
import org.wardmote.statistics.chart.LineChart;

/** What chance allows, laid over a drawing: the limits of a control chart over months, and of a funnel over areas. */
public final class ChanceLimits {

    /** After a gap of a year or more in the months that are held, a new process is taken to begin. */
    private static final int GAP = 12;

    private static final int CURVE_POINTS = 60;

    private static final int MOST_NAMED = 6;

    private ChanceLimits() {}

    /**
     * A series of months as an XmR chart: centre, limits of three sigma from the moving range, and the months that break a
     * rule. Months that are incomplete or withheld count for nothing. Fewer than 12 have no limits, and the chart says so.
     */
    public static LineChart months(Caption caption, String measure, LineChart.Line line) {
        List<LineChart.Point> points = line.points();
        List<@Nullable Long> counts = new ArrayList<>();
        List<Integer> changes = new ArrayList<>();
        int gap = 0;
        for (LineChart.Point point : points) {
            boolean counted = point.amount() instanceof Amount.Known && !point.incomplete();
            if (counted && gap >= GAP) {
                changes.add(counts.size());
            }
            gap = counted ? 0 : gap + 1;
            counts.add(counted ? (Long) Math.round(((Amount.Known) point.amount()).value()) : null);
        }
        ControlCharts.Chart chart = ControlCharts.chart(ControlCharts.Kind.XMR, counts, changes);
        Map<Integer, String> rules = new HashMap<>();
        chart.marks()
                .forEach(mark -> rules.put(
                        mark.index(),
                        mark.rules().stream().map(ControlCharts.Rule::words).collect(Collectors.joining("; "))));
        List<LineChart.Point> marked = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            LineChart.Point point = points.get(i);
            marked.add(new LineChart.Point(point.month(), point.amount(), point.incomplete(), rules.get(i)));
        }
        List<LineChart.Limits> limits = new ArrayList<>();
        for (ControlCharts.Stretch stretch : chart.stretches()) {
            ControlCharts.Limits its = stretch.limits();
            if (its != null) {
                long months = counts.subList(stretch.from(), stretch.to()).stream()
                        .filter(count -> count != null)
                        .count();
                int from = stretch.from();
                while (counts.get(from) == null) {
                    from++;
                }
                limits.add(new LineChart.Limits(
                        points.get(from).month(),
                        points.get(stretch.to() - 1).month(),
                        its.centre(),
                        its.lower(),
                        its.upper(),
                        "Broken lines: the limits of chance, three sigma about the average of " + months
                                + " months (an XmR chart)"));
            }
        }
        return new LineChart(
                limits.isEmpty() ? tooFew(caption, chart) : caption,
                measure,
                List.of(new LineChart.Line(line.name(), marked)),
                limits,
                List.of());
    }

    /**
     * The areas of a comparison about their common rate, within exact limits that are widened for over-dispersion; empty
     * with fewer than 5 areas, or where any of their counts or denominators is not told.
     */
    public static Optional<FunnelPlot> areas(Caption caption, String areaWord, Comparison comparison) {
        List<Ranks.Rated> rated = rated(comparison.rows());
        return Funnel.of(rated, true).map(funnel -> plot(caption, areaWord, comparison, rated, funnel));
    }

    /** All rows with their counts and denominators; none where one is not told, for then there is no common rate. */
    private static List<Ranks.Rated> rated(List<Comparison.Row> rows) {
        List<Ranks.Rated> rated = new ArrayList<>();
        for (Comparison.Row row : rows) {
            Comparison.Rate rate = row.rate();
            if (rate == null
                    || rate.denominator() == null
                    || !(row.now().value() instanceof Figure.Count count)
                    || !(Amount.of(rate) instanceof Amount.Known)) {
                return List.of();
            }
            rated.add(new Ranks.Rated(count.number(), rate.denominator()));
        }
        return rated;
    }

    /** How the areas differ about their common rate, in words: nothing where a funnel has nothing to say. */
    static Optional<String> spread(Comparison comparison) {
        List<Ranks.Rated> rated =
                comparison.question().rows() == Question.Rows.AREAS ? rated(comparison.rows()) : List.of();
        return Funnel.of(rated, true).map(funnel -> spread(comparison, rated, funnel));
    }

    private static String spread(Comparison comparison, List<Ranks.Rated> rated, Funnel funnel) {
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        for (int i = 0; i < rated.size(); i++) {
            switch (funnel.position(rated.get(i))) {
                case ABOVE_CONTROL -> above.add(comparison.rows().get(i).name());
                case BELOW_CONTROL -> below.add(comparison.rows().get(i).name());
                default -> {}
            }
        }
        double times = funnel.dispersion();
        String limits = times > 1
                ? "Rates differ here "
                        + Rounding.places(times, times < 10 ? 1 : 0).toPlainString()
                        + " times more than chance alone gives, and the limits of 99.8% about the common rate are widened for it"
                : "Rates differ here no more than chance alone gives, and the limits of 99.8% about the common rate are exact";
        return limits + " (Spiegelhalter 2005): " + beyond(above, below) + ".";
    }

    private static String beyond(List<String> above, List<String> below) {
        if (above.isEmpty() && below.isEmpty()) {
            return "no area stands out";
        }
        List<String> parts = new ArrayList<>();
        if (!above.isEmpty()) {
            parts.add("above them " + named(above));
        }
        if (!below.isEmpty()) {
            parts.add("below them " + named(below));
        }
        return String.join(", ", parts);
    }

    /** By name where they are few: nobody reads a list of a hundred. */
    private static String named(List<String> areas) {
        return areas.size() > MOST_NAMED
                ? "are " + areas.size() + " areas"
                : (areas.size() == 1 ? "is " : "are ") + String.join(", ", areas);
    }

    private static FunnelPlot plot(
            Caption caption, String areaWord, Comparison comparison, List<Ranks.Rated> rated, Funnel funnel) {
        Comparison.Rate first = comparison.rows().get(0).rate();
        int per = first == null ? 1000 : first.per();
        List<FunnelPlot.Dot> dots = new ArrayList<>();
        for (int i = 0; i < rated.size(); i++) {
            Comparison.Row row = comparison.rows().get(i);
            dots.add(new FunnelPlot.Dot(
                    row.name(),
                    rated.get(i).exposure(),
                    Amount.of(row.rate()),
                    position(funnel.position(rated.get(i))),
                    false));
        }
        long least = rated.stream().mapToLong(Ranks.Rated::exposure).min().orElseThrow();
        long most = rated.stream().mapToLong(Ranks.Rated::exposure).max().orElseThrow();
        List<FunnelPlot.LimitPoint> curve = funnel.curve(least, most, CURVE_POINTS).stream()
                .map(point -> new FunnelPlot.LimitPoint(
                        point.exposure(),
                        point.limits().warning().lower() * per,
                        point.limits().warning().upper() * per,
                        point.limits().control().lower() * per,
                        point.limits().control().upper() * per))
                .distinct()
                .toList();
        Amount centre = Amount.of(Objects.requireNonNull(Rounding.rate(
                rated.stream().mapToLong(Ranks.Rated::count).sum(),
                rated.stream().mapToLong(Ranks.Rated::exposure).sum(),
                per)));
        String label = first == null ? "" : first.label();
        return new FunnelPlot(
                caption.notes(List.of(spread(comparison, rated, funnel))),
                areaWord,
                "Denominator" + label.replaceFirst("^per [\\d,]+ (\\w+), ([^,]+),.*$", ": $1, $2"),
                "Rate " + label,
                (Amount.Known) centre,
                dots,
                curve);
    }

    private static FunnelPlot.Position position(Funnel.Position position) {
        return switch (position) {
            case ABOVE_CONTROL -> FunnelPlot.Position.ABOVE_ALL;
            case ABOVE_WARNING -> FunnelPlot.Position.ABOVE;
            case WITHIN -> FunnelPlot.Position.WITHIN;
            case BELOW_WARNING -> FunnelPlot.Position.BELOW;
            case BELOW_CONTROL -> FunnelPlot.Position.BELOW_ALL;
        };
    }

    private static Caption tooFew(Caption caption, ControlCharts.Chart chart) {
        return chart.stretches().stream()
                .reduce((one, next) -> next)
                .map(last -> caption.notes(List.of(last.note())))
                .orElse(caption);
    }
}
