package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.statistics.Caveat;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.Comparison.Row;

/** A comparison as text for a terminal of 100 columns. */
final class TextAnswer {

    private static final int WIDTH = 100;
    private static final String GAP = "  ";

    private final Comparison comparison;
    private final List<Vintage> vintages;
    private final StringBuilder text = new StringBuilder();

    TextAnswer(Comparison comparison, List<Vintage> vintages) {
        this.comparison = comparison;
        this.vintages = vintages;
    }

    String write() {
        wrap(comparison.title(), "");
        line();
        table();
        notes();
        line();
        wrap(comparison.finding().sentence(), "");
        beside();
        drivers();
        if (!comparison.caveats().isEmpty()) {
            heading("What to know");
            comparison.caveats().stream().map(Caveat::words).distinct().forEach(words -> wrap("- " + words, "  "));
        }
        sources();
        return text.toString();
    }

    private void table() {
        boolean compared = comparison.question().against() != null;
        Map<String, List<String>> columns = new LinkedHashMap<>();
        List<Row> rows = Printed.rows(comparison);
        columns.put(
                Printed.kindOfRows(comparison), rows.stream().map(this::name).toList());
        if (compared) {
            columns.put(
                    Printed.period(comparison.question().against()),
                    rows.stream().map(row -> Printed.count(row.before())).toList());
        }
        columns.put(
                Printed.period(comparison.question().period()),
                rows.stream().map(row -> Printed.count(row.now())).toList());
        if (compared) {
            columns.put("Change", rows.stream().map(Printed::change).toList());
            columns.put("%", rows.stream().map(Row::percentText).toList());
        }
        columns.put(
                "Rate (95%)",
                rows.stream().map(row -> Printed.rateWithInterval(row.rate())).toList());
        if (rows.stream().anyMatch(row -> row.rank() != null)) {
            columns.put(
                    "Rank", rows.stream().map(row -> Printed.rank(row.rank())).toList());
        }
        if (compared) {
            columns.put(
                    "Change is",
                    rows.stream().map(row -> row.evidence().verdict().words()).toList());
        }
        columns.values().removeIf(cells -> cells.stream().allMatch(String::isEmpty));
        print(columns, rows.size());
    }

    private void print(Map<String, List<String>> columns, int rows) {
        List<Integer> widths = new ArrayList<>();
        columns.forEach((head, cells) -> widths.add(Math.max(
                Math.max(half(head, 0).length(), half(head, 1).length()),
                cells.stream().mapToInt(String::length).max().orElse(0))));
        int others =
                widths.stream().skip(1).mapToInt(width -> width + GAP.length()).sum();
        widths.set(0, Math.max(12, Math.min(widths.get(0), WIDTH - others)));
        List<String> heads = List.copyOf(columns.keySet());
        List<List<String>> cells = List.copyOf(columns.values());
        for (int half = 0; half < 2; half++) {
            int at = half;
            line(row(heads, heads.stream().map(head -> half(head, at)).toList(), widths));
        }
        line("-".repeat(Math.min(WIDTH, widths.get(0) + others)));
        for (int i = 0; i < rows; i++) {
            if (i == rows - 1 && comparison.total() != null) {
                line("-".repeat(Math.min(WIDTH, widths.get(0) + others)));
            }
            int at = i;
            line(row(heads, cells.stream().map(column -> column.get(at)).toList(), widths));
        }
    }

    /** A period's head stands on two lines: "Apr-" over "Aug 19". */
    private static String half(String head, int which) {
        int dash = head.indexOf('-');
        if (dash < 0) {
            return which == 0 ? "" : head;
        }
        return which == 0 ? head.substring(0, dash + 1) : head.substring(dash + 1);
    }

