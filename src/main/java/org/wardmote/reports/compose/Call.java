package org.wardmote.reports.compose;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One expression, read: {@code change "total-crime" area="Gravesham"}.
 *
 * @param text as it stands, without its braces and with single spaces
 * @param line on which it begins
 * @param exempt whether it stands between {@code part2} and {@code /part2}
 * @param name of the helper
 * @param values those without a name
 * @param named those with one
 */
record Call(String text, int line, boolean exempt, String name, List<Object> values, Map<String, Object> named) {

    /** Stays the same while the expression does, whatever stands around it; its pinned words are no part of it. */
    String id() {
        String bare = text.replaceAll("\\s*says=\"[^\"]*\"", "");
        return String.format(Locale.ROOT, "%08x", bare.hashCode());
    }
}
