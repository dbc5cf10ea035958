package org.wardmote.statistics.dataset;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Problem;
import org.wardmote.statistics.dataset.intake.Limits;

/** Asks the checks' queries and puts what they find into words. */
final class CheckResults {

    private static final Pattern NAMED = Pattern.compile("\\{([a-z_]+)}");
    private static final int VALUE_LETTERS = 80;

    /** Rows of one check's answer that are looked at; more than these only mean that there are many. */
    private static final int MOST = 10_000;

    private CheckResults() {}

    /** What a check finds, at most {@link Limits#PLACES_TOLD} places and then how many more. */
    static List<Checked> of(Connection connection, Check check) {
        List<Checked> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM (" + check.query() + ") LIMIT " + MOST)) {
            long more = 0;
            while (rows.next()) {
                if (found.size() < Limits.PLACES_TOLD || (has(rows, "slice") && has(rows, "month"))) {
                    found.add(one(check, row(rows), printed(rows)));
                } else {
                    more++;
                }
            }
            if (more > 0) {
                found.add(Checked.of(new Problem(
                        check.id(),
                        check.severity(),
                        "",
                        0,
                        "",
                        "",
                        "And " + inPrint(more) + " more like these.",
                        check.advice(),
                        null)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The check " + check.id() + " cannot be asked: " + e.getMessage(), e);
        }
        return found;
    }

    private static Checked one(Check check, Map<String, String> row, Map<String, String> printed) {
        String lineText = row.getOrDefault("line", "");
        Problem problem = new Problem(
                check.id(),
                check.severity(),
                row.getOrDefault("file", ""),
                lineText.isEmpty() ? 0 : Long.parseLong(lineText),
                row.getOrDefault("column", ""),
                shortened(row.getOrDefault("value", "")),
                filled(check.message(), printed),
                filled(check.advice(), printed),
                emptyAsNull(row.getOrDefault("suggestion", "")));
        return new Checked(problem, row.getOrDefault("slice", ""), row.getOrDefault("month", ""));
    }

    private static String filled(String template, Map<String, String> row) {
        Matcher matcher = NAMED.matcher(template);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String value = row.get(matcher.group(1));
            matcher.appendReplacement(
                    text, Matcher.quoteReplacement(value == null ? matcher.group() : shortened(value)));
        }
        return matcher.appendTail(text).toString();
    }

    private static Map<String, String> row(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String value = rows.getString(i);
            row.put(columns.getColumnLabel(i), value == null ? "" : value);
        }
        return row;
    }

    /** The row as a sentence tells it: numbers with separators, as on every page. */
    private static Map<String, String> printed(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Map<String, String> printed = row(rows);
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = rows.getObject(i);
            if (value instanceof Long || value instanceof Integer || value instanceof BigInteger) {
                printed.put(columns.getColumnLabel(i), inPrint((Number) value));
            }
        }
        return printed;
    }

    private static String inPrint(Number number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static boolean has(ResultSet rows, String column) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnLabel(i).equals(column)) {
                return true;
            }
        }
        return false;
    }

    static String shortened(String value) {
        String plain = value.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= VALUE_LETTERS ? plain : plain.substring(0, VALUE_LETTERS - 3) + "...";
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
