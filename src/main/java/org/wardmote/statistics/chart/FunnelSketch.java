package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.wardmote.statistics.chart.FunnelPlot.Dot;
import org.wardmote.statistics.chart.FunnelPlot.LimitPoint;
import org.wardmote.statistics.chart.FunnelPlot.Position;

/** Draws a funnel plot on one sheet; points that stand out are named, as is the subject. */
final class FunnelSketch {

    private static final double DOT = 5;

    private final FunnelPlot chart;
    private final Sheet sheet;
    private final Scale x;
    private final Scale y;
    private final List<MapLabels.Box> taken = new ArrayList<>();

    FunnelSketch(FunnelPlot chart, Sheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
        double top = sheet.headingHeight(chart.measure()) + 14;
        double bottom = top + (sheet.narrow() ? 260 : 340);
        double least = rates().min().orElse(0);
        double most = rates().max().orElse(1);
        boolean whole = rates().allMatch(v -> v == Math.rint(v));
        this.y = Scale.spanning(least, most, sheet.narrow() ? 5 : 6, whole, bottom, top);
        double labels = y.ticks().stream()
                .mapToDouble(tick -> Lettering.width(y.label(tick), sheet.small()))
                .max()
                .orElse(20);
        double largest = sizes().max().orElse(1);
        this.x = Scale.withZero(0, largest, sheet.narrow() ? 3 : 6, true, labels + 10, sheet.width() - 12);
    }

    private DoubleStream rates() {
        DoubleStream dots = chart.told().stream().mapToDouble(Dot::value);
        DoubleStream limits =
                chart.curve().stream().flatMapToDouble(each -> DoubleStream.of(each.lower998(), each.upper998()));
        return DoubleStream.concat(DoubleStream.of(chart.centre().value()), DoubleStream.concat(dots, limits));
    }

    private DoubleStream sizes() {
        return DoubleStream.concat(
                chart.dots().stream().mapToDouble(Dot::size),
                chart.curve().stream().mapToDouble(LimitPoint::size));
    }

    Sheet.Plot paint() {
        Element all = Element.group("funnel-plot");
        sheet.heading(all, chart.measure(), 0);
        axes(all);
        double centre = y.at(chart.centre().value());
        all.add(Element.line(x.start(), centre, x.end(), centre)
                .set("class", "centre")
                .set("stroke", Ink.CONTEXT)
                .set("stroke-width", 1.5));
        curve(all, LimitPoint::lower95, "5 4");
        curve(all, LimitPoint::upper95, "5 4");
        curve(all, LimitPoint::lower998, "");
        curve(all, LimitPoint::upper998, "");
        names(all, centre);
        List<Dot> told = chart.told();
        told.forEach(dot -> all.add(mark(dot)));
        told.forEach(dot -> taken.add(MapLabels.Box.about(x.at(dot.size()), y.at(dot.value()), 2 * DOT, 2 * DOT)));
        told.stream().filter(Dot::subject).forEach(dot -> label(all, dot));
        told.stream()
                .filter(dot -> !dot.subject() && dot.position() != Position.WITHIN)
                .forEach(dot -> label(all, dot));
        return new Sheet.Plot(all, y.start() + sheet.leading() * 2 + 12);
    }

    /** What each line is, at its end. */
    private void names(Element all, double centre) {
        String average = "average " + chart.centre().printed();
        all.add(sheet.haloed(x.end(), centre - 5, average, "end", Ink.QUIET_TEXT));
        if (chart.curve().size() > 1) {
            LimitPoint first = chart.curve().get(0);
            limitName(all, "95%", first.size(), first.upper95());
            limitName(all, "99.8%", first.size(), first.upper998());
        }
    }

    private void limitName(Element all, String words, long size, double limit) {
        double width = Lettering.width(words, sheet.small());
        double fits = x.at(size) - 5;
        double end = Math.max(fits, x.start() + width + 2);
        double middle = y.at(limit) - (end > fits ? sheet.small() * 0.7 : 0);
        taken.add(MapLabels.Box.about(end - width / 2, middle, width, sheet.small()));
        all.add(sheet.haloed(end, middle + sheet.small() * 0.35, words, "end", Ink.QUIET_TEXT));
    }

