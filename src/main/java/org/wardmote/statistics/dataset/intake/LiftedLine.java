package org.wardmote.statistics.dataset.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of a table that was lifted from a page: a name, then numbers, with nothing but spaces between. */
final class LiftedLine {

    /** Stands for the absence of a sign between cells. */
    static final char SEPARATOR = ' ';

    private static final String NUMBER =
            "(?:[-+\u2212\u2013]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?%?|n/a|N/A|[-\u2013])";
    private static final Pattern LINE = Pattern.compile("\\s*(\\S.*?)((?:\\s+" + NUMBER + ")+)\\s*");

    private LiftedLine() {}

    /** A name and at least two numbers, or a name of words and one; years and such in a sentence are not enough. */
    static boolean isOne(String line) {
        if (line.indexOf('\t') >= 0 || line.indexOf('"') >= 0 || line.indexOf(';') >= 0) {
            return false;
        }
        List<String> cells = cells(line);
        return cells.size() >= 3
                && !cells.get(0).endsWith(",")
                && cells.get(0).codePoints().anyMatch(Character::isLetter);
    }

    /** The name and the numbers; the whole line as one cell when it ends in no number. */
    static List<String> cells(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return List.of(line.strip());
        }
        List<String> cells = new ArrayList<>();
        cells.add(matcher.group(1).strip());
        for (String number : matcher.group(2).strip().split("\\s+")) {
            cells.add(number);
        }
        return cells;
    }
}
