package org.wardmote.statistics.explore;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import org.wardmote.statistics.Comparison;
import tools.jackson.databind.json.JsonMapper;

/** A comparison as text for other programs. */
final class ComparisonTexts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ComparisonTexts() {}

    static String csv(Comparison comparison) {
        Table table = new ComparisonTables(comparison).main();
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(table.heads().stream().map(Table.Head::text).toList());
        table.rows()
                .forEach(row -> csv.writeRecord(
                        row.cells().stream().map(Table.Cell::text).toList()));
        return text.toString();
    }

    static String json(Comparison comparison) {
        return JSON.writeValueAsString(comparison);
    }
}
