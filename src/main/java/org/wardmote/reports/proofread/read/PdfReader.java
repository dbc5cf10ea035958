package org.wardmote.reports.proofread.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.wardmote.reports.proofread.read.Line.Chunk;

/** Reads a PDF by where its letters stand: lines from their heights, columns from the gaps between them. */
final class PdfReader {

    /** So many spaces wide is a gap between columns. */
    private static final double COLUMN_GAP = 2.2;

    private PdfReader() {}

    static Reading read(String name, byte[] bytes) {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            Limits.pages(pdf.getNumberOfPages());
            List<Line> lines = new ArrayList<>();
            Painted painted = new Painted();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                Letters letters = new Letters();
                painted.page(pdf.getPage(page - 1));
                painted.processors(letters).forEach(letters::addOperator);
                letters.setStartPage(page);
                letters.setEndPage(page);
                letters.getText(pdf);
                lines.addAll(letters.lines(page, lines.size()));
                Limits.lines(lines.size());
            }
            if (lines.stream().allMatch(Line::blank)) {
                throw new UnreadableException("The PDF holds no text, only pictures. Have its text recognised first.");
            }
            return new Reading(name, Lines.passages(Furniture.without(lines)), painted.picture());
        } catch (InvalidPasswordException e) {
            throw new UnreadableException("The PDF is locked with a password. Save it without one.", e);
        } catch (IOException e) {
            throw Packed.damaged(e);
        }
    }

    /** A word and where it stands on its page, in points from the top left. */
    private record Word(double from, double to, double base, double height, double space, String text) {}

    /** Gathers the words of one page with their places. */
    private static final class Letters extends PDFTextStripper {

        /** Of the height of letters: from the middle of a row to either of its name's two lines. */
        private static final double HALF_A_LINE = 1.3;

        private static final Pattern WORD = Pattern.compile("\\S+");

        private final List<Word> words = new ArrayList<>();
        private int count;

        Letters() throws IOException {
            setSortByPosition(true);
        }

        /** Counted as they come, since all of a page are gathered before any is written. */
        @Override
        protected void processTextPosition(TextPosition text) {
            Limits.page(++count);
            super.processTextPosition(text);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            StringBuilder letters = new StringBuilder();
            List<TextPosition> each = new ArrayList<>();
            for (TextPosition position : positions) {
                String unicode = position.getUnicode();
                for (int i = 0; i < unicode.length(); i++) {
                    letters.append(unicode.charAt(i));
                    each.add(position);
                }
            }
            Matcher matcher = WORD.matcher(letters);
            while (matcher.find()) {
                TextPosition first = each.get(matcher.start());
                TextPosition last = each.get(matcher.end() - 1);
                words.add(new Word(
                        first.getXDirAdj(),
                        last.getXDirAdj() + last.getWidthDirAdj(),
                        first.getYDirAdj(),
                        Math.max(1, first.getHeightDir()),
                        Math.max(1, first.getWidthOfSpace()),
                        matcher.group()));
            }
        }

        /** Lines from the top; a gap of more than a line's height is a blank one. */
        List<Line> lines(int page, int before) {
            words.sort(Comparator.comparingDouble(Word::base).thenComparingDouble(Word::from));
            List<List<Word>> rows = new ArrayList<>();
            for (Word word : words) {
                List<Word> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
                if (!last.isEmpty() && word.base() - last.get(0).base() < word.height() * 0.6) {
                    last.add(word);
                } else {
                    rows.add(new ArrayList<>(List.of(word)));
                }
            }
            aroundValues(rows);
            double margin = words.stream().mapToDouble(Word::from).min().orElse(0);
            double usual = usualGap(rows);
            List<Line> lines = new ArrayList<>();
            double base = -1;
            for (List<Word> row : rows) {
                row.sort(Comparator.comparingDouble(Word::from));
                if (base >= 0 && row.get(0).base() - base > usual * 1.35) {
                    lines.add(new Line(page, before + lines.size() + 1, "", false, List.of()));
                }
                base = row.get(0).base();
                lines.add(line(page, before + lines.size() + 1, row, margin));
            }
            return lines;
        }

        /** A name over two lines whose values stand at half its height: the three are one row. */
        private static void aroundValues(List<List<Word>> rows) {
            for (int at = rows.size() - 2; at > 0; at--) {
                List<Word> values = rows.get(at);
                List<Word> above = rows.get(at - 1);
                List<Word> below = rows.get(at + 1);
                double left = values.stream().mapToDouble(Word::from).min().orElse(0);
                boolean numbers = values.size() > 1 && values.stream().allMatch(word -> Numerals.isValue(word.text()));
                if (numbers && beside(above, values, left) && beside(below, values, left)) {
                    List<Word> whole = new ArrayList<>(
                            inOneLine(above, below, values.get(0).base()));
                    whole.addAll(values);
                    rows.set(at - 1, whole);
                    rows.subList(at, at + 2).clear();
                    at--;
                }
            }
        }

        private static boolean beside(List<Word> name, List<Word> values, double left) {
            double apart = Math.abs(name.get(0).base() - values.get(0).base());
            return apart < values.get(0).height() * HALF_A_LINE && name.stream().allMatch(word -> word.to() < left);
        }

        /** The lower words after the upper ones, as if they had stood beside them. */
        private static List<Word> inOneLine(List<Word> above, List<Word> below, double base) {
            List<Word> whole = new ArrayList<>();
            double from = Math.min(above.get(0).from(), below.get(0).from());
            for (List<Word> line : List.of(above, below)) {
                for (Word word : line) {
                    // narrow enough to keep clear of the values, and in the order in which they are read
                    double to = from + word.space() * 0.5;
                    whole.add(new Word(from, to, base, word.height(), word.space(), word.text()));
                    from = to + word.space() * 0.5;
                }
            }
            return whole;
        }

        private static double usualGap(List<List<Word>> rows) {
            List<Double> gaps = new ArrayList<>();
            for (int i = 1; i < rows.size(); i++) {
                gaps.add(rows.get(i).get(0).base() - rows.get(i - 1).get(0).base());
            }
            gaps.sort(Double::compare);
            return gaps.isEmpty() ? 12 : gaps.get(gaps.size() / 3);
        }

        private static Line line(int page, int number, List<Word> row, double margin) {
            List<Chunk> chunks = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            StringBuilder chunk = new StringBuilder();
            double from = 0;
            double to = 0;
            for (Word word : row) {
                if (chunk.length() > 0 && word.from() - to > word.space() * COLUMN_GAP) {
                    chunks.add(new Chunk(from, to, chunk.toString()));
                    chunk.setLength(0);
                }
                boolean joined = text.length() > 0 && word.from() - to < word.space() * 0.15 && chunk.length() > 0;
                from = chunk.length() == 0 ? word.from() : from;
                chunk.append(chunk.length() == 0 || joined ? "" : " ").append(word.text());
                text.append(text.length() == 0 || joined ? "" : " ").append(word.text());
                to = word.to();
            }
            chunks.add(new Chunk(from, to, chunk.toString()));
            boolean indented = row.get(0).from() - margin > row.get(0).space() * COLUMN_GAP;
            return new Line(page, number, text.toString(), indented, chunks);
        }
    }
}
