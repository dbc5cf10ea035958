package org.wardmote.reports.proofread.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.text.Lines.Line;

/** Names that are spelt in two ways: one that stands often, and once another that is one letter off. */
final class Names {

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'\u2019]+");
    private static final int SHORTEST = 6;
    /** The right spelling stands at least so many times as often. */
    private static final int OFTEN = 3;

    private Names() {}

    static List<Slip> slips(Lines lines) {
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, Line> first = new LinkedHashMap<>();
        Set<String> common = new HashSet<>();
        for (Line line : lines.all()) {
            Matcher matcher = WORD.matcher(line.words());
            while (matcher.find()) {
                String word = matcher.group().replaceAll("['\u2019]s?$", "");
                if (Character.isUpperCase(word.charAt(0))
                        && word.length() >= SHORTEST
                        && !word.equals(word.toUpperCase(Locale.ROOT))) {
                    times.merge(word, 1, Integer::sum);
                    first.putIfAbsent(word, line);
                } else {
                    common.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        List<Slip> slips = new ArrayList<>();
        times.forEach((word, n) -> times.forEach((right, often) -> {
            if (n <= 2
                    && often >= OFTEN * n
                    && oneLetterOff(word, right)
                    && !common.contains(word.toLowerCase(Locale.ROOT))
                    && !common.contains(right.toLowerCase(Locale.ROOT))) {
                slips.add(new Slip(
                        "text.name",
                        Severity.DOUBTFUL,
                        Objects.requireNonNull(first.get(word)).place(),
                        word,
                        "One name may be spelt in two ways: " + word + " and " + right + ".",
                        right + " stands in the paper " + often + " times, " + word + " "
                                + (n == 1 ? "once." : n + " times."),
                        right));
            }
        }));
        return slips;
    }

    /** One letter changed, left out or put in, or two changed about; not the ending, which grammar changes. */
    static boolean oneLetterOff(String one, String other) {
        if (one.equals(other) || one.charAt(0) != other.charAt(0) || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        String a = one.substring(from);
        String b = other.substring(from);
        if (a.length() <= 1 || b.length() <= 1) {
            return false;
        }
        if (a.length() == b.length()) {
            boolean swapped = a.charAt(0) == b.charAt(1)
                    && a.charAt(1) == b.charAt(0)
                    && a.substring(2).equals(b.substring(2));
            return a.substring(1).equals(b.substring(1)) || swapped;
        }
        return a.length() > b.length()
                ? a.substring(1).equals(b)
                : b.substring(1).equals(a);
    }
}
