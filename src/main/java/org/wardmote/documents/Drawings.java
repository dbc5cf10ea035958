package org.wardmote.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SVG of a picture, made ready for where it is shown. */
final class Drawings {

    private static final Pattern START = Pattern.compile("<svg\\b[^>]*>");
    private static final Pattern NAMING = Pattern.compile("\\s(role|aria-[a-z]+|alt|class)=\"[^\"]*\"");

    private static final Pattern LOOK =
            Pattern.compile("\\s(font-[a-z]+|fill|stroke|stroke-width|text-anchor)=\"[^\"]*\"");

    private Drawings() {}

    /** Its frame has the text alternative, so the drawing itself is not named a second time. */
    static String forScreen(String svg) {
        return renamed(svg, " aria-hidden=\"true\" focusable=\"false\"");
    }

    /**
     * For the PDF: the text alternative of the figure comes from the element itself. openhtmltopdf drops what the root says
     * about type and colour, so a group within it says it again.
     */
    static String forPaper(Block.Picture picture) {
        String svg = renamed(picture.wide(), " class=\"paper-svg\" alt=\"" + Markup.escape(picture.altText()) + "\"");
        int within = svg.indexOf('>') + 1;
        StringBuilder group = new StringBuilder("<g");
        Matcher look = LOOK.matcher(svg.substring(0, within));
        while (look.find()) {
            group.append(look.group());
        }
        int end = svg.lastIndexOf("</svg>");
        return end < 0 ? svg : svg.substring(0, within) + group + ">" + svg.substring(within, end) + "</g></svg>";
    }

    private static String renamed(String svg, String attributes) {
        Matcher start = START.matcher(svg);
        if (!start.find()) {
            return svg;
        }
        String tag = NAMING.matcher(start.group()).replaceAll("");
        return tag.substring(0, tag.length() - 1) + attributes + ">" + svg.substring(start.end());
    }
}