    private void axes(Element all) {
        for (double tick : y.ticks()) {
            double at = y.at(tick);
            all.add(Element.line(x.start(), at, x.end(), at).set("stroke", Ink.GRID));
            all.add(sheet.quiet(x.start() - 6, at + sheet.small() * 0.35, y.label(tick))
                    .set("text-anchor", "end"));
        }
        all.add(Element.line(x.start(), y.start(), x.end(), y.start()).set("stroke", Ink.AXIS));
        for (double tick : x.ticks()) {
            String label = x.label(tick);
            all.add(sheet.quiet(sheet.within(label, x.at(tick)), y.start() + sheet.leading(), label)
                    .set("text-anchor", "middle"));
        }
        all.add(sheet.quiet(sheet.width() - 12.0, y.start() + sheet.leading() * 2, chart.sizeWord())
                .set("text-anchor", "end"));
    }

    private void curve(Element all, ToDoubleFunction<LimitPoint> limit, String dash) {
        if (chart.curve().size() < 2) {
            return;
        }
        StringBuilder d = new StringBuilder();
        for (LimitPoint each : chart.curve()) {
            d.append(d.isEmpty() ? 'M' : 'L')
                    .append(Element.number(x.at(each.size())))
                    .append(' ')
                    .append(Element.number(y.at(limit.applyAsDouble(each))));
        }
        Element path = Element.path(d.toString())
                .set("class", "limit")
                .set("fill", "none")
                .set("stroke", Ink.CONTEXT);
        all.add(dash.isEmpty() ? path : path.set("stroke-dasharray", dash));
    }

    /** Hollow within the limits, full outside 95%, a diamond outside 99.8%. */
    private Element mark(Dot dot) {
        double cx = x.at(dot.size());
        double cy = y.at(dot.value());
        boolean far = dot.position() == Position.ABOVE_ALL || dot.position() == Position.BELOW_ALL;
        Element mark = far
                ? Element.path(
                        "M%s %sl6.5 6.5l-6.5 6.5l-6.5 -6.5z".formatted(Element.number(cx), Element.number(cy - 6.5)))
                : Element.circle(cx, cy, DOT);
        return mark.set("class", far ? "mark far" : "mark")
                .set("data-x", cx)
                .set("data-y", cy)
                .set("fill", far ? Ink.ACCENT : dot.position() == Position.WITHIN ? Ink.PAPER : Ink.BRAND)
                .set("stroke", far ? Ink.PAPER : Ink.BRAND)
                .set("stroke-width", far ? 1 : 1.5)
                .titled(dot.name() + ": " + dot.rate().printed() + ", " + Numbers.print(dot.size()) + " "
                        + LineWords.inSentence(chart.sizeWord()) + ", "
                        + dot.position().words());
    }

    /** Beside the point, on whichever side is free; not at all where none is. */
    private void label(Element all, Dot dot) {
        double width = Lettering.boldWidth(dot.name(), sheet.small());
        double height = sheet.small();
        double cx = x.at(dot.size());
        double cy = y.at(dot.value());
        double aside = DOT + 5 + width / 2;
        double[][] places = {{aside, 0}, {-aside, 0}, {0, -height - 2}, {0, height + 2}};
        for (double[] place : places) {
            MapLabels.Box box = MapLabels.Box.about(cx + place[0], cy + place[1], width, height);
            boolean free = box.left() > x.start()
                    && box.right() < sheet.width()
                    && taken.stream().noneMatch(box::meets);
            if (free) {
                taken.add(box);
                Element words =
                        sheet.haloed(cx + place[0], cy + place[1] + height * 0.35, dot.name(), "middle", Ink.TEXT);
                all.add(dot.subject() ? words.set("font-weight", "bold") : words);
                return;
            }
        }
    }
}
