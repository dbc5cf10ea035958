package org.wardmote.statistics.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.wardmote.statistics.chart.ChangeChart.Change;

/** Draws a chart of changes on one sheet. */
final class ChangePlot {

    private static final double DOT = 5.5;

    private final ChangeChart chart;
    private final Sheet sheet;
    private final Rows rows;
    private final Scale x;

    ChangePlot(ChangeChart chart, Sheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
        this.rows = new Rows(
                chart.changes().stream()
                        .map(each -> new Rows.Name(each.name(), each.subject()))
                        .toList(),
                sheet);
        double changeRoom = 20
                + chart.changes().stream()
                        .mapToDouble(each -> Lettering.boldWidth(each.change(), sheet.type()))
                        .max()
                        .orElse(0);
        double least = values().min().orElse(0);
        double most = values().max().orElse(1);
        boolean whole = values().allMatch(v -> v == Math.rint(v));
        this.x = Scale.withZero(
                        least,
                        most,
                        sheet.narrow() ? 4 : 6,
                        whole,
                        rows.column() + DOT + 2,
                        sheet.width() - changeRoom - DOT)
                .tightened(least, most);
    }

    private DoubleStream values() {
        return chart.changes().stream()
                .flatMap(each -> Stream.of(each.before(), each.now()))
                .filter(Amount.Known.class::isInstance)
                .mapToDouble(amount -> ((Amount.Known) amount).value());
    }

    Sheet.Plot paint() {
        Element all = Element.group("change-chart");
        double top = sheet.heading(all, chart.measure(), 0);
        top = key(all, top) + 12;
        double bottom = top + rows.height();
        all.addAll(sheet.axisBelow(x, top, bottom));
        all.add(Element.line(x.at(0), top, x.at(0), bottom).set("stroke", Ink.AXIS));
        for (int i = 0; i < chart.changes().size(); i++) {
            all.add(row(chart.changes().get(i), i, top));
        }
        return new Sheet.Plot(all, bottom + sheet.leading() + 6);
    }

    /** What each mark means, once, in words beside it. */
    private double key(Element all, double top) {
        double x0 = DOT + 1;
        double y = top + sheet.leading();
        Element group = Element.group("key");
        for (boolean later : new boolean[] {false, true}) {
            String words = later ? chart.now() : chart.before();
            double width = 2 * DOT + 8 + Lettering.width(words, sheet.small()) + 22;
            if (x0 > DOT + 1 && x0 + width > sheet.width()) {
                x0 = DOT + 1;
                y += sheet.leading();
            }
            group.add(dot(x0, y - sheet.small() * 0.35, later, true).set("class", "key-mark"));
            group.add(sheet.quiet(x0 + DOT + 7, y, words).set("fill", Ink.TEXT));
            x0 += width;
        }
        all.add(group);
        return y;
    }

    private Element row(Change change, int i, double top) {
        double middle = top + rows.middle(i);
        Element group =
                Element.group(change.signal() ? "change signal" : "change").add(rows.name(i, top));
        if (change.before() instanceof Amount.Known from && change.now() instanceof Amount.Known to) {
            Element line = Element.line(x.at(from.value()), middle, x.at(to.value()), middle)
                    .set("class", "joined")
                    .set("stroke", change.signal() ? Ink.BRAND : Ink.CONTEXT)
                    .set("stroke-width", change.signal() ? 3 : 1.5);
            group.add(change.signal() ? line : line.set("stroke-dasharray", "3 3"));
        }
        for (boolean later : new boolean[] {false, true}) {
            Amount amount = later ? change.now() : change.before();
            if (amount instanceof Amount.Known known) {
                group.add(dot(x.at(known.value()), middle, later, change.signal())
                        .titled(change.name() + ", " + (later ? chart.now() : chart.before()) + ": "
                                + known.printed()));
            }
        }
        List<String> absent = Stream.of(change.before(), change.now())
                .filter(amount -> !(amount instanceof Amount.Known))
                .map(Amount::printed)
                .distinct()
                .toList();
        if (!absent.isEmpty()) {
            group.add(sheet.quiet(x.at(0) + 14, middle + sheet.small() * 0.35, String.join(", ", absent))
                    .set("class", "absent"));
        }
        Element words = Element.text(sheet.width(), middle + sheet.type() * 0.35, change.change())
                .set("class", "change-words")
                .set("text-anchor", "end")
                .set("fill", change.signal() ? Ink.TEXT : Ink.QUIET_TEXT);
        return group.add(change.signal() ? words.set("font-weight", "bold") : words);
    }

    private static Element dot(double cx, double cy, boolean later, boolean signal) {
        String ink = signal ? Ink.BRAND : Ink.CONTEXT;
        return Element.circle(cx, cy, DOT)
                .set("class", later ? "mark now" : "mark before")
                .set("fill", later ? ink : Ink.PAPER)
                .set("stroke", ink)
                .set("stroke-width", 2);
    }
}
