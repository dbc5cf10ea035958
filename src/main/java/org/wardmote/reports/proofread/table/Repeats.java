package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.reports.proofread.table.TypedTable.Value;

/** Rows that stand twice, and parts that are greater than what they are parts of. */
final class Repeats {

    private static final Pattern OF_WHICH = Pattern.compile("(?i)(of which|including|of these|of whom)\\b.*");

    /** Names that may well stand under each of several headings. */
    private static final Pattern COMMON = Pattern.compile(
            "(?i)(|other.*|.*total.*|all.*|of which.*|including.*|yes|no|none|unknown|not .*|male|female)");

    private Repeats() {}

    static List<Slip> slips(Understood table) {
        List<Slip> slips = new ArrayList<>();
        int whole = -1;
        for (int row = 0; row < table.table().rows().size(); row++) {
            boolean part = OF_WHICH.matcher(table.row(row).name()).matches();
            if (part && whole >= 0) {
                greater(table, row, whole, slips);
            }
            whole = part ? whole : row;
            twice(table, row, slips);
        }
        return slips;
    }

    private static void greater(Understood table, int row, int whole, List<Slip> slips) {
        for (int column : table.counts()) {
            BigDecimal part = table.number(row, column);
            BigDecimal all = table.number(whole, column);
            if (part != null && all != null && part.compareTo(all) > 0) {
                slips.add(new Slip(
                        "table.part",
                        Severity.WRONG,
                        table.value(row, column).place(),
                        table.value(row, column).text(),
                        table.name(row, column) + ": the part is greater than the whole.",
                        table.row(whole).name() + " is " + Amount.print(all) + ".",
                        "Mend the one or the other."));
            }
        }
    }

    private static void twice(Understood table, int row, List<Slip> slips) {
        String name = table.row(row).name().toLowerCase(Locale.UK).strip();
        if (COMMON.matcher(name).matches() || table.row(row).values().stream().noneMatch(v -> v.number() != null)) {
            return;
        }
        for (int other = 0; other < row; other++) {
            String theirs = table.row(other).name().toLowerCase(Locale.UK).strip();
            boolean same = theirs.equals(name)
                    && table.row(other).parent() == table.row(row).parent();
            if (same && !headed(table, other, row)) {
                boolean alike = values(table, other).equals(values(table, row));
                slips.add(new Slip(
                        "table.row-twice",
                        alike ? Severity.WRONG : Severity.DOUBTFUL,
                        table.row(row).place(),
                        table.row(row).name(),
                        "The row " + table.row(row).name() + " stands twice" + (alike ? "." : ", with other numbers."),
                        "Rows " + (other + 1) + " and " + (row + 1) + " of the table.",
                        alike ? "Strike one out." : "Give the one that is another its own name."));
                return;
            }
        }
    }

    /** Whether something parts the two: a row that heads those below it, or a total. */
    private static boolean headed(Understood table, int from, int to) {
        for (int row = from + 1; row < to; row++) {
            boolean empty = table.row(row).values().stream().noneMatch(value -> value.number() != null);
            if (empty || table.row(row).total() || table.row(row).name().matches("(?i).*total.*")) {
                return true;
            }
        }
        return table.table().columns().stream().noneMatch(column -> column.role() == Role.COUNT);
    }

    private static List<String> values(Understood table, int row) {
        return table.row(row).values().stream().map(Value::text).toList();
    }
}
