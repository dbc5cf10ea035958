package org.wardmote.statistics.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.wardmote.statistics.chart.LineChart.Limits;
import org.wardmote.statistics.chart.LineChart.Line;
import org.wardmote.statistics.chart.LineChart.Point;
import org.wardmote.statistics.chart.LineChart.SeriesBreak;
import org.wardmote.statistics.chart.TimeAxis.Run;

/** Draws a line chart on one sheet. */
final class LinePlot {

    /** How each line is told from the others without colour. */
    private static final List<String> DASHES = List.of("", "", "8 4", "2 3", "10 3 2 3");

    private static final int MARKERS_UP_TO = 30;

    private final LineChart chart;
    private final Sheet sheet;
    private final Scale y;
    private final TimeAxis time;
    private final double left;
    private final double right;
    private final double top;
    private final double bottom;

    LinePlot(LineChart chart, Sheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
        this.top = sheet.headingHeight(chart.measure()) + 22 + (chart.breaks().isEmpty() ? 0 : sheet.leading());
        this.bottom = top + Math.max(sheet.narrow() ? 210 : 300, LineEnds.height(chart, sheet));
        boolean whole = values().allMatch(v -> v == Math.rint(v));
        this.y = Scale.withZero(
                values().min().orElse(0), values().max().orElse(1), sheet.narrow() ? 4 : 5, whole, bottom, top);
        this.left = 10
                + y.ticks().stream()
                        .mapToDouble(tick -> Lettering.width(y.label(tick), sheet.small()))
                        .max()
                        .orElse(20);
        this.right = sheet.width() - LineEnds.margin(chart, sheet);
        this.time = TimeAxis.of(chart, left, right, Lettering.width("no figure", sheet.small()) + 16);
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
        sheet.heading(all, chart.measure(), 0);
        List<Run> gaps = TimeAxis.gaps(chart, chart.lines().subList(0, 1));
        gaps.forEach(gap -> all.add(band(gap)));
        grid().forEach(all::add);
        chart.limits().forEach(each -> all.add(limits(each)));
        chart.breaks().forEach(each -> all.add(seriesBreak(each)));
        all.add(Element.line(left, y.at(0), right, y.at(0)).set("stroke", Ink.AXIS));
        gaps.stream().filter(Run::squeezed).forEach(gap -> all.add(slashes(gap)));
        for (int i = chart.lines().size() - 1; i >= 0; i--) {
            all.add(line(chart.lines().get(i), i));
        }
        gaps.forEach(gap -> all.add(bandLabel(gap)));
        all.addAll(new LineLabels(chart, sheet, time, y, left, right).labels());
        all.addAll(new LineEnds(chart, sheet, right, y).labels());
        return new Sheet.Plot(all, bottom + sheet.leading() + 10);
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
        for (YearMonth month : chart.months().isEmpty() ? List.<YearMonth>of() : time.labelled(sheet.small())) {
            double at = time.x(month);
            String label = Numbers.month(month);
            grid.add(Element.line(at, bottom, at, bottom + 5).set("stroke", Ink.AXIS));
            grid.add(sheet.quiet(sheet.within(label, at), bottom + sheet.leading() + 2, label)
                    .set("class", "tick-x")
                    .set("text-anchor", "middle"));
        }
        return grid;
    }

    /** Shades months for which the subject has no figure. */
    private Element band(Run gap) {
        double start = Math.max(left, time.before(gap.from()));
        double end = Math.min(right, time.after(gap.to()));
        return Element.rect(start, top, end - start, bottom - top)
                .set("class", gap.squeezed() ? "gap squeezed" : "gap")
                .set("fill", Ink.GAP);
    }

    private Element bandLabel(Run gap) {
        Element group = Element.group("gap-label");
        double start = time.before(gap.from());
        double end = time.after(gap.to());
        if (Lettering.width("no figure", sheet.small()) < end - start) {
            group.add(sheet.quiet((start + end) / 2, y.at(y.low() + y.step() / 2) + 5, "no figure")
                    .set("text-anchor", "middle"));
        }
        return group;
    }

    /** Two strokes through the axis: here it leaves time out. */
    private Element slashes(Run gap) {
        double middle = (time.before(gap.from()) + time.after(gap.to())) / 2;
        Element group = Element.group("axis-break")
                .add(Element.rect(middle - 4, bottom - 3, 8, 6).set("fill", Ink.GAP));
        for (double at : new double[] {middle - 4, middle + 4}) {
            group.add(Element.line(at - 3, bottom + 6, at + 3, bottom - 6)
                    .set("stroke", Ink.AXIS)
                    .set("stroke-width", 1.5));
        }
        return group;
    }

    private Element limits(Limits each) {
        double from = time.before(each.from());
        double to = time.after(each.to());
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
        double at = time.before(each.at());
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
                segments(run, ink, subject, DASHES.get(index)).forEach(group::add);
            }
        }
        long known = runs.stream().mapToLong(List::size).sum();
        for (List<Point> run : runs) {
            for (Point point : run) {
                boolean shown = subject && (known <= MARKERS_UP_TO || point.rule() != null);
                if (run.size() == 1 || shown || point.incomplete()) {
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
            if (!(point.amount() instanceof Amount.Known)) {
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
                    .append(Element.number(time.x(point.month())))
                    .append(' ')
                    .append(Element.number(y.at(LineWords.value(point))));
        }
        return d.toString();
    }

    private Element marker(Line line, Point point, String ink) {
        double cx = time.x(point.month());
        double cy = y.at(LineWords.value(point));
        boolean ruled = point.rule() != null;
        Element mark = ruled
                ? Element.path("M%s %sl7 7l-7 7l-7 -7z".formatted(Element.number(cx), Element.number(cy - 7)))
                : Element.circle(cx, cy, point.incomplete() ? 5 : 3.5);
        return mark.set("class", ruled ? "mark signal" : "mark")
                .set("fill", point.incomplete() ? Ink.PAPER : ruled ? Ink.ACCENT : ink)
                .set("stroke", point.incomplete() ? ink : Ink.PAPER)
                .set("stroke-width", point.incomplete() ? 2 : 1)
                .titled(line.name() + ", " + Numbers.month(point.month()) + ": "
                        + point.amount().printed()
                        + (point.incomplete() ? ", likely incomplete" : "")
                        + (ruled ? ", " + point.rule() : ""));
    }
}
