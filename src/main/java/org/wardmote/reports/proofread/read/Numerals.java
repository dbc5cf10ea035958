package org.wardmote.reports.proofread.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** What a cell of numbers looks like, rightly or wrongly written. */
public final class Numerals {

    private static final Pattern NUMBER =
            Pattern.compile("[(\\[]?[-–−+±]?[(]?£?(?=[\\dOoIl,.]*\\d)[\\dOlI][\\dOoIl,.]*(?<![.,])[%)\\]]*[*†]?");
    private static final Pattern NONE = Pattern.compile("(?i)n\\s?/\\s?a|n\\.a\\.?|nil|[-–—*]|\\.\\.|[<≤]\\s?\\d+|#");
    private static final Pattern SIGN = Pattern.compile("[-–−+]");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /** With fewer columns a line of words is too easily taken for a row. */
    private static final int FEWEST_TO_MEND = 3;

    private Numerals() {}

    /** Whether a text is a number, or stands where a number would: "n/a", "-", "*", "<5". */
    public static boolean isValue(String text) {
        return isNumber(text) || NONE.matcher(text).matches();
    }

    /** Whether a text is a number, with or without sign, commas, per cent or brackets; also one with letters for digits. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text.replaceFirst("^([-–−+])\\s+", "$1")).matches();
    }

    static boolean isYear(String text) {
        return YEAR.matcher(text).matches();
    }

    /** A line taken apart: the words that name it and the values after them. */
    record Row(String name, List<String> values) {}

    /** The most values that the end of a line can hold; when signs stand apart from their numbers, they belong together. */
    static Row row(String text, boolean signsApart) {
        List<String> tokens = new ArrayList<>(List.of(text.split("\\s+")));
        for (int i = tokens.size() - 1; i > 0; i--) {
            if (tokens.get(i).equals("%") && isNumber(tokens.get(i - 1))) {
                tokens.set(i - 1, tokens.get(i - 1) + tokens.remove(i));
            }
        }
        List<String> values = new ArrayList<>();
        int at = tokens.size();
        while (at > 0 && isValue(tokens.get(at - 1))) {
            String value = tokens.get(--at);
            boolean apart = at > 0
                    && SIGN.matcher(tokens.get(at - 1)).matches()
                    && (signsApart || tokens.get(at - 1).equals("+"))
                    && Character.isDigit(value.charAt(0));
            if (apart) {
                value = tokens.get(--at) + " " + value;
            }
            values.add(value);
        }
        Collections.reverse(values);
        // A dash at the very front of a line marks a part of the row above, where words follow it.
        return new Row(String.join(" ", tokens.subList(0, at)), values);
    }

    /**
     * A line that would be a row of so many values if one of them were a number; it has no such end when too many are
     * none, and then the row has no values.
     */
    static Row brokenRow(String text, int columns) {
        List<String> tokens = List.of(text.split("\\s+"));
        int names = tokens.size() - columns;
        if (names < 1 || columns < FEWEST_TO_MEND) {
            return new Row(text, List.of());
        }
        List<String> last = tokens.subList(names, tokens.size());
        boolean one = last.stream().filter(token -> !isValue(token)).count() == 1
                && last.stream().filter(Numerals::isNumber).count() >= 2;
        return one ? new Row(String.join(" ", tokens.subList(0, names)), last) : new Row(text, List.of());
    }
}
