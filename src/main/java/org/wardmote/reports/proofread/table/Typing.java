package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.read.Numerals;
import org.wardmote.reports.proofread.read.Passage.Cell;
import org.wardmote.reports.proofread.read.Passage.Grid;
import org.wardmote.reports.proofread.read.Periods;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.reports.proofread.table.TypedTable.Row;
import org.wardmote.reports.proofread.table.TypedTable.Value;

/** Makes a table of one grid: its headers joined, its names parted from its numbers, its columns and rows understood. */
final class Typing {

    private static final Pattern DASH = Pattern.compile("^\\s*[-–—•▪◦·>]+\\s*");
    private static final Pattern PART_DASH = Pattern.compile("^\\s*[-–—•▪◦·>]\\s*[\\p{L}(].*");
    private static final int MOST_HEADERS = 4;

    private final Grid grid;
    private final int width;
    private final int headers;

    Typing(Grid grid) {
        this.grid = grid;
        this.width = grid.rows().stream().mapToInt(List::size).max().orElse(0);
        this.headers = headers();
    }

    /** The first rows that hold no numbers but years; those that the paper marks as headers, and what goes on like them. */
    private int headers() {
        int rows = 0;
        while (rows < Math.min(MOST_HEADERS + grid.headers(), grid.rows().size())) {
            List<Cell> row = grid.rows().get(rows);
            boolean filled = row.stream().skip(1).anyMatch(cell -> !cell.text().isBlank());
            boolean numbers = row.stream().skip(1).anyMatch(cell -> isBodyNumber(cell.text()));
            if (numbers || rows >= Math.max(1, grid.headers()) && !filled) {
                break;
            }
            rows++;
        }
        return rows;
    }

    private static boolean isBodyNumber(String text) {
        String words = text.strip();
        return Numerals.isNumber(words) && !words.matches("(?:19|20)\\d\\d");
    }

    Optional<Understood> understood() {
        List<List<Cell>> body = grid.rows().subList(headers, grid.rows().size());
        int names = namesColumn(body);
        List<Integer> kept = new ArrayList<>();
        for (int column = names + 1; column < width; column++) {
            kept.add(column);
        }
        boolean numbers = kept.stream().anyMatch(column -> isNumeric(body, column));
        if (!numbers || body.isEmpty()) {
            return Optional.empty();
        }
        List<String> heads = kept.stream().map(this::header).toList();
        List<List<Amount>> amounts = body.stream()
                .map(row -> kept.stream()
                        .map(column -> Amount.of(text(row, column)))
                        .toList())
                .toList();
        List<Column> columns = new ColumnRoles(heads, amounts, grid.caption()).read();
        List<List<Value>> values =
                body.stream().map(row -> values(row, kept, columns)).toList();
        List<String> named =
                body.stream().map(row -> names < 0 ? "" : text(row, names)).toList();
        RowTree tree = tree(named, values, columns);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            rows.add(new Row(
                    cell(body.get(i), Math.max(0, names)).place(),
                    DASH.matcher(named.get(i)).replaceFirst("").strip(),
                    tree.parent(i),
                    tree.isTotal(i),
                    values.get(i)));
        }
        TypedTable table = new TypedTable(grid.place(), grid.caption(), columns, rows);
        return Optional.of(new Understood(table, tree.sums()));
    }

    private List<Value> values(List<Cell> row, List<Integer> kept, List<Column> columns) {
        List<Value> values = new ArrayList<>();
        for (int j = 0; j < kept.size(); j++) {
            Cell cell = cell(row, kept.get(j));
            values.add(new Value(cell.place(), cell.text(), number(cell.text(), columns.get(j))));
        }
        return values;
    }

    private static RowTree tree(List<String> names, List<List<Value>> values, List<Column> columns) {
        boolean[] dashed = new boolean[names.size()];
        List<List<@Nullable BigDecimal>> counts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            dashed[i] = PART_DASH.matcher(names.get(i)).matches();
            List<@Nullable BigDecimal> row = new ArrayList<>();
            for (int j = 0; j < columns.size(); j++) {
                if (columns.get(j).role() == Role.COUNT) {
                    row.add(values.get(i).get(j).number());
                }
            }
            counts.add(row);
        }
        List<String> plain = names.stream()
                .map(name -> DASH.matcher(name).replaceFirst("").strip())
                .toList();
        return new RowTree(plain, dashed, counts).read();
    }

    /** In a column of counts three digits after a point are thousands: there are no thousandths of a crime. */
    private static @Nullable BigDecimal number(String text, Column column) {
        BigDecimal number = Amount.of(text).number();
        boolean thousands = column.role() == Role.COUNT && Notation.isPointForComma(text);
        return number == null || !thousands ? number : number.movePointRight(3).setScale(0);
    }

    /** The first column of words, or of years and months in order; -1 when every column is of numbers. */
    private int namesColumn(List<List<Cell>> body) {
        for (int column = 0; column < Math.min(3, width); column++) {
            if (!isNumeric(body, column) || isPeriods(body, column)) {
                return column;
            }
        }
        return -1;
    }

    private boolean isPeriods(List<List<Cell>> body, int column) {
        return column == 0
                && body.size() > 1
                && body.stream()
                        .allMatch(row -> text(row, column).matches("(?:19|20)\\d\\d")
                                || Periods.parse(text(row, column)).isPresent()
                                        && !Numerals.isNumber(text(row, column)));
    }

    private boolean isNumeric(List<List<Cell>> body, int column) {
        int filled = 0;
        int numbers = 0;
        for (List<Cell> row : body) {
            String text = text(row, column);
            if (!text.isBlank()) {
                filled++;
                numbers += Amount.of(text).flaw() != Amount.Flaw.WORDS ? 1 : 0;
            }
        }
        return filled > 0 && numbers * 5 >= filled * 3;
    }

    private String header(int column) {
        List<String> parts = new ArrayList<>();
        for (List<Cell> row : grid.rows().subList(0, headers)) {
            String text = text(row, column);
            if (!text.isBlank() && !parts.contains(text)) {
                parts.add(text);
            }
        }
        return String.join(" ", parts);
    }

    private Cell cell(List<Cell> row, int column) {
        return column < row.size()
                ? row.get(column)
                : new Cell(row.isEmpty() ? grid.place() : row.get(0).place(), "");
    }

    private String text(List<Cell> row, int column) {
        return cell(row, column).text().strip().replaceAll("\\s+", " ");
    }
}
