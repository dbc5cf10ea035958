package org.wardmote.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A table as data: numbers without their dress, words as they are.
 *
 * @param columns as printed, with the unit in the header where the cells bore it
 * @param rows each cell as it stands in the file, not yet quoted
 */
record CsvTable(
        String file, String caption, List<Column> columns, List<List<String>> rows, List<String> notes, String source) {

    /**
     * One column.
     *
     * @param gaps what stands where there is no number: "n/a", "[c]"; empty for a column of words
     */
    record Column(String header, boolean number, Set<String> gaps) {}

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");
    private static final Pattern DRESSED = Pattern.compile("([-+]?)(£?)([-+]?[\\d,]+(?:\\.\\d+)?)(%?)");

    static CsvTable of(String anchor, Block.Table table, List<String> notes, String source) {
        List<List<String>> plain = table.rows().stream()
                .map(row -> row.cells().stream()
                        .map(cell -> Inline.plain(cell).strip().replace('\u2212', '-'))
                        .toList())
                .toList();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            columns.add(column(table.columns().get(i), i, plain));
        }
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : plain) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(columns.get(i).number() ? undressed(row.get(i)) : row.get(i));
            }
            rows.add(cells);
        }
        return new CsvTable(anchor + ".csv", table.caption(), columns, rows, notes, source);
    }

    /** A column is of numbers when each cell is one, in one unit, or says that there is none. */
    private static Column column(Block.Column column, int at, List<List<String>> rows) {
        Set<String> units = new TreeSet<>();
        Set<String> gaps = new TreeSet<>();
        int numbers = 0;
        for (List<String> row : rows) {
            String cell = row.get(at);
            var dressed = DRESSED.matcher(cell);
            if (dressed.matches() && NUMBER.matcher(undressed(cell)).matches()) {
                units.add(dressed.group(2) + dressed.group(4));
                numbers++;
            } else {
                gaps.add(cell);
            }
        }
        if (!column.numeric()
                || numbers == 0
                || units.size() > 1
                || gaps.stream().anyMatch(CsvTable::tellsNumber)) {
            return new Column(column.header(), false, Set.of());
        }
        String unit = units.iterator().next();
        boolean said = unit.isEmpty()
                || column.header().contains(unit)
                || (unit.equals("%") && column.header().contains("per cent"));
        return new Column(said ? column.header() : column.header() + " (" + unit + ")", true, gaps);
    }

    /** "about 5" and "3 to 7" are words with numbers in them, not gaps. */
    private static boolean tellsNumber(String gap) {
        return gap.chars().anyMatch(Character::isDigit);
    }

    private static String undressed(String cell) {
        return DRESSED.matcher(cell).matches() ? cell.replaceAll("[,£%+]", "") : cell;
    }

    String csv() {
        StringBuilder out = new StringBuilder();
        line(columns.stream().map(Column::header).toList(), List.of(), out);
        rows.forEach(row -> line(row, columns, out));
        return out.toString();
    }

    private static void line(List<String> cells, List<Column> columns, StringBuilder out) {
        for (int i = 0; i < cells.size(); i++) {
            boolean number = !columns.isEmpty() && columns.get(i).number();
            out.append(i == 0 ? "" : ",").append(quoted(number ? cells.get(i) : harmless(cells.get(i))));
        }
        out.append("\r\n");
    }

    /**
     * A spreadsheet takes a cell that begins with one of these for a formula and may run it (CWE-1236), so words that do
     * get an apostrophe before them. Numbers below zero stay numbers.
     */
    private static String harmless(String cell) {
        if (cell.isEmpty() || NUMBER.matcher(cell).matches() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0) {
            return cell;
        }
        return "'" + cell;
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !cell.equals(cell.strip());
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
