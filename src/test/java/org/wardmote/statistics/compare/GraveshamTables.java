package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The printed tables of gravesham-2019, read for tests. */
final class GraveshamTables {

    static final String TOTAL = "recorded-crime-by-district";
    static final String DOMESTIC_ABUSE = "domestic-abuse-by-district";
    static final String ASB = "asb-by-district";
    static final String CATEGORIES = "offence-categories-gravesham";

    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]*)");

    private GraveshamTables() {}

    /** The rows as printed, from the demo. */
    static List<Row> rows(String table) {
        List<Row> rows = new ArrayList<>();
        List<String> lines = Reference.lines("/demo/tables/" + table + ".csv").toList();
        int first = table.equals(CATEGORIES) ? 1 : 0;
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            String percent = cells.get(table.equals(CATEGORIES) || table.equals(ASB) ? first + 4 : first + 3);
            rows.add(new Row(
                    first == 1 ? Integer.parseInt(cells.get(0)) : 0,
                    cells.get(first),
                    count(cells.get(first + 1)),
                    count(cells.get(first + 2)),
                    percent));
        }
        return rows;
    }

    static Row row(String table, String name) {
        return rows(table).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long count(String cell) {
        return Long.parseLong(cell.replace(",", ""));
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        int at = 0;
        while (at <= line.length() && cell.find(at)) {
            cells.add(cell.group(1) != null ? cell.group(1) : cell.group(2));
            at = cell.end() + 1;
        }
        return cells;
    }

    record Row(int level, String name, long before, long now, String printedPercent) {
        TwoCounts counts() {
            return TwoCounts.of(before, now);
        }
    }
}
