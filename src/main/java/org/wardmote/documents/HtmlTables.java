package org.wardmote.documents;

import java.util.List;

/** Tables as HTML: the first column names the rows, the head repeats on each page. */
final class HtmlTables {

    /** So many rows at the end are not parted: a total alone at the head of a page says little. */
    private static final int TAIL = 2;

    /** Nor so many at the start: two rows under a caption at the foot of a page say little either. */
    private static final int HEAD = 6;

    /** A table of so many rows stays whole on paper. */
    private static final int SHORT = 20;

    /** The names of rows stand in one line where none is longer. */
    private static final int NAME = 34;

    private final Markup out;
    private final HtmlWords words;
    private final Medium medium;

    HtmlTables(Markup out, HtmlWords words, Medium medium) {
        this.out = out;
        this.words = words;
        this.medium = medium;
    }

    void write(Block.Table table) {
        out.open("div", "class", "paper-table", "id", table.anchor());
        grid(table);
        below(table.notes(), table.source());
        out.close("div").line();
    }

    /** The table alone. On a screen it may scroll sideways in its own frame, which the keyboard can reach. */
    void grid(Block.Table table) {
        if (medium == Medium.SCREEN) {
            out.open("div", "class", "paper-scroll", "tabindex", "0", "role", "region", "aria-label", table.caption());
            out.open("table").element("caption", table.caption());
        } else {
            out.element("p", table.caption(), "class", "paper-caption");
            out.open("table", "class", onPaper(table));
        }
        head(table.columns());
        out.open("tbody");
        for (int i = 0; i < table.rows().size(); i++) {
            row(
                    table.columns(),
                    table.rows().get(i),
                    (i > 0 && i < HEAD) || table.rows().size() - i <= TAIL);
        }
        out.close("tbody").close("table");
        if (medium == Medium.SCREEN) {
            out.close("div");
        }
    }

    private static String onPaper(Block.Table table) {
        boolean names = table.columns().size() > 2
                && table.rows().stream()
                        .allMatch(row -> Inline.plain(row.cells().get(0)).length() <= NAME);
        return (table.rows().size() > SHORT ? "paper-long" : "paper-short") + (names ? " paper-names" : "");
    }

    private void head(List<Block.Column> columns) {
        out.open("thead").open("tr");
        for (Block.Column column : columns) {
            out.element("th", column.header(), "scope", "col", "class", column.numeric() ? "paper-number" : "");
        }
        out.close("tr").close("thead").line();
    }

    private void row(List<Block.Column> columns, Block.Row row, boolean kept) {
        String total = row.weight() == Block.Weight.TOTAL ? "paper-total" : "";
        String together = kept && medium == Medium.PAPER ? " paper-kept" : "";
        out.open("tr", "class", (total + together).strip());
        for (int i = 0; i < columns.size(); i++) {
            if (i == 0) {
                out.open("th", "scope", "row", "class", row.depth() > 0 ? "paper-part" : "");
            } else {
                out.open("td", "class", columns.get(i).numeric() ? "paper-number" : "");
            }
            words.write(row.cells().get(i));
            out.close(i == 0 ? "th" : "td");
        }
        out.close("tr").line();
    }

    /** Notes and source under a table or a picture. */
    void below(List<String> notes, String source) {
        if (notes.isEmpty() && source.isEmpty()) {
            return;
        }
        out.open("div", "class", "paper-below");
        for (String note : notes) {
            out.element("p", note);
        }
        if (!source.isEmpty()) {
            out.element("p", "Source: " + source);
        }
        out.close("div");
    }
}
