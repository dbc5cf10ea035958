package org.wardmote.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Blocks as HTML: one markup for the web page, for the frame of the application and for the PDF. */
final class HtmlBlocks {

    private final Document document;
    private final Medium medium;
    private final Markup out;
    private final HtmlWords words;
    private final HtmlTables tables;
    private final Set<String> paragraphs = new HashSet<>();
    private final List<Block.Picture> pictures = new ArrayList<>();
    private final Function<Block, String> margin;

    HtmlBlocks(Document document, Medium medium, Markup out) {
        this(document, medium, out, block -> "");
    }

    HtmlBlocks(Document document, Medium medium, Markup out, Function<Block, String> margin) {
        this.margin = margin;
        this.document = document;
        this.medium = medium;
        this.out = out;
        this.words = new HtmlWords(out, medium);
        this.tables = new HtmlTables(out, words, medium);
    }

    /** What stands before the contents, the contents, and what they lead to. */
    void write() {
        List<Block> blocks = document.blocks();
        int contents = contentsAt(blocks);
        out.open("div", "class", contents < 0 ? "paper" : "paper paper-guided").line();
        if (contents >= 0) {
            out.open("div", "class", "paper-front").line();
            writeWithMargin(blocks.subList(0, contents));
            out.close("div").line();
            contents();
            blocks = blocks.subList(contents + 1, blocks.size());
        }
        out.open("div", "class", "paper-body").line();
        writeWithMargin(blocks);
        if (medium == Medium.PAPER) {
            numbersOfPictures();
        }
        out.close("div").close("div").line();
    }

