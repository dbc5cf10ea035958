package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.List;
import org.wardmote.statistics.chart.Waterfall.Step;

/** Draws a waterfall on one sheet: its bars are arrows, so that rise and fall are told without colour. */
final class WaterfallPlot {

    private static final double HEAD = 7;

    private final Waterfall chart;
    private final Sheet sheet;
    private final List<Step> steps;
    private final Rows rows;
    private final Scale x;

    WaterfallPlot(Waterfall chart, Sheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
        this.steps = new ArrayList<>(chart.drawn());
        List<Rows.Name> names = new ArrayList<>();
        steps.forEach(step -> names.add(new Rows.Name(step.name(), false)));
        names.add(new Rows.Name("All", true));
        this.rows = new Rows(names, sheet);
        double valueRoom = 14
                + steps.stream()
                        .mapToDouble(step -> Lettering.boldWidth(Numbers.signed(step.change()), sheet.type()))
                        .max()
                        .orElse(40);
        long least = 0;
        long most = 0;
        long at = 0;
        for (Step step : steps) {
            at += step.change();
            least = Math.min(least, at);
            most = Math.max(most, at);
        }
        this.x = Scale.withZero(
                        least, most, sheet.narrow() ? 4 : 6, true, rows.column() + valueRoom, sheet.width() - valueRoom)
                .tightened(least, most);
    }

    Sheet.Plot paint() {
        Element all = Element.group("waterfall");
        double top = sheet.heading(all, chart.heading(), 10);
        double bottom = top + rows.height();
        all.addAll(sheet.axisBelow(x, top, bottom));
        all.add(Element.line(x.at(0), top, x.at(0), bottom).set("stroke", Ink.AXIS));
        long at = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            all.add(row(i, top, at, at + step.change(), step.name(), false));
            at += step.change();
            all.add(Element.line(
                            x.at(at),
                            top + rows.middle(i) + rows.thickness() / 2,
                            x.at(at),
                            top + rows.middle(i + 1) - rows.thickness() / 2)
                    .set("stroke", Ink.CONTEXT));
        }
        all.add(row(steps.size(), top, 0, chart.change(), "All", true));
        return new Sheet.Plot(all, bottom + sheet.leading() + 6);
    }

    private Element row(int i, double top, long from, long to, String name, boolean whole) {
        double middle = top + rows.middle(i);
        String words = Numbers.signed(to - from);
        Element group = Element.group(whole ? "step whole" : "step").add(rows.name(i, top));
        if (to != from) {
            group.add(Element.path(arrow(x.at(from), x.at(to), middle))
                    .set("class", "mark")
                    .set("fill", whole ? Ink.CONTEXT : to < from ? Ink.BRAND : Ink.ACCENT)
                    .titled(name + ": " + words));
        }
        boolean left = to < from;
        Element value = sheet.haloed(
                x.at(to) + (left ? -6 : 6), middle + sheet.type() * 0.35, words, left ? "end" : "start", Ink.TEXT);
        return group.add(whole ? value.set("font-weight", "bold") : value);
    }

    /** A bar with a point at its end, as long as there is room for one. */
    private String arrow(double from, double to, double middle) {
        double half = rows.thickness() / 2;
        double head = Math.min(HEAD, Math.abs(to - from)) * Math.signum(to - from);
        return "M%s %sH%sL%s %sL%s %sH%sz"
                .formatted(
                        Element.number(from),
                        Element.number(middle - half),
                        Element.number(to - head),
                        Element.number(to),
                        Element.number(middle),
                        Element.number(to - head),
                        Element.number(middle + half),
                        Element.number(from));
    }
}
