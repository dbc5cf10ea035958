package org.wardmote.reports.proofread.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wardmote.reports.proofread.read.Line.Chunk;

/** Where the columns of a table stand, when its text has kept its layout. */
final class Layout {

    private final List<double[]> columns;

    private Layout(List<double[]> columns) {
        this.columns = columns;
    }

    /** Headers read by where they stand above their columns. */
    record Header(List<String> cells, int lines) {}

    /** Of a part of a header that has its line to itself. */
    private static final int LONGEST_ALONE = 14;

    static final Header NO_HEADER = new Header(List.of(), 0);

    /** The columns of rows whose values each stand apart; empty when the layout is lost. */
    static Optional<Layout> of(List<Line> rows, int columns) {
        List<double[]> extents = new ArrayList<>();
        int apart = 0;
        for (Line row : rows) {
            List<Chunk> values = row.chunks().stream()
                    .filter(chunk -> Numerals.isValue(chunk.text()))
                    .toList();
            if (values.size() != columns) {
                continue;
            }
            apart++;
            for (int i = 0; i < columns; i++) {
                Chunk chunk = values.get(i);
                if (extents.size() <= i) {
                    extents.add(new double[] {chunk.from(), chunk.to()});
                } else {
                    extents.get(i)[0] = Math.min(extents.get(i)[0], chunk.from());
                    extents.get(i)[1] = Math.max(extents.get(i)[1], chunk.to());
                }
            }
        }
        if (apart < 2 || apart * 5 < rows.size() * 4) {
            return Optional.empty();
        }
        for (int i = 1; i < columns; i++) {
            if (extents.get(i)[0] < extents.get(i - 1)[1]) {
                return Optional.empty();
            }
        }
        return Optional.of(new Layout(extents));
    }

    /** A row by where its parts stand; a place with nothing in it is an empty cell. */
    List<String> row(Line line) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i <= columns.size(); i++) {
            cells.add("");
        }
        for (Chunk chunk : line.chunks()) {
            int column = Numerals.isValue(chunk.text()) || chunk.from() > columns.get(0)[0] ? nearest(chunk) + 1 : 0;
            cells.set(column, (cells.get(column) + " " + chunk.text()).strip());
        }
        return cells;
    }

    private int nearest(Chunk chunk) {
        int best = 0;
        for (int i = 1; i < columns.size(); i++) {
            if (distance(chunk, i) < distance(chunk, best)) {
                best = i;
            }
        }
        return best;
    }

    private double distance(Chunk chunk, int column) {
        double[] extent = columns.get(column);
        double overlap = Math.min(chunk.to(), extent[1]) - Math.max(chunk.from(), extent[0]);
        if (overlap > 0) {
            return -overlap;
        }
        return Math.abs((chunk.from() + chunk.to()) / 2 - (extent[0] + extent[1]) / 2);
    }

    /** The lines above, from the last upwards, whose parts stand over columns, up to one that runs over several. */
    Header header(List<Line> above) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i <= columns.size(); i++) {
            cells.add("");
        }
        int lines = 0;
        for (int at = above.size() - 1; at >= 0 && lines < 5; at--) {
            List<Chunk> chunks = above.get(at).chunks();
            if (chunks.stream().anyMatch(this::runsOver)
                    || chunks.size() < 2 && lines > 0 && isCaption(chunks.get(0))) {
                break;
            }
            for (Chunk chunk : chunks) {
                int column = chunk.to() < columns.get(0)[0] ? 0 : nearest(chunk) + 1;
                cells.set(column, (chunk.text() + " " + cells.get(column)).strip());
            }
            lines++;
        }
        boolean headed = cells.stream().skip(1).filter(cell -> !cell.isEmpty()).count() * 2 > columns.size();
        return headed ? new Header(cells, lines) : NO_HEADER;
    }

    /** A line of its own that begins before the columns, or is longer than a part of a header. */
    private boolean isCaption(Chunk chunk) {
        return chunk.from() < columns.get(0)[0] || chunk.text().length() > LONGEST_ALONE;
    }

    private boolean runsOver(Chunk chunk) {
        int over = 0;
        for (double[] extent : columns) {
            if (chunk.to() > extent[0] && chunk.from() < extent[1]) {
                over++;
            }
        }
        return over > 1 || over == 1 && chunk.from() < columns.get(0)[0] - 40;
    }
}
