package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Period;

/**
 * What drove a change: each category's part, one below the other, ending in the change of the whole. The parts must sum to
 * it exactly; overlapping categories do not, and are refused.
 *
 * @param before the earlier period in words
 * @param from its count
 * @param now the later period in words
 * @param to its count
 * @param steps the parts, largest first; beyond {@value #MOST_STEPS} the rest are drawn as one
 */
public record Waterfall(
        Caption caption, String rowWord, String before, long from, String now, long to, List<Step> steps)
        implements Chart {

    static final int MOST_STEPS = 12;
    private static final int MOST_GIVEN = 400;

    public Waterfall {
        steps = List.copyOf(steps);
        long sum = steps.stream().mapToLong(Step::change).sum();
        if (sum != to - from) {
            throw new IllegalArgumentException(
                    "The parts of a change sum to it: " + sum + " is not " + to + " less " + from + ".");
        }
        if (steps.size() > MOST_GIVEN) {
            throw new IllegalArgumentException("A change has at most " + MOST_GIVEN + " parts.");
        }
    }

    /**
     * What drove the change of a comparison; empty when it names no drivers, when the counts of the whole are not told, or
     * when the drivers do not sum to its change.
     */
    public static Optional<Waterfall> of(Caption caption, String rowWord, Comparison comparison) {
        Period against = comparison.question().against();
        List<Comparison.Driver> drivers = comparison.drivers();
        if (against == null || drivers.isEmpty() || drivers.size() > MOST_GIVEN) {
            return Optional.empty();
        }
        long sum = drivers.stream().mapToLong(Comparison.Driver::change).sum();
        List<Step> steps = drivers.stream()
                .map(driver -> new Step(driver.name(), driver.change()))
                .toList();
        return Stream.concat(
                        Stream.ofNullable(comparison.total()),
                        comparison.rows().stream().limit(1))
                .filter(row -> row.before() != null
                        && row.before().value() instanceof Figure.Count before
                        && row.now().value() instanceof Figure.Count now
                        && now.number() - before.number() == sum)
                .findFirst()
                .map(row -> new Waterfall(
                        caption,
                        rowWord,
                        against.label(),
                        count(Objects.requireNonNull(row.before())),
                        comparison.question().period().label(),
                        count(row.now()),
                        steps));
    }

    private static long count(Figure figure) {
        return ((Figure.Count) figure.value()).number();
    }

    /** One category's part of the change. */
    public record Step(String name, long change) {}

    long change() {
        return to - from;
    }

    /** The steps as drawn, those too many to draw as one. */
    List<Step> drawn() {
        List<Step> sorted = steps.stream()
                .sorted(Comparator.comparingLong((Step step) -> Math.abs(step.change()))
                        .reversed())
                .toList();
        if (sorted.size() <= MOST_STEPS) {
            return sorted;
        }
        List<Step> kept = new ArrayList<>(sorted.subList(0, MOST_STEPS - 1));
        List<Step> rest = sorted.subList(MOST_STEPS - 1, sorted.size());
        kept.add(new Step(
                rest.size() + " others", rest.stream().mapToLong(Step::change).sum()));
        return kept;
    }

    String heading() {
        return before + ": " + Numbers.print(from) + ". " + now + ": " + Numbers.print(to) + ". Change: "
                + Numbers.signed(change()) + ", of which:";
    }

    @Override
    public Drawing draw() {
        List<String> notes = new ArrayList<>(caption.notes());
        notes.add("Each bar begins where the one above it ends; the last is the change of the whole.");
        return Sheet.draw(
                caption, altText(), table(), notes, caption.source(), sheet -> new WaterfallPlot(this, sheet).paint());
    }

    private String altText() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Waterfall chart: " + caption.title() + ". " + before + ", " + Numbers.print(from) + "; " + now
                + ", " + Numbers.print(to) + "; change " + Numbers.signed(change()) + ".");
        List<String> top = drawn().stream()
                .filter(step -> step.change() != 0)
                .limit(3)
                .map(step -> step.name() + ", " + Numbers.signed(step.change()))
                .toList();
        sentences.add(top.isEmpty() ? "No part changed." : "Largest parts: " + String.join("; ", top) + ".");
        if (!caption.finding().isEmpty()) {
            sentences.add(caption.finding());
        }
        return String.join(" ", sentences);
    }

    private ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        steps.forEach(step -> rows.add(List.of(step.name(), Numbers.signed(step.change()))));
        rows.add(List.of("All", Numbers.signed(change())));
        return ChartTable.of(List.of(rowWord, "Change, " + before + " to " + now), rows);
    }
}
