package org.wardmote.reports.proofread.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a Word file from its XML as it streams by: a paper opens in a moment, and nothing in it is run or fetched. */
final class DocxReader {

    static final Set<String> PARTS = Set.of("word/document.xml", "word/numbering.xml", "word/styles.xml");

    private final XMLStreamReader xml;
    private final DocxNumbering numbering;
    private final Collector collector = new Collector();
    private boolean pictures;

    private DocxReader(XMLStreamReader xml, DocxNumbering numbering) {
        this.xml = xml;
        this.numbering = numbering;
    }

    static Reading read(String name, Packed packed) {
        try {
            DocxReader reader = new DocxReader(packed.xml("word/document.xml"), DocxNumbering.read(packed));
            reader.blocks("document", null);
            return new Reading(name, reader.collector.passages(), reader.pictures);
        } catch (XMLStreamException e) {
            throw Packed.damaged(e);
        }
    }

    /** A paragraph: its style, its number, its words, and the paragraphs of boxes of text that hang on it. */
    private static final class Paragraph {
        String style = "";
        String list = "";
        int level;
        int outline = -1;
        final StringBuilder words = new StringBuilder();
    }

    /** A table as it is gathered. */
    private static final class Table {
        final List<List<String>> rows = new ArrayList<>();
        int headers;
        boolean header;
    }

    /** Reads what stands in an element: into a cell where one is given, else into the paper itself. */
    private void blocks(String until, @Nullable StringBuilder cell) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "p" -> paragraph(cell);
                    case "tbl" -> table(cell);
                    case "Fallback", "del", "sectPr" -> skip();
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(until)) {
                return;
            }
        }
    }

    private void paragraph(@Nullable StringBuilder cell) throws XMLStreamException {
        Paragraph paragraph = new Paragraph();
        Deque<String> boxes = new ArrayDeque<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("p")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "pStyle" -> paragraph.style = value();
                case "numId" -> paragraph.list = value();
                case "ilvl" -> paragraph.level = number(value());
                case "outlineLvl" -> paragraph.outline = number(value());
                case "t" -> paragraph.words.append(xml.getElementText());
                case "tab", "br", "cr" -> paragraph.words.append(' ');
                case "blip", "imagedata", "chart", "relIds" -> pictures = true;
                case "noBreakHyphen" -> paragraph.words.append('-');
                case "rPr", "del", "Fallback", "instrText", "pPrChange", "tabs" -> skip();
                case "txbxContent" -> {
                    StringBuilder box = new StringBuilder();
                    blocks("txbxContent", box);
                    boxes.add(box.toString());
                }
                default -> {}
            }
        }
        if (cell != null) {
            String number = numbering.next(paragraph.style, paragraph.list, paragraph.level);
            cell.append(number.matches(".*\\d.*") ? number + " " : "")
                    .append(paragraph.words)
                    .append(' ');
        } else {
            emit(paragraph);
        }
        boxes.forEach(box -> collector.paragraph("", false, box));
    }

    private void emit(Paragraph paragraph) {
        if (paragraph.words.toString().isBlank()) {
            return;
        }
        String number = numbering.next(paragraph.style, paragraph.list, paragraph.level);
        int level = paragraph.outline >= 0 ? paragraph.outline + 1 : numbering.headingLevel(paragraph.style);
        boolean digits = number.matches(".*\\d.*");
        if (level > 0) {
            collector.heading(level, digits ? number : "", paragraph.words.toString());
        } else {
            boolean item = !number.isEmpty() && !number.matches("\\d{1,2}(\\.\\d{1,2})*\\.?");
            collector.paragraph(item ? "" : number, item, paragraph.words.toString());
        }
    }

    private void table(@Nullable StringBuilder cell) throws XMLStreamException {
        Table table = new Table();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tbl")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("tr")) {
                row(table);
            }
        }
        if (cell != null) {
            table.rows.forEach(row -> cell.append(String.join(" ", row)).append(' '));
        } else {
            collector.table("", table.headers, table.rows);
        }
    }

    private void row(Table table) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        List<Integer> spans = new ArrayList<>();
        table.header = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tr")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "tblHeader" -> table.header = !"0".equals(value()) && !"false".equals(value());
                case "gridBefore" -> cells.addAll(Collections.nCopies(number(value()), ""));
                case "tc" -> cell(cells, spans);
                case "del" -> skip();
                default -> {}
            }
        }
        boolean above = table.header && table.headers == table.rows.size();
        table.headers += above ? 1 : 0;
        table.rows.add(Spans.spread(cells, spans, above || table.rows.isEmpty()));
    }

    private void cell(List<String> cells, List<Integer> spans) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        int span = 1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("tc")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "gridSpan" -> span = Math.max(1, Math.min(number(value()), Spans.MOST));
                case "p" -> paragraph(words);
                case "tbl" -> table(words);
                default -> {}
            }
        }
        while (spans.size() < cells.size()) {
            spans.add(1);
        }
        cells.add(words.toString());
        spans.add(span);
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private String value() {
        return DocxNumbering.value(xml);
    }

    private static int number(String text) {
        return DocxNumbering.number(text);
    }
}
