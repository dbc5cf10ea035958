package org.wardmote.reports.proofread.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/** Reads Markdown, with tables in pipes. */
final class MarkdownReader {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

    private static final Pattern PICTURE = Pattern.compile("!\\[|<img\\b|<svg\\b");

    private final Collector collector = new Collector();

    private MarkdownReader() {}

    static Reading read(String name, String text) {
        MarkdownReader reader = new MarkdownReader();
        reader.children(Parser.builder().extensions(TABLES).build().parse(text), false);
        return new Reading(
                name, reader.collector.passages(), PICTURE.matcher(text).find());
    }

    private void children(Node parent, boolean item) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                collector.heading(heading.getLevel(), "", words(heading));
            } else if (node instanceof TableBlock table) {
                table(table);
            } else if (node instanceof Paragraph) {
                collector.paragraph("", item, words(node));
            } else if (node instanceof OrderedList list && isOneLine(list)) {
                // "1. Introduction" heads what follows: it is no list
                collector.paragraph(list.getMarkerStartNumber() + ".", false, words(list));
            } else if (node instanceof BulletList || node.getFirstChild() instanceof ListItem) {
                children(node, true);
            } else if (node.getFirstChild() != null) {
                children(node, item);
            } else {
                collector.paragraph("", item, words(node));
            }
        }
    }

    private static boolean isOneLine(OrderedList list) {
        Node item = list.getFirstChild();
        return item != null
                && item.getNext() == null
                && item.getFirstChild() instanceof Paragraph line
                && line.getNext() == null;
    }

    private void table(TableBlock table) {
        List<List<String>> rows = new ArrayList<>();
        int headers = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    headers += part instanceof TableHead ? 1 : 0;
                    rows.add(cells(row));
                }
            }
        }
        collector.table("", headers, rows);
    }

    private List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(words(cell));
            }
        }
        return cells;
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        if (node instanceof Text text) {
            words.append(text.getLiteral());
        } else if (node instanceof Code code) {
            words.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            words.append(' ');
        } else if (node instanceof FencedCodeBlock code) {
            words.append(code.getLiteral());
        } else if (node instanceof IndentedCodeBlock code) {
            words.append(code.getLiteral());
        } else if (node instanceof HtmlBlock html) {
            words.append(Jsoup.parse(html.getLiteral()).text());
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            words.append(words(child));
        }
        return words.toString();
    }
}
