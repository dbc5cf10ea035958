package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Areas or categories side by side, as horizontal bars with their intervals.
 *
 * @param rowWord what a bar stands for, as a heading: "District"
 * @param measure what a value is: "Rate per 1,000 residents, 5 months"
 * @param order how the bars are put in order
 * @param reference a value to compare all with, drawn as a line; null for none
 */
public record BarChart(
        Caption caption,
        String rowWord,
        String measure,
        List<Bar> bars,
        Order order,
        @Nullable Reference reference) implements Chart {

    static final int MOST_BARS = 400;

    public BarChart {
        bars = sorted(bars, order);
        if (bars.size() > MOST_BARS) {
            throw new IllegalArgumentException("A bar chart has at most " + MOST_BARS + " bars.");
        }
    }

    /**
     * One bar.
     *
     * @param subject whether this is the one that the page is about
     */
    public record Bar(String name, Amount amount, boolean subject) {}

    /** A line through all bars: the average of the whole, a target. */
    public record Reference(String name, Amount.Known amount) {}

    /** How bars are put in order; those without a value come last. */
    public enum Order {
        LARGEST_FIRST,
        AS_GIVEN
    }

    private static List<Bar> sorted(List<Bar> bars, Order order) {
        if (order == Order.AS_GIVEN) {
            return List.copyOf(bars);
        }
        Comparator<Bar> largest = Comparator.comparingDouble(
                bar -> bar.amount() instanceof Amount.Known known ? -known.value() : Double.MAX_VALUE);
        return bars.stream().sorted(largest.thenComparing(Bar::name)).toList();
    }

    @Override
    public Drawing draw() {
        return Sheet.draw(
                caption, altText(), table(), notes(), caption.source(), sheet -> new BarPlot(this, sheet).paint());
    }

    List<Bar> known() {
        return bars.stream().filter(bar -> bar.amount() instanceof Amount.Known).toList();
    }

    boolean intervals() {
        return bars.stream().anyMatch(bar -> bar.amount() instanceof Amount.Known known && known.lower() != null);
    }

    private String altText() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Bar chart: " + caption.title() + ". " + measure + ", " + Numbers.many(bars.size(), "bar", "bars")
                + ".");
        List<Bar> known = known();
        if (known.isEmpty()) {
            sentences.add("None has a figure that can be told.");
        } else if (known.size() == 1) {
            sentences.add(at(known.get(0)) + ".");
        } else {
            Bar high = known.stream()
                    .max(Comparator.comparingDouble(BarChart::value))
                    .orElseThrow();
            Bar low = known.stream()
                    .min(Comparator.comparingDouble(BarChart::value))
                    .orElseThrow();
            sentences.add("Highest " + at(high) + "; lowest " + at(low) + ".");
        }
        if (reference != null) {
            sentences.add(reference.name() + ": " + reference.amount().printed() + ".");
        }
        bars.stream()
                .filter(bar -> bar.subject() && bar.amount() instanceof Amount.Known)
                .forEach(bar -> sentences.add(at(bar) + "."));
        List<String> absent = bars.stream()
                .filter(bar -> !(bar.amount() instanceof Amount.Known))
                .map(Bar::name)
                .toList();
        if (!absent.isEmpty()) {
            sentences.add("No figure for " + Numbers.list(absent) + ".");
        }
        if (!caption.finding().isEmpty()) {
            sentences.add(caption.finding());
        }
        return String.join(" ", sentences);
    }

    static double value(Bar bar) {
        return ((Amount.Known) bar.amount()).value();
    }

    private static String at(Bar bar) {
        return bar.name() + ", " + bar.amount().printed();
    }

    private ChartTable table() {
        List<String> header = new ArrayList<>(List.of(rowWord, measure));
        if (intervals()) {
            header.add("95% interval");
        }
        List<List<String>> rows = new ArrayList<>();
        for (Bar bar : bars) {
            rows.add(row(bar.name(), bar.amount()));
        }
        if (reference != null) {
            rows.add(row(reference.name(), reference.amount()));
        }
        return ChartTable.of(header, rows);
    }

    private List<String> row(String name, Amount amount) {
        List<String> row = new ArrayList<>(List.of(name, amount.printed()));
        if (intervals()) {
            row.add(amount instanceof Amount.Known known ? known.interval(1) : "");
        }
        return row;
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(caption.notes());
        if (intervals()) {
            notes.add("Thin lines are 95% intervals: the range in which the underlying value is likely to lie.");
        }
        if (bars.stream().anyMatch(bar -> bar.amount() instanceof Amount.Hidden)) {
            notes.add("Hidden: a small number, or one that would give a small number away.");
        }
        Map<String, List<String>> withheld = new LinkedHashMap<>();
        bars.forEach(bar -> {
            if (bar.amount() instanceof Amount.Withheld why) {
                withheld.computeIfAbsent(why.reason(), each -> new ArrayList<>())
                        .add(bar.name());
            }
        });
        withheld.forEach((reason, names) -> notes.add(String.join(", ", names) + ": " + reason));
        return notes.stream().distinct().toList();
    }
}
