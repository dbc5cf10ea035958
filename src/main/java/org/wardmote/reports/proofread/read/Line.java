package org.wardmote.reports.proofread.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a page.
 *
 * @param page from 1; 0 when there are none
 * @param number of the line in the text, from 1
 * @param text without spaces at its ends
 * @param indented whether spaces stood before it
 * @param chunks its words in groups, each with where it begins and ends from left to right
 */
record Line(int page, int number, String text, boolean indented, List<Chunk> chunks) {

    /** Where columns are set apart by spaces, at least three part them: two stand after a full stop. */
    private static final Pattern GAP = Pattern.compile(" {3,}");

    record Chunk(double from, double to, String text) {}

    /** A line of plain text, whose columns, if any, are set apart with spaces or tabs. */
    static Line of(int page, int number, String raw) {
        String spaced = raw.replace("\t", "    ").replace('\u00a0', ' ');
        List<Chunk> chunks = new ArrayList<>();
        Matcher gap = GAP.matcher(spaced);
        int from = 0;
        while (from < spaced.length()) {
            boolean found = gap.find(from);
            int to = found ? gap.start() : spaced.length();
            if (!spaced.substring(from, to).isBlank()) {
                int start = from + leading(spaced.substring(from, to));
                chunks.add(new Chunk(start, to, spaced.substring(start, to).strip()));
            }
            from = found ? gap.end() : spaced.length();
        }
        String text = spaced.strip();
        return new Line(page, number, text, !text.isEmpty() && spaced.charAt(0) == ' ', chunks);
    }

    private static int leading(String text) {
        return text.length() - text.stripLeading().length();
    }

    boolean blank() {
        return text.isEmpty();
    }

    Place place(String paragraph, String section) {
        return new Place(page, number, paragraph, section);
    }
}
