package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.Periods;
import org.wardmote.reports.proofread.table.TypedTable.Role;

/** Tables whose rows are years or months one after another: a change is from the row before, whichever way they run. */
final class DownRows {

    private static final Pattern CHANGE = Pattern.compile("(?i).*(change|diff|variance|increase|decrease|\\+/-|%).*");
    private static final double MOST = 0.6;
    private static final int FEWEST = 3;

    private final Understood table;
    private final List<Slip> slips = new ArrayList<>();

    private DownRows(Understood table) {
        this.table = table;
    }

    static List<Slip> slips(Understood table) {
        boolean periods = table.table().rows().stream()
                        .filter(row -> row.name().matches("(?:19|20)\\d\\d")
                                || Periods.parse(row.name()).isPresent())
                        .count()
                >= Math.max(FEWEST, table.table().rows().size() - 1);
        DownRows down = new DownRows(table);
        for (int column = 1; periods && column < table.table().columns().size(); column++) {
            boolean open = table.column(column).of() < 0
                    && CHANGE.matcher(table.column(column).header()).matches();
            if (open) {
                down.column(column);
            }
        }
        return down.slips;
    }

    private void column(int column) {
        for (int of = column - 1; of >= 0; of--) {
            for (Role role : List.of(Role.CHANGE, Role.PERCENT_CHANGE)) {
                for (int step : new int[] {-1, 1}) {
                    if (table.column(of).role() == Role.COUNT && tried(column, of, role, step)) {
                        return;
                    }
                }
            }
        }
    }

    private boolean tried(int column, int of, Role role, int step) {
        List<Integer> off = new ArrayList<>();
        int held = 0;
        for (int row = 0; row < table.table().rows().size(); row++) {
            Optional<BigDecimal> exact = exact(row, of, role, step);
            BigDecimal printed = table.number(row, column);
            if (printed != null && exact.isPresent()) {
                boolean same = near(printed, exact.get(), column, role);
                held += same ? 1 : 0;
                if (!same) {
                    off.add(row);
                }
            }
        }
        int all = held + off.size();
        boolean is = all >= FEWEST && held >= 2 && held >= all * MOST || all >= FEWEST && held >= 2 && off.size() == 2;
        if (is) {
            off.forEach(row -> wrong(row, column, of, role, step));
        }
        return is;
    }

    private Optional<BigDecimal> exact(int row, int of, Role role, int step) {
        int before = row + step;
        if (before < 0 || before >= table.table().rows().size()) {
            return Optional.empty();
        }
        BigDecimal later = table.number(row, of);
        BigDecimal earlier = table.number(before, of);
        if (later == null || earlier == null || role != Role.CHANGE && earlier.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(ColumnRoles.exact(role, later, earlier));
    }

    private boolean near(BigDecimal printed, BigDecimal exact, int column, Role role) {
        BigDecimal unit = role == Role.CHANGE ? BigDecimal.ZERO : BigDecimal.ONE.movePointLeft(table.decimals(column));
        BigDecimal apart = exact.subtract(printed).abs();
        return role == Role.CHANGE ? apart.signum() == 0 : apart.compareTo(unit) < 0;
    }

    private void wrong(int row, int column, int of, Role role, int step) {
        BigDecimal later = table.number(row, of);
        BigDecimal earlier = table.number(row + step, of);
        Optional<BigDecimal> exact = exact(row, of, role, step);
        if (later == null || earlier == null || exact.isEmpty()) {
            return;
        }
        String sign = role == Role.CHANGE ? "" : "%";
        int decimals = role == Role.CHANGE ? 0 : table.decimals(column);
        slips.add(new Slip(
                role == Role.CHANGE ? "table.change" : "table.percent",
                Severity.WRONG,
                table.value(row, column).place(),
                table.value(row, column).text(),
                table.name(row, column) + ": the change does not follow from the row "
                        + (step < 0 ? "above." : "below."),
                "From " + Amount.print(earlier) + " to " + Amount.print(later) + " is "
                        + Arithmetic.signed(ColumnRoles.halfUp(exact.get(), decimals)) + sign + ".",
                "Print " + Arithmetic.signed(ColumnRoles.halfUp(exact.get(), decimals)) + sign
                        + ", or mend the count that is wrong."));
    }
}
