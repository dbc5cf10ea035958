package org.wardmote.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Blocks as the body of a Word document. Numbers of headings and paragraphs are words of the tree, so they never drift. */
final class DocxBlocks {

    /** Room for the numbers of headings and paragraphs, in twentieths of a point. */
    private static final int GUTTER = 794;

    private static final int FACT_LABEL = 2_700;

    private final Document document;
    private final Markup out;
    private final Map<String, String> bookmarks;
    private final DocxWords words;
    private final DocxTables tables;
    private final DocxPictures pictures;
    private final DocxLists lists;
    private final List<Block.Picture> drawn = new ArrayList<>();
    private Block.@Nullable Tone tone;
    private int margin = GUTTER;
    private boolean breakNext;
    private int nextBookmark = 1;

    DocxBlocks(Document document, Markup out, DocxPackage parts, DocxLists lists, DocxComments comments) {
        this.document = document;
        this.out = out;
        this.lists = lists;
        this.bookmarks = DocxBookmarks.of(document);
        this.words = new DocxWords(out, parts, bookmarks, comments);
        this.tables = new DocxTables(out, words);
        this.pictures = new DocxPictures(out, parts);
    }

    void write() {
        simple("Title", document.title());
        String date = document.date() == null ? "" : Html.day(document.date());
        String both = document.author().isEmpty() || date.isEmpty() ? "" : ", ";
        if (!(document.author() + date).isEmpty()) {
            simple("Subtitle", document.author() + both + date);
        }
        writeAll(document.blocks());
        if (!drawn.isEmpty()) {
            breakNext = true;
            heading(new Block.Heading(1, "", Inline.text(HtmlBlocks.TWINS), HtmlBlocks.TWINS_ANCHOR));
            for (Block.Picture picture : drawn) {
                table(picture.twin(), HtmlBlocks.twin(picture), List.of(), "");
            }
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
            items(items, 0);
        } else if (block instanceof Block.Facts facts) {
            facts(facts);
        } else if (block instanceof Block.Table table) {
            table(table, table.anchor(), table.notes(), table.source());
        } else if (block instanceof Block.Picture picture) {
            picture(picture);
        } else if (block instanceof Block.Notice notice) {
            notice(notice);
        } else if (block instanceof Block.Contents) {
            contents();
        } else if (block instanceof Block.NewPage) {
            breakNext = true;
        }
    }

    private void simple(String style, String text) {
        open(style);
        out.close("w:pPr");
        words.text(text);
        out.close("w:p");
    }

