package org.wardmote.reports.compose;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression whose pinned words are false by the data held now.
 *
 * @param id of its citation
 * @param line of the paper's text
 * @param expression as it stands, with single spaces
 * @param printed the words that are pinned
 * @param truth what would be true
 */
public record Outdated(String id, int line, String expression, String printed, String truth) {

    private static final Pattern PINNED = Pattern.compile("says=\"[^\"]*\"");

    /** The text with what is true pinned in its place. What is no longer there is left as it is. */
    public String mend(String text) {
        int at = text.indexOf("{{", start(text, line));
        while (at >= 0) {
            int end = Expressions.end(text, at + 2);
            if (end >= 0
                    && text.substring(at + 2, end)
                            .strip()
                            .replaceAll("\\s+", " ")
                            .equals(expression)) {
                // a quotation mark would end the pin: then the words follow the data again
                String pin = truth.indexOf('"') < 0 ? "says=\"" + truth + '"' : "";
                return text.substring(0, at)
                        + PINNED.matcher(text.substring(at, end)).replaceFirst(Matcher.quoteReplacement(pin))
                        + text.substring(end);
            }
            at = text.indexOf("{{", at + 2);
        }
        return text;
    }

    private static int start(String text, int line) {
        int at = 0;
        for (int i = 1; i < line && at >= 0; i++) {
            at = text.indexOf('\n', at) + 1;
            if (at == 0) {
                return 0;
            }
        }
        return at;
    }
}
