package org.wardmote.reports.proofread.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.reports.proofread.read.Passage.Cell;
import org.wardmote.reports.proofread.read.Passage.Grid;
import org.wardmote.reports.proofread.read.Passage.Heading;
import org.wardmote.reports.proofread.read.Passage.Prose;

/** Gathers the passages of a format that knows its own headings, paragraphs and tables, and keeps count of where it is. */
final class Collector {

    private static final Pattern NUMBERED =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){1,4}|\\d{1,2}\\.)\\s+(\\p{Lu}.*|[‘“'\"(].*)", Pattern.DOTALL);
    private static final Pattern NUMBERED_HEADING =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})*\\.?)\\s+(\\p{Lu}.*|[‘“'\"(].*)", Pattern.DOTALL);
    private static final Pattern UNNUMBERED_PART = Pattern.compile("(?i)(appendix|annex|schedule)\\b.*");
    private static final int LONGEST_CAPTION = 160;
    private static final int MOST_CAPTION = 2;

    private final List<Passage> passages = new ArrayList<>();
    private String paragraph = "";
    private String section = "";
    private int cells;

    List<Passage> passages() {
        if (passages.isEmpty()) {
            throw new UnreadableException(
                    "The paper holds no text. If its pages are pictures, have its text recognised first.");
        }
        return passages;
    }

    private Place place(int row) {
        return new Place(0, row, paragraph, section);
    }

    /** A heading; its number, where the format keeps none apart, may begin its words. */
    void heading(int level, String number, String said) {
        String words = tidy(said);
        if (words.isEmpty()) {
            return;
        }
        Matcher matcher = NUMBERED_HEADING.matcher(words);
        boolean own = number.isEmpty() && matcher.matches();
        String printed = plain(own ? matcher.group(1) : number);
        String rest = own ? matcher.group(2) : words;
        section = rest;
        if (!printed.isEmpty() || UNNUMBERED_PART.matcher(rest).matches()) {
            paragraph = printed;
        }
        passages.add(new Heading(place(0), level, printed, rest));
    }

    void paragraph(String number, boolean item, String said) {
        String words = tidy(said);
        if (words.isEmpty()) {
            return;
        }
        Matcher matcher = NUMBERED.matcher(words);
        boolean own = number.isEmpty() && !item && matcher.matches();
        String printed = plain(own ? matcher.group(1) : number);
        if (!printed.isEmpty() && !item) {
            paragraph = printed;
        }
        passages.add(new Prose(place(0), printed, item, own ? matcher.group(2) : words));
    }

    /** A table; when it has no caption of its own, the short lines just above it are one. */
    void table(String caption, int headers, List<List<String>> rows) {
        if (rows.stream().allMatch(row -> row.stream().allMatch(String::isBlank))) {
            return;
        }
        cells += rows.stream().mapToInt(List::size).sum();
        Limits.cells(cells);
        String words = tidy(caption).isEmpty() ? captionAbove() : tidy(caption);
        List<List<Cell>> placed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Place place = place(i + 1);
            placed.add(rows.get(i).stream()
                    .map(text -> new Cell(place, tidy(text)))
                    .toList());
        }
        passages.add(new Grid(place(0), words, headers, placed));
    }

    private String captionAbove() {
        List<String> lines = new ArrayList<>();
        while (lines.size() < MOST_CAPTION && !passages.isEmpty()) {
            Passage last = passages.get(passages.size() - 1);
            boolean caption = last instanceof Prose prose
                    && prose.number().isEmpty()
                    && !prose.item()
                    && prose.words().length() <= LONGEST_CAPTION
                    && !prose.words().matches("(?s).*[.;:!?]$");
            if (!caption) {
                break;
            }
            passages.remove(passages.size() - 1);
            lines.add(0, ((Prose) last).words());
        }
        boolean headed = lines.isEmpty() && !passages.isEmpty() && passages.get(passages.size() - 1) instanceof Heading;
        return headed ? section : String.join(" ", lines);
    }

    private static String plain(String number) {
        return number.strip().replaceFirst("[.)]$", "");
    }

    static String tidy(String words) {
        return words.replaceAll("[\\s\u00a0]+", " ").replace("\u00ad", "").strip();
    }
}
