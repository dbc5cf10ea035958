package org.wardmote.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SVG of a picture, made ready for where it is shown. */
final class Drawings {

    private static final Pattern START = Pattern.compile("<svg\\b[^>]*>");
    private static final Pattern NAMING = Pattern.compile("\\s(role|aria-[a-z]+|alt|class)=\"[^\"]*\"");

    private Drawings() {}

    /** Its frame has the text alternative, so the drawing itself is not named a second time. */
    static String forScreen(String svg) {
        return renamed(svg, " aria-hidden=\"true\" focusable=\"false\"");
    }

    /** For the PDF: the text alternative of the figure comes from the element itself. */
    static String forPaper(Block.Picture picture) {
        return renamed(picture.wide(), " class=\"paper-svg\" alt=\"" + Markup.escape(picture.altText()) + "\"");
    }

    private static String renamed(String svg, String attributes) {
        Matcher start = START.matcher(svg);
        if (!start.find()) {
            return svg;
        }
        String tag = NAMING.matcher(start.group()).replaceAll("");
        String own = tag.substring(0, tag.length() - 1) + attributes + ">";
        return svg.substring(start.start(), start.start()) + own + svg.substring(start.end());
    }
}
