package org.wardmote.statistics.chart;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.wardmote.statistics.chart.LineChart.Limits;
import org.wardmote.statistics.chart.LineChart.Line;
import org.wardmote.statistics.chart.LineChart.Point;
import org.wardmote.statistics.chart.LineChart.SeriesBreak;

/** Draws a line chart on one sheet. */
final class LinePlot {

    private static final int MARKERS_UP_TO = 30;

    private final LineChart chart;
    private final Sheet sheet;
    private final List<YearMonth> months;
    private final Scale y;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;
    private final List<Element> words = new ArrayList<>();

    LinePlot(LineChart chart, Sheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
        this.months = chart.months();
        this.top = sheet.leading() + (chart.breaks().isEmpty() ? 22 : 22 + sheet.leading());
        this.bottom = top + (sheet.narrow() ? 210 : 300);
        boolean whole = values().allMatch(v -> v == Math.rint(v));
        this.y = Scale.withZero(
                values().min().orElse(0), values().max().orElse(1), sheet.narrow() ? 4 : 5, whole, bottom, top);
        this.left = 10
                + y.ticks().stream()
                        .mapToDouble(tick -> Lettering.width(y.label(tick), sheet.small()))
                        .max()
                        .orElse(20);
        this.right = sheet.width() - LineEnds.margin(chart, sheet);
    }

    private DoubleStream values() {
        DoubleStream points = chart.lines().stream()
                .flatMap(line -> line.points().stream())
                .filter(point -> point.amount() instanceof Amount.Known)
                .mapToDouble(LineWords::value);
        DoubleStream limits =
                chart.limits().stream().flatMapToDouble(each -> DoubleStream.of(each.lower(), each.upper()));
        return DoubleStream.concat(points, limits);
    }

    Sheet.Plot paint() {
        Element all = Element.group("line-chart");
        all.add(sheet.quiet(0, sheet.small(), chart.measure()));
        gaps().forEach(all::add);
        grid().forEach(all::add);
        chart.limits().forEach(each -> all.add(limits(each)));
        chart.breaks().forEach(each -> all.add(seriesBreak(each)));
        for (int i = chart.lines().size() - 1; i >= 0; i--) {
            all.add(line(chart.lines().get(i), i));
        }
        all.add(Element.line(left, y.at(0), right, y.at(0)).set("stroke", Ink.AXIS));
        words.forEach(all::add);
        new LineEnds(chart, sheet, right, y).labels().forEach(all::add);
        return new Sheet.Plot(all, bottom + sheet.leading() + 10);
    }

    private double x(YearMonth month) {
        if (months.size() < 2) {
            return (left + right) / 2;
        }
        YearMonth first = months.get(0);
        double all = ChronoUnit.MONTHS.between(first, months.get(months.size() - 1));
        return left + 6 + ChronoUnit.MONTHS.between(first, month) / all * (right - left - 12);
    }

    private List<Element> grid() {
        List<Element> grid = new ArrayList<>();
        for (double tick : y.ticks()) {
            double at = y.at(tick);
            if (tick != 0) {
                grid.add(Element.line(left, at, right, at).set("stroke", Ink.GRID));
            }
            grid.add(sheet.quiet(left - 6, at + sheet.small() * 0.35, y.label(tick))
                    .set("class", "tick-y")
                    .set("text-anchor", "end"));
        }
        MonthAxis axis = MonthAxis.of(months, right - left, sheet);
        for (YearMonth month : axis.labelled()) {
            double at = x(month);
            String label = Numbers.month(month);
            double half = Lettering.width(label, sheet.small()) / 2;
            double centre = Math.min(Math.max(at, half), sheet.width() - half);
            grid.add(Element.line(at, bottom, at, bottom + 5).set("stroke", Ink.AXIS));
            grid.add(sheet.quiet(centre, bottom + sheet.leading() + 2, label)
                    .set("class", "tick-x")
                    .set("text-anchor", "middle"));
        }
        return grid;
    }

    /** Shades the months for which the subject has no figure. */
    private List<Element> gaps() {
        List<Element> bands = new ArrayList<>();
        if (months.size() < 2) {
            return bands;
        }
        Map<YearMonth, Point> points = LineWords.byMonth(chart.lines().get(0));
        double half = (x(months.get(0).plusMonths(1)) - x(months.get(0))) / 2;
        YearMonth last = months.get(months.size() - 1);
        YearMonth month = months.get(0);
        while (!month.isAfter(last)) {
            YearMonth from = month;
            while (!month.isAfter(last) && !(points.get(month) != null && known(points.get(month)))) {
                month = month.plusMonths(1);
            }
            if (month.isAfter(from)) {
                double start = Math.max(left, x(from) - half);
                double end = Math.min(right, x(month.minusMonths(1)) + half);
                bands.add(Element.rect(start, top, end - start, bottom - top)
                        .set("class", "gap")
                        .set("fill", Ink.GAP));
                bandLabel(start, end);
            } else {
                month = month.plusMonths(1);
            }
        }
        return bands;
    }

    private void bandLabel(double start, double end) {
        String label = "no figure";
        if (Lettering.width(label, sheet.small()) < end - start) {
            words.add(sheet.quiet((start + end) / 2, (top + bottom) / 2, label).set("text-anchor", "middle"));
        }
    }

