package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.reports.proofread.table.TypedTable.Value;

/** Changes, per cents and shares computed again along the rows of one table. */
final class Arithmetic {

    private final Understood table;
    private final List<Slip> slips = new ArrayList<>();
    private final List<Percent> percents = new ArrayList<>();

    Arithmetic(Understood table) {
        this.table = table;
    }

    /**
     * A printed per cent beside the exact one.
     *
     * @param sum how the exact one comes about, in print
     */
    record Percent(
            Understood table, int row, int column, BigDecimal printed, BigDecimal exact, int decimals, String sum)
            implements Rounding.Printed {

        Value value() {
            return table.value(row, column);
        }

        String name() {
            return table.name(row, column);
        }
    }

    Arithmetic read() {
        for (int column = 0; column < table.table().columns().size(); column++) {
            Column head = table.column(column);
            for (int row = 0; row < table.table().rows().size(); row++) {
                BigDecimal printed = table.number(row, column);
                if (printed == null) {
                    continue;
                }
                if (head.role() == Role.CHANGE) {
                    change(row, column, printed);
                } else if (head.role() == Role.PERCENT_CHANGE) {
                    percent(row, column, printed);
                } else if (head.role() == Role.SHARE && head.from() >= 0) {
                    share(row, column, printed);
                }
            }
        }
        shares();
        return this;
    }

    List<Slip> slips() {
        return slips;
    }

    List<Percent> percents() {
        return percents;
    }

    private void change(int row, int column, BigDecimal printed) {
        Column head = table.column(column);
        BigDecimal later = table.number(row, head.of());
        BigDecimal earlier = table.number(row, head.from());
        if (later == null || earlier == null || later.subtract(earlier).compareTo(printed) == 0) {
            return;
        }
        BigDecimal exact = later.subtract(earlier);
        String sum = Amount.print(later) + " − " + Amount.print(earlier) + " = " + signed(exact);
        Optional<Slip> count = otherCount(row, column, printed, later, earlier);
        slips.add(count.orElseGet(() -> new Slip(
                "table.change",
                Severity.WRONG,
                table.value(row, column).place(),
                table.value(row, column).text(),
                table.name(row, column) + ": the change is not the difference of the two counts.",
                sum,
                "Print " + signed(exact) + ", or mend the count that is wrong.")));
    }

    /** When the change and the per cent agree with each other and not with the counts, one of the counts is wrong. */
    private Optional<Slip> otherCount(int row, int column, BigDecimal change, BigDecimal later, BigDecimal earlier) {
        Column head = table.column(column);
        for (int other = 0; other < table.table().columns().size(); other++) {
            Column percent = table.column(other);
            BigDecimal printed = table.number(row, other);
            boolean same =
                    percent.role() == Role.PERCENT_CHANGE && percent.of() == head.of() && percent.from() == head.from();
            if (!same || printed == null || agrees(printed, other, later, earlier)) {
                continue;
            }
            boolean laterOff = agrees(printed, other, earlier.add(change), earlier);
            boolean earlierOff = agrees(printed, other, later, later.subtract(change));
            if (laterOff != earlierOff) {
                int cell = laterOff ? head.of() : head.from();
                BigDecimal meant = laterOff ? earlier.add(change) : later.subtract(change);
                return Optional.of(new Slip(
                        "table.count",
                        Severity.WRONG,
                        table.value(row, cell).place(),
                        table.value(row, cell).text(),
                        table.name(row, cell)
                                + ": the count does not agree with the change and the per cent beside it.",
                        "A change of " + signed(change) + " and of " + signed(printed) + "% both follow from "
                                + Amount.print(meant) + ".",
                        "Print " + Amount.print(meant) + " if the change is right."));
            }
        }
        return Optional.empty();
    }

    private boolean agrees(BigDecimal printed, int column, BigDecimal later, BigDecimal earlier) {
        if (earlier.signum() == 0) {
            return false;
        }
        BigDecimal exact = ColumnRoles.exact(Role.PERCENT_CHANGE, later, earlier);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(table.decimals(column));
        return exact.subtract(printed).abs().compareTo(unit) < 0;
    }

    private void percent(int row, int column, BigDecimal printed) {
        Column head = table.column(column);
        BigDecimal later = table.number(row, head.of());
        BigDecimal earlier = table.number(row, head.from());
        if (later == null || earlier == null) {
            return;
        }
        if (earlier.signum() == 0) {
            ofNothing(row, column, later);
            return;
        }
        BigDecimal exact = ColumnRoles.exact(Role.PERCENT_CHANGE, later, earlier);
        String sum = "(" + Amount.print(later) + " − " + Amount.print(earlier) + ") / " + Amount.print(earlier) + " = "
                + signed(ColumnRoles.halfUp(exact, table.decimals(column) + 1)) + "%";
        add(row, column, printed, exact, sum);
    }

    private void ofNothing(int row, int column, BigDecimal later) {
        if (later.signum() != 0) {
            slips.add(new Slip(
                    "table.percent-of-nothing",
                    Severity.WRONG,
                    table.value(row, column).place(),
                    table.value(row, column).text(),
                    table.name(row, column) + ": a change from 0 has no per cent.",
                    "0 to " + Amount.print(later),
                    "Print n/a."));
        }
    }

    private void share(int row, int column, BigDecimal printed) {
        Column head = table.column(column);
        BigDecimal part = table.number(row, head.of());
        BigDecimal whole = table.number(row, head.from());
        if (part != null && whole != null && whole.signum() > 0) {
            add(row, column, printed, part, whole);
        }
    }

    /** Shares of a total that stands in the table, or of the sum of its rows. */
    private void shares() {
        for (int column = 0; column < table.table().columns().size(); column++) {
            Column head = table.column(column);
            if (head.role() == Role.SHARE && head.from() < 0 && head.of() >= 0) {
                List<@Nullable BigDecimal> counts = numbers(head.of());
                BigDecimal unit = BigDecimal.ONE.movePointLeft(table.decimals(column));
                int at = column;
                Shares.whole(counts, numbers(column), unit).ifPresent(whole -> shares(at, counts, whole));
            }
        }
    }

    private void shares(int column, List<@Nullable BigDecimal> counts, BigDecimal whole) {
        for (int row = 0; row < counts.size(); row++) {
            BigDecimal printed = table.number(row, column);
            BigDecimal part = counts.get(row);
            if (printed != null && part != null) {
                add(row, column, printed, part, whole);
            }
        }
    }

    private List<@Nullable BigDecimal> numbers(int column) {
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        for (int row = 0; row < table.table().rows().size(); row++) {
            numbers.add(table.number(row, column));
        }
        return numbers;
    }

    private void add(int row, int column, BigDecimal printed, BigDecimal part, BigDecimal whole) {
        BigDecimal exact = ColumnRoles.exact(Role.SHARE, part, whole);
        String sum = Amount.print(part) + " / " + Amount.print(whole) + " = "
                + Amount.print(ColumnRoles.halfUp(exact, table.decimals(column) + 1)) + "%";
        add(row, column, printed, exact, sum);
    }

    private void add(int row, int column, BigDecimal printed, BigDecimal exact, String sum) {
        percents.add(new Percent(table, row, column, printed, exact, table.decimals(column), sum));
    }

    static String signed(BigDecimal number) {
        return Amount.print(number).replace('-', '−');
    }
}
