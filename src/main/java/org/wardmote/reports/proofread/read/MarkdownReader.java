package org.wardmote.reports.proofread.read;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** Reads Markdown, with tables in pipes. */
final class MarkdownReader {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());

    private final TextContentRenderer words =
            TextContentRenderer.builder().extensions(TABLES).stripNewlines(true).build();
    private final Collector collector = new Collector();

    private MarkdownReader() {}

    static Reading read(String name, String text) {
        MarkdownReader reader = new MarkdownReader();
        reader.children(Parser.builder().extensions(TABLES).build().parse(text), false);
        return new Reading(name, reader.collector.passages());
    }

    private void children(Node parent, boolean item) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                collector.heading(heading.getLevel(), "", words.render(heading));
            } else if (node instanceof TableBlock table) {
                table(table);
            } else if (node instanceof Paragraph) {
                collector.paragraph("", item, words.render(node));
            } else if (node instanceof BulletList || node.getFirstChild() instanceof ListItem) {
                children(node, true);
            } else if (node.getFirstChild() != null) {
                children(node, item);
            } else {
                collector.paragraph("", item, words.render(node));
            }
        }
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
                cells.add(words.render(cell));
            }
        }
        return cells;
    }
}
