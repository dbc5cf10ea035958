package org.wardmote.reports.proofread.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.wardmote.documents.Block;
import org.wardmote.documents.Document;
import org.wardmote.documents.Inline;
import org.wardmote.reports.proofread.read.Passage.Cell;
import org.wardmote.reports.proofread.read.Passage.Grid;
import org.wardmote.reports.proofread.table.TypedTable;

/** The same paper in each format: one heading, one numbered paragraph, and the grids that it is given. */
final class SameTables {

    static final String HEADING = "Recorded crime";
    static final String WORDS = "The tables below show how things stand, as they were sent to us.";

    private final List<Grid> grids;

    SameTables(List<Grid> grids) {
        this.grids = grids;
    }

    Document document() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, "2", text(HEADING), "h"));
        blocks.add(new Block.Paragraph("2.1", text(WORDS)));
        for (int i = 0; i < grids.size(); i++) {
            Grid grid = grids.get(i);
            List<Block.Column> columns = new ArrayList<>();
            for (Cell cell : grid.rows().get(0)) {
                columns.add(new Block.Column(cell.text(), !columns.isEmpty()));
            }
            List<Block.Row> rows = new ArrayList<>();
            for (List<Cell> row : grid.rows().subList(1, grid.rows().size())) {
                boolean part = row.get(0).text().startsWith("- ");
                List<List<Inline>> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(text(cell.text().replaceFirst("^- ", ""))));
                rows.add(new Block.Row(Block.Weight.PLAIN, part ? 1 : 0, cells));
            }
            blocks.add(new Block.Table("t" + i, grid.caption(), columns, rows, List.of(), ""));
        }
        return new Document(
                "Mid-year position", "Gravesham Borough Council", "", LocalDate.of(2019, 10, 10), "", blocks);
    }

    private static List<Inline> text(String words) {
        return List.of(new Inline.Text(words));
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# 2. " + HEADING + "\n\n2.1 " + WORDS + "\n\n");
        for (Grid grid : grids) {
            text.append(grid.caption()).append("\n\n");
            for (int i = 0; i < grid.rows().size(); i++) {
                grid.rows()
                        .get(i)
                        .forEach(cell -> text.append("| ").append(cell.text()).append(' '));
                text.append("|\n");
                if (i == 0) {
                    text.append("| --- ".repeat(grid.rows().get(0).size())).append("|\n");
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    byte[] odt() throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version='1.0'?><office:document-content"
                + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'><office:body><office:text>");
        xml.append("<text:h text:outline-level='1'>2. ").append(HEADING).append("</text:h>");
        xml.append("<text:p>2.1<text:tab/>").append(WORDS).append("</text:p>");
        for (Grid grid : grids) {
            xml.append("<text:p>").append(escaped(grid.caption())).append("</text:p><table:table>");
            for (int i = 0; i < grid.rows().size(); i++) {
                xml.append(i == 0 ? "<table:table-header-rows>" : "").append("<table:table-row>");
                grid.rows()
                        .get(i)
                        .forEach(cell -> xml.append("<table:table-cell><text:p>")
                                .append(escaped(cell.text()))
                                .append("</text:p></table:table-cell>"));
                xml.append("</table:table-row>").append(i == 0 ? "</table:table-header-rows>" : "");
            }
            xml.append("</table:table>");
        }
        xml.append("</office:text></office:body></office:document-content>");
        return zip("content.xml", xml.toString());
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** What must be the same of a row: its name, its cells, its total, and whether it is a part of that row. */
    static String row(TypedTable.Row row) {
        return row.name() + " "
                + row.values().stream().map(TypedTable.Value::text).toList() + " " + row.parent() + " " + row.total();
    }

    static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
