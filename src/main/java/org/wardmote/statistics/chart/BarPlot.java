package org.wardmote.statistics.chart;

import java.util.Objects;
import java.util.stream.DoubleStream;
import org.wardmote.statistics.chart.BarChart.Bar;

/** Draws a bar chart on one sheet. */
final class BarPlot {

    private final BarChart chart;
    private final Sheet sheet;
    private final Rows rows;
    private final Scale x;

    BarPlot(BarChart chart, Sheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
        this.rows = new Rows(
                chart.bars().stream()
                        .map(bar -> new Rows.Name(bar.name(), bar.subject()))
                        .toList(),
                sheet);
        double valueRoom = 14
                + chart.known().stream()
                        .mapToDouble(bar -> Lettering.boldWidth(bar.amount().printed(), sheet.type()))
                        .max()
                        .orElse(0);
        double least = values().min().orElse(0);
        double most = values().max().orElse(1);
        double left = rows.column() + (least < 0 ? valueRoom : 0);
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
        double top = sheet.heading(all, chart.measure(), 10 + (chart.reference() == null ? 0 : sheet.leading()));
        double bottom = top + rows.height();
        all.addAll(sheet.axisBelow(x, top, bottom));
        for (int i = 0; i < chart.bars().size(); i++) {
            all.add(bar(i, top));
        }
        all.add(Element.line(x.at(0), top, x.at(0), bottom).set("stroke", Ink.AXIS));
        if (chart.reference() != null) {
            all.add(reference(top, bottom));
        }
        for (int i = 0; i < chart.bars().size(); i++) {
            all.add(value(chart.bars().get(i), top + rows.middle(i)));
        }
        return new Sheet.Plot(all, bottom + sheet.leading() + 6);
    }

    private Element bar(int i, double top) {
        Bar bar = chart.bars().get(i);
        Element group = Element.group("bar").add(rows.name(i, top));
        if (bar.amount() instanceof Amount.Known known) {
            double middle = top + rows.middle(i);
            double zero = x.at(0);
            double end = x.at(known.value());
            double height = rows.thickness();
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

    private boolean anySubject() {
        return chart.bars().stream().anyMatch(Bar::subject);
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
