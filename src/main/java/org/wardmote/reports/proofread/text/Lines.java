package org.wardmote.reports.proofread.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wardmote.reports.proofread.read.Passage;
import org.wardmote.reports.proofread.read.Passage.Cell;
import org.wardmote.reports.proofread.read.Passage.Grid;
import org.wardmote.reports.proofread.read.Passage.Heading;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.read.Place;
import org.wardmote.reports.proofread.read.Reading;

/** A paper as one run of texts, tables by their rows, each with its place. */
record Lines(List<Line> all) {

    /** What kind of text it is. */
    enum Kind {
        HEADING,
        PROSE,
        CAPTION,
        ROW
    }

    /**
     * One text.
     *
     * @param passage which passage of the paper it is from, from 0
     */
    record Line(Kind kind, Place place, String words, int passage) {}

    static Lines of(Reading reading) {
        List<Line> lines = new ArrayList<>();
        int at = 0;
        for (Passage passage : reading.passages()) {
            if (passage instanceof Heading heading) {
                lines.add(new Line(Kind.HEADING, heading.place(), heading.words(), at));
            } else if (passage instanceof Prose prose) {
                lines.add(new Line(Kind.PROSE, prose.place(), prose.words(), at));
            } else if (passage instanceof Grid grid) {
                lines.add(new Line(Kind.CAPTION, grid.place(), grid.caption(), at));
                for (List<Cell> row : grid.rows()) {
                    String words = row.stream().map(Cell::text).collect(Collectors.joining(" "));
                    lines.add(new Line(
                            Kind.ROW, row.isEmpty() ? grid.place() : row.get(0).place(), words, at));
                }
            }
            at++;
        }
        return new Lines(List.copyOf(lines));
    }

    /** Where the answers to the standing questions begin: the heading of the implications; the end when there is none. */
    int implications() {
        for (int i = 0; i < all.size(); i++) {
            Line line = all.get(i);
            boolean short_ = line.words().length() < 80;
            if (line.kind() == Kind.HEADING
                    && short_
                    && line.words().toLowerCase(java.util.Locale.ROOT).contains("implications")) {
                return i;
            }
        }
        return all.size();
    }
}
