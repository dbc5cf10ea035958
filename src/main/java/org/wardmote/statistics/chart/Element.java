package org.wardmote.statistics.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One element of an SVG, with its attributes, text and children: the only way in which this package writes SVG.
 *
 * <p>Everything is escaped on the way out. There is no style attribute, no script and no event attribute, because the
 * pages' content security policy forbids them and a downloaded drawing must be safe to open; asking for one is a bug.
 */
final class Element {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private final String tag;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Element> children = new ArrayList<>();
    private @Nullable String text;

    Element(String tag) {
        if (!NAME.matcher(tag).matches()
                || tag.equalsIgnoreCase("script")
                || tag.equalsIgnoreCase("style")
                || tag.equalsIgnoreCase("foreignObject")) {
            throw new IllegalArgumentException("Not an element of a drawing: " + tag);
        }
        this.tag = tag;
    }

    static Element group(String cssClass) {
        return new Element("g").set("class", cssClass);
    }

    static Element line(double x1, double y1, double x2, double y2) {
        return new Element("line").set("x1", x1).set("y1", y1).set("x2", x2).set("y2", y2);
    }

    static Element rect(double x, double y, double width, double height) {
        return new Element("rect")
                .set("x", x)
                .set("y", y)
                .set("width", Math.max(0, width))
                .set("height", Math.max(0, height));
    }

    static Element circle(double cx, double cy, double r) {
        return new Element("circle").set("cx", cx).set("cy", cy).set("r", r);
    }

    static Element path(String d) {
        return new Element("path").set("d", d);
    }

    /** Text whose baseline begins at a point. */
    static Element text(double x, double y, String words) {
        return new Element("text").set("x", x).set("y", y).words(words);
    }

    Element set(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()
                || lower.equals("style")
                || lower.equals("href")
                || (lower.startsWith("on") && lower.length() > 2)) {
            throw new IllegalArgumentException("Not an attribute of a drawing: " + name);
        }
        attributes.put(name, value);
        return this;
    }

    Element set(String name, double value) {
        return set(name, number(value));
    }

    Element words(String words) {
        this.text = words;
        return this;
    }

    /** A tooltip, and a name for the mark in a drawing that is opened by itself. */
    Element titled(String words) {
        children.add(0, new Element("title").words(words));
        return this;
    }

    Element add(Element child) {
        children.add(child);
        return this;
    }

    Element addAll(List<Element> more) {
        children.addAll(more);
        return this;
    }

    String write() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(tag);
        attributes.forEach((name, value) ->
                out.append(' ').append(name).append("=\"").append(escape(value)).append('"'));
        if (children.isEmpty() && text == null) {
            out.append("/>");
            return;
        }
        out.append('>');
        if (text != null) {
            out.append(escape(text));
        }
        for (Element child : children) {
            child.write(out);
        }
        out.append("</").append(tag).append('>');
    }

    /** A coordinate with at most two decimals and no trailing zeros. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Not a coordinate: " + value);
        }
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long part = Math.abs(hundredths) % 100;
        if (part == 0) {
            return sign + whole;
        }
        return sign + whole + (part % 10 == 0 ? "." + part / 10 : (part < 10 ? ".0" : ".") + part);
    }

    /** Escapes markup; what XML 1.0 does not allow at all becomes U+FFFD. */
    static String escape(String raw) {
        StringBuilder out = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c > 0xDFFF && c < 0xFFFE)
                || c >= 0x10000;
    }
}
