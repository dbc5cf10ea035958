package org.wardmote.reports.proofread.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.read.Passage.Cell;
import org.wardmote.reports.proofread.read.Passage.Grid;
import org.wardmote.reports.proofread.read.Passage.Heading;
import org.wardmote.reports.proofread.read.Passage.Prose;

/** Makes passages of lines: tables first, then paragraphs, items and headings from what is left. */
final class Lines {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){1,4}|\\d{1,2}\\.)\\s+(\\S.*)");
    private static final Pattern BARE_NUMBER = Pattern.compile("(\\d{1,2})\\s+(\\p{Lu}.*)");
    private static final Pattern BULLET = Pattern.compile("[•●▪◦‣·∙o*\uf0b7\uf0a7–—-]\\s+(\\S.*)");
    private static final Pattern LETTERED = Pattern.compile("\\(?[a-z][.)]\\s+[A-Z].*");
    private static final Pattern APPENDIX = Pattern.compile("(?i)(appendix|annex|schedule)\\b.*");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern ENDS = Pattern.compile(".*[.;:!?][)\"”’']?");

    /** Words by which a line is a sentence and no heading. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?i)\\b(is|are|was|were|has|have|had|been|will|that|which|should|can|may not|would|includes?)\\b");

    private static final Pattern UNFINISHED =
            Pattern.compile("(?s).*(?i)([,–-]|\\b(and|or|of|for|the|to|in|with|by|a))$");

    private static final int LONGEST_HEADING = 100;

    /** A line of a narrow column, such as the first of a table of words. */
    private static final int NARROW = 20;

    private static final double FULL_LINE = 0.75;
    private static final double FULL_HEADING = 0.8;
    private static final double FULL_NUMBERED = 0.92;

    private final List<Line> lines;
    private final int width;

    /** Whether a space before a line means something: a bullet that was lost, or the start of a page. */
    private final boolean rarelyIndented;

    private final List<Passage> passages = new ArrayList<>();
    private String paragraph = "";
    private String section = "";
    private @Nullable Draft draft;

    private Lines(List<Line> lines) {
        this.lines = lines;
        List<Integer> lengths = lines.stream()
                .filter(line -> !line.blank())
                .map(line -> line.text().length())
                .sorted()
                .toList();
        this.width = lengths.isEmpty() ? 0 : lengths.get((int) (lengths.size() * 0.97));
        this.rarelyIndented = lines.stream().filter(Line::indented).count() * 4 < lengths.size();
    }

    /** Running text that is not at its end yet. */
    private static final class Draft {
        final Place place;
        final String number;
        final boolean item;
        final StringBuilder words;
        int lastLength;
        boolean blankAfter;
        int linesTaken = 1;

        Draft(Place place, String number, boolean item, String words) {
            this.place = place;
            this.number = number;
            this.item = item;
            this.words = new StringBuilder(words);
            this.lastLength = words.length();
        }

        boolean ended() {
            return ENDS.matcher(words).matches();
        }

        void add(String line) {
            int length = words.length();
            boolean hyphen =
                    length > 1 && words.charAt(length - 1) == '-' && Character.isLetter(words.charAt(length - 2));
            if (hyphen && isBroken(line)) {
                words.setLength(length - 1);
            } else if (!hyphen) {
                words.append(' ');
            }
            words.append(line);
            lastLength = line.length();
            linesTaken++;
            blankAfter = false;
        }

        /** A hyphen at a line's end stays where the word has others or begins with a word that is often hyphenated. */
        private boolean isBroken(String next) {
            String last = words.substring(words.lastIndexOf(" ") + 1, words.length() - 1);
            return Character.isLowerCase(next.charAt(0))
                    && !last.contains("-")
                    && !last.matches("(?i)(anti|non|year|cross|multi|mid|co|re|self|long|well|high|low|short|part|full"
                            + "|ill|first|second|third|on|hard|pre|post|inter|sub|re|town|street|county|borough)");
        }
    }

    static List<Passage> passages(List<Line> lines) {
        return new Lines(lines).read();
    }

    private List<Passage> read() {
        List<TableFinder.Span> tables = new TableFinder(lines).find();
        int cells = 0;
        int at = 0;
        for (TableFinder.Span table : tables) {
            while (at < table.from()) {
                take(at++);
            }
            finish();
            Grid placed = placed(table.grid());
            cells += placed.rows().stream().mapToInt(List::size).sum();
            Limits.cells(cells);
            passages.add(placed);
            at = table.to();
        }
        while (at < lines.size()) {
            take(at++);
        }
        finish();
        return passages;
    }

    private Grid placed(Grid grid) {
        return new Grid(
                placed(grid.place()),
                grid.caption().isEmpty() && !passages.isEmpty() && passages.get(passages.size() - 1) instanceof Heading
                        ? section
                        : grid.caption(),
                grid.headers(),
                grid.rows().stream()
                        .map(row -> row.stream()
                                .map(cell -> new Cell(placed(cell.place()), cell.text()))
                                .toList())
                        .toList());
    }

    private Place placed(Place place) {
        return new Place(place.page(), place.line(), paragraph, section);
    }

    private void take(int at) {
        Line line = lines.get(at);
        if (line.blank()) {
            if (draft != null) {
                draft.blankAfter = true;
            }
            return;
        }
        Matcher numbered = NUMBERED.matcher(line.text());
        Matcher bullet = BULLET.matcher(line.text());
        Matcher bare = BARE_NUMBER.matcher(line.text());
        if (numbered.matches() && isNumber(numbered.group(1), numbered.group(2))) {
            number(at, numbered.group(1), numbered.group(2));
        } else if (bare.matches() && (draft == null || draft.blankAfter) && isHeading(at, bare.group(2))) {
            number(at, bare.group(1), bare.group(2));
        } else if (LETTERED.matcher(line.text()).matches()) {
            begin(line, "", true, line.text());
        } else if (bullet.matches() && !isMidSentence()) {
            begin(line, "", true, bullet.group(1));
        } else if (LINK.matcher(line.text()).matches()) {
            passages.add(new Prose(line.place(paragraph, section), "", false, line.text()));
        } else if (draft != null && goesOn(draft, line)) {
            draft.add(line.text());
        } else if (isHeading(at, line.text()) && !line.text().matches("\\d+")) {
            heading(line, "", line.text());
        } else {
            begin(line, "", line.indented() && at > 0 && rarelyIndented, line.text());
        }
    }

    /** The number of a paragraph, and no amount: words follow it that begin as words do. */
    private boolean isNumber(String number, String words) {
        boolean letter = Character.isUpperCase(words.charAt(0)) || "‘“'\"(".indexOf(words.charAt(0)) >= 0;
        return letter
                && !(draft != null
                        && !draft.blankAfter
                        && !draft.ended()
                        && draft.lastLength > width * FULL_LINE
                        && number.endsWith("."));
    }

    private void number(int at, String number, String words) {
        Line line = lines.get(at);
        String plain = number.endsWith(".") ? number.substring(0, number.length() - 1) : number;
        finish();
        paragraph = plain;
        if (isHeading(at, words)) {
            heading(line, plain, words);
        } else {
            begin(line, plain, false, words);
        }
    }

    private void heading(Line line, String number, String words) {
        finish();
        section = words;
        if (APPENDIX.matcher(words).matches()) {
            paragraph = "";
            passages.add(new Heading(line.place("", words), 1, "", words));
            return;
        }
        int level = number.isEmpty()
                ? 4
                : 1 + (int) number.chars().filter(c -> c == '.').count();
        passages.add(new Heading(line.place(paragraph, section), level, number, words));
    }

    private void begin(Line line, String number, boolean item, String words) {
        finish();
        draft = new Draft(line.place(paragraph, section), number, item, words);
    }

    private void finish() {
        if (draft != null) {
            passages.add(new Prose(draft.place, draft.number, draft.item, draft.words.toString()));
            draft = null;
        }
    }

    /** A dash at a line's beginning belongs to the sentence when the line above is full and not at its end. */
    private boolean isMidSentence() {
        return draft != null
                && !draft.item
                && !draft.blankAfter
                && !draft.ended()
                && draft.lastLength >= width * FULL_LINE;
    }

    /** Whether a line carries on what was begun, perhaps on the page before. */
    private boolean goesOn(Draft begun, Line line) {
        boolean small = Character.isLowerCase(line.text().charAt(0));
        if (begun.blankAfter) {
            return !begun.ended() && small;
        }
        if (begun.ended() && line.indented() && rarelyIndented) {
            return false;
        }
        boolean narrow = isNarrow(line.text()) && begun.lastLength <= NARROW && !begun.ended();
        return small || narrow || UNFINISHED.matcher(begun.words).matches() || begun.lastLength >= width * FULL_LINE;
    }

    private static boolean isNarrow(String words) {
        return words.length() <= NARROW && !ENDS.matcher(words).matches();
    }

    /** Short words with no end of a sentence, followed by a gap or by a line that it did not need to be broken for. */
    private boolean isHeading(int at, String words) {
        boolean brief = words.length() <= LONGEST_HEADING
                && !words.matches(".*[.;:,!?]$")
                && !SENTENCE.matcher(words).find()
                && Character.isLetter(words.charAt(0))
                && !words.contains(": ");
        if (!brief || at + 1 >= lines.size()) {
            return false;
        }
        Line next = lines.get(at + 1);
        if (next.blank()) {
            int after = at + 1;
            while (after < lines.size() && lines.get(after).blank()) {
                after++;
            }
            return after < lines.size()
                    && Character.isUpperCase(words.charAt(0))
                    && !Character.isLowerCase(lines.get(after).text().charAt(0));
        }
        if (isNarrow(words) && isNarrow(next.text())) {
            return false;
        }
        boolean numbered = words.length() < lines.get(at).text().length();
        String firstWord = next.text().split("\\s+")[0];
        return Character.isUpperCase(words.charAt(0))
                && Character.isUpperCase(firstWord.charAt(0))
                && (numbered
                        ? words.length() + 1 + firstWord.length() <= width * FULL_NUMBERED
                        : words.length() <= width * FULL_HEADING);
    }
}
