package org.wardmote.statistics.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wardmote.places.AreaCode;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Period;

/**
 * Two periods side by side: for each area or category a hollow mark for the earlier and a full one for the later, joined
 * by a full line where the change is more than chance and by a broken one where it is not.
 *
 * @param rowWord what a row stands for, as a heading: "District"
 * @param measure what a value is: "Number of offences"
 * @param before the earlier period in words
 * @param now the later period in words
 */
public record ChangeChart(
        Caption caption, String rowWord, String measure, String before, String now, List<Change> changes)
        implements Chart {

    static final int MOST_ROWS = 400;

    public ChangeChart {
        changes = List.copyOf(changes);
        if (changes.size() > MOST_ROWS) {
            throw new IllegalArgumentException("A chart of changes has at most " + MOST_ROWS + " rows.");
        }
    }

    /** The rows of a comparison of two periods; empty when it looks at one period alone, or has more rows than can be drawn. */
    public static Optional<ChangeChart> of(Caption caption, String rowWord, String measure, Comparison comparison) {
        Period against = comparison.question().against();
        if (against == null || comparison.rows().size() > MOST_ROWS) {
            return Optional.empty();
        }
        Set<String> asked =
                comparison.question().areas().stream().map(AreaCode::value).collect(Collectors.toSet());
        List<Change> changes = new ArrayList<>();
        for (Comparison.Row row : comparison.rows()) {
            changes.add(new Change(
                    row.overlaps() ? "of which: " + row.name() : row.name(),
                    row.before() == null
                            ? new Amount.Withheld("No earlier figure is held.")
                            : Amount.of(row.before().value()),
                    Amount.of(row.now().value()),
                    percent(row),
                    row.evidence().verdict() == Comparison.Verdict.SIGNAL,
                    asked.contains(row.key())));
        }
        return Optional.of(new ChangeChart(
                caption,
                rowWord,
                measure,
                against.label(),
                comparison.question().period().label(),
                changes));
    }

    /** As in the tables, with a true minus sign, a plus, and the sign for per cent. */
    private static String percent(Comparison.Row row) {
        BigDecimal percent = row.percent();
        return percent == null ? row.percentText() : (percent.signum() > 0 ? "+" : "") + Numbers.print(percent) + "%";
    }

    /**
     * One row.
     *
     * @param change the change as printed: "−9.2%"; may be empty
     * @param signal whether the change is more than chance
     * @param subject whether this is the one that the page is about
     */
    public record Change(String name, Amount before, Amount now, String change, boolean signal, boolean subject) {

        boolean told() {
            return before instanceof Amount.Known && now instanceof Amount.Known;
        }

        double difference() {
            return ((Amount.Known) now).value() - ((Amount.Known) before).value();
        }

        /** "Dover, 5,659 to 5,014 (−11.4%)". */
        String words() {
            return name + ", " + before.printed() + " to " + now.printed()
                    + (change.isEmpty() ? "" : " (" + change + ")");
        }

        String verdict() {
            return signal ? "more than chance" : "within chance";
        }
    }

    @Override
    public Drawing draw() {
        return Sheet.draw(
                caption, altText(), table(), notes(), caption.source(), sheet -> new ChangePlot(this, sheet).paint());
    }

    private String altText() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Chart of changes: " + caption.title() + ". " + measure + ", " + before + " and " + now + ", "
                + Numbers.many(changes.size(), "row", "rows") + ".");
        List<Change> told = changes.stream().filter(Change::told).toList();
        List<Change> rises = told.stream().filter(each -> each.difference() > 0).toList();
        List<Change> falls = told.stream().filter(each -> each.difference() < 0).toList();
        sentences.add(
                told.isEmpty()
                        ? "No change can be told."
                        : rises.size() + " rose, " + falls.size() + " fell, "
                                + (told.size() - rises.size() - falls.size())
                                + " stayed the same; "
                                + told.stream().filter(Change::signal).count()
                                + " of the changes are more than chance.");
        Comparator<Change> byDifference = Comparator.comparingDouble(Change::difference);
        rises.stream().max(byDifference).ifPresent(each -> sentences.add("Largest rise: " + each.words() + "."));
        falls.stream().min(byDifference).ifPresent(each -> sentences.add("Largest fall: " + each.words() + "."));
        told.stream()
                .filter(Change::subject)
                .forEach(each -> sentences.add(each.words() + ", " + each.verdict() + "."));
        List<String> untold =
                changes.stream().filter(each -> !each.told()).map(Change::name).toList();
        if (!untold.isEmpty()) {
            sentences.add("No change can be told for " + Numbers.list(untold) + ".");
        }
        if (!caption.finding().isEmpty()) {
            sentences.add(caption.finding());
        }
        return String.join(" ", sentences);
    }

    private ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Change each : changes) {
            rows.add(List.of(
                    each.name(),
                    each.before().printed(),
                    each.now().printed(),
                    each.change(),
                    each.told() ? each.verdict() : "not told"));
        }
        return new ChartTable(
                List.of(rowWord, before, now, "Change", "Is it more than chance?"),
                List.of(false, true, true, true, false),
                rows);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(caption.notes());
        notes.add("A full line is a change that is more than chance; a broken line is one within it.");
        boolean hidden = changes.stream()
                .anyMatch(each -> each.before() instanceof Amount.Hidden || each.now() instanceof Amount.Hidden);
        if (hidden) {
            notes.add("Hidden: a small number, or one that would give a small number away.");
        }
        for (Change each : changes) {
            for (Amount amount : List.of(each.before(), each.now())) {
                if (amount instanceof Amount.Withheld withheld) {
                    notes.add(each.name() + ": " + withheld.reason());
                }
            }
        }
        return notes.stream().distinct().toList();
    }
}
