package org.wardmote.reports.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.documents.Block;
import org.wardmote.documents.Inline;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Comparison.Rate;
import org.wardmote.statistics.Comparison.Row;
import org.wardmote.statistics.Comparison.Verdict;
import org.wardmote.statistics.Figure;

/** A comparison as a table of a paper. */
final class TableBlock {

    private static final List<String> COLUMNS =
            List.of("before", "now", "change", "percent", "rate", "interval", "rank", "chance");

    /** What was noticed of a file as it was sent is for the page on which it was loaded; its numbers are told of otherwise. */
    private static final List<String> OF_THE_FILE = List.of("printed-", "subtotal-", "mended-");

    private final Comparison comparison;
    private final Arguments asked;
    private final List<String> columns;
    private final String own;

    TableBlock(Comparison comparison, Arguments asked) {
        this.comparison = comparison;
        this.asked = asked;
        this.columns = columns(asked, comparison.question().level() == null);
        this.own = comparison.question().level() == null
                ? ""
                : asked.area("area").map(area -> area.code().value()).orElse("");
    }

    private static List<String> columns(Arguments asked, boolean categories) {
        if (!asked.has("columns")) {
            return categories
                    ? List.of("before", "now", "change", "percent")
                    : List.of("before", "now", "percent", "rate");
        }
        List<String> columns = Arrays.stream(asked.text("columns").split("[,\\s]+"))
                .filter(each -> !each.isEmpty())
                .toList();
        for (String column : columns) {
            if (!COLUMNS.contains(column)) {
                throw new Slip("There is no column '" + column + "'.", Nearest.offer(column, COLUMNS));
            }
        }
        return columns;
    }

    Block.Table block(String anchor, String caption, String source) {
        List<Block.Column> heads = new ArrayList<>();
        heads.add(new Block.Column(comparison.question().level() == null ? "Offence category" : "Area", false));
        columns.forEach(column -> heads.add(new Block.Column(head(column), !column.equals("chance"))));
        List<Block.Row> rows = new ArrayList<>();
        comparison.rows().forEach(row -> rows.add(row(row, Block.Weight.PLAIN)));
        if (comparison.total() != null) {
            rows.add(row(comparison.total(), Block.Weight.TOTAL));
        }
        return new Block.Table(anchor, caption, heads, rows, notes(), source);
    }

    private String head(String column) {
        return switch (column) {
            case "before" -> asked.enquiries().style().manner().period(asked.against());
            case "now" -> asked.enquiries().style().manner().period(asked.period());
            case "change" -> "Change in number";
            case "percent" -> "Change in %";
            case "rate" -> "Rate " + per();
            case "interval" -> "95% interval of the rate";
            case "rank" -> "Rank (with chance)";
            default -> "More than chance?";
        };
    }

    private String per() {
        String label = label();
        int comma = label.indexOf(", ");
        return comma < 0 ? label : label.substring(0, comma);
    }

    private String label() {
        return Enquiries.rows(comparison)
                .map(Row::rate)
                .filter(rate -> rate != null && rate.value() != null)
                .map(Rate::label)
                .findFirst()
                .orElse("");
    }

    private Block.Row row(Row row, Block.Weight weight) {
        List<List<Inline>> cells = new ArrayList<>();
        boolean strong = row.key().equals(own);
        cells.add(cell(row.name(), strong));
        columns.forEach(column -> cells.add(cell(value(row, column), strong)));
        return new Block.Row(weight, Math.max(0, Math.min(1, row.depth() - 1)), cells);
    }

    private static List<Inline> cell(String text, boolean strong) {
        return strong && !text.isEmpty() ? List.of(new Inline.Strong(Inline.text(text))) : Inline.text(text);
    }

    private static String value(Row row, String column) {
        Rate rate = row.rate();
        return switch (column) {
            case "before" -> count(row.before());
            case "now" -> count(row.now());
            case "change" -> row.change() == null ? "" : Words.number(row.change());
            case "percent" -> row.percentText();
            case "rate" ->
                rate == null || rate.value() == null ? "" : rate.value().toPlainString();
            case "interval" ->
                rate == null || rate.lower() == null || rate.upper() == null
                        ? ""
                        : String.format(Locale.UK, "%.1f to %.1f", rate.lower(), rate.upper());
            case "rank" ->
                row.rank() == null
                        ? ""
                        : row.rank().place() + " (" + row.rank().best() + " to "
                                + row.rank().worst() + ")";
            default ->
                row.evidence().verdict() == Verdict.SIGNAL
                        ? "yes"
                        : row.evidence().verdict() == Verdict.WITHIN_CHANCE ? "no" : "";
        };
    }

    private static String count(@Nullable Figure figure) {
        if (figure == null) {
            return "";
        }
        return figure.value() instanceof Figure.Count count
                ? Words.number(count.number())
                : figure.value() instanceof Figure.Hidden ? "hidden" : "not held";
    }

    private List<String> notes() {
        Set<String> notes = new LinkedHashSet<>();
        if (columns.contains("rate") && !label().isEmpty()) {
            notes.add("Rates are " + label() + "; they are of these months and not of a year.");
        }
        List<Row> overlapping = comparison.rows().stream().filter(Row::overlaps).toList();
        if (!overlapping.isEmpty()) {
            notes.add(joined(overlapping) + (overlapping.size() == 1 ? " counts" : " count")
                    + " offences that stand in other rows too.");
        }
        comparison.caveats().stream()
                .filter(caveat -> OF_THE_FILE.stream().noneMatch(caveat.id()::startsWith))
                .forEach(caveat -> notes.add(caveat.words()));
        return List.copyOf(notes);
    }

    private static String joined(List<Row> rows) {
        List<String> names = rows.stream().map(Row::name).toList();
        return names.size() == 1
                ? names.get(0)
                : names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", ")) + " and "
                        + names.get(names.size() - 1);
    }
}
