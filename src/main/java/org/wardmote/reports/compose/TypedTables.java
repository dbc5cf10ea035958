package org.wardmote.reports.compose;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;
import org.wardmote.documents.Block;
import org.wardmote.documents.Inline;

/** Tables that were typed by hand, as Markdown has them. */
final class TypedTables {

    private TypedTables() {}

    static Block.Table of(TableBlock node, Inlines inlines, String anchor, String caption) {
        List<Block.Column> columns = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) {
                    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                        boolean right =
                                cell instanceof TableCell head && head.getAlignment() == TableCell.Alignment.RIGHT;
                        columns.add(new Block.Column(Words.plain(inlines.of(cell)), right));
                    }
                } else if (part instanceof TableBody) {
                    rows.add(row(row, columns.size(), inlines));
                }
            }
        }
        return new Block.Table(anchor, caption, columns, rows, List.of(), "");
    }

    private static Block.Row row(Node row, int columns, Inlines inlines) {
        List<List<Inline>> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null && cells.size() < columns; cell = cell.getNext()) {
            cells.add(inlines.of(cell));
        }
        while (cells.size() < columns) {
            cells.add(Inline.text(""));
        }
        return new Block.Row(Block.Weight.PLAIN, 0, cells);
    }
}
