package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;

/** Totals added up again. */
final class Sums {

    private static final int MOST_PARTS_NAMED = 4;

    private Sums() {}

    static List<Slip> slips(Understood table) {
        List<Slip> slips = new ArrayList<>();
        List<Integer> counts = table.counts();
        for (RowTree.Sum sum : table.sums()) {
            for (int broken : sum.broken()) {
                int column = counts.get(broken);
                BigDecimal printed = table.number(sum.total(), column);
                if (printed == null || sum.parts().stream().anyMatch(part -> table.number(part, column) == null)) {
                    continue;
                }
                BigDecimal added = sum.parts().stream()
                        .map(part -> table.value(part, column).number())
                        .reduce(BigDecimal.ZERO, (a, b) -> b == null ? a : a.add(b));
                slips.add(slip(table, sum, column, printed, added));
            }
        }
        return slips;
    }

    private static Slip slip(Understood table, RowTree.Sum sum, int column, BigDecimal printed, BigDecimal added) {
        String parts = sum.parts().size() + " parts, " + names(table, sum.parts()) + ",";
        return new Slip(
                "table.total",
                Severity.WRONG,
                table.value(sum.total(), column).place(),
                table.value(sum.total(), column).text(),
                table.name(sum.total(), column) + ": the total is not the sum of its parts.",
                "Its " + parts + " add up to " + Amount.print(added) + ", which is "
                        + Amount.print(added.subtract(printed).abs())
                        + (added.compareTo(printed) < 0 ? " fewer." : " more."),
                "Print " + Amount.print(added) + ", or mend the part that is wrong.");
    }

    private static String names(Understood table, List<Integer> parts) {
        if (parts.size() <= MOST_PARTS_NAMED) {
            return String.join(
                    ", ", parts.stream().map(part -> table.row(part).name()).toList());
        }
        return table.row(parts.get(0)).name() + " to "
                + table.row(parts.get(parts.size() - 1)).name();
    }
}
