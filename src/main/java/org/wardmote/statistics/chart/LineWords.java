package org.wardmote.statistics.chart;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.wardmote.statistics.chart.LineChart.Line;
import org.wardmote.statistics.chart.LineChart.Point;

/** The words of a line chart: its text alternative, its table and its notes. */
final class LineWords {

    private final LineChart chart;

    LineWords(LineChart chart) {
        this.chart = chart;
    }

    String altText() {
        List<String> sentences = new ArrayList<>();
        List<YearMonth> months = chart.months();
        if (months.isEmpty()) {
            return "Line chart: " + chart.caption().title() + ". There are no months to draw.";
        }
        sentences.add("Line chart: " + chart.caption().title() + ". " + chart.measure() + ", " + span(months) + ".");
        for (Line line : chart.lines()) {
            sentences.add(lineSentence(line));
        }
        chart.breaks()
                .forEach(each -> sentences.add("Series break at " + Numbers.month(each.at()) + ": " + each.words()));
        List<String> ruled = monthsWhere(chart.lines().get(0), point -> point.rule() != null);
        if (!ruled.isEmpty()) {
            sentences.add(Numbers.many(ruled.size(), "month breaks", "months break") + " a rule of the control chart: "
                    + Numbers.list(ruled) + ".");
        }
        if (!chart.caption().finding().isEmpty()) {
            sentences.add(chart.caption().finding());
        }
        return String.join(" ", sentences);
    }

    private String lineSentence(Line line) {
        List<Point> known = known(line);
        boolean alone = chart.lines().size() == 1;
        StringBuilder out = new StringBuilder(alone ? "" : line.name() + ": ");
        if (known.isEmpty()) {
            return out.append(alone ? "No" : "no")
                    .append(" month has a figure that can be told.")
                    .toString();
        }
        Point last = known.get(known.size() - 1);
        if (known.size() == 1) {
            out.append(alone ? "One" : "one")
                    .append(" figure: ")
                    .append(at(last))
                    .append('.');
        } else {
            out.append(alone ? "From " : "from ").append(at(known.get(0))).append(" to ");
            out.append(at(last)).append('.').append(extremes(known));
        }
        List<String> gaps = gaps(line);
        if (!gaps.isEmpty()) {
            out.append(" No figure for ").append(Numbers.list(gaps)).append('.');
        }
        List<String> hollow = monthsWhere(line, Point::incomplete);
        if (!hollow.isEmpty()) {
            out.append(" Likely incomplete: ").append(Numbers.list(hollow)).append('.');
        }
        return out.toString();
    }

    /** Incomplete months are too low to be called lowest, and are left out where others are there to compare. */
    private static String extremes(List<Point> known) {
        List<Point> complete =
                known.stream().filter(point -> !point.incomplete()).toList();
        List<Point> compared = complete.size() > 1 ? complete : known;
        return " Highest " + at(extreme(compared, 1)) + "; lowest " + at(extreme(compared, -1))
                + (compared.size() < known.size() ? ", incomplete months aside." : ".");
    }

    /** The earliest of the months with the highest (sign 1) or lowest (sign -1) value. */
    static Point extreme(List<Point> known, int sign) {
        return known.stream()
                .max(Comparator.comparingDouble((Point point) -> sign * value(point))
                        .thenComparing(Point::month, Comparator.reverseOrder()))
                .orElseThrow();
    }

    static double value(Point point) {
        return ((Amount.Known) point.amount()).value();
    }

    private static String at(Point point) {
        return point.amount().printed() + " in " + Numbers.month(point.month());
    }

    private static String span(List<YearMonth> months) {
        YearMonth first = months.get(0);
        YearMonth last = months.get(months.size() - 1);
        return first.equals(last) ? Numbers.month(first) : Numbers.month(first) + " to " + Numbers.month(last);
    }

    /** Months without a figure, runs joined: {@code Mar 2019 to Dec 2024}. */
    private List<String> gaps(Line line) {
        return TimeAxis.gaps(chart, List.of(line)).stream()
                .map(TimeAxis.Run::words)
                .toList();
    }

    static List<Point> known(Line line) {
        return line.points().stream()
                .filter(point -> point.amount() instanceof Amount.Known)
                .toList();
    }

    static Map<YearMonth, Point> byMonth(Line line) {
        Map<YearMonth, Point> points = new LinkedHashMap<>();
        line.points().forEach(point -> points.put(point.month(), point));
        return points;
    }

