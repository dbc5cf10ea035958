package org.wardmote.reports.proofread.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.wardmote.reports.proofread.read.Passage.Cell;
import org.wardmote.reports.proofread.read.Passage.Grid;

/** Finds the tables of numbers in lines of text: runs of lines that end in as many values each. */
final class TableFinder {

    /** Lines that may stand between two rows: a name that wraps, a heading of some rows. */
    private static final int MOST_BETWEEN = 3;

    /** Lines above a table among which its headers and its caption are sought. */
    private static final int MOST_ABOVE = 14;

    private static final int MOST_CAPTION = 3;

    /** "4 Funding" heads what follows, and is no title of a table. */
    private static final Pattern NUMBERED_HEADING = Pattern.compile("\\d{1,2}\\.? \\p{Lu}[^.:\\d]{2,50}");

    private static final int LONGEST_NAME = 90;

    /** Of a caption with a blank line above it; prose has no blank line above its last. */
    private static final int LONGEST_CAPTION = 160;

    private final List<Line> lines;
    private final List<Span> spans = new ArrayList<>();

    TableFinder(List<Line> lines) {
        this.lines = lines;
    }

    /** A table and the lines that it takes, from the first to before the last. */
    record Span(int from, int to, Grid grid) {}

    List<Span> find() {
        int free = 0;
        SpacedTables spaced = new SpacedTables(lines);
        for (int at = 0; at < lines.size(); at++) {
            Optional<Span> span = spaced.at(at, free);
            if (span.isEmpty() && (values(at, false) < 2 || isSentence(at) || areYears(at))) {
                continue;
            }
            span = span.isPresent() ? span : table(free, run(at));
            if (span.isPresent()) {
                spans.add(span.get());
                free = span.get().to();
                at = free - 1;
            }
        }
        return spans;
    }

    private int values(int at, boolean signsApart) {
        return lines.get(at).blank()
                ? 0
                : Numerals.row(lines.get(at).text(), signsApart).values().size();
    }

    private boolean isSentence(int at) {
        Numerals.Row row = Numerals.row(lines.get(at).text(), false);
        return row.name().length() > LONGEST_NAME || row.name().matches(".*(?i)\\b(between|from|and|to|of|the|in|by)$");
    }

    private boolean areYears(int at) {
        Numerals.Row row = Numerals.row(lines.get(at).text(), false);
        return row.values().stream().allMatch(Numerals::isYear);
    }

    /** The rows that follow each other from one on, with no more between them than a wrapped name or a page's end. */
    private List<Integer> run(int first) {
        List<Integer> rows = new ArrayList<>(List.of(first));
        int columns = values(first, false);
        int between = 0;
        for (int at = first + 1; at < lines.size() && between <= MOST_BETWEEN; at++) {
            if (lines.get(at).blank()) {
                continue;
            }
            int values = values(at, false);
            boolean row = values >= 2 && !isSentence(at) && !areYears(at);
            if (row && (between == 0 || values == columns || Math.abs(values - columns) <= 1)) {
                rows.add(at);
                columns = values;
                between = 0;
            } else if (isBrokenRow(at, columns)) {
                rows.add(at);
                between = 0;
            } else if (endsTable(first, at)) {
                break;
            } else {
                between++;
            }
        }
        return rows;
    }

    /** A row but for one cell that is no number: it is kept, so that the cell can be named. */
    private boolean isBrokenRow(int at, int columns) {
        String text = lines.get(at).text();
        return text.length() <= LONGEST_NAME
                && !ColumnHeaders.isHeader(text)
                && !Numerals.brokenRow(text, columns).values().isEmpty()
                && Periods.parse(text).isEmpty();
    }

    private boolean endsTable(int first, int at) {
        String text = lines.get(at).text();
        return text.length() > LONGEST_NAME
                || text.matches(".*[.;:!?]$") && !text.matches(".*\\b(popn|no)\\.$")
                || text.matches("\\d+(\\.\\d+)+\\.? .*")
                || ColumnHeaders.isHeader(text) && !repeats(first, at);
    }