    /** The start of a paragraph with its style, up to where its own properties may follow. */
    private void open(String style) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (breakNext) {
            out.empty("w:pageBreakBefore");
            breakNext = false;
        }
    }

    /** The colour behind a notice and the bar beside it; they stand before tabs and indents in the properties. */
    private void toned() {
        if (tone == null) {
            return;
        }
        boolean warning = tone == Block.Tone.WARNING;
        out.open("w:pBdr");
        out.empty("w:left", "w:val", "single", "w:sz", "36", "w:space", "8", "w:color", warning ? "B5421A" : "0D4F5F");
        out.close("w:pBdr");
        out.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", warning ? "FDF3EE" : "EEF5F6");
    }

    private void hanging(int left, int hanging) {
        out.open("w:tabs")
                .empty("w:tab", "w:val", "left", "w:pos", Integer.toString(left))
                .close("w:tabs");
        out.empty("w:ind", "w:left", Integer.toString(left), "w:hanging", Integer.toString(hanging));
    }

    private void heading(Block.Heading heading) {
        open("Heading" + heading.level());
        if (!heading.number().isEmpty()) {
            hanging(GUTTER, GUTTER);
        } else if (heading.level() > 1) {
            out.empty("w:ind", "w:left", Integer.toString(GUTTER));
        }
        out.close("w:pPr");
        bookmark(heading.anchor());
        if (!heading.number().isEmpty()) {
            words.text(heading.number());
            words.tab();
        }
        words.write(heading.words());
        out.close("w:p");
    }

    private void bookmark(String anchor) {
        String id = Integer.toString(nextBookmark++);
        String name = bookmarks.getOrDefault(anchor, "");
        if (!name.isEmpty()) {
            out.empty("w:bookmarkStart", "w:id", id, "w:name", name).empty("w:bookmarkEnd", "w:id", id);
        }
    }

    private void paragraph(Block.Paragraph paragraph) {
        open(paragraph.number().isEmpty() ? "BodyText" : "NumberedParagraph");
        toned();
        if (tone != null) {
            out.empty("w:ind", "w:left", Integer.toString(GUTTER + 170));
        }
        out.close("w:pPr");
        if (!paragraph.number().isEmpty()) {
            words.text(paragraph.number());
            words.tab();
        }
        words.write(paragraph.words());
        out.close("w:p");
    }

    private void items(Block.Items items, int depth) {
        String list = lists.add(items.numbered());
        for (List<Block> item : items.items()) {
            boolean first = true;
            for (Block block : item) {
                if (block instanceof Block.Items inner) {
                    items(inner, depth + 1);
                } else if (block instanceof Block.Paragraph paragraph) {
                    open(items.numbered() ? "ListNumber" : "ListBullet");
                    out.open("w:numPr").empty("w:ilvl", "w:val", Integer.toString(depth));
                    out.empty("w:numId", "w:val", first ? list : "0").close("w:numPr");
                    toned();
                    out.empty(
                            "w:ind",
                            "w:left",
                            Integer.toString(margin + 400 * (depth + 1)),
                            "w:hanging",
                            first ? "400" : "0");
                    out.close("w:pPr");
                    words.write(paragraph.words());
                    out.close("w:p");
                    first = false;
                } else {
                    write(block);
                }
            }
        }
    }

    private void facts(Block.Facts facts) {
        int[] widths = {FACT_LABEL, DocxTables.WIDTH - FACT_LABEL};
        tables.open("PaperFacts", false, "", "Each row is a label and what stands beside it", widths);
        for (Block.Fact fact : facts.facts()) {
            out.open("w:tr");
            factCell(widths[0], () -> {
                open("FactLabel");
                out.close("w:pPr");
                words.text(fact.label());
                out.close("w:p");
            });
            margin = 0;
            factCell(widths[1], () -> factValue(fact.value()));
            margin = GUTTER;
            out.close("w:tr");
        }
        out.close("w:tbl");
        after();
    }

    private void factCell(int width, Runnable content) {
        out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
        out.close("w:tcPr");
        content.run();
        out.close("w:tc");
    }

    /** A cell of a table ends with a paragraph, or Word will not open the file. */
    private void factValue(List<Block> value) {
        boolean ended = false;
        for (Block block : value) {
            if (block instanceof Block.Paragraph paragraph) {
                open("FactValue");
                out.close("w:pPr");
                if (!paragraph.number().isEmpty()) {
                    words.text(paragraph.number() + " ");
                }
                words.write(paragraph.words());
                out.close("w:p");
                ended = true;
            } else {
                write(block);
                ended = block instanceof Block.Items items && !items.items().isEmpty();
            }
        }
        if (!ended) {
            simple("FactValue", "");
        }
    }

    private void table(Block.Table table, String anchor, List<String> notes, String source) {
        caption(table.caption(), anchor);
        tables.write(table, String.join(" ", notes));
        below(notes, source);
        after();
    }

    private void caption(String caption, String anchor) {
        open("Caption");
        out.close("w:pPr");
        bookmark(anchor);
        words.text(caption);
        out.close("w:p");
    }

    private void below(List<String> notes, String source) {
        notes.forEach(note -> simple("TableNote", note));
        if (!source.isEmpty()) {
            simple("TableNote", "Source: " + source);
        }
    }

    /** Space after a table; without a paragraph between them Word makes two tables one. */
    private void after() {
        simple("AfterTable", "");
    }

    private void picture(Block.Picture picture) {
        drawn.add(picture);
        caption(picture.caption(), picture.anchor());
        pictures.write(picture);
        below(picture.notes(), picture.source());
        open("TableNote");
        out.close("w:pPr");
        words.write(List.of(
                new Inline.Link("#" + HtmlBlocks.twin(picture), "", Inline.text("The numbers behind it, as a table"))));
        out.close("w:p");
        after();
    }

    private void notice(Block.Notice notice) {
        Block.Tone outer = tone;
        tone = notice.tone();
        if (tone == Block.Tone.WARNING) {
            paragraph(new Block.Paragraph("", List.of(new Inline.Strong(Inline.text("Warning")))));
        }
        writeAll(notice.blocks());
        tone = outer;
        after();
    }

    /** A field that Word can make anew, and what it holds already, so that it is right before anyone asks. */
    private void contents() {
        simple("ContentsTitle", "Contents");
        List<Outline.Entry> entries = Outline.of(document, true);
        for (int i = 0; i < entries.size(); i++) {
            Outline.Entry entry = entries.get(i);
            open("TOC" + entry.level());
            out.close("w:pPr");
            if (i == 0) {
                field("begin");
                out.open("w:r").open("w:instrText", "xml:space", "preserve").text(" TOC \\o \"1-2\" \\n \\h ");
                out.close("w:instrText").close("w:r");
                field("separate");
            }
            out.open("w:hyperlink", "w:anchor", bookmarks.getOrDefault(entry.anchor(), ""), "w:history", "1");
            if (!entry.number().isEmpty()) {
                words.text(entry.number());
                words.tab();
            }
            words.text(entry.words());
            out.close("w:hyperlink");
            if (i == entries.size() - 1) {
                field("end");
            }
            out.close("w:p");
        }
        after();
    }

    private void field(String part) {
        out.open("w:r").empty("w:fldChar", "w:fldCharType", part).close("w:r");
    }
}
