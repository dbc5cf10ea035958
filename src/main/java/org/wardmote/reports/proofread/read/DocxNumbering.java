package org.wardmote.reports.proofread.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The numbers that Word computes for paragraphs ("2.3.1") and keeps nowhere; and which styles are headings. */
final class DocxNumbering {

    private static final int DEEPEST = 9;

    /** How one level of a list is written: "%1.%2", in digits, letters or bullets. */
    private record Level(String format, String text, int start) {}

    /** What a style says of its paragraphs. */
    private static final class Style {
        String name = "";
        String basedOn = "";
        String list = "";
        int level;
        int outline = -1;
    }

    private final Map<String, Map<Integer, Level>> kinds = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    private DocxNumbering() {}

    static DocxNumbering read(Packed packed) throws XMLStreamException {
        DocxNumbering numbering = new DocxNumbering();
        numbering.readLists(packed.xml("word/numbering.xml"));
        numbering.readStyles(packed.xml("word/styles.xml"));
        return numbering;
    }

    private void readLists(XMLStreamReader xml) throws XMLStreamException {
        String kind = "";
        String list = "";
        int level = 0;
        String format = "decimal";
        String text = "";
        int start = 1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "abstractNum" -> kind = attribute(xml, "abstractNumId");
                    case "num" -> list = attribute(xml, "numId");
                    case "abstractNumId" -> lists.put(list, value(xml));
                    case "lvl" -> {
                        level = number(attribute(xml, "ilvl"));
                        format = "decimal";
                        text = "";
                        start = 1;
                    }
                    case "numFmt" -> format = value(xml);
                    case "lvlText" -> text = value(xml);
                    case "start" -> start = number(value(xml));
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("lvl")) {
                kinds.computeIfAbsent(kind, none -> new HashMap<>()).put(level, new Level(format, text, start));
            }
        }
    }

    private void readStyles(XMLStreamReader xml) throws XMLStreamException {
        Style style = new Style();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> {
                    style = new Style();
                    styles.put(attribute(xml, "styleId"), style);
                }
                case "name" -> style.name = value(xml).toLowerCase(Locale.ROOT);
                case "basedOn" -> style.basedOn = value(xml);
                case "numId" -> style.list = value(xml);
                case "ilvl" -> style.level = number(value(xml));
                case "outlineLvl" -> style.outline = number(value(xml));
                default -> {}
            }
        }
    }

    /** The level of a heading, from 1; 0 when the style is none. */
    int headingLevel(String id) {
        for (Style style = styles.get(id); style != null; style = styles.get(style.basedOn)) {
            if (style.outline >= 0 && style.outline < DEEPEST) {
                return style.outline + 1;
            }
            if (style.name.matches("heading [1-9]")) {
                return style.name.charAt(8) - '0';
            }
            if (style.name.equals("title")) {
                return 1;
            }
            if (style.basedOn.equals(id)) {
                break;
            }
        }
        return id.matches("(?i)heading[1-9]") ? id.charAt(7) - '0' : 0;
    }

    /** The next number of a list, as printed; a bullet's sign for a bullet; empty when the paragraph is in no list. */
    String next(String style, String list, int level) {
        Style own = styles.get(style);
        String of = list.isEmpty() && own != null ? own.list : list;
        int at = list.isEmpty() && own != null ? own.level : level;
        String kind = lists.get(of);
        @Nullable Map<Integer, Level> levels = kind == null ? null : kinds.get(kind);
        if (kind == null || levels == null || of.equals("0") || at < 0 || at >= DEEPEST) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(kind, none -> new int[DEEPEST]);
        Level written = levels.getOrDefault(at, new Level("decimal", "%" + (at + 1), 1));
        for (int i = 0; i < at; i++) {
            if (counts[i] == 0) {
                counts[i] = levels.getOrDefault(i, written).start();
            }
        }
        counts[at] = counts[at] == 0 ? written.start() : counts[at] + 1;
        for (int below = at + 1; below < DEEPEST; below++) {
            counts[below] = 0;
        }
        if (written.format().equals("bullet") || written.format().equals("none")) {
            return written.format().equals("bullet") ? "•" : "";
        }
        String text = written.text();
        for (int i = 0; i <= at; i++) {
            text = text.replace(
                    "%" + (i + 1), digit(levels.getOrDefault(i, written).format(), counts[i]));
        }
        return text;
    }

    private static String digit(String format, int count) {
        return switch (format) {
            case "lowerLetter" -> String.valueOf((char) ('a' + (count - 1) % 26));
            case "upperLetter" -> String.valueOf((char) ('A' + (count - 1) % 26));
            case "lowerRoman", "upperRoman" -> roman(count, format.startsWith("upper"));
            default -> String.valueOf(count);
        };
    }

    private static String roman(int count, boolean upper) {
        String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
        String text = "x".repeat(Math.min(count / 10, 3)) + ones[count % 10];
        return upper ? text.toUpperCase(Locale.ROOT) : text;
    }

    static String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
