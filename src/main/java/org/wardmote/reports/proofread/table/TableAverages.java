package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.table.TypedTable.Role;

/** Averages that stand in a table, as a row of its rows or a column of its columns, worked out again. */
final class TableAverages {

    private static final Pattern AVERAGE = Pattern.compile("(?i).*\\b(average|mean|avg)\\b.*");

    /** An average of something else than the rows of its table, or one that weighs them. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "(?i).*\\b(national|england|wales|county|force|regional|region|london|similar|family|msg|weighted|uk|group)\\b.*");

    private static final double MOST = 0.65;
    private static final int FEWEST = 3;

    private final Understood table;
    private final List<Slip> slips = new ArrayList<>();

    private TableAverages(Understood table) {
        this.table = table;
    }

    static List<Slip> slips(Understood table) {
        TableAverages averages = new TableAverages(table);
        for (int row = 0; row < table.table().rows().size(); row++) {
            averages.row(row);
        }
        for (int column = 2; column < table.table().columns().size(); column++) {
            averages.column(column);
        }
        return averages.slips;
    }

    /** The average of all rows that are neither totals nor averages; at least two columns must bear it out. */
    private void row(int at) {
        String name = table.row(at).name();
        if (!AVERAGE.matcher(name).matches() || OF_OTHERS.matcher(name).matches()) {
            return;
        }
        List<Integer> off = new ArrayList<>();
        int held = 0;
        for (int column = 0; column < table.table().columns().size(); column++) {
            BigDecimal printed = table.number(at, column);
            BigDecimal mean = printed == null ? null : meanOfRows(at, column);
            if (printed != null && mean != null) {
                boolean same = near(printed, mean, column);
                held += same ? 1 : 0;
                if (!same) {
                    off.add(column);
                }
            }
        }
        if (held >= 2 && held >= off.size() * 2) {
            for (int column : off) {
                wrong(at, column, meanOfRows(at, column), "the rows");
            }
        }
    }

    private @Nullable BigDecimal meanOfRows(int at, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        int rows = 0;
        for (int row = 0; row < table.table().rows().size(); row++) {
            boolean counted = row != at
                    && !table.row(row).total()
                    && !AVERAGE.matcher(table.row(row).name()).matches();
            BigDecimal number = table.number(row, column);
            if (counted && number == null) {
                return null;
            }
            if (counted && number != null) {
                sum = sum.add(number);
                rows++;
            }
        }
        return rows < 2 ? null : sum.divide(BigDecimal.valueOf(rows), MathContext.DECIMAL64);
    }

    /** The average of counts just before it, in most rows. */
    private void column(int at) {
        String header = table.column(at).header();
        if (!AVERAGE.matcher(header).matches() || OF_OTHERS.matcher(header).matches()) {
            return;
        }
        for (int first = 0; first <= at - 2; first++) {
            List<Integer> off = new ArrayList<>();
            int held = 0;
            for (int row = 0; row < table.table().rows().size(); row++) {
                BigDecimal printed = table.number(row, at);
                BigDecimal mean = meanOfColumns(row, first, at);
                if (printed != null && mean != null) {
                    boolean same = near(printed, mean, at);
                    held += same ? 1 : 0;
                    if (!same) {
                        off.add(row);
                    }
                }
            }
            if (held + off.size() >= FEWEST && held >= (held + off.size()) * MOST) {
                for (int row : off) {
                    wrong(row, at, meanOfColumns(row, first, at), "the columns before it");
                }
                return;
            }
        }
    }

    private @Nullable BigDecimal meanOfColumns(int row, int first, int at) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int column = first; column < at; column++) {
            BigDecimal number = table.number(row, column);
            if (number == null
                    || table.column(column).role() != Role.COUNT
                            && table.column(column).role() != Role.OTHER) {
                return null;
            }
            sum = sum.add(number);
        }
        return sum.divide(BigDecimal.valueOf(at - first), MathContext.DECIMAL64);
    }

    /** Within a half of its last digit, or cut off after it. */
    private boolean near(BigDecimal printed, BigDecimal mean, int column) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(table.decimals(column));
        return mean.subtract(printed).abs().compareTo(unit) < 0;
    }

    private void wrong(int row, int column, @Nullable BigDecimal mean, String of) {
        if (mean == null) {
            return;
        }
        BigDecimal right = ColumnRoles.halfUp(mean, table.decimals(column));
        slips.add(new Slip(
                "table.average",
                Severity.WRONG,
                table.value(row, column).place(),
                table.value(row, column).text(),
                table.name(row, column) + ": the average is not that of " + of + ".",
                "The average is " + Amount.print(ColumnRoles.halfUp(mean, table.decimals(column) + 1)) + ".",
                "Print " + Amount.print(right) + ", or mend the number that is wrong."));
    }
}
