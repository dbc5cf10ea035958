package org.wardmote.documents;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What is wrong with the SVG of a picture: it must be safe to show inside a page, and not speak by colour alone. */
final class SvgCheck {

    private static final Set<String> FORBIDDEN = Set.of(
            "script", "style", "foreignobject", "iframe", "image", "animate", "set", "animatetransform", "handler");

    /** Thousands of outlines are a map; more is an attack. */
    private static final int MOST_ELEMENTS = 200_000;

    private static final XMLInputFactory READERS = XMLInputFactory.newInstance();

    static {
        READERS.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        READERS.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final Map<String, String> faults = new TreeMap<>();
    private final Set<String> fills = new HashSet<>();
    private boolean words;

    private SvgCheck() {}

    /** Each fault by its code, with how to mend it. */
    static Map<String, String> faults(String svg) {
        SvgCheck check = new SvgCheck();
        try {
            check.read(svg);
        } catch (XMLStreamException e) {
            check.faults.put("drawing-unreadable", "Its SVG is not well-formed XML. Draw it anew.");
        }
        if (!check.words && check.fills.size() > 1) {
            check.faults.put(
                    "colour-only", "Its marks differ by colour and it has no words. Label them in the drawing itself.");
        }
        return check.faults;
    }

    private void read(String svg) throws XMLStreamException {
        XMLStreamReader reader = READERS.createXMLStreamReader(new StringReader(svg));
        int elements = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                unsafe("a declaration");
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = reader.getLocalName().toLowerCase(Locale.ROOT);
            if (elements == 0 && !name.equals("svg")) {
                faults.put("drawing-unreadable", "It is not SVG. Draw it anew.");
            }
            if (++elements > MOST_ELEMENTS) {
                faults.put("drawing-too-large", "It has more than " + MOST_ELEMENTS + " parts. Draw less.");
                return;
            }
            if (FORBIDDEN.contains(name)) {
                unsafe("<" + name + ">");
            }
            words |= name.equals("text");
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attribute(reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT), reader.getAttributeValue(i));
            }
        }
    }

    private void attribute(String name, String value) {
        boolean elsewhere = value.toLowerCase(Locale.ROOT).contains("url(") && !value.contains("url(#");
        if (name.equals("style") || name.startsWith("on") || elsewhere) {
            unsafe("the attribute " + name);
        }
        if (name.equals("href") && !value.startsWith("#")) {
            unsafe("a link to elsewhere");
        }
        if (name.equals("fill") && value.startsWith("#") && !grey(value)) {
            fills.add(value.toLowerCase(Locale.ROOT));
        }
    }

    private static boolean grey(String hex) {
        return hex.length() == 7
                && hex.substring(1, 3).equalsIgnoreCase(hex.substring(3, 5))
                && hex.substring(3, 5).equalsIgnoreCase(hex.substring(5, 7));
    }

    private void unsafe(String what) {
        faults.put(
                "drawing-unsafe", "Its SVG has " + what + ", which a drawing inside a page may not. Draw it without.");
    }
}
