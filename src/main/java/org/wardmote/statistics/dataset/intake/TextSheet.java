package org.wardmote.statistics.dataset.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table as text: parted by commas, tabs, semicolons or bars, or lifted from a page. */
final class TextSheet implements Sheet {

    private static final int LOOKED_AT = 200;

    private final Path file;
    private final String fileName;
    private final Charset charset;
    private final char separator;

    private TextSheet(Path file, String fileName, Charset charset, char separator) {
        this.file = file;
        this.fileName = fileName;
        this.charset = charset;
        this.separator = separator;
    }

    static TextSheet of(Path file, String name) {
        try {
            if (Files.size(file) > Limits.TABLE_BYTES) {
                throw Refuse.because(
                        "table-too-large",
                        name,
                        0,
                        "The table has more than " + (Limits.TABLE_BYTES >> 20) + " MB.",
                        "Load it in parts.");
            }
            Charset charset = Decoding.of(file, name);
            List<String> head = new ArrayList<>();
            try (BufferedReader reader = reader(file, charset)) {
                for (String line = reader.readLine();
                        line != null && head.size() < LOOKED_AT;
                        line = reader.readLine()) {
                    head.add(line);
                }
            }
            return new TextSheet(file, name, charset, separator(head));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (charset.equals(Charset.forName("windows-1252"))) {
            notes.add("The file is not UTF-8 and was read in Windows' code page 1252.");
        }
        if (separator == LiftedLine.SEPARATOR) {
            notes.add("The lines were parted into a name and the numbers after it, as in text lifted from a page.");
        }
        return notes;
    }

    @Override
    public void read(Taker taker) {
        try (Reader in = reader(file, charset)) {
            if (separator == LiftedLine.SEPARATOR) {
                readLifted(new BufferedReader(in), taker);
            } else {
                readParted(in, taker);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readLifted(BufferedReader in, Taker taker) throws IOException {
        long number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank() && !taker.take(new Row(number, LiftedLine.cells(line)))) {
                return;
            }
        }
    }

    private void readParted(Reader in, Taker taker) throws IOException {
        long rows = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(Limits.LINE_BYTES)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(in)) {
            for (CsvRecord record : csv) {
                List<String> cells = cells(record);
                if (++rows > Limits.TABLE_ROWS) {
                    throw Refuse.tooManyRows(fileName);
                }
                boolean something = cells.stream().anyMatch(cell -> !cell.isEmpty());
                if (something && !taker.take(new Row(record.getStartingLineNumber(), cells))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw Refuse.because(
                    "unreadable-line",
                    fileName,
                    0,
                    "A line cannot be read as a row of cells.",
                    "Look for a quotation mark that is left open.");
        }
    }

    private List<String> cells(CsvRecord record) {
        if (record.getFieldCount() > Limits.TABLE_COLUMNS) {
            throw Refuse.tooManyColumns(fileName, record.getStartingLineNumber());
        }
        List<String> cells = new ArrayList<>(record.getFieldCount());
        for (String field : record.getFields()) {
            if (field.length() > Limits.CELL_LETTERS) {
                throw Refuse.lineTooLong(fileName, record.getStartingLineNumber());
            }
            cells.add(field.strip());
        }
        return cells;
    }

    private static BufferedReader reader(Path file, Charset charset) throws IOException {
        BufferedReader reader = Files.newBufferedReader(file, charset);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** The sign that parts most lines, outside quotation marks; lifted text has none. */
    private static char separator(List<String> head) {
        List<String> lines = head.stream().filter(line -> !line.isBlank()).toList();
        long lifted = lines.stream().filter(LiftedLine::isOne).count();
        if (lifted * 2 >= lines.size() && lifted >= 2) {
            return LiftedLine.SEPARATOR;
        }
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {'\t', ',', ';', '|'}) {
            long parted = lines.stream()
                    .filter(line -> outsideQuotes(line, candidate) > 0)
                    .count();
            if (parted > most) {
                best = candidate;
                most = parted;
            }
        }
        return best;
    }

    private static long outsideQuotes(String line, char sign) {
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == sign && !quoted) {
                count++;
            }
        }
        return count;
    }
}
