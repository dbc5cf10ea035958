package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.table.TypedTable.Role;

/** Totals of numbers with decimals: money in thousands, and shares that make up a hundred. */
final class DecimalTotals {

    private static final Pattern TOTAL = Pattern.compile("(?i)(grand |overall )?totals?\\b.*|all|sum");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FEWEST = 2;

    private DecimalTotals() {}

    static List<Slip> slips(Understood table) {
        int total = table.table().rows().size() - 1;
        if (total < FEWEST || !TOTAL.matcher(table.row(total).name()).matches()) {
            return List.of();
        }
        List<Integer> off = new ArrayList<>();
        int held = 0;
        for (int column = 0; column < table.table().columns().size(); column++) {
            BigDecimal apart = apart(table, column, total);
            if (apart == null) {
                continue;
            }
            if (apart.signum() == 0) {
                held++;
            } else {
                off.add(column);
            }
        }
        List<Slip> slips = new ArrayList<>();
        for (int column : off) {
            boolean hundred = isHundred(table, column, total);
            if (hundred || held > 0 && held >= off.size() || slip(table, column, total)) {
                slips.add(wrong(table, column, total));
            }
        }
        return slips;
    }

    private static boolean isHundred(Understood table, int column, int total) {
        BigDecimal printed = table.number(total, column);
        boolean shares = table.column(column).role() == Role.SHARE
                || table.column(column).role() == Role.PERCENT_CHANGE
                || table.value(total, column).text().contains("%")
                || table.column(column).header().contains("%");
        return shares && printed != null && printed.compareTo(HUNDRED) == 0;
    }

    /**
     * How far the rows are from their total beyond what rounding allows; null where the column has none, is one of counts
     * (which are added up elsewhere), or is no column of things that can be added.
     */
    @org.jspecify.annotations.Nullable
    private static BigDecimal apart(Understood table, int column, int total) {
        Role role = table.column(column).role();
        boolean hundred = isHundred(table, column, total);
        boolean counted = role == Role.SHARE && table.column(column).of() >= 0;
        boolean decimal = role == Role.OTHER
                && table.decimals(column) > 0
                && !table.column(column).header().contains("%")
                && !table.column(column)
                        .header()
                        .matches("(?i).*\\b(rate|average|mean|days|score|index|ratio|per)\\b.*");
        BigDecimal printed = table.number(total, column);
        if (printed == null || counted || !hundred && !decimal) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = 0; row < total; row++) {
            BigDecimal number = table.number(row, column);
            if (number == null
                    || table.row(row).total()
                    || table.row(row).name().matches("(?i)of which.*")) {
                return null;
            }
            sum = sum.add(number);
        }
        BigDecimal room = BigDecimal.ONE
                .movePointLeft(table.decimals(column))
                .multiply(BigDecimal.valueOf(total))
                .divide(BigDecimal.valueOf(2));
        BigDecimal apart = sum.subtract(printed);
        // answers of which one may give several make up far more than a hundred, or what is left out far less
        boolean far = hundred && apart.abs().compareTo(BigDecimal.valueOf(15)) > 0;
        return far ? null : apart.abs().compareTo(room) <= 0 ? BigDecimal.ZERO : apart;
    }

    /** Whether one slip of the finger, in the total or in a part, makes the sum. */
    private static boolean slip(Understood table, int column, int total) {
        BigDecimal printed = table.number(total, column);
        BigDecimal apart = apart(table, column, total);
        if (printed == null || apart == null) {
            return false;
        }
        if (Fingers.slipped(printed, printed.add(apart))) {
            return true;
        }
        for (int row = 0; row < total; row++) {
            BigDecimal part = table.number(row, column);
            if (part != null && Fingers.slipped(part, part.subtract(apart))) {
                return true;
            }
        }
        return false;
    }

    private static Slip wrong(Understood table, int column, int total) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = 0; row < total; row++) {
            BigDecimal number = table.number(row, column);
            sum = number == null ? sum : sum.add(number);
        }
        return new Slip(
                "table.total",
                Severity.WRONG,
                table.value(total, column).place(),
                table.value(total, column).text(),
                table.name(total, column) + ": the total is not the sum of its parts.",
                "Its " + total + " parts add up to " + Amount.print(sum) + ", and rounding does not explain it.",
                isHundred(table, column, total)
                        ? "Mend the part that is wrong."
                        : "Print " + Amount.print(sum) + ", or mend the part that is wrong.");
    }
}
