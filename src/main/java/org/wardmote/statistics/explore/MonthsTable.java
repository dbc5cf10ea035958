package org.wardmote.statistics.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardmote.govuk.Change;
import org.wardmote.statistics.Comparison;
import org.wardmote.statistics.SameMonths;

/** Months beside the same months before, as a table of a page: newest first, as a reader looks for them. */
final class MonthsTable {

    private MonthsTable() {}

    static AreaPage.Months of(SameMonths months) {
        boolean usual = months.months().stream().map(SameMonths.Month::usual).anyMatch(Objects::nonNull);
        boolean adjusted = months.years() > 0;
        List<Table.Head> heads = new ArrayList<>(List.of(
                Table.Head.text("Month"),
                Table.Head.number("Count"),
                Table.Head.number("Same month a year before"),
                Table.Head.text("Change, %")));
        if (usual) {
            heads.add(Table.Head.number("Usual for the month"));
        }
        if (adjusted) {
            heads.add(Table.Head.number("Seasonally adjusted"));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (SameMonths.Month month : months.months()) {
            List<Table.Cell> cells = new ArrayList<>();
            cells.add(Table.Cell.of(month.now().period().label()));
            cells.add(ComparisonTables.value(month.now().value()));
            cells.add(ComparisonTables.value(month.before().value()));
            cells.add(Table.Cell.change(badge(month)).sort(month.percent()));
            if (usual) {
                cells.add(whole(month.usual()).under(against(month.usualEvidence())));
            }
            if (adjusted) {
                cells.add(whole(month.adjusted()));
            }
            rows.add(0, new Table.Row(cells));
        }
        String season = adjusted
                ? "Seasonally adjusted by the same months of " + months.years()
                        + " whole years; no official series is adjusted so."
                : "";
        return new AreaPage.Months(months.finding(), new Table(months.title(), heads, rows, null), season);
    }

    private static Change badge(SameMonths.Month month) {
        String percent = Print.percent(month.percentText());
        return switch (month.evidence().verdict()) {
            case SIGNAL -> Change.signal(percent, month.change() != null && month.change() > 0);
            case WITHIN_CHANCE -> Change.withinChance(percent);
            case NOT_TESTED -> Change.notTested(percent);
        };
    }

    private static String against(Comparison.Evidence evidence) {
        Double ratio = evidence.ratio();
        return switch (evidence.verdict()) {
            case SIGNAL -> ratio != null && ratio < 1 ? "this month is below it" : "this month is above it";
            case WITHIN_CHANCE -> "within chance of it";
            case NOT_TESTED -> "";
        };
    }

    private static Table.Cell whole(@Nullable BigDecimal value) {
        return value == null
                ? Table.Cell.of("").sort(-1)
                : Table.Cell.of(Print.number(value.setScale(0, java.math.RoundingMode.HALF_UP)
                                .longValueExact()))
                        .sort(value);
    }
}
