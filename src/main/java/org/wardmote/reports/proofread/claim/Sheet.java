package org.wardmote.reports.proofread.claim;

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

    List<Integer> columns(Role role) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).role() == role) {
                columns.add(i);
            }
        }
        return columns;
    }

    /** The column of the later of its two periods; -1 when it has no counts. */
    int later() {
        for (Column column : table.columns()) {
            if ((column.role() == Role.PERCENT_CHANGE || column.role() == Role.CHANGE) && column.of() >= 0) {
                return column.of();
            }
        }
        List<Integer> counts = columns(Role.COUNT);
        return counts.isEmpty() ? -1 : counts.get(counts.size() - 1);
    }

    /** The column of the earlier of its two periods; -1 when it has one only. */
    int earlier() {
        for (Column column : table.columns()) {
            if ((column.role() == Role.PERCENT_CHANGE || column.role() == Role.CHANGE) && column.from() >= 0) {
                return column.from();
            }
        }
        List<Integer> counts = columns(Role.COUNT);
        return counts.size() < 2 ? -1 : counts.get(counts.size() - 2);
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
