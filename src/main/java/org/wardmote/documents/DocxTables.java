package org.wardmote.documents;

import java.util.Arrays;
import java.util.List;

/** Tables of a Word document: header rows that repeat, rows that stay whole, names of rows in the first column. */
final class DocxTables {

    /** Text width of an A4 page between its margins, in twentieths of a point. */
    static final int WIDTH = 9638;

    /** Longer tables may break over pages; shorter ones stay whole. */
    private static final int SHORT = 20;

    /** So many letters of a table's size stand beside one another on the width of the page. */
    private static final int LETTERS = 100;

    private final Markup out;
    private final DocxWords words;

    DocxTables(Markup out, DocxWords words) {
        this.out = out;
        this.words = words;
    }

    void write(Block.Table table, String description) {
        int[] widths = widths(table);
        open("PaperTable", true, table.caption(), description, widths);
        out.open("w:tr")
                .open("w:trPr")
                .empty("w:cantSplit")
                .empty("w:tblHeader")
                .close("w:trPr");
        for (int i = 0; i < widths.length; i++) {
            Block.Column column = table.columns().get(i);
            cell(widths[i], "TableHeader", column.numeric(), 0, true, false, () -> words.text(column.header()));
        }
        out.close("w:tr");
        for (int r = 0; r < table.rows().size(); r++) {
            Block.Row row = table.rows().get(r);
            boolean total = row.weight() == Block.Weight.TOTAL;
            boolean keep = kept(r, table.rows().size());
            out.open("w:tr").open("w:trPr").empty("w:cantSplit").close("w:trPr");
            for (int i = 0; i < widths.length; i++) {
                List<Inline> cell = row.cells().get(i);
                boolean numeric = table.columns().get(i).numeric();
                int depth = i == 0 ? row.depth() : 0;
                cell(
                        widths[i],
                        total ? "TableTotal" : "TableText",
                        numeric,
                        depth,
                        keep,
                        total,
                        () -> words.write(cell));
            }
            out.close("w:tr");
        }
        out.close("w:tbl");
    }

    /** A short table is not parted; of a long one neither its last rows nor its first. */
    private static boolean kept(int row, int rows) {
        boolean edge = row < 5 || row >= rows - 3;
        return row < rows - 1 && (rows <= SHORT || edge);
    }

    /** The start of a table, up to its first row. */
    void open(String style, boolean header, String title, String description, int[] widths) {
        out.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", style);
        out.empty("w:tblW", "w:w", Integer.toString(WIDTH), "w:type", "dxa");
        out.empty("w:tblLayout", "w:type", "fixed");
        out.empty(
                "w:tblLook",
                "w:val",
                header ? "06A0" : "0680",
                "w:firstRow",
                header ? "1" : "0",
                "w:lastRow",
                "0",
                "w:firstColumn",
                "1",
                "w:lastColumn",
                "0",
                "w:noHBand",
                "1",
                "w:noVBand",
                "1");
        if (!title.isEmpty()) {
            out.empty("w:tblCaption", "w:val", title);
        }
        if (!description.isEmpty()) {
            out.empty("w:tblDescription", "w:val", description);
        }
        out.close("w:tblPr").open("w:tblGrid");
        for (int width : widths) {
            out.empty("w:gridCol", "w:w", Integer.toString(width));
        }
        out.close("w:tblGrid");
    }

    private void cell(
            int width, String style, boolean right, int depth, boolean keep, boolean total, Runnable content) {
        out.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
        if (total) {
            out.open("w:tcBorders").empty("w:top", "w:val", "single", "w:sz", "8", "w:space", "0", "w:color", "0B0C0C");
            out.close("w:tcBorders").empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "EEF5F6");
        }
        out.close("w:tcPr").open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (keep) {
            out.empty("w:keepNext");
        }
        if (depth > 0) {
            out.empty("w:ind", "w:left", Integer.toString(depth * 284));
        }
        if (right) {
            out.empty("w:jc", "w:val", "right");
        }
        out.close("w:pPr");
        content.run();
        out.close("w:p").close("w:tc");
    }

    /** The letters of a row when every header and every cell stands in one line. */
    private static int natural(Block.Table table) {
        int letters = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            int longest = table.columns().get(i).header().length();
            for (Block.Row row : table.rows()) {
                longest = Math.max(longest, Inline.plain(row.cells().get(i)).length());
            }
            letters += longest + 2;
        }
        return letters;
    }

    /** Shares of the width by the longest words of each column; the rest goes to the names of the rows. */
    private static int[] widths(Block.Table table) {
        int columns = table.columns().size();
        double[] weights = new double[columns];
        boolean inOneLine = natural(table) <= LETTERS;
        for (int i = 0; i < columns; i++) {
            String header = table.columns().get(i).header();
            double longest = inOneLine
                    ? header.length()
                    : Math.max(
                            Arrays.stream(header.split("\\s+"))
                                            .mapToInt(String::length)
                                            .max()
                                            .orElse(0)
                                    * 1.1,
                            header.length() / 2.0);
            for (Block.Row row : table.rows()) {
                int length = Inline.plain(row.cells().get(i)).length();
                longest = Math.max(longest, table.columns().get(i).numeric() ? length : Math.min(length, 34));
            }
            weights[i] = Math.max(longest, 5) + (inOneLine ? 4 : 2);
        }
        double all = Arrays.stream(weights).sum();
        int[] widths = new int[columns];
        int given = 0;
        for (int i = 1; i < columns; i++) {
            widths[i] = (int) (WIDTH * weights[i] / all);
            given += widths[i];
        }
        if (columns > 0) {
            widths[0] = WIDTH - given;
        }
        return widths;
    }
}
