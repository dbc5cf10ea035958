package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.table.TypedTable.Role;

/**
 * How many people the rates of a paper say that each area has: those of a whole are those of its parts together, and an
 * area has as many in one table as in another.
 */
final class ImpliedBases {

    private static final double MOST = 0.7;
    private static final int FEWEST = 4;

    private final List<Column> columns = new ArrayList<>();
    private final List<Slip> slips = new ArrayList<>();

    private ImpliedBases() {}

    /** Between how many and how many people a rate allows, as it is rounded. */
    private record Range(double from, double to) {
        boolean meets(Range other) {
            return from <= other.to && other.from <= to;
        }

        Range and(Range other) {
            return new Range(from + other.from, to + other.to);
        }

        String words() {
            return String.format(Locale.UK, "%,.0f to %,.0f", from, to);
        }
    }

    /** A column of rates, with what it says of each row. */
    private record Column(Understood table, int rate, Map<Integer, Range> byRow) {
        Map<String, Integer> rows() {
            Map<String, Integer> rows = new LinkedHashMap<>();
            byRow.keySet().forEach(row -> rows.put(table.row(row).name().toLowerCase(Locale.UK), row));
            return rows;
        }
    }

    static List<Slip> slips(List<Understood> tables) {
        ImpliedBases bases = new ImpliedBases();
        for (Understood table : tables) {
            for (int column = 0; column < table.table().columns().size(); column++) {
                bases.column(table, column);
            }
        }
        for (Column column : bases.columns) {
            bases.wholes(column);
        }
        for (int i = 0; i < bases.columns.size(); i++) {
            for (int j = 0; j < i; j++) {
                bases.beside(bases.columns.get(i), bases.columns.get(j));
            }
        }
        return bases.slips;
    }

    private void column(Understood table, int rate) {
        int of = table.column(rate).of();
        boolean people = ColumnRoles.PER_PEOPLE
                .matcher(table.column(rate).header() + "; " + table.table().caption())
                .find();
        if (table.column(rate).role() != Role.RATE || of < 0 || !people) {
            return;
        }
        double per = CommonBase.per(table, rate).doubleValue();
        double half = Math.pow(10, -table.decimals(rate)) * 0.51;
        Map<Integer, Range> byRow = new LinkedHashMap<>();
        for (int row = 0; row < table.table().rows().size(); row++) {
            Range range = range(table.number(row, rate), table.number(row, of), per, half);
            if (range != null) {
                byRow.put(row, range);
            }
        }
        columns.add(new Column(table, rate, byRow));
    }

    /** A rate is given up to a whole digit low, as some papers cut them off. */
    private static @Nullable Range range(
            @Nullable BigDecimal rate, @Nullable BigDecimal count, double per, double half) {
        if (rate == null || count == null || rate.doubleValue() <= 4 * half || count.signum() <= 0) {
            return null;
        }
        double of = count.doubleValue() * per;
        return new Range(of / (rate.doubleValue() + 2 * half), of / (rate.doubleValue() - half));
    }

    private void wholes(Column column) {
        for (RowTree.Sum sum : column.table().sums()) {
            Range whole = column.byRow().get(sum.total());
            Range parts = new Range(0, 0);
            for (int part : sum.parts()) {
                Range range = column.byRow().get(part);
                parts = parts == null || range == null ? null : parts.and(range);
            }
            if (whole == null
                    || parts == null
                    || sum.parts().size() < 2
                    || !sum.broken().isEmpty()) {
                continue;
            }
            if (!whole.meets(parts)) {
                slips.add(new Slip(
                        "table.rates-together",
                        Severity.DOUBTFUL,
                        column.table().value(sum.total(), column.rate()).place(),
                        column.table().value(sum.total(), column.rate()).text(),
                        column.table().name(sum.total(), column.rate())
                                + ": the rates of the parts and of the whole cannot all be right.",
                        "By its rate the whole has " + whole.words() + " people, and by theirs its parts have "
                                + parts.words() + ".",
                        "Work the rates out again."));
            }
        }
    }

    private void beside(Column later, Column earlier) {
        Map<String, Integer> there = earlier.rows();
        List<Integer> off = new ArrayList<>();
        int held = 0;
        for (Map.Entry<String, Integer> row : later.rows().entrySet()) {
            Integer other = there.get(row.getKey());
            Range here = later.byRow().get(row.getValue());
            Range theirs = other == null ? null : earlier.byRow().get(other);
            if (here == null || theirs == null) {
                continue;
            }
            boolean same = here.meets(theirs);
            held += same ? 1 : 0;
            if (!same) {
                off.add(row.getValue());
            }
        }
        if (held < FEWEST || held < (held + off.size()) * MOST) {
            return;
        }
        for (int row : off) {
            Integer other = there.get(later.table().row(row).name().toLowerCase(Locale.UK));
            Range here = later.byRow().get(row);
            Range theirs = other == null ? null : earlier.byRow().get(other);
            if (other != null && here != null && theirs != null) {
                slips.add(apart(
                        later,
                        row,
                        here,
                        earlier.table().value(other, earlier.rate()).text(),
                        theirs));
            }
        }
    }

    private static Slip apart(Column later, int row, Range here, String there, Range theirs) {
        return new Slip(
                "table.rates-together",
                Severity.DOUBTFUL,
                later.table().value(row, later.rate()).place(),
                later.table().value(row, later.rate()).text(),
                later.table().name(row, later.rate())
                        + ": the two rates of this area cannot both be right, as it has as many people in both tables.",
                "By this rate it has " + here.words() + " people, and by " + there + " in the other " + theirs.words()
                        + ".",
                "Work both out again.");
    }
}