    /** Names and words to the left, numbers to the right. */
    private static String row(List<String> heads, List<String> cells, List<Integer> widths) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int width = widths.get(i);
            String cell = cells.get(i).length() > width ? cells.get(i).substring(0, width - 1) + "…" : cells.get(i);
            String space = " ".repeat(width - cell.length());
            boolean left = i == 0 || heads.get(i).equals("Change is");
            row.append(i == 0 ? "" : GAP).append(left ? cell + space : space + cell);
        }
        return row.toString().stripTrailing();
    }

    private String name(Row row) {
        return "  ".repeat(Math.max(0, row.depth() - 1)) + (row.overlaps() ? "of which: " : "") + row.name();
    }

    private void notes() {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        Map<String, Integer> rates = new LinkedHashMap<>();
        for (Row row : Printed.rows(comparison)) {
            String why = Printed.withheld(row);
            if (!why.isEmpty()) {
                reasons.computeIfAbsent(why, w -> new ArrayList<>()).add(row.name());
            }
            if (row.rate() != null) {
                rates.merge(row.rate().label(), 1, Integer::sum);
            }
        }
        rates.keySet().stream()
                .filter(label -> !label.contains(Denominators.NO_COUNT))
                .forEach(label -> wrap("Rate: " + label + ".", "  "));
        reasons.forEach((why, who) -> wrap(
                "Not compared: " + (who.size() > 6 ? who.size() + " rows" : String.join(", ", who)) + ": " + why,
                "  "));
    }

    private void beside() {
        List<Row> rows =
                comparison.rows().stream().filter(row -> row.beside() != null).toList();
        if (rows.isEmpty()) {
            return;
        }
        heading("Beside the rest of the whole (ratio of the two changes, 95% interval)");
        rows.stream()
                .map(Row::beside)
                .filter(Objects::nonNull)
                .filter(beside -> rows.size() == 1 || beside.verdict() == Comparison.Verdict.SIGNAL)
                .forEach(beside -> wrap("- " + beside.sentence(), "  "));
        long same = rows.stream().filter(row -> !otherwise(row)).count();
        if (rows.size() > 1 && same > 0) {
            wrap(
                    "- " + same + " of " + rows.size()
                            + " cannot be told apart from the rest: their numbers are in the CSV and" + " JSON.",
                    "  ");
        }
    }

    private static boolean otherwise(Row row) {
        Comparison.Beside beside = row.beside();
        return beside != null && beside.verdict() == Comparison.Verdict.SIGNAL;
    }

    private void drivers() {
        if (comparison.drivers().isEmpty()) {
            return;
        }
        heading("What drove the change");
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put(
                "Category",
                comparison.drivers().stream().map(Comparison.Driver::name).toList());
        columns.put(
                "Change",
                comparison.drivers().stream()
                        .map(driver -> Wording.number(driver.change()))
                        .toList());
        columns.put(
                "% of it",
                comparison.drivers().stream()
                        .map(driver -> driver.shareOfChange() == null
                                ? ""
                                : driver.shareOfChange().toPlainString())
                        .toList());
        List<String> heads = List.copyOf(columns.keySet());
        List<List<String>> cells = List.copyOf(columns.values());
        List<Integer> widths = columns.entrySet().stream()
                .map(column -> Math.max(
                        column.getKey().length(),
                        column.getValue().stream()
                                .mapToInt(String::length)
                                .max()
                                .orElse(0)))
                .toList();
        line(row(heads, heads, widths));
        for (int i = 0; i < comparison.drivers().size(); i++) {
            int at = i;
            line(row(heads, cells.stream().map(column -> column.get(at)).toList(), widths));
        }
    }

    private void sources() {
        if (vintages.isEmpty()) {
            return;
        }
        heading("Where each number comes from");
        for (Vintage vintage : vintages) {
            Manifest manifest = vintage.manifest();
            wrap(
                    "- " + manifest.title() + ", loaded "
                            + manifest.loadedAt()
                                    .atZone(org.wardmote.lake.Lake.ZONE)
                                    .toLocalDate() + " as "
                            + vintage.id(),
                    "  ");
            comparison
                    .filesOf(manifest)
                    .forEach(file -> line("    " + file.name() + "  sha256 " + shortened(file.sha256())));
        }
    }

    private static String shortened(String hash) {
        return hash.length() > 16 ? hash.substring(0, 16) + "…" : hash;
    }

    private void heading(String words) {
        line();
        line(words);
    }

    private void line() {
        text.append('\n');
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private void wrap(String words, String indent) {
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            if (line.length() + word.length() + 1 > WIDTH && line.length() > indent.length()) {
                line(line.toString());
                line = new StringBuilder(indent);
            }
            line.append(line.length() == 0 || line.toString().equals(indent) ? "" : " ")
                    .append(word);
        }
        line(line.toString());
    }
}
