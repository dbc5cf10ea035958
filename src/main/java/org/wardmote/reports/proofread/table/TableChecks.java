package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.wardmote.reports.proofread.Check;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.Reading;
import org.wardmote.reports.proofread.table.Arithmetic.Percent;

/** Every table added up again: notation, changes, per cents, totals, rates, and the rounding of the paper. */
public final class TableChecks implements Check {

    private static final int MOST_EXAMPLES = 3;

    @Override
    public List<Slip> check(Reading reading, List<TypedTable> tables) {
        List<Understood> understood = TypedTables.understood(reading);
        List<Slip> slips = new ArrayList<>();
        List<Percent> percents = new ArrayList<>();
        for (Understood table : understood) {
            slips.addAll(CellSlips.of(table));
            slips.addAll(Sums.slips(table));
            slips.addAll(Across.slips(table));
            slips.addAll(DecimalTotals.slips(table));
            slips.addAll(TableAverages.slips(table));
            slips.addAll(DownRows.slips(table));
            slips.addAll(TableRanks.slips(table));
            slips.addAll(Statuses.slips(table));
            slips.addAll(Repeats.slips(table));
            slips.addAll(CommonBase.slips(table));
            Arithmetic arithmetic = new Arithmetic(table).read();
            slips.addAll(arithmetic.slips());
            percents.addAll(arithmetic.percents());
        }
        slips.addAll(percents(percents));
        slips.addAll(new Rates(understood).slips(reading));
        slips.addAll(ImpliedBases.slips(understood));
        slips.addAll(TablePeriods.slips(reading, understood));
        return slips;
    }

    /** The way of rounding is told once; what it does not explain is told by itself. */
    private static List<Slip> percents(List<Percent> percents) {
        Rounding rounding = Rounding.infer(percents);
        List<Slip> slips = new ArrayList<>();
        List<Percent> explained = rounding.explained(percents);
        if (!explained.isEmpty()) {
            slips.add(convention(rounding, explained, percents.size()));
        }
        for (Percent percent : rounding.misses(percents)) {
            if (!Rounding.HALF_UP.explains(percent)) {
                slips.add(wrong(percent));
            }
        }
        return slips;
    }

    private static Slip convention(Rounding rounding, List<Percent> explained, int all) {
        List<String> examples = new ArrayList<>();
        for (Percent percent : explained.subList(0, Math.min(MOST_EXAMPLES, explained.size()))) {
            examples.add(percent.name() + ": " + percent.sum() + ", printed "
                    + percent.value().text());
        }
        Percent first = explained.get(0);
        return new Slip(
                "rounding.convention",
                Severity.DOUBTFUL,
                first.value().place(),
                first.value().text(),
                "The paper does not round halves away from nothing: " + rounding.words() + ".",
                explained.size() + " of " + all + " per cents in its tables show it (" + String.join("; ", examples)
                        + ").",
                "Round halves away from nothing, or say how the paper rounds.");
    }

    private static Slip wrong(Percent percent) {
        BigDecimal rounded = Rounding.HALF_UP.of(percent.exact(), percent.decimals());
        return new Slip(
                "table.percent",
                Severity.WRONG,
                percent.value().place(),
                percent.value().text(),
                percent.name() + ": the per cent does not follow from the counts.",
                percent.sum(),
                "Print " + Arithmetic.signed(rounded) + ", or mend the count that is wrong.");
    }
}
