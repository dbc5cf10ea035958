package org.wardmote.backup.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** What each column of each table is, for whoever reads an export without Wardmote. */
public final class Dictionary {

    /** Its entry in the zip. */
    public static final String ENTRY = "dictionary.csv";

    private Dictionary() {}

    /** One line for each column, as CSV with a header. */
    public static String of(List<Table> tables) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("table", "column", "type", "required", "key", "table refers to", "table holds");
            for (Table table : tables) {
                for (Table.Column column : table.columns()) {
                    csv.writeRecord(
                            table.fullName(),
                            column.name(),
                            column.type(),
                            column.required() ? "yes" : "no",
                            table.key().contains(column.name()) ? "yes" : "no",
                            String.join(" ", table.refers()),
                            table.meaning());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