    private static List<String> monthsWhere(Line line, Predicate<Point> test) {
        return line.points().stream()
                .filter(test)
                .map(point -> Numbers.month(point.month()))
                .toList();
    }

    ChartTable table() {
        boolean remarks =
                chart.lines().stream().anyMatch(line -> line.points().stream().anyMatch(LineWords::remarkable));
        List<String> header = new ArrayList<>(List.of("Month"));
        List<Boolean> numeric = new ArrayList<>(List.of(false));
        for (Line line : chart.lines()) {
            header.add(line.name());
            numeric.add(true);
        }
        if (remarks) {
            header.add("Remark");
            numeric.add(false);
        }
        List<Map<YearMonth, Point>> lines =
                chart.lines().stream().map(LineWords::byMonth).toList();
        List<List<String>> rows = new ArrayList<>();
        for (YearMonth month : chart.months()) {
            List<String> row = new ArrayList<>(List.of(Numbers.month(month)));
            lines.forEach(line -> row.add(
                    line.containsKey(month)
                            ? Objects.requireNonNull(line.get(month)).amount().printed()
                            : "no figure"));
            if (remarks) {
                row.add(remark(lines, month));
            }
            rows.add(row);
        }
        return new ChartTable(header, numeric, rows);
    }

    private static boolean remarkable(Point point) {
        return point.incomplete() || point.rule() != null || point.amount() instanceof Amount.Withheld;
    }

    private static String remark(List<Map<YearMonth, Point>> lines, YearMonth month) {
        List<String> remarks = new ArrayList<>();
        for (Map<YearMonth, Point> line : lines) {
            Point point = line.get(month);
            if (point == null) {
                continue;
            }
            if (point.amount() instanceof Amount.Withheld withheld && !remarks.contains(withheld.reason())) {
                remarks.add(withheld.reason());
            }
            if (point.incomplete() && !remarks.contains("Likely incomplete.")) {
                remarks.add("Likely incomplete.");
            }
            if (point.rule() != null) {
                remarks.add("Breaks the rule: " + point.rule() + ".");
            }
        }
        return String.join(" ", remarks);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>(chart.caption().notes());
        for (Line line : chart.lines()) {
            List<String> gaps = gaps(line);
            if (!gaps.isEmpty()) {
                String whose = chart.lines().size() == 1 ? "" : " for " + line.name();
                notes.add("Shaded, without a line: no figure" + whose + " for " + Numbers.list(gaps) + "."
                        + reasons(line));
            }
            List<String> hollow = monthsWhere(line, Point::incomplete);
            if (!hollow.isEmpty()) {
                notes.add("Hollow: likely incomplete, so probably too low: " + Numbers.list(hollow) + ".");
            }
        }
        TimeAxis.gaps(chart, chart.lines()).stream()
                .filter(TimeAxis.Run::squeezed)
                .forEach(run -> notes.add("The time axis is shortened from " + run.words() + "."));
        chart.breaks().forEach(each -> notes.add("Series break, " + Numbers.month(each.at()) + ": " + each.words()));
        chart.limits().stream().map(LineChart.Limits::words).distinct().forEach(notes::add);
        List<String> rules = chart.rules();
        if (!rules.isEmpty()) {
            notes.add("Diamonds break a rule of the control chart: " + String.join("; ", rules) + ".");
        }
        return notes.stream().distinct().toList();
    }

    private static String reasons(Line line) {
        List<String> reasons = line.points().stream()
                .map(Point::amount)
                .filter(Amount.Withheld.class::isInstance)
                .map(amount -> ((Amount.Withheld) amount).reason())
                .distinct()
                .toList();
        boolean hidden = line.points().stream().anyMatch(point -> point.amount() instanceof Amount.Hidden);
        String why =
                reasons.size() == 1 ? " " + reasons.get(0) : reasons.isEmpty() ? "" : " The table gives the reasons.";
        return why + (hidden ? " Some are small numbers, which are hidden." : "");
    }

    /** A heading within a sentence: its first letter small, unless it begins a name of capitals. */
    static String inSentence(String heading) {
        return heading.length() < 2 || Character.isUpperCase(heading.charAt(1))
                ? heading
                : Character.toLowerCase(heading.charAt(0)) + heading.substring(1);
    }
}
