package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Areas of different size about their common rate, within limits that widen as areas get smaller: which stand out, without
 * a league table.
 *
 * @param areaWord what a point is, as a heading: "District"
 * @param sizeWord what the size is: "Residents, mid-2018"
 * @param measure what a value is: "Rate per 1,000 residents, 5 months"
 * @param centre the common rate
 * @param dots one for each area
 * @param curve the limits over the range of sizes, smallest first; empty when there are none
 */
public record FunnelPlot(
        Caption caption,
        String areaWord,
        String sizeWord,
        String measure,
        Amount.Known centre,
        List<Dot> dots,
        List<LimitPoint> curve)
        implements Chart {

    static final int MOST_DOTS = 2500;

    public FunnelPlot {
        dots = List.copyOf(dots);
        curve = List.copyOf(curve);
        if (dots.size() > MOST_DOTS) {
            throw new IllegalArgumentException("A funnel plot has at most " + MOST_DOTS + " points.");
        }
    }

    /** One area. */
    public record Dot(String name, long size, Amount rate, Position position, boolean subject) {

        boolean told() {
            return rate instanceof Amount.Known;
        }

        double value() {
            return ((Amount.Known) rate).value();
        }
    }

    /** The limits at one size. */
    public record LimitPoint(long size, double lower95, double upper95, double lower998, double upper998) {}

    /** Where an area lies among the limits. */
    public enum Position {
        ABOVE_ALL("above the 99.8% limit"),
        ABOVE("above the 95% limit"),
        WITHIN("within the limits"),
        BELOW("below the 95% limit"),
        BELOW_ALL("below the 99.8% limit");

        private final String words;

        Position(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    @Override
    public Drawing draw() {
        return Sheet.draw(
                caption, altText(), table(), notes(), caption.source(), sheet -> new FunnelSketch(this, sheet).paint());
    }

    List<Dot> told() {
        return dots.stream().filter(Dot::told).toList();
    }

    private String altText() {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "Funnel plot: " + caption.title() + ". " + measure + ", " + Numbers.many(dots.size(), "area", "areas")
                        + " by " + LineWords.inSentence(sizeWord) + ". Common rate " + centre.printed() + ".");
        List<Dot> told = told();
        if (told.isEmpty()) {
            sentences.add("None has a figure that can be told.");
        }
        for (Position position : Position.values()) {
            List<String> names = told.stream()
                    .filter(dot -> dot.position() == position)
                    .map(dot -> dot.name() + ", " + dot.rate().printed())
                    .toList();
            if (position == Position.WITHIN && !told.isEmpty()) {
                sentences.add(names.size() + " of " + told.size() + " within the limits.");
            } else if (!names.isEmpty()) {
                String words = position.words();
                sentences.add(Character.toUpperCase(words.charAt(0)) + words.substring(1) + ": "
                        + (names.size() <= 12 ? String.join("; ", names) : names.size() + " areas") + ".");
            }
        }
        if (!caption.finding().isEmpty()) {
            sentences.add(caption.finding());
        }
        return String.join(" ", sentences);
    }

    private ChartTable table() {
        List<List<String>> rows = dots.stream()
                .sorted(Comparator.comparingLong(Dot::size))
                .map(dot -> List.of(
                        dot.name(),
                        Numbers.print(dot.size()),
                        dot.rate().printed(),
                        dot.told() ? dot.position().words() : "not told"))
                .toList();
        return new ChartTable(
                List.of(areaWord, sizeWord, measure, "Where it lies"), List.of(false, true, true, false), rows);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(caption.notes());
        if (!curve.isEmpty()) {
            notes.add(
                    "If all areas had the same underlying rate, 95% would lie between the broken lines and 99.8% between the"
                            + " full ones.");
        }
        dots.forEach(dot -> {
            if (dot.rate() instanceof Amount.Withheld withheld) {
                notes.add(dot.name() + ": " + withheld.reason());
            }
        });
        if (dots.stream().anyMatch(dot -> dot.rate() instanceof Amount.Hidden)) {
            notes.add("Hidden: a small number, or one that would give a small number away.");
        }
        return notes.stream().distinct().toList();
    }
}
