package org.wardmote.govuk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * HTML with what does not matter taken out: white space at the ends of text, the order of attributes and of classes, and
 * how a character is escaped. One token a line, so that a difference can be seen.
 */
final class Markup {

    private static final Pattern TOKEN = Pattern.compile(
            "<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[^\\s=>/]+(?:\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s>]+))?)*)\\s*/?>");

    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=>/]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+)))?");

    private Markup() {}

    static List<String> normal(String html) {
        List<String> tokens = new ArrayList<>();
        Matcher tag = TOKEN.matcher(html);
        int at = 0;
        while (tag.find()) {
            text(html.substring(at, tag.start()), tokens);
            at = tag.end();
            if (tag.group(1).isEmpty()) {
                tokens.add("<" + tag.group(2) + attributes(tag.group(3)) + ">");
            } else if (!tag.group(2).equals("path")) {
                tokens.add("</" + tag.group(2) + ">");
            }
        }
        text(html.substring(at), tokens);
        return tokens;
    }

    private static void text(String raw, List<String> tokens) {
        String text = plain(raw).replaceAll("\\s+", " ").strip();
        if (!text.isEmpty()) {
            tokens.add(text);
        }
    }

    private static String attributes(String raw) {
        TreeMap<String, String> found = new TreeMap<>();
        Matcher attribute = ATTRIBUTE.matcher(raw);
        while (attribute.find()) {
            String value = attribute.group(2) != null
                    ? attribute.group(2)
                    : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
            String words =
                    value == null ? "" : plain(value).replaceAll("\\s+", " ").strip();
            found.put(
                    attribute.group(1),
                    attribute.group(1).equals("class")
                            ? Arrays.stream(words.split(" ")).sorted().collect(Collectors.joining(" "))
                            : words);
        }
        return found.entrySet().stream()
                .map(one -> " " + one.getKey() + "=\"" + one.getValue() + "\"")
                .collect(Collectors.joining());
    }

    private static String plain(String escaped) {
        return escaped.replace("&ctdot;", "⋯")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", "\u00a0")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