    private static int contentsAt(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Contents) {
                return i;
            }
        }
        return -1;
    }

    private void writeWithMargin(List<Block> blocks) {
        for (Block block : blocks) {
            write(block);
            out.raw(margin.apply(block));
        }
    }

    private void writeAll(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    private void write(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Facts facts) {
            facts(facts);
        } else if (block instanceof Block.Table table) {
            tables.write(table);
        } else if (block instanceof Block.Picture picture) {
            picture(picture);
        } else if (block instanceof Block.Notice notice) {
            notice(notice);
        } else if (block instanceof Block.Contents) {
            contents();
        } else if (block instanceof Block.NewPage) {
            out.open("div", "class", "paper-new-page").close("div").line();
        }
    }

    private void heading(Block.Heading heading) {
        String tag = "h" + (heading.level() + 1);
        out.open(tag, "id", heading.anchor(), "class", heading.number().isEmpty() ? "paper-plain" : "paper-numbered");
        number(heading.number());
        out.open("span", "class", "paper-words");
        words.write(heading.words());
        out.close("span").close(tag).line();
    }

    private void number(String number) {
        if (!number.isEmpty()) {
            out.element("span", number, "class", "paper-no").text(" ");
        }
    }

    /** A numbered paragraph can be linked to by its number, as members quote it. */
    private void paragraph(Block.Paragraph paragraph) {
        if (paragraph.number().isEmpty()) {
            out.open("p");
            words.write(paragraph.words());
        } else {
            String id = paragraphs.add(paragraph.number()) ? "paragraph-" + paragraph.number() : "";
            out.open("p", "id", id, "class", "paper-numbered");
            number(paragraph.number());
            out.open("span", "class", "paper-words");
            words.write(paragraph.words());
            out.close("span");
        }
        out.close("p").line();
    }

    private void items(Block.Items items) {
        String tag = items.numbered() ? "ol" : "ul";
        out.open(tag, "class", "paper-list");
        for (List<Block> item : items.items()) {
            out.open("li");
            inside(item);
            out.close("li");
        }
        out.close(tag).line();
    }

    /** One plain paragraph by itself stands without its element, so that lists and facts are not set wide. */
    private void inside(List<Block> blocks) {
        if (blocks.size() == 1
                && blocks.get(0) instanceof Block.Paragraph paragraph
                && paragraph.number().isEmpty()) {
            words.write(paragraph.words());
        } else {
            writeAll(blocks);
        }
    }

    private void facts(Block.Facts facts) {
        if (medium == Medium.PAPER) {
            out.open("table", "class", "paper-facts").open("tbody");
        } else {
            out.open("dl", "class", "paper-facts");
        }
        for (Block.Fact fact : facts.facts()) {
            boolean paper = medium == Medium.PAPER;
            out.open(paper ? "tr" : "div");
            out.element(paper ? "th" : "dt", fact.label(), "scope", paper ? "row" : "");
            out.open(paper ? "td" : "dd");
            inside(fact.value());
            out.close(paper ? "td" : "dd").close(paper ? "tr" : "div").line();
        }
        if (medium == Medium.PAPER) {
            out.close("tbody").close("table").line();
        } else {
            out.close("dl").line();
        }
    }

    private void picture(Block.Picture picture) {
        if (medium == Medium.PAPER) {
            pictures.add(picture);
            out.open("div", "class", "paper-picture", "id", picture.anchor());
            out.element("p", picture.caption(), "class", "paper-caption");
            out.raw(Drawings.forPaper(picture));
            tables.below(picture.notes(), picture.source());
            out.open("p", "class", "paper-see").text("The numbers behind it: ");
            String words = "table on page ";
            out.open("a", "href", "#" + twin(picture), "title", words + "with the numbers of " + picture.caption());
            out.text(words).close("a").close("p").close("div").line();
            return;
        }
        out.open("figure", "class", "paper-picture", "id", picture.anchor());
        out.element("figcaption", picture.caption(), "class", "paper-caption");
        out.open("div", "class", "paper-drawing", "role", "img", "aria-label", picture.altText());
        out.open("div", "class", "paper-wide")
                .raw(Drawings.forScreen(picture.wide()))
                .close("div");
        out.open("div", "class", "paper-narrow")
                .raw(Drawings.forScreen(picture.narrow()))
                .close("div");
        out.close("div").line();
        tables.below(picture.notes(), picture.source());
        out.open("details", "class", "paper-twin");
        out.open("summary")
                .text("The numbers as a table")
                .element("span", ": " + picture.caption(), "class", "paper-unseen");
        out.close("summary");
        tables.grid(picture.twin());
        out.close("details").close("figure").line();
    }

    /** On paper nothing opens, so the tables of the pictures follow at the end. */
    private void numbersOfPictures() {
        if (pictures.isEmpty()) {
            return;
        }
        out.open("div", "class", "paper-new-page").close("div");
        out.element("h2", TWINS, "id", TWINS_ANCHOR);
        for (Block.Picture picture : pictures) {
            out.open("div", "class", "paper-table", "id", twin(picture));
            tables.grid(picture.twin());
            out.close("div").line();
        }
    }

    static final String TWINS = "The numbers behind the charts and maps";
    static final String TWINS_ANCHOR = "numbers-behind-pictures";

    static String twin(Block.Picture picture) {
        return picture.anchor() + "-numbers";
    }

    private void notice(Block.Notice notice) {
        boolean warning = notice.tone() == Block.Tone.WARNING;
        out.open("div", "class", warning ? "paper-notice paper-warning" : "paper-notice");
        if (warning) {
            out.element("p", "Warning", "class", "paper-notice-tone");
        }
        writeAll(notice.blocks());
        out.close("div").line();
    }

    private void contents() {
        out.open("nav", "class", "paper-contents", "aria-labelledby", "paper-contents");
        out.element("p", "Contents", "class", "paper-contents-title", "id", "paper-contents");
        out.open("ol").line();
        for (Outline.Entry entry : Outline.of(document, medium == Medium.PAPER)) {
            out.open("li", "class", "paper-level-" + entry.level());
            String title = (entry.number() + " " + entry.words()).strip();
            out.open(
                    "a",
                    "class",
                    "paper-link",
                    "href",
                    "#" + entry.anchor(),
                    "title",
                    medium == Medium.PAPER ? title : "");
            number(entry.number());
            out.element("span", entry.words(), "class", "paper-words");
            out.close("a").close("li").line();
        }
        out.close("ol").close("nav").line();
    }
}