    /** Whether a line stands among those above the first row also: headers come again on a new page. */
    private boolean repeats(int first, int at) {
        for (int above = Math.max(0, first - MOST_ABOVE); above < first; above++) {
            if (lines.get(above).text().equals(lines.get(at).text())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Span> table(int free, List<Integer> rows) {
        boolean apart = rows.stream().anyMatch(at -> lines.get(at).text().contains(" + "))
                || rows.stream().allMatch(at -> lines.get(at).text().matches(".*\\d\\s[-–−+]\\s\\d.*"));
        int columns = mode(rows, apart);
        while (rows.get(0) > free && isBrokenRow(rows.get(0) - 1, columns)) {
            rows.add(0, rows.get(0) - 1);
        }
        List<Integer> above = above(free, rows.get(0));
        Optional<ColumnHeaders.Read> headers = ColumnHeaders.read(
                above.stream().map(at -> lines.get(at).text()).toList(), columns);
        Optional<Layout> layout = Layout.of(rows.stream().map(lines::get).toList(), columns);
        if (rows.size() < (headers.isPresent() ? 2 : 3) || columns < 2) {
            return Optional.empty();
        }
        int taken = headers.map(ColumnHeaders.Read::lines).orElse(0);
        List<List<Cell>> cells = new ArrayList<>();
        Layout.Header over = headed(above, layout);
        if (over.lines() > 0) {
            taken = over.lines();
            cells.add(cells(above.get(above.size() - taken), over.cells()));
        } else if (headers.isPresent() && taken > 0) {
            int line = above.get(above.size() - taken);
            cells.add(header(line, headers.get()));
        } else if (layout.isPresent()) {
            List<Line> zone = above.stream().map(lines::get).toList();
            Layout.Header read = layout.get().header(zone);
            taken = read.lines();
            if (taken > 0) {
                cells.add(cells(above.get(above.size() - taken), read.cells()));
            }
        }
        int from = taken == 0 ? rows.get(0) : above.get(above.size() - taken);
        List<Integer> caption = caption(above.subList(0, above.size() - taken), taken == 0 ? rows.get(0) : from);
        int headerRows = cells.size();
        Set<String> heads = new HashSet<>();
        above.forEach(at -> heads.add(lines.get(at).text()));
        Rows body = new Rows(rows, columns, apart, layout, heads);
        cells.addAll(body.read());
        String words = String.join(
                " ", caption.stream().map(at -> lines.get(at).text()).toList());
        int begins = caption.isEmpty() ? from : caption.get(0);
        return Optional.of(
                new Span(begins, body.end(), new Grid(lines.get(begins).place("", ""), words, headerRows, cells)));
    }

    /** The lines just above, when their parts fill every column by where they stand: then nothing need be guessed. */
    private Layout.Header headed(List<Integer> above, Optional<Layout> layout) {
        if (above.isEmpty() || layout.isEmpty()) {
            return Layout.NO_HEADER;
        }
        Layout.Header read = layout.get().header(above.stream().map(lines::get).toList());
        return read.cells().stream().noneMatch(String::isEmpty) ? read : Layout.NO_HEADER;
    }

    private List<Cell> header(int line, ColumnHeaders.Read headers) {
        List<String> texts = new ArrayList<>(List.of(headers.stub()));
        texts.addAll(headers.columns());
        return cells(line, texts);
    }

    private List<Cell> cells(int line, List<String> texts) {
        return texts.stream()
                .map(text -> new Cell(lines.get(line).place("", ""), text))
                .toList();
    }

    private int mode(List<Integer> rows, boolean apart) {
        Map<Integer, Integer> times = new HashMap<>();
        rows.forEach(at -> times.merge(values(at, apart), 1, Integer::sum));
        return times.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** The lines above a table that may be its headers or its caption: back to a sentence, a table or a number. */
    private List<Integer> above(int free, int first) {
        List<Integer> above = new ArrayList<>();
        for (int at = first - 1; at >= free && above.size() < MOST_ABOVE; at--) {
            String text = lines.get(at).text();
            if (text.isEmpty()) {
                continue;
            }
            boolean sentence = text.matches(".*[.;:!?]$") && !text.matches("(?i).*\\b(popn|pop|no|pct|diff)\\.$");
            boolean alone = at == 0 || lines.get(at - 1).blank();
            if (sentence
                    || text.length() > (alone ? LONGEST_CAPTION : LONGEST_NAME)
                    || text.matches("\\d+(\\.\\d+)+\\.? [A-Z].*")) {
                break;
            }
            above.add(0, at);
        }
        return above;
    }

    /** The block of lines next above the headers. */
    private List<Integer> caption(List<Integer> above, int from) {
        List<Integer> caption = new ArrayList<>();
        for (int i = above.size() - 1; i >= 0 && caption.size() < MOST_CAPTION; i--) {
            if (NUMBERED_HEADING.matcher(lines.get(above.get(i)).text()).matches()) {
                break;
            }
            boolean apart = !caption.isEmpty() && caption.get(0) != above.get(i) + 1;
            boolean far = caption.isEmpty() && from - above.get(i) > 3;
            if (apart || far) {
                break;
            }
            caption.add(0, above.get(i));
        }
        return caption;
    }

    /** The rows of one table, with what stands between them. */
    private final class Rows {

        private final List<Integer> rows;
        private final int columns;
        private final boolean apart;
        private final Optional<Layout> layout;
        private final Set<String> heads;
        private int end;

        Rows(List<Integer> rows, int columns, boolean apart, Optional<Layout> layout, Set<String> heads) {
            this.rows = rows;
            this.columns = columns;
            this.apart = apart;
            this.layout = layout;
            this.heads = heads;
            this.end = rows.get(rows.size() - 1) + 1;
        }

        List<List<Cell>> read() {
            List<List<Cell>> cells = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                int at = rows.get(i);
                List<String> row = row(lines.get(at));
                List<String> between = i == 0 ? List.of() : between(rows.get(i - 1), at);
                String carried = String.join(" ", between);
                if (!carried.isEmpty() && wraps(carried, row.get(0), cells)) {
                    row.set(0, (carried + " " + row.get(0)).strip());
                } else if (!carried.isEmpty() && Character.isLowerCase(carried.charAt(0))) {
                    appendName(cells, carried);
                } else if (!carried.isEmpty()) {
                    List<String> heading = new ArrayList<>(List.of(carried));
                    heading.addAll(java.util.Collections.nCopies(columns, ""));
                    cells.add(cells(at - 1, heading));
                }
                cells.add(cells(at, row));
            }
            endWithWrappedName(cells);
            return cells;
        }

        int end() {
            return end;
        }

        private boolean wraps(String carried, String name, List<List<Cell>> cells) {
            boolean goesOn = name.isEmpty() || Character.isLowerCase(name.charAt(0)) || name.startsWith("(");
            return goesOn || carried.matches(".*(?i)( and| of|/|-|–|,| to| with| without| –)$");
        }

        private void appendName(List<List<Cell>> cells, String words) {
            List<Cell> last = new ArrayList<>(cells.remove(cells.size() - 1));
            last.set(0, new Cell(last.get(0).place(), last.get(0).text() + " " + words));
            cells.add(last);
        }

        /** A last name that goes on in small letters on the line below, with nothing after it. */
        private void endWithWrappedName(List<List<Cell>> cells) {
            if (end < lines.size()
                    && lines.get(end).text().matches("[a-z][a-z &/()-]{0,30}")
                    && (end + 1 == lines.size() || lines.get(end + 1).blank())) {
                appendName(cells, lines.get(end).text());
                end++;
            }
        }

        private List<String> between(int from, int to) {
            return lines.subList(from + 1, to).stream()
                    .map(Line::text)
                    .filter(text -> !text.isEmpty() && !heads.contains(text))
                    .toList();
        }

        /** The name and the values; a value too many belongs to the name, and a value too few leaves a cell empty. */
        private List<String> row(Line line) {
            if (layout.isPresent()) {
                return layout.get().row(line);
            }
            Numerals.Row row = Numerals.row(line.text(), apart);
            if (row.values().size() < columns
                    && !Numerals.brokenRow(line.text(), columns).values().isEmpty()) {
                row = Numerals.brokenRow(line.text(), columns);
            }
            List<String> texts = new ArrayList<>(row.values());
            String name = row.name();
            while (texts.size() > columns) {
                name = (name + " " + texts.remove(0)).strip();
            }
            while (texts.size() < columns) {
                texts.add("");
            }
            texts.add(0, name);
            return texts;
        }
    }
}
