package org.wardmote.documents;

/** HTML or XML as it is written: every word and every attribute is escaped on the way out. */
final class Markup {

    private final StringBuilder out = new StringBuilder(16_384);

    /** Opens an element; attributes are names and values in turn, and one whose value is empty is left out. */
    Markup open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        return this;
    }

    /** An element with nothing in it, closed as XML closes it, which HTML allows for its void elements. */
    Markup empty(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1], out);
                out.append('"');
            }
        }
    }

    Markup close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Markup text(String words) {
        escape(words, out);
        return this;
    }

    /** An element with words and nothing else in it. */
    Markup element(String tag, String words, String... attributes) {
        return open(tag, attributes).text(words).close(tag);
    }

    /** What is markup already: a drawing that was checked, or a stylesheet of our own. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    static String escape(String words) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        escape(words, out);
        return out.toString();
    }

    private static void escape(String words, StringBuilder out) {
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowedInXml(c) ? c : 0xFFFD);
            }
        });
    }

    /** XML 1.0 does not allow control characters, half pairs and non-characters at all, not even escaped. */
    private static boolean allowedInXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0x7F)
                || (c > 0x9F && c < 0xD800)
                || (c > 0xDFFF && c < 0xFFFE)
                || c >= 0x10000;
    }
}
