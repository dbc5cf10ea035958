package org.wardmote.statistics.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wardmote.statistics.dataset.intake.Limits;

/** The first line of a text file, read without reading the rest. */
record Header(String line, List<String> cells) {

    Header {
        cells = List.copyOf(cells);
    }

    /** Empty when the first line is longer than a line may be. */
    static Optional<Header> of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(Limits.LINE_BYTES + 1);
        }
        int end = 0;
        while (end < head.length && head[end] != '\n' && head[end] != '\r') {
            end++;
        }
        if (end > Limits.LINE_BYTES) {
            return Optional.empty();
        }
        String line = new String(head, 0, end, StandardCharsets.UTF_8);
        line = line.startsWith("\uFEFF") ? line.substring(1) : line;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(line)) {
            return Optional.of(new Header(
                    line,
                    reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of()).stream()
                            .map(String::strip)
                            .toList()));
        } catch (CsvParseException e) {
            return Optional.of(new Header(line, List.of(line)));
        }
    }

    /** Two headers are the same to a reader when only case, spaces and signs differ. */
    static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** How many of a layout's columns stand here. */
    long matches(Layout layout) {
        return layout.columns().stream()
                .filter(c -> cells.stream().anyMatch(cell -> plain(cell).equals(plain(c.header()))))
                .count();
    }
}
