package org.wardmote.reports.proofread.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wardmote.reports.proofread.read.Line.Chunk;
import org.wardmote.reports.proofread.read.Passage.Cell;
import org.wardmote.reports.proofread.read.Passage.Grid;

/**
 * Tables whose columns stand apart so plainly that nothing need be guessed: a line of headers, and under it lines of as
 * many parts each, words or numbers, none of which reaches over another's column.
 */
final class SpacedTables {

    private static final Pattern RULE = Pattern.compile("[-=_\u2013\u2014 ]+");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}\\.? \\p{Lu}[^.:\\d]{2,50}");
    private static final Pattern ENDED = Pattern.compile(".*[.;:!]$");
    private static final int LONGEST_CELL = 60;
    private static final int LONGEST_CAPTION = 160;
    private static final int FEWEST_ROWS = 2;

    /** Lines that may stand between a row and the next one over the page: the page's number, its head, the headers. */
    private static final int MOST_AT_A_PAGES_END = 5;

    private final List<Line> lines;

    SpacedTables(List<Line> lines) {
        this.lines = lines;
    }

    /** The table whose headers are a line, with its caption above it if that is not before a free line. */
    Optional<TableFinder.Span> at(int header, int free) {
        List<Chunk> heads = lines.get(header).chunks();
        int columns = heads.size();
        boolean words = columns > 1
                && heads.stream().allMatch(this::isHead)
                && !heads.get(columns - 1).text().equalsIgnoreCase("page");
        if (!words) {
            return Optional.empty();
        }
        List<Integer> rows = rows(header, columns);
        long whole = rows.stream()
                .filter(row -> lines.get(row).chunks().size() == columns)
                .count();
        if (rows.size() < FEWEST_ROWS + (columns == 2 ? 1 : 0) || whole * 5 < rows.size() * 3L) {
            return Optional.empty();
        }
        double[][] extents = extents(header, rows, columns);
        if (extents.length == 0 || !isNumeric(rows, columns) || goesOverThePage(rows.get(rows.size() - 1), columns)) {
            return Optional.empty();
        }
        List<List<Cell>> cells = new ArrayList<>();
        cells.add(cells(lines.get(header), extents));
        rows.forEach(row -> cells.add(cells(lines.get(row), extents)));
        List<Integer> caption = caption(header, free);
        int begins = caption.isEmpty() ? header : caption.get(0);
        String said = String.join(
                " ", caption.stream().map(at -> lines.get(at).text()).toList());
        return Optional.of(new TableFinder.Span(
                begins,
                rows.get(rows.size() - 1) + 1,
                new Grid(lines.get(begins).place("", ""), said, 1, cells)));
    }

    private boolean isHead(Chunk chunk) {
        String text = chunk.text();
        return text.length() <= LONGEST_CELL
                && !ENDED.matcher(text.replaceAll("(?i)\\b(popn|no|pop|diff)\\.$", ""))
                        .matches()
                && (!Numerals.isValue(text) || Numerals.isYear(text));
    }

    /** The lines under the headers down to the first that is no row; a blank line may stand before one more row. */
    private List<Integer> rows(int header, int columns) {
        List<Integer> rows = new ArrayList<>();
        boolean gap = false;
        for (int at = header + 1; at < lines.size(); at++) {
            Line line = lines.get(at);
            if (line.blank() || RULE.matcher(line.text()).matches()) {
                gap |= line.blank();
                continue;
            }
            int parts = line.chunks().size();
            boolean row = parts == columns || !gap && parts > 1 && parts < columns;
            boolean numbers = line.chunks().stream().skip(1).anyMatch(chunk -> Numerals.isValue(chunk.text()));
            if (!row || gap && !numbers && !rows.isEmpty()) {
                // a line that goes on below a row, or above its numbers: others know what to do with it
                return !gap && !rows.isEmpty() || rows.isEmpty() ? List.of() : rows;
            }
            rows.add(at);
            gap = false;
        }
        return rows;
    }

    /** Whether rows of as many parts follow on the next page: then others know how to join them. */
    private boolean goesOverThePage(int last, int columns) {
        int seen = 0;
        for (int at = last + 1; at < lines.size() && seen < MOST_AT_A_PAGES_END; at++) {
            Line line = lines.get(at);
            if (!line.blank()) {
                seen++;
                if (line.page() > lines.get(last).page() && line.chunks().size() >= columns - 1 && columns > 2) {
                    return true;
                }
            }
        }
        return false;
    }

    /** From where to where the parts of each column reach; none when those of two columns overlap. */
    private double[][] extents(int header, List<Integer> rows, int columns) {
        double[][] extents = new double[columns][2];
        List<Integer> all = new ArrayList<>(rows);
        all.add(header);
        for (int column = 0; column < columns; column++) {
            extents[column][0] = Double.MAX_VALUE;
            for (int row : all) {
                List<Chunk> chunks = lines.get(row).chunks();
                if (chunks.size() == columns) {
                    extents[column][0] =
                            Math.min(extents[column][0], chunks.get(column).from());
                    extents[column][1] =
                            Math.max(extents[column][1], chunks.get(column).to());
                }
            }
            if (column > 0 && extents[column][0] < extents[column - 1][1]) {
                return new double[0][];
            }
        }
        return extents;
    }

    private boolean isNumeric(List<Integer> rows, int columns) {
        for (int column = 1; column < columns; column++) {
            int numbers = 0;
            for (int row : rows) {
                List<Chunk> chunks = lines.get(row).chunks();
                numbers += chunks.size() == columns
                                && Numerals.isNumber(chunks.get(column).text())
                        ? 1
                        : 0;
            }
            if (numbers * 5 >= rows.size() * 3) {
                return true;
            }
        }
        return false;
    }

    private static List<Cell> cells(Line line, double[][] extents) {
        String[] texts = new String[extents.length];
        java.util.Arrays.fill(texts, "");
        boolean whole = line.chunks().size() == extents.length;
        for (int i = 0; i < line.chunks().size(); i++) {
            int column = whole ? i : nearest(line.chunks().get(i), extents);
            texts[column] = (texts[column] + " " + line.chunks().get(i).text()).strip();
        }
        return List.of(texts).stream()
                .map(text -> new Cell(line.place("", ""), text))
                .toList();
    }

    private static int nearest(Chunk chunk, double[][] extents) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int column = 0; column < extents.length; column++) {
            double overlap = Math.min(chunk.to(), extents[column][1]) - Math.max(chunk.from(), extents[column][0]);
            if (-overlap < least) {
                least = -overlap;
                best = column;
            }
        }
        return best;
    }

    /** Up to two lines of one part each just above, or above one blank line, that are no sentence and no heading. */
    private List<Integer> caption(int header, int free) {
        List<Integer> caption = new ArrayList<>();
        int at = header - 1;
        while (at >= free && lines.get(at).blank() && header - at <= 2) {
            at--;
        }
        while (at >= free && caption.size() < 2) {
            Line line = lines.get(at);
            boolean title = !line.blank()
                    && line.chunks().size() == 1
                    && line.text().length() <= LONGEST_CAPTION
                    && !ENDED.matcher(line.text()).matches()
                    && !NUMBERED.matcher(line.text()).matches()
                    && !line.text().matches("\\d+(\\.\\d+)+\\.? .*");
            if (!title) {
                break;
            }
            caption.add(0, at--);
        }
        return caption;
    }
}
