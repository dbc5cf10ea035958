package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;

/** A column of ranks: places in the order of another column, from the highest or from the lowest. */
final class TableRanks {

    private static final Pattern RANK = Pattern.compile("(?i)\\b(rank(ing|ed)?|position|place)\\b");
    private static final int FEWEST = 4;

    /** Two that changed places, or one that has another's. */
    private static final int MOST_OFF = 2;

    private TableRanks() {}

    static boolean heads(String header) {
        return RANK.matcher(header).find();
    }

    static List<Slip> slips(Understood table) {
        List<Slip> slips = new ArrayList<>();
        for (int column = 0; column < table.table().columns().size(); column++) {
            if (heads(table.column(column).header())) {
                slips.addAll(column(table, column));
            }
        }
        return slips;
    }

    private static List<Slip> column(Understood table, int ranks) {
        List<Slip> best = null;
        for (int by = table.table().columns().size() - 1; by >= 0; by--) {
            for (boolean highest : new boolean[] {true, false}) {
                List<Slip> off = by == ranks ? null : off(table, ranks, by, highest);
                if (off != null && (best == null || off.size() < best.size())) {
                    best = off;
                }
            }
        }
        return best == null ? List.of() : best;
    }

    /** What does not fit the order of a column; null when the ranks are not in that order at all. */
    @org.jspecify.annotations.Nullable
    private static List<Slip> off(Understood table, int ranks, int by, boolean highest) {
        List<Slip> off = new ArrayList<>();
        int tried = 0;
        for (int row = 0; row < table.table().rows().size(); row++) {
            BigDecimal rank = table.number(row, ranks);
            BigDecimal value = table.number(row, by);
            if (rank == null || table.row(row).total()) {
                continue;
            }
            if (value == null) {
                return null;
            }
            tried++;
            int before = 0;
            int alike = 0;
            for (int other = 0; other < table.table().rows().size(); other++) {
                BigDecimal theirs = table.number(other, by);
                boolean ranked =
                        table.number(other, ranks) != null && !table.row(other).total();
                if (ranked && theirs != null) {
                    int way = theirs.compareTo(value);
                    before += (highest ? way > 0 : way < 0) ? 1 : 0;
                    alike += way == 0 ? 1 : 0;
                }
            }
            int printed = rank.intValue();
            if (printed < before + 1 || printed > before + alike) {
                off.add(slip(table, row, ranks, by, before + 1));
            }
        }
        return tried >= FEWEST && off.size() <= MOST_OFF && tried - off.size() >= 2 ? off : null;
    }

    private static Slip slip(Understood table, int row, int ranks, int by, int right) {
        return new Slip(
                "table.rank",
                Severity.WRONG,
                table.value(row, ranks).place(),
                table.value(row, ranks).text(),
                table.name(row, ranks) + ": the place is not that of its "
                        + table.column(by).header() + ".",
                "By " + table.column(by).header() + " (" + table.value(row, by).text() + ") it is in place " + right
                        + ".",
                "Print " + right + ", or mend the number that it is ranked by.");
    }
}
