package org.wardmote.places.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table of comma-separated text, read row by row within limits: its first row that is not blank is its header. */
final class ReferenceTable {

    /** The ONS's lookup of every output area of the United Kingdom has some 40 MB. */
    static final long MOST_BYTES = 512L << 20;

    static final int MOST_COLUMNS = 1_000;
    static final int LONGEST_CELL = 10_000;
    static final int LONGEST_ROW = 1_000_000;

    private static final Pattern COUNT = Pattern.compile("\\d{1,15}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+");
    private static final Pattern POINT_FOR_COMMA = Pattern.compile("\\d{1,3}(\\.\\d{3})+");

    /** One row with its place in the file. */
    record Row(long line, List<String> header, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        /** The count in a cell, or null and a fault. */
        @Nullable
        Long count(int column, Faults faults) {
            String text = cell(column);
            if (COUNT.matcher(text).matches() || GROUPED.matcher(text).matches()) {
                return Long.valueOf(text.replace(",", ""));
            }
            String name = header.get(column);
            if (text.isEmpty()) {
                faults.error(
                        "missing-number",
                        line,
                        name,
                        "",
                        "The number is missing.",
                        "Fill it in, or leave the row out.");
            } else if (POINT_FOR_COMMA.matcher(text).matches()) {
                faults.error(
                        "fractional-count",
                        line,
                        name,
                        text,
                        "People and households are counted whole, and '" + text + "' is not.",
                        "Write thousands with a comma or without a sign.",
                        text.replace(".", ""));
            } else if (text.startsWith("-")) {
                faults.error("negative-count", line, name, text, "A count is not negative.", "Put the count right.");
            } else {
                faults.error(
                        "not-a-number",
                        line,
                        name,
                        text,
                        "'" + text + "' is not a whole number.",
                        "Put the number right.");
            }
            return null;
        }
    }

    private final Path file;
    private final Faults faults;
    private final List<String> header;

    private ReferenceTable(Path file, Faults faults, List<String> header) {
        this.file = file;
        this.faults = faults;
        this.header = header;
    }

    static ReferenceTable open(Path file, Faults faults) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw faults.refuse(
                        "too-large",
                        0,
                        "The file is larger than " + (MOST_BYTES >> 20) + " MB.",
                        "Load only the rows that are needed.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ReferenceTable table = new ReferenceTable(file, faults, new java.util.ArrayList<>());
        table.records(
                (line, cells) -> {
                    if (table.header.isEmpty()) {
                        cells.forEach(cell -> table.header.add(cell.strip()));
                    }
                },
                true);
        if (table.header.isEmpty()) {
            throw faults.refuse("empty", 0, "The file is empty.", "Save it again.");
        }
        return table;
    }

    List<String> header() {
        return header;
    }

    /** The first column whose name, in small letters, passes. */
    OptionalInt column(Predicate<String> name) {
        for (int i = 0; i < header.size(); i++) {
            if (name.test(header.get(i).toLowerCase(Locale.ROOT))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Gives each row after the header to a taker; blank rows are passed over. */
    void rows(java.util.function.Consumer<Row> taker) {
        boolean[] begun = {false};
        records(
                (line, cells) -> {
                    if (!begun[0]) {
                        begun[0] = true;
                        return;
                    }
                    if (cells.size() > header.size()
                            && cells.subList(header.size(), cells.size()).stream()
                                    .anyMatch(cell -> !cell.isBlank())) {
                        faults.error(
                                "too-many-cells",
                                line,
                                "",
                                "",
                                "The row has " + cells.size() + " cells and the header " + header.size() + ".",
                                "Put names with commas in quotation marks.");
                        return;
                    }
                    taker.accept(new Row(line, header, cells));
                },
                false);
    }

    private void records(BiConsumer<Long, List<String>> taker, boolean onlyFirst) {
        CsvRecordHandler handler = CsvRecordHandler.of(limits ->
                limits.maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_ROW));
        long line = 0;
        try (Reader text = new InputStreamReader(
                        Files.newInputStream(file),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .maxBufferSize(LONGEST_ROW)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .build(handler, withoutMark(text))) {
            for (CsvRecord each : reader) {
                line = each.getStartingLineNumber();
                if (each.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
                    taker.accept(line, each.getFields());
                    if (onlyFirst) {
                        return;
                    }
                }
            }
        } catch (CharacterCodingException e) {
            throw notUtf8(line + 1);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException ? notUtf8(line + 1) : e;
        } catch (CsvParseException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? notUtf8(line + 1)
                    : faults.refuse(
                            "not-a-table",
                            line + 1,
                            "After line " + line + " the text is no table: it has a row of more than "
                                    + LONGEST_ROW + " letters or " + MOST_COLUMNS + " columns, a cell of more than "
                                    + LONGEST_CELL + " letters, or a quotation mark that is never closed.",
                            "Save it again as CSV.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuntimeException notUtf8(long line) {
        return faults.refuse("not-utf-8", line, "There are bytes that are not UTF-8.", "Save the file as CSV UTF-8.");
    }

    /** Takes a byte-order mark off, which the ONS puts before some files. */
    private static Reader withoutMark(Reader text) throws IOException {
        java.io.PushbackReader reader = new java.io.PushbackReader(text);
        int first = reader.read();
        if (first != -1 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }
}
