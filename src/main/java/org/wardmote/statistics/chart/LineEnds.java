package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wardmote.statistics.chart.LineChart.Line;
import org.wardmote.statistics.chart.LineChart.Point;

/** The names and last values at the right-hand ends of lines, kept from running into each other. */
final class LineEnds {

    private static final double GAP = 8;

    private final LineChart chart;
    private final Sheet sheet;
    private final double right;
    private final Scale y;

    LineEnds(LineChart chart, Sheet sheet, double right, Scale y) {
        this.chart = chart;
        this.sheet = sheet;
        this.right = right;
        this.y = y;
    }

    /** A label to be placed: its lines of words and the height that it would like to stand at. */
    private record Label(String cssClass, List<String> lines, double wanted, String ink, boolean bold) {}

    /** How much room the labels need to the right of the plot. */
    static double margin(LineChart chart, Sheet sheet) {
        double most = most(sheet);
        double needed = 12;
        for (Label label : labels(chart, sheet, most)) {
            for (String line : label.lines()) {
                needed = Math.max(needed, GAP + Lettering.boldWidth(line, sheet.small()));
            }
        }
        return needed + 2;
    }

    /** How tall the labels are, one below the other. */
    static double height(LineChart chart, Sheet sheet) {
        return labels(chart, sheet, most(sheet)).stream()
                .mapToDouble(label -> label.lines().size() * step(sheet) + 2)
                .sum();
    }

    private static double step(Sheet sheet) {
        return sheet.small() * 1.15;
    }

    private static double most(Sheet sheet) {
        return sheet.narrow() ? 104 : 150;
    }

    private static List<Label> labels(LineChart chart, Sheet sheet, double room) {
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < chart.lines().size(); i++) {
            Line line = chart.lines().get(i);
            List<Point> known = LineWords.known(line);
            if (known.isEmpty()) {
                continue;
            }
            Point last = known.get(known.size() - 1);
            List<String> words = new ArrayList<>();
            if (chart.lines().size() > 1) {
                words.addAll(Lettering.wrap(line.name(), sheet.small() * 1.07, room, 2));
            }
            words.add(last.amount().printed());
            if (last.incomplete()) {
                words.add("incomplete");
            }
            labels.add(
                    new Label("end-label", words, LineWords.value(last), i == 0 ? Ink.BRAND : Ink.QUIET_TEXT, i == 0));
        }
        if (!chart.limits().isEmpty()) {
            LineChart.Limits last = chart.limits().get(chart.limits().size() - 1);
            labels.add(new Label(
                    "limit-label",
                    limit("upper limit", last.upper(), sheet, room),
                    last.upper(),
                    Ink.QUIET_TEXT,
                    false));
            labels.add(new Label(
                    "limit-label", limit("average", last.centre(), sheet, room), last.centre(), Ink.QUIET_TEXT, false));
            labels.add(new Label(
                    "limit-label",
                    limit("lower limit", last.lower(), sheet, room),
                    last.lower(),
                    Ink.QUIET_TEXT,
                    false));
        }
        return labels;
    }

    /** On one line, or on two where a line would take too much of the sheet. */
    private static List<String> limit(String name, double value, Sheet sheet, double room) {
        String number = Numbers.print(value, Math.abs(value) < 1000 && value != Math.rint(value) ? 1 : 0);
        String together = name + " " + number;
        return Lettering.width(together, sheet.small()) <= room ? List.of(together) : List.of(name, number);
    }

    List<Element> labels() {
        List<Label> wanted = new ArrayList<>(labels(chart, sheet, most(sheet)));
        wanted.sort(Comparator.comparingDouble((Label label) -> y.at(label.wanted())));
        double step = step(sheet);
        double[] tops = new double[wanted.size()];
        for (int i = 0; i < tops.length; i++) {
            double height = wanted.get(i).lines().size() * step;
            tops[i] = y.at(wanted.get(i).wanted()) - height / 2;
            if (i > 0) {
                tops[i] = Math.max(
                        tops[i], tops[i - 1] + wanted.get(i - 1).lines().size() * step + 2);
            }
        }
        double floor = y.start() + step;
        for (int i = tops.length - 1; i >= 0; i--) {
            double height = wanted.get(i).lines().size() * step;
            tops[i] = Math.min(tops[i], floor - height);
            floor = tops[i] - 2;
        }
        List<Element> drawn = new ArrayList<>();
        for (int i = 0; i < tops.length; i++) {
            drawn.add(label(wanted.get(i), tops[i], step));
        }
        return drawn;
    }

    private Element label(Label label, double top, double step) {
        Element group =
                Element.group(label.cssClass()).set("font-size", sheet.small()).set("fill", label.ink());
        if (label.bold()) {
            group.set("font-weight", "bold");
        }
        double baseline = top + sheet.small() * 0.95;
        for (String line : label.lines()) {
            group.add(Element.text(right + GAP, baseline, line));
            baseline += step;
        }
        return group;
    }
}