    private static boolean known(@org.jspecify.annotations.Nullable Point point) {
        return point != null && point.amount() instanceof Amount.Known;
    }

    private Element limits(Limits each) {
        double from = x(each.from());
        double to = x(each.to());
        Element group = Element.group("limits");
        group.add(Element.line(from, y.at(each.centre()), to, y.at(each.centre()))
                .set("class", "centre")
                .set("stroke", Ink.CONTEXT)
                .set("stroke-width", 1.5));
        for (double limit : new double[] {each.lower(), each.upper()}) {
            group.add(Element.line(from, y.at(limit), to, y.at(limit))
                    .set("class", "limit")
                    .set("stroke", Ink.CONTEXT)
                    .set("stroke-dasharray", "6 4"));
        }
        return group;
    }

    private Element seriesBreak(SeriesBreak each) {
        double at = x(each.at())
                - (months.size() < 2 ? 0 : (x(each.at()) - x(each.at().minusMonths(1))) / 2);
        String label = "series break";
        boolean before = at + Lettering.width(label, sheet.small()) + 4 > sheet.width();
        return Element.group("series-break")
                .add(Element.line(at, top - 10, at, bottom)
                        .set("stroke", Ink.TEXT)
                        .set("stroke-dasharray", "2 3"))
                .add(sheet.quiet(at + (before ? -4 : 4), top - 4, label).set("text-anchor", before ? "end" : "start"));
    }

    private Element line(Line line, int index) {
        boolean subject = index == 0;
        String ink = subject ? Ink.BRAND : Ink.CONTEXT;
        Element group = Element.group(subject ? "line subject" : "line context");
        List<List<Point>> runs = runs(line);
        for (List<Point> run : runs) {
            if (run.size() > 1) {
                segments(run, ink, subject, LineEnds.DASHES.get(index)).forEach(group::add);
            }
        }
        long knownPoints = runs.stream().mapToLong(List::size).sum();
        for (List<Point> run : runs) {
            for (Point point : run) {
                boolean lone = run.size() == 1;
                boolean shown = subject && (knownPoints <= MARKERS_UP_TO || point.incomplete() || point.rule() != null);
                if (lone || shown || point.incomplete()) {
                    group.add(marker(line, point, ink));
                }
            }
        }
        return group;
    }

    /** The months with figures, in unbroken stretches. */
    private static List<List<Point>> runs(Line line) {
        List<List<Point>> runs = new ArrayList<>();
        YearMonth before = null;
        for (Point point : line.points()) {
            if (!known(point)) {
                continue;
            }
            if (before == null || !before.plusMonths(1).equals(point.month())) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(point);
            before = point.month();
        }
        return runs;
    }

    /** One path for what is complete; dashes to and from what is not. */
    private List<Element> segments(List<Point> run, String ink, boolean subject, String dash) {
        List<Element> paths = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < run.size(); i++) {
            boolean uncertain = uncertain(run, i);
            boolean turns = i + 1 < run.size() && uncertain(run, i + 1) != uncertain;
            if (turns || i == run.size() - 1) {
                Element path = Element.path(d(run.subList(start, i + 1)))
                        .set("class", uncertain ? "stroke uncertain" : "stroke")
                        .set("fill", "none")
                        .set("stroke", ink)
                        .set("stroke-width", subject ? 2.5 : 2)
                        .set("stroke-linejoin", "round");
                if (uncertain || !dash.isEmpty()) {
                    path.set("stroke-dasharray", uncertain ? "3 4" : dash);
                }
                paths.add(path);
                start = i;
            }
        }
        return paths;
    }

    private static boolean uncertain(List<Point> run, int i) {
        return run.get(i).incomplete() || run.get(i - 1).incomplete();
    }

    private String d(List<Point> points) {
        StringBuilder d = new StringBuilder();
        for (Point point : points) {
            d.append(d.isEmpty() ? 'M' : 'L')
                    .append(Element.number(x(point.month())))
                    .append(' ')
                    .append(Element.number(y.at(LineWords.value(point))));
        }
        return d.toString();
    }

    private Element marker(Line line, Point point, String ink) {
        double cx = x(point.month());
        double cy = y.at(LineWords.value(point));
        Element mark = point.rule() == null
                ? Element.circle(cx, cy, point.incomplete() ? 5 : 3.5)
                : Element.path("M%s %sl7 7l-7 7l-7 -7z".formatted(Element.number(cx), Element.number(cy - 7)));
        String remark = Stream.of(
                        point.incomplete() ? "likely incomplete" : "", point.rule() == null ? "" : point.rule())
                .filter(each -> !each.isEmpty())
                .reduce("", (a, b) -> a + ", " + b);
        return mark.set("class", point.rule() == null ? "mark" : "mark signal")
                .set("fill", point.incomplete() ? Ink.PAPER : point.rule() == null ? ink : Ink.ACCENT)
                .set("stroke", point.incomplete() ? ink : Ink.PAPER)
                .set("stroke-width", point.incomplete() ? 2 : 1)
                .titled(line.name() + ", " + Numbers.month(point.month()) + ": "
                        + point.amount().printed() + remark);
    }
}
