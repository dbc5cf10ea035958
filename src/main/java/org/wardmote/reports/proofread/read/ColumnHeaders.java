package org.wardmote.reports.proofread.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the headers of columns apart where a lifted text has run them together over several lines. */
final class ColumnHeaders {

    private static final String PEOPLE = "(?:popn?\\.?|population|residents|people|persons|households|inhabitants)";

    /** What heads a column, at the end of a text; the longest match speaks. */
    private static final List<Pattern> UNITS = patterns(
            "(?:(?:crime|offence|incident)\\s+)?(?:rate\\s+)?per\\s+1(?:,?000|00,?000)(?:\\s+(?:of\\s+)?(?:the\\s+)?"
                    + PEOPLE + ")?",
            "(?:crime\\s+|offence\\s+)?rates?",
            "(?:%|per\\s?cent|percentage|pct\\.?)\\s*(?:change|diff\\.?|difference|variance|variation|\\+/-)?",
            "(?:change|diff\\.?|difference|variance|\\+/-)?\\s*\\(?(?:%|per\\s?cent)\\)?",
            "(?:%|per\\s?cent|percentage|share|proportion)\\s+of\\s+(?:the\\s+)?(?:total|all|overall)(?:\\s+(?:crimes?|offences|incidents))?",
            "share|proportion",
            "rank(?:ing|ed)?|position",
            "(?:(?:two|three|four|five|ten|\\d+)[- ](?:year|month)\\s+)?average|mean",
            "target|actual|result|budget|outturn|met\\??|status",
            "(?:no\\.?|numeric(?:al)?|number|num\\.?|actual|net|absolute|volume|raw)\\s*(?:change|diff\\.?|difference|variance)",
            "numeric|change|diff\\.?|difference|variance|\\+/-",
            "(?:no\\.?\\s+(?:of\\s+)?)?(?:offences|crimes|incidents|counts?|total|number|volume|households|population)",
            "(?:offences|crimes|incidents)\\s+(?:this|last|previous)\\s+year|(?:this|last|previous|current)\\s+(?:year|period)",
            "(?:earlier|later)\\s+period|YTD|(?:this|last|previous)\\s+YTD|PYTD|outcomes?|positive outcomes?");

    private static final Pattern STUB = Pattern.compile(
            "(?i)(?:area|district|borough|offence(?:\\s+(?:category|type|group))?|categor(?:y|ies)|crime(?:\\s+(?:type|category|group))?"
                    + "|local authority|authority|LA|CSP|ward|force|month|year|quarter|type|indicator|measure|name|division|location|region|priority)s?");

    private static final int MOST_WORDS_OF_A_STUB = 4;

    private static List<Pattern> patterns(String... units) {
        List<Pattern> patterns = new ArrayList<>();
        for (String unit : units) {
            patterns.add(Pattern.compile("(?<![\\w.])(?:" + unit + ")$", Pattern.CASE_INSENSITIVE));
        }
        return patterns;
    }

    private ColumnHeaders() {}

    /**
     * Headers read from the lines above a table.
     *
     * @param stub what heads the names of the rows; may be empty
     * @param columns one for each column of values
     * @param lines how many of the lines, from the last upwards, they take
     */
    record Read(String stub, List<String> columns, int lines) {}

    /** The headers of so many columns, from the lines just above the first row; empty when they cannot be told apart. */
    static Optional<Read> read(List<String> above, int columns) {
        String joined = "";
        for (int lines = 1; lines <= above.size(); lines++) {
            joined = (above.get(above.size() - lines) + " " + joined).strip();
            List<String> units = new ArrayList<>();
            String rest = joined;
            while (units.size() < columns) {
                int start = startOfLast(rest);
                if (start < 0) {
                    break;
                }
                units.add(rest.substring(start).strip());
                rest = rest.substring(0, start).strip();
            }
            if (units.size() == columns && !breaksOff(rest) && isStub(rest)) {
                Collections.reverse(units);
                return Optional.of(withStub(above, rest, units, lines));
            }
        }
        return Optional.empty();
    }

    private static boolean isStub(String rest) {
        return rest.isEmpty() || STUB.matcher(rest).matches() || rest.split("\\s+").length <= MOST_WORDS_OF_A_STUB;
    }

    /** Whether the words that are left would begin in the middle of one: "% change" read as far as "change". */
    private static boolean breaksOff(String rest) {
        return rest.endsWith("%") || rest.endsWith("-") || rest.endsWith("–");
    }

    private static Read withStub(List<String> above, String rest, List<String> units, int lines) {
        if (!rest.isEmpty()) {
            return new Read(rest, units, lines);
        }
        int before = above.size() - lines - 1;
        if (before >= 0 && STUB.matcher(above.get(before)).matches()) {
            return new Read(above.get(before), units, lines + 1);
        }
        return new Read("", units, lines);
    }

    /** Whether a line says nothing but what heads columns. */
    static boolean isHeader(String line) {
        String rest = line.strip();
        boolean any = false;
        while (!rest.isEmpty()) {
            int start = startOfLast(rest);
            if (start < 0) {
                break;
            }
            any = true;
            rest = rest.substring(0, start).strip();
        }
        return any && (rest.isEmpty() || STUB.matcher(rest).matches())
                || STUB.matcher(line).matches();
    }

    private static int startOfLast(String text) {
        int start = Periods.startOfLast(text);
        for (Pattern unit : UNITS) {
            Matcher matcher = unit.matcher(text);
            if (matcher.find() && (start < 0 || matcher.start() < start)) {
                start = matcher.start();
            }
        }
        return start;
    }
}
