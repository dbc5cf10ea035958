package org.wardmote.reports.proofread.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.reports.proofread.table.TypedTable.Row;

/**
 * One row of a table as claims speak of it.
 *
 * @param words everything that its name and its table's caption say
 */
record Series(Sheet sheet, int index, Set<String> words) {

    Row row() {
        return sheet.table().rows().get(index);
    }

    String name() {
        return row().name().strip();
    }

    OptionalDouble value(int column) {
        if (column < 0 || column >= row().values().size()) {
            return OptionalDouble.empty();
        }
        BigDecimal number = row().values().get(column).number();
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number.doubleValue());
    }

    OptionalDouble later() {
        return value(sheet.later());
    }

    OptionalDouble earlier() {
        return value(sheet.earlier());
    }

    /** The change in per cent of the two counts, as exact as may be; the printed one when the table has no counts. */
    OptionalDouble percent() {
        OptionalDouble before = earlier();
        OptionalDouble after = later();
        if (before.isPresent() && after.isPresent() && before.getAsDouble() != 0) {
            return OptionalDouble.of(100 * (after.getAsDouble() - before.getAsDouble()) / before.getAsDouble());
        }
        return printed(Role.PERCENT_CHANGE);
    }

    OptionalDouble change() {
        OptionalDouble before = earlier();
        OptionalDouble after = later();
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                : printed(Role.CHANGE);
    }

    OptionalDouble rate() {
        return printed(Role.RATE);
    }

    /** The last column of a role, which is of the later period. */
    OptionalDouble printed(Role role) {
        List<Integer> columns = sheet.columns(role);
        return columns.isEmpty() ? OptionalDouble.empty() : value(columns.get(columns.size() - 1));
    }

    /** Both counts whole, as they must be for any test of chance. */
    boolean counted() {
        return !sheet.money()
                && earlier().isPresent()
                && later().isPresent()
                && whole(earlier().getAsDouble())
                && whole(later().getAsDouble());
    }

    private static boolean whole(double value) {
        return value == Math.rint(value) && value >= 0 && value < Integer.MAX_VALUE / 4;
    }

    /** Whether the rows above sum to it, or nearly: printed wholes are often one out. */
    boolean sumsTheRest() {
        double sum = 0;
        for (Series each : sheet.series()) {
            if (each != this && each.index != index && each.row().parent() < 0) {
                sum += each.later().orElse(0);
            }
        }
        double whole = later().orElse(-1);
        return sheet.series().size() > 3 && whole > 0 && Math.abs(sum - whole) <= 0.001 * whole;
    }

    /** As evidence: "Gravesham: 5,915 to 5,370 (−545, −9.2%)". */
    String told() {
        StringBuilder told = new StringBuilder(name()).append(": ");
        OptionalDouble before = earlier();
        OptionalDouble after = later();
        if (before.isPresent() && after.isPresent()) {
            told.append(number(before.getAsDouble())).append(" to ").append(number(after.getAsDouble()));
            told.append(" (").append(sign(change().orElse(0), 0));
            percent()
                    .ifPresent(percent ->
                            told.append(", ").append(sign(percent, 1)).append("%"));
            told.append(")");
        } else {
            after.ifPresent(count -> told.append(number(count)));
            percent()
                    .ifPresent(percent -> told.append(after.isPresent() ? " (" : "")
                            .append(sign(percent, 1))
                            .append("%")
                            .append(after.isPresent() ? ")" : ""));
        }
        return told.append(" in ").append(sheet.name()).toString();
    }

    static String number(double value) {
        BigDecimal number = BigDecimal.valueOf(value).stripTrailingZeros();
        return Numbers.words(number.scale() < 0 ? number.setScale(0) : number);
    }

    static String sign(double value, int places) {
        return (value > 0 ? "+" : "") + Numbers.words(value, places);
    }

    @Override
    public String toString() {
        return name() + " in " + sheet.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Series series && series.sheet == sheet && series.index == index;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(sheet) * 31 + index;
    }
}
