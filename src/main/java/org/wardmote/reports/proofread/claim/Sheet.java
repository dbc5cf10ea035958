package org.wardmote.reports.proofread.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.read.Place;
import org.wardmote.reports.proofread.table.TypedTable;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.reports.proofread.table.TypedTable.Row;
import org.wardmote.reports.proofread.table.TypedTable.Value;
import org.wardmote.statistics.Period;

/**
 * A table of the paper as claims speak of it.
 *
 * @param caption the stems of its caption
 * @param topic what its caption says that it is of, beyond what any table of counts says; empty when nothing
 */
record Sheet(TypedTable table, Set<String> caption, Set<String> topic, List<Series> series) {

    /** The sheet of what is checked without any. */
    static final Sheet NONE =
            new Sheet(new TypedTable(new Place(0, 0, "", ""), "", List.of(), List.of()), Set.of(), Set.of(), List.of());

    static Sheet of(TypedTable table, Set<String> names) {
        Lexicon lexicon = Lexicon.shipped();
        Set<String> caption = new HashSet<>();
        for (Token token :
                new Lexer().tokens(table.caption(), 0, table.caption().length())) {
            if (token.word()) {
                caption.addAll(Words.stems(token.text()));
            }
        }
        Set<String> topic = new HashSet<>(caption);
        topic.removeIf(stem -> lexicon.generic.contains(stem)
                || lexicon.plain.contains(stem)
                || names.contains(stem)
                || stem.length() < 2);
        List<Series> series = new ArrayList<>();
        Sheet sheet = new Sheet(table, lexicon.widened(caption), lexicon.widened(topic), series);
        for (int row = 0; row < table.rows().size(); row++) {
            Set<String> words = new HashSet<>(sheet.caption());
            words.addAll(lexicon.widened(
                    new HashSet<>(Words.stems(table.rows().get(row).name()))));
            series.add(new Series(sheet, row, words));
        }
        return sheet;
    }

    /** Rows of one table taken together, as a claim does that names them side by side. */
    static Series together(List<Series> rows) {
        Sheet sheet = rows.get(0).sheet();
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < sheet.table().columns().size(); i++) {
            Role role = sheet.table().columns().get(i).role();
            BigDecimal sum = role == Role.COUNT || role == Role.CHANGE ? BigDecimal.ZERO : null;
            for (Series each : rows) {
                BigDecimal number = i < each.row().values().size()
                        ? each.row().values().get(i).number()
                        : null;
                sum = sum == null || number == null ? null : sum.add(number);
            }
            values.add(new Value(sheet.table().place(), "", sum));
        }
        Set<String> words = new HashSet<>();
        rows.forEach(each -> words.addAll(each.words()));
        String name = String.join(" + ", rows.stream().map(Series::name).toList());
        Row row = new Row(rows.get(0).row().place(), name, -1, false, values);
        TypedTable table = new TypedTable(
                sheet.table().place(), sheet.table().caption(), sheet.table().columns(), List.of(row));
        List<Series> series = new ArrayList<>();
        Sheet alone = new Sheet(table, sheet.caption(), sheet.topic(), series);
        series.add(new Series(alone, 0, words));
        return series.get(0);
    }

    List<Integer> columns(Role role) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).role() == role) {
                columns.add(i);
            }
        }
        return columns;
    }

    /** The column of the later of its two periods; of more, that of the longest, which is the whole; -1 when it has none. */
    int later() {
        int of = paired(true);
        List<Integer> counts = columns(Role.COUNT);
        if (of >= 0 || counts.isEmpty()) {
            return of;
        }
        int best = counts.get(counts.size() - 1);
        for (int column : counts) {
            if (counts.size() > 2 && months(column) > months(best)) {
                best = column;
            }
        }
        return best;
    }

    /** The column of the earlier of its two periods; -1 when it has no two that are alike. */
    int earlier() {
        int from = paired(false);
        List<Integer> counts = columns(Role.COUNT);
        boolean two = counts.size() == 2 && months(counts.get(0)) == months(counts.get(1));
        return from >= 0 ? from : two ? counts.get(0) : yearBefore(later());
    }

    /** The column of the same months a year before; -1 when there is none. */
    private int yearBefore(int column) {
        Period period = column < 0 ? null : table.columns().get(column).period();
        if (period == null) {
            return -1;
        }
        for (int other : columns(Role.COUNT)) {
            Period before = table.columns().get(other).period();
            boolean year = before != null
                    && before.months() == period.months()
                    && before.from().plusYears(1).equals(period.from());
            if (year) {
                return other;
            }
        }
        return -1;
    }

    private int months(int column) {
        Period period = table.columns().get(column).period();
        return period == null ? 0 : period.months();
    }

    /** What the first change is from, or to. */
    private int paired(boolean later) {
        for (Column column : table.columns()) {
            boolean change = column.role() == Role.PERCENT_CHANGE || column.role() == Role.CHANGE;
            int at = later ? column.of() : column.from();
            if (change && at >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** Whether it is of money, of which chance says nothing. */
    boolean money() {
        return table.caption().contains("\u00a3")
                || table.columns().stream().anyMatch(column -> column.header().contains("\u00a3"));
    }

    /** The row of the whole: the last one that is a total and a part of none; null when there is none. */
    @Nullable
    Series whole() {
        Series whole = null;
        for (Series each : series) {
            Row row = each.row();
            if (row.total() && row.parent() < 0) {
                whole = each;
            }
        }
        if (whole == null && !series.isEmpty() && series.get(series.size() - 1).sumsTheRest()) {
            whole = series.get(series.size() - 1);
        }
        return whole;
    }

    String name() {
        String caption = table.caption().replaceAll("\\s+", " ").strip();
        return caption.isEmpty() ? "the table" : "\u201c" + caption + "\u201d";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return name();
    }
}
