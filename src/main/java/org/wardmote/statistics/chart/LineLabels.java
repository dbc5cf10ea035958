package org.wardmote.statistics.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.wardmote.statistics.chart.LineChart.Point;

/** Words on the line itself: its highest and lowest month where there is one line, and which months are incomplete. */
final class LineLabels {

    private static final int EXTREMES_FROM = 6;
    private static final double AWAY = 9;

    private final LineChart chart;
    private final Sheet sheet;
    private final TimeAxis time;
    private final Scale y;
    private final double left;
    private final double right;

    LineLabels(LineChart chart, Sheet sheet, TimeAxis time, Scale y, double left, double right) {
        this.chart = chart;
        this.sheet = sheet;
        this.time = time;
        this.y = y;
        this.left = left;
        this.right = right;
    }

    List<Element> labels() {
        List<Element> labels = new ArrayList<>();
        List<Point> known = LineWords.known(chart.lines().get(0));
        List<Point> complete =
                known.stream().filter(point -> !point.incomplete()).toList();
        if (chart.lines().size() == 1 && chart.limits().isEmpty() && complete.size() >= EXTREMES_FROM) {
            Point last = known.get(known.size() - 1);
            Point high = LineWords.extreme(complete, 1);
            Point low = LineWords.extreme(complete, -1);
            if (LineWords.value(high) > LineWords.value(low)) {
                extreme(labels, high, last, -AWAY);
                extreme(labels, low, last, AWAY + sheet.small() * 0.75);
            }
        }
        incomplete(labels, known);
        return labels;
    }

    /** The last month has its own label at the end of the line. */
    private void extreme(List<Element> labels, Point point, Point last, double down) {
        double at = y.at(LineWords.value(point)) + down;
        if (point.equals(last) || at > y.start() - 2) {
            return;
        }
        String words = point.amount().printed() + ", " + Numbers.month(point.month());
        double half = Lettering.width(words, sheet.small()) / 2;
        double centre = Math.min(Math.max(time.x(point.month()), left + half), right - half);
        labels.add(words(centre, at, words, "middle").set("class", "extreme"));
    }

    /** One label for each run of incomplete months, beside the lowest of them. */
    private void incomplete(List<Element> labels, List<Point> known) {
        for (int i = 0; i < known.size(); i++) {
            if (!known.get(i).incomplete() || (i > 0 && joined(known.get(i - 1), known.get(i)))) {
                continue;
            }
            List<Point> run = new ArrayList<>(List.of(known.get(i)));
            for (int j = i + 1; j < known.size() && joined(known.get(j - 1), known.get(j)); j++) {
                run.add(known.get(j));
            }
            if (run.contains(known.get(known.size() - 1))) {
                return; // the label at the end of the line says so
            }
            Point lowest = LineWords.extreme(run, -1);
            YearMonth month = lowest.month();
            double width = Lettering.width("incomplete", sheet.small());
            boolean toTheRight = time.x(month) + AWAY + width < right;
            labels.add(words(
                            time.x(month) + (toTheRight ? AWAY : -AWAY),
                            Math.min(y.at(LineWords.value(lowest)) + sheet.small() * 0.35, y.start() - 4),
                            "incomplete",
                            toTheRight ? "start" : "end")
                    .set("class", "incomplete"));
        }
    }

    private static boolean joined(Point one, Point next) {
        return one.incomplete()
                && next.incomplete()
                && one.month().plusMonths(1).equals(next.month());
    }

    /** Words that stay legible where they cross a line. */
    private Element words(double x, double at, String words, String anchor) {
        return sheet.haloed(x, at, words, anchor, Ink.QUIET_TEXT);
    }
}
