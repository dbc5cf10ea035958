package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.wardmote.statistics.chart.BarChart.Bar;

/** Draws a bar chart on one sheet: names beside the bars where there is room, above them where there is not. */
final class BarPlot {

    private final BarChart chart;
    private final Sheet sheet;
    private final Scale x;
    private final double left;
    private final double names;

    BarPlot(BarChart chart, Sheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
        this.names = sheet.narrow()
                ? 0
                : Math.min(
                        270,
                        12
                                + chart.bars().stream()
                                        .mapToDouble(bar -> Lettering.boldWidth(bar.name(), sheet.type()))
                                        .max()
                                        .orElse(0));
        double valueRoom = 14
                + chart.known().stream()
                        .mapToDouble(bar -> Lettering.boldWidth(bar.amount().printed(), sheet.type()))
                        .max()
                        .orElse(0);
        double least = values().min().orElse(0);
        double most = values().max().orElse(1);
        this.left = names + (least < 0 ? valueRoom : 0);
        boolean whole = values().allMatch(v -> v == Math.rint(v));
        this.x = Scale.withZero(least, most, sheet.narrow() ? 4 : 6, whole, left, sheet.width() - valueRoom)
                .tightened(least, most);
    }

    private DoubleStream values() {
        DoubleStream all = chart.known().stream().flatMapToDouble(bar -> {
            Amount.Known known = (Amount.Known) bar.amount();
            return known.lower() == null || known.upper() == null
                    ? DoubleStream.of(known.value())
                    : DoubleStream.of(known.value(), known.lower(), known.upper());
        });
        return chart.reference() == null
                ? all
                : DoubleStream.concat(
                        all, DoubleStream.of(chart.reference().amount().value()));
    }

    Sheet.Plot paint() {
        Element all = Element.group("bar-chart");
        double y = 0;
        for (String line : Lettering.wrap(chart.measure(), sheet.small(), sheet.width(), 2)) {
            y += sheet.small() * 1.25;
            all.add(sheet.quiet(0, y, line));
        }
        double top = y + 10 + (chart.reference() == null ? 0 : sheet.leading());
        double step = sheet.narrow() ? sheet.leading() + 24 : 30;
        double bottom = top + chart.bars().size() * step + 4;
        grid(top, bottom).forEach(all::add);
        for (int i = 0; i < chart.bars().size(); i++) {
            all.add(bar(chart.bars().get(i), top + i * step + 4, step));
        }
        all.add(Element.line(x.at(0), top, x.at(0), bottom).set("stroke", Ink.AXIS));
        if (chart.reference() != null) {
            all.add(reference(top, bottom));
        }
        for (int i = 0; i < chart.bars().size(); i++) {
            all.add(value(chart.bars().get(i), middle(top + i * step + 4, step)));
        }
        return new Sheet.Plot(all, bottom + sheet.leading() + 6);
    }

    private List<Element> grid(double top, double bottom) {
        List<Element> grid = new ArrayList<>();
        for (double tick : x.ticks()) {
            double at = x.at(tick);
            if (tick != 0) {
                grid.add(Element.line(at, top, at, bottom).set("stroke", Ink.GRID));
            }
            String label = x.label(tick);
            grid.add(sheet.quiet(sheet.within(label, at), bottom + sheet.leading(), label)
                    .set("class", "tick-x")
                    .set("text-anchor", "middle"));
        }
        return grid;
    }

    private double thickness(double step) {
        return sheet.narrow() ? 14 : step - 8;
    }

    private double middle(double top, double step) {
        return (sheet.narrow() ? top + sheet.leading() - 2 : top) + thickness(step) / 2;
    }

    private Element bar(Bar bar, double top, double step) {
        Element group = Element.group("bar");
        double middle = middle(top, step);
        double nameRoom = sheet.narrow() ? sheet.width() : names - 12;
        Element name = Element.text(
                        sheet.narrow() ? 0 : names - 8,
                        sheet.narrow() ? top + sheet.type() - 3 : middle + sheet.type() * 0.35,
                        Lettering.fit(bar.name(), sheet.type() * (bar.subject() ? 1.07 : 1), nameRoom))
                .set("text-anchor", sheet.narrow() ? "start" : "end");
        group.add(bar.subject() ? name.set("font-weight", "bold") : name);
        if (bar.amount() instanceof Amount.Known known) {
            double zero = x.at(0);
            double end = x.at(known.value());
            double height = thickness(step);
            group.add(Element.rect(Math.min(zero, end), middle - height / 2, Math.abs(end - zero), height)
                    .set("class", "mark")
                    .set("fill", bar.subject() || !anySubject() ? Ink.BRAND : Ink.QUIET_BRAND)
                    .titled(bar.name() + ": " + known.printed()));
            if (known.lower() != null) {
                group.add(whisker(known, middle));
            }
        }
        return group;
    }

    /** The value beyond the end of its bar and of its interval, or the words that stand for it. */
    private Element value(Bar bar, double middle) {
        if (!(bar.amount() instanceof Amount.Known known)) {
            return sheet.quiet(
                            x.at(0) + 6,
                            middle + sheet.small() * 0.35,
                            bar.amount().printed())
                    .set("class", "absent");
        }
        boolean negative = known.value() < 0;
        double end = x.at(known.value());
        double outer = negative
                ? Math.min(end, known.lower() == null ? end : x.at(known.lower()))
                : Math.max(end, known.upper() == null ? end : x.at(known.upper()));
        Element words = sheet.haloed(
                        outer + (negative ? -6 : 6),
                        middle + sheet.type() * 0.35,
                        known.printed(),
                        negative ? "end" : "start",
                        Ink.TEXT)
                .set("class", "value");
        return bar.subject() ? words.set("font-weight", "bold") : words;
    }

    private boolean anySubject() {
        return chart.bars().stream().anyMatch(Bar::subject);
    }

    private Element whisker(Amount.Known known, double middle) {
        double from = x.at(Objects.requireNonNull(known.lower()));
        double to = x.at(Objects.requireNonNull(known.upper()));
        Element group = Element.group("interval");
        group.add(
                Element.line(from, middle, to, middle).set("stroke", Ink.PAPER).set("stroke-width", 4));
        group.add(Element.line(from, middle, to, middle).set("stroke", Ink.TEXT).set("stroke-width", 1.5));
        for (double end : new double[] {from, to}) {
            group.add(Element.line(end, middle - 4, end, middle + 4)
                    .set("stroke", Ink.TEXT)
                    .set("stroke-width", 1.5));
        }
        return group;
    }

    private Element reference(double top, double bottom) {
        BarChart.Reference reference = Objects.requireNonNull(chart.reference());
        double at = x.at(reference.amount().value());
        String label = reference.name() + " " + reference.amount().printed();
        return Element.group("reference")
                .add(Element.line(at, top - 4, at, bottom)
                        .set("stroke", Ink.ACCENT)
                        .set("stroke-width", 1.5)
                        .set("stroke-dasharray", "6 4"))
                .add(sheet.quiet(sheet.within(label, at), top - 8, label).set("text-anchor", "middle"));
    }
}
