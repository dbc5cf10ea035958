package org.wardmote.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Papers of any shape that is fit to print, the same for the same seed. */
final class RandomPapers {

    private static final String[] WORDS = {
        "Gravesham",
        "fell",
        "−9.2%",
        "£248,000",
        "ŵyth",
        "café",
        "“quoted”",
        "a & b",
        "<tag>",
        "office",
        "first",
        "ﬁle",
        "≈ 83",
        "½",
        "…",
        "naïve",
        "Ελλάδα",
        "\u200b",
        "\u00ad",
        "→",
        "Ža",
        "λ",
        "✓",
        "\u00a0",
        "≥"
    };

    /** What our typeface cannot set. */
    private static final String[] FURTHER = {"日本", "🙂", "العربية", "☎", "\u0007", "\uD83D"};

    private final Random random;
    private final boolean further;
    private int anchors;

    private RandomPapers(long seed, boolean further) {
        this.random = new Random(seed);
        this.further = further;
    }

    /** In letters that the typeface of a PDF has. */
    static Document paper(long seed) {
        return paper(new RandomPapers(seed, false));
    }

    /** In any letters. */
    static Document worldly(long seed) {
        return paper(new RandomPapers(seed, true));
    }

    private static Document paper(RandomPapers papers) {
        List<Block> blocks = new ArrayList<>();
        int level = 0;
        for (int i = 0; i < 12; i++) {
            if (papers.random.nextInt(3) == 0) {
                level = 1 + papers.random.nextInt(Math.min(4, level + 1));
                blocks.add(new Block.Heading(level, papers.number(), papers.words(), papers.anchor()));
            }
            blocks.add(papers.block(0));
        }
        LocalDate date = papers.random.nextBoolean() ? LocalDate.of(2019, 10, 10) : null;
        String marking = papers.random.nextBoolean() ? "OFFICIAL-SENSITIVE" : "";
        return new Document(papers.text(), papers.text(), papers.text(), date, marking, blocks);
    }

    private Block block(int depth) {
        return switch (random.nextInt(depth > 1 ? 2 : 9)) {
            case 0, 1 -> new Block.Paragraph(number(), words());
            case 2 -> new Block.Items(random.nextBoolean(), List.of(blocks(depth + 1), blocks(depth + 1)));
            case 3 ->
                new Block.Facts(List.of(new Block.Fact(text(), blocks(depth + 1)), new Block.Fact(text(), List.of())));
            case 4 -> table(anchor());
            case 5 -> picture();
            case 6 -> new Block.Notice(Block.Tone.values()[random.nextInt(2)], blocks(depth + 1));
            case 7 -> new Block.Contents();
            default -> new Block.NewPage();
        };
    }

    private List<Block> blocks(int depth) {
        List<Block> blocks = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            blocks.add(block(depth));
        }
        return blocks;
    }

    private Block.Table table(String anchor) {
        int columns = 1 + random.nextInt(7);
        List<Block.Column> heads = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            heads.add(new Block.Column(text(), i > 0 && random.nextBoolean()));
        }
        List<Block.Row> rows = new ArrayList<>();
        for (int r = random.nextInt(60); r >= 0; r--) {
            List<List<Inline>> cells = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                cells.add(i > 0 && random.nextInt(8) == 0 ? List.of() : words());
            }
            rows.add(new Block.Row(Block.Weight.values()[random.nextInt(2)], random.nextInt(2), cells));
        }
        return new Block.Table(anchor, text(), heads, rows, random.nextBoolean() ? List.of(text()) : List.of(), text());
    }

    private Block.Picture picture() {
        String anchor = anchor();
        Block.Series.Kind kind = Block.Series.Kind.values()[random.nextInt(3)];
        Block.Series series = random.nextBoolean()
                ? null
                : new Block.Series(
                        kind, List.of(text(), text()), List.of(new Block.Series.Line(text(), List.of(1.5, -2.0))), "");
        return new Block.Picture(
                anchor, text(), text(), SampleSvg.map(760), SampleSvg.map(358), series, table(anchor()), List.of(), "");
    }

    private String anchor() {
        return "a" + ++anchors;
    }

    private String number() {
        return random.nextBoolean() ? "" : random.nextInt(9) + "." + random.nextInt(30);
    }

    private String text() {
        StringBuilder text = new StringBuilder("A");
        for (int i = random.nextInt(9); i >= 0; i--) {
            String[] words = further && random.nextInt(4) == 0 ? FURTHER : WORDS;
            text.append(' ').append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    private List<Inline> words() {
        List<Inline> words = new ArrayList<>(Inline.text(text() + " "));
        switch (random.nextInt(6)) {
            case 0 -> words.add(new Inline.Strong(List.of(new Inline.Emphasis(Inline.text(text())))));
            case 1 -> words.add(new Inline.Link("https://www.gov.uk/", "", Inline.text(text())));
            case 2 ->
                words.add(new Inline.Flagged(Inline.Flag.values()[random.nextInt(2)], text(), Inline.text(text())));
            default -> words.add(new Inline.Text("end."));
        }
        return words;
    }
}
