package org.wardmote.reports.proofread.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an OpenDocument text from its XML as it streams by. */
final class OdtReader {

    static final Set<String> PARTS = Set.of("content.xml");

    private static final Set<String> ASIDE =
            Set.of("note", "annotation", "tracked-changes", "bookmark", "sequence-decls");

    /** A row or a cell may be said to stand many times, mostly to fill a sheet with nothing. */
    private static final int MOST_REPEATS = 60;

    private final XMLStreamReader xml;
    private final Collector collector = new Collector();
    private boolean pictures;

    private OdtReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    static Reading read(String name, Packed packed) {
        try {
            OdtReader reader = new OdtReader(packed.xml("content.xml"));
            reader.blocks("document-content", false);
            return new Reading(name, reader.collector.passages(), reader.pictures);
        } catch (XMLStreamException e) {
            throw Packed.damaged(e);
        }
    }

    private void blocks(String until, boolean item) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(until)) {
                return;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "h" -> heading();
                case "p" -> paragraph(item);
                case "list" -> blocks("list", true);
                case "table" -> table();
                case "tracked-changes", "automatic-styles", "sequence-decls" -> skip();
                default -> {}
            }
        }
    }

    private void heading() throws XMLStreamException {
        int level = Math.max(1, DocxNumbering.number(attribute("outline-level")));
        collector.heading(level, "", words("h"));
    }

    private void paragraph(boolean item) throws XMLStreamException {
        collector.paragraph("", item, words("p"));
    }

    /** The words of an element, with those of the boxes that hang on it. */
    private String words(String until) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                words.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth -= xml.getLocalName().equals(until) ? 1 : 0;
                if (xml.getLocalName().equals("p")) {
                    words.append(' ');
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                pictures |= name.equals("image") || name.equals("object");
                if (ASIDE.contains(name)) {
                    skip();
                } else if (name.equals("s") || name.equals("tab") || name.equals("line-break")) {
                    words.append(' ');
                }
                depth += name.equals(until) ? 1 : 0;
            }
        }
        return words.toString();
    }

    private void table() throws XMLStreamException {
        List<List<String>> rows = new ArrayList<>();
        int headers = 0;
        boolean heads = false;
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth -= xml.getLocalName().equals("table") ? 1 : 0;
                heads &= !xml.getLocalName().equals("table-header-rows");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "table" -> depth++;
                    case "table-header-rows" -> heads = true;
                    case "table-row" -> {
                        headers += heads && headers == rows.size() ? 1 : 0;
                        rows.add(row(heads || rows.isEmpty()));
                    }
                    default -> {}
                }
            }
        }
        collector.table("", headers, rows);
    }

    private List<String> row(boolean heads) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        String above = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            int repeated =
                    Math.max(1, Math.min(MOST_REPEATS, DocxNumbering.number(attribute("number-columns-repeated"))));
            if (xml.getLocalName().equals("table-cell")) {
                above = words("table-cell");
                cells.addAll(Collections.nCopies(repeated, above));
            } else if (xml.getLocalName().equals("covered-table-cell")) {
                cells.addAll(Collections.nCopies(repeated, heads ? above : ""));
                skip();
            }
        }
        return cells;
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
