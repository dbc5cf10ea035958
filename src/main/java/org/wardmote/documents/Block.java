package org.wardmote.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a document that stands by itself. */
public sealed interface Block {

    /**
     * A heading. Levels do not skip: a 3 stands under a 2.
     *
     * @param level 1 for a part of the document (its title is above all of them) to 4
     * @param number as printed, "2.3"; empty when it has none
     * @param anchor what links point at; unique in the document
     */
    record Heading(int level, String number, List<Inline> words, String anchor) implements Block {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("A heading's level is 1 to 4, not " + level);
            }
            words = List.copyOf(words);
        }
    }

    /** A paragraph, with its number ("2.3.1") or without (empty). */
    record Paragraph(String number, List<Inline> words) implements Block {
        public Paragraph {
            words = List.copyOf(words);
        }
    }

    /** A list, numbered or with bullets; each item is blocks. */
    record Items(boolean numbered, List<List<Block>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** Labels with what stands beside them: the header of a committee paper, or its implications. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One label of {@link Facts}. */
    record Fact(String label, List<Block> value) {
        public Fact {
            value = List.copyOf(value);
        }
    }

    /**
     * A table. Its first column names its rows; its headers repeat on each page.
     *
     * @param caption above it; never empty
     * @param notes below it, each a sentence
     * @param source where the numbers are from; may be empty
     */
    record Table(String anchor, String caption, List<Column> columns, List<Row> rows, List<String> notes, String source)
            implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("A row of '" + caption + "' has "
                            + row.cells().size() + " cells under " + columns.size() + " headers.");
                }
            }
        }
    }

    /** A column of a {@link Table}: numbers stand to the right. */
    record Column(String header, boolean numeric) {}

    /**
     * A row of a {@link Table}.
     *
     * @param weight whether it is a total
     * @param depth how far its name is set in: 0, or 1 for a part of the row above
     */
    record Row(Weight weight, int depth, List<List<Inline>> cells) {
        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    /** How a row is set. */
    enum Weight {
        PLAIN,
        TOTAL
    }

    /**
     * A chart or map: drawn, in words, and as a table.
     *
     * @param caption above it; never empty
     * @param altText what a listener needs; never empty
     * @param wide SVG for a page of paper
     * @param narrow SVG for a telephone
     * @param series its values, where it is a chart that a word processor can draw; null for a map
     * @param twin the same numbers as a table
     */
    record Picture(
            String anchor,
            String caption,
            String altText,
            String wide,
            String narrow,
            @Nullable Series series,
            Table twin,
            List<String> notes,
            String source)
            implements Block {
        public Picture {
            if (altText.isBlank()) {
                throw new IllegalArgumentException("A picture has a text alternative: " + caption);
            }
            notes = List.copyOf(notes);
        }
    }

    /** The values of a chart. A value that cannot be told is null. */
    record Series(Kind kind, List<String> categories, List<Line> lines, String valueAxis) {
        public Series {
            categories = List.copyOf(categories);
            lines = List.copyOf(lines);
        }

        /** One named run of values, one for each category. */
        public record Line(String name, List<@Nullable Double> values) {}

        /** How a chart is drawn. */
        public enum Kind {
            COLUMNS,
            BARS,
            LINES
        }
    }

    /** Something set apart, such as a caveat or an answer that was challenged. */
    record Notice(Tone tone, List<Block> blocks) implements Block {
        public Notice {
            blocks = List.copyOf(blocks);
        }
    }

    /** How a notice sounds. */
    enum Tone {
        INFORMATION,
        WARNING
    }

    /** The headings of levels 1 and 2 with links to them. */
    record Contents() implements Block {}

    /** What follows begins on a new page of paper. */
    record NewPage() implements Block {}
}
