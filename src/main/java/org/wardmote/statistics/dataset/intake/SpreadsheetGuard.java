package org.wardmote.statistics.dataset.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through every part of a spreadsheet before anything of it is held in memory: it must inflate within the limits,
 * declare no document type (so no entities, outer files or laughs), and have no row wider than a table may be.
 */
final class SpreadsheetGuard {

    private final String name;
    private long inflated;

    private SpreadsheetGuard(String name) {
        this.name = name;
    }

    static void check(Path file, String name) {
        SpreadsheetGuard guard = new SpreadsheetGuard(name);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > Limits.ARCHIVE_ENTRIES) {
                throw Refuse.spreadsheetTooLarge(name);
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                guard.check(zip, entries.nextElement());
            }
        } catch (IOException e) {
            throw Refuse.brokenSpreadsheet(name);
        }
    }

    /** A factory for readers that know no document types and fetch nothing. */
    static XMLInputFactory xml() {
        // The Java's own, whatever else is on the class path, so that the settings are known to be heeded.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private void check(ZipFile zip, ZipEntry entry) throws IOException {
        String part = entry.getName();
        boolean xml = part.endsWith(".xml") || part.endsWith(".rels");
        try (InputStream in = new Counting(
                zip.getInputStream(entry), entry.getCompressedSize(), part.endsWith("sharedStrings.xml"))) {
            if (xml) {
                walk(in, part.startsWith("xl/worksheets/"));
            } else {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooLarge || e.getCause() instanceof TooLarge) {
                throw Refuse.spreadsheetTooLarge(name);
            }
            throw Refuse.brokenSpreadsheet(name);
        } catch (TooLarge e) {
            throw Refuse.spreadsheetTooLarge(name);
        }
    }

    private void walk(InputStream in, boolean sheet) throws XMLStreamException {
        XMLStreamReader reader = xml().createXMLStreamReader(in);
        long cells = 0;
        int row = 0;
        int inRow = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Refuse.because(
                        "xml-entities",
                        name,
                        0,
                        "The spreadsheet declares a document type or entities, which no honest one does.",
                        "Do not trust this file; fetch it again from its publisher.");
            }
            if (sheet && event == XMLStreamConstants.START_ELEMENT) {
                if (reader.getLocalName().equals("row")) {
                    row++;
                    inRow = 0;
                } else if (reader.getLocalName().equals("c")) {
                    cells++;
                    inRow++;
                    checkColumn(reader.getAttributeValue(null, "r"), row);
                }
                if (inRow > Limits.TABLE_COLUMNS) {
                    throw Refuse.tooManyColumns(name, row);
                }
                if (cells > Limits.SHEET_CELLS) {
                    throw Refuse.tooManyRows(name);
                }
            }
        }
    }

    /** Columns are counted in letters: A to Z, AA to ZZ and so on; a far one would cost memory for all before it. */
    private void checkColumn(String reference, int row) {
        if (reference == null) {
            return;
        }
        long column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (column > Limits.TABLE_COLUMNS) {
                throw Refuse.tooManyColumns(name, row);
            }
        }
    }

    /** More bytes than the limits allow. */
    private static final class TooLarge extends IOException {}

    private final class Counting extends FilterInputStream {

        private final long packed;
        private final boolean sharedWords;
        private long here;

        Counting(InputStream in, long packed, boolean sharedWords) {
            super(in);
            this.packed = packed;
            this.sharedWords = sharedWords;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) throws TooLarge {
            inflated += n;
            here += n;
            boolean bomb = here > Limits.INFLATION_JUDGED_FROM && packed > 0 && here > Limits.INFLATION * packed;
            if (bomb || inflated > Limits.SPREADSHEET_BYTES || (sharedWords && here > Limits.SHARED_WORDS_BYTES)) {
                throw new TooLarge();
            }
        }
    }
}
