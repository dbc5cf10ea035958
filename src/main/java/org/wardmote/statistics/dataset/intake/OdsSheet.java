package org.wardmote.statistics.dataset.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One sheet of an ODS spreadsheet that has passed the {@link SpreadsheetGuard}. Cells and rows that are repeated are
 * written once with a number beside them: empty ones at an end may say a million and cost nothing here.
 */
record OdsSheet(Path file, String fileName, int index, String name) implements Sheet {

    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    static List<Sheet> all(Path file, String fileName) {
        SpreadsheetGuard.check(file, fileName);
        List<Sheet> sheets = new ArrayList<>();
        open(file, fileName, reader -> {
            while (reader.hasNext()) {
                if (starts(reader, "table") && sheets.size() < Limits.SHEETS) {
                    String name = reader.getAttributeValue(TABLE, "name");
                    sheets.add(new OdsSheet(file, fileName, sheets.size(), name == null ? "" : name));
                }
            }
        });
        return sheets;
    }

    @Override
    public void read(Taker taker) {
        open(file, fileName, reader -> {
            int table = -1;
            long line = 0;
            long told = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT && is(reader, "table")) {
                    table++;
                } else if (event == XMLStreamConstants.END_ELEMENT && is(reader, "table") && table == index) {
                    return;
                } else if (event == XMLStreamConstants.START_ELEMENT && is(reader, "table-row") && table == index) {
                    long times = repeated(reader, "number-rows-repeated");
                    List<String> cells = row(reader, line + 1);
                    boolean something = cells.stream().anyMatch(cell -> !cell.isEmpty());
                    for (long i = 0; something && i < times; i++) {
                        told += cells.size();
                        if (told > Limits.SHEET_CELLS) {
                            throw Refuse.tooManyRows(fileName);
                        }
                        if (!taker.take(new Row(line + 1 + i, cells))) {
                            return;
                        }
                    }
                    line += times;
                }
            }
        });
    }

    private List<String> row(XMLStreamReader reader, long line) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        long empty = 0;
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.END_ELEMENT && is(reader, "table-row")) {
                return cells;
            }
            boolean cell = event == XMLStreamConstants.START_ELEMENT
                    && (is(reader, "table-cell") || is(reader, "covered-table-cell"));
            if (!cell) {
                continue;
            }
            long times = repeated(reader, "number-columns-repeated");
            String text = cell(reader);
            if (text.isEmpty()) {
                empty += times;
                continue;
            }
            if (cells.size() + empty + times > Limits.TABLE_COLUMNS) {
                throw Refuse.tooManyColumns(fileName, line);
            }
            for (; empty > 0; empty--) {
                cells.add("");
            }
            for (long i = 0; i < times; i++) {
                cells.add(text);
            }
        }
    }

    /** The kept value of a number, the text of anything else; paragraphs are parted by a line's end. */
    private String cell(XMLStreamReader reader) throws XMLStreamException {
        String value = reader.getAttributeValue(OFFICE, "value");
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int notes = 0;
        while (depth > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                notes += reader.getLocalName().equals("annotation") ? 1 : 0;
                if (reader.getLocalName().equals("p") && !text.isEmpty() && notes == 0) {
                    text.append('\n');
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                notes -= reader.getLocalName().equals("annotation") ? 1 : 0;
            } else if (event == XMLStreamConstants.CHARACTERS && notes == 0) {
                text.append(reader.getText());
                if (text.length() > Limits.CELL_LETTERS) {
                    throw Refuse.lineTooLong(fileName, 0);
                }
            }
        }
        return value != null ? value.strip() : text.toString().strip();
    }

    private static long repeated(XMLStreamReader reader, String attribute) {
        String times = reader.getAttributeValue(TABLE, attribute);
        try {
            return times == null ? 1 : Math.max(1, Long.parseLong(times));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static boolean starts(XMLStreamReader reader, String element) throws XMLStreamException {
        return reader.next() == XMLStreamConstants.START_ELEMENT && is(reader, element);
    }

    private static boolean is(XMLStreamReader reader, String element) {
        return reader.getLocalName().equals(element) && TABLE.equals(reader.getNamespaceURI());
    }

    /** Reads the one part of the file that holds its tables. */
    private static void open(Path file, String fileName, Reading reading) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry content = zip.getEntry("content.xml");
            if (content == null) {
                throw Refuse.brokenSpreadsheet(fileName);
            }
            try (InputStream in = zip.getInputStream(content)) {
                reading.of(SpreadsheetGuard.xml().createXMLStreamReader(in));
            }
        } catch (IOException | XMLStreamException e) {
            throw Refuse.brokenSpreadsheet(fileName);
        }
    }

    private interface Reading {
        void of(XMLStreamReader reader) throws XMLStreamException;
    }
}
