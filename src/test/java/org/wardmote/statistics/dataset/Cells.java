package org.wardmote.statistics.dataset;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The cells of a CSV text. */
final class Cells {

    private Cells() {}

    static List<String[]> of(String csv) {
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().allowMissingFields(true).ofCsvRecord(csv)) {
            return reader.stream()
                    .map(r -> r.getFields().toArray(String[]::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
