package org.wardmote.reports.proofread.read;

import java.util.ArrayList;
import java.util.List;

/** Reads text lifted from a PDF: lines broken anywhere, headers over several lines, pages parted by form feeds. */
final class TextReader {

    private TextReader() {}

    static Reading read(String name, String text) {
        List<Line> lines = new ArrayList<>();
        int page = text.indexOf('\f') < 0 ? 0 : 1;
        int number = 0;
        for (String raw : text.split("\r\n|\n|\r", -1)) {
            number++;
            Limits.line(raw.length());
            while (raw.startsWith("\f")) {
                page++;
                raw = raw.substring(1);
            }
            lines.add(Line.of(page, number, raw.replace("\f", " ")));
        }
        Limits.lines(lines.size());
        return new Reading(name, Lines.passages(Furniture.without(lines)));
    }
}
