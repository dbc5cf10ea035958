package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.statistics.Period;

/** By what the rows of a table may be set in order: those of its columns that a run of words may speak of, or their changes. */
final class Scales {

    /**
     * One of them.
     *
     * @param told how its values are told of a row
     */
    record Scale(String told, Function<Series, OptionalDouble> of) {

        OptionalDouble value(Series series) {
            return of.apply(series);
        }
    }

    private static final Set<String> GENERIC_HEADS =
            Set.of("no", "number", "total", "count", "rate", "change", "share");

    private static final Set<String> PAST = Set.of(
            "last",
            "previous",
            "earlier",
            "before",
            "both",
            "had",
            "then",
            "years",
            "always",
            "again",
            "each",
            "every");

    private Scales() {}

    /** The columns that the words between two places may mean: of their period, of their name, of rates where they say rate. */
    static List<Scale> levels(Sheet sheet, Paragraph p, int from, int to, boolean any) {
        List<Column> columns = sheet.table().columns();
        List<Integer> meant = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Role role = columns.get(i).role();
            boolean level = role == Role.COUNT || role == Role.RATE || role == Role.SHARE || role == Role.OTHER;
            if (level && sheet.series().stream().anyMatch(numbered(i))) {
                meant.add(i);
            }
        }
        boolean rate = false;
        for (int i = Math.max(0, from); i < Math.min(p.size(), to); i++) {
            rate |= Lexicon.shipped().at("ofRates", p.tokens(), i) > 0;
        }
        List<Integer> named = meant.stream()
                .filter(column -> names(p, from, to, columns.get(column)))
                .toList();
        if (rate) {
            meant.removeIf(column -> !rated(columns.get(column)));
            List<Integer> both = meant.stream().filter(named::contains).toList();
            meant = both.isEmpty() ? meant : both;
        } else {
            boolean counts = !any
                    && meant.stream().anyMatch(column -> columns.get(column).role() == Role.COUNT);
            if (!named.isEmpty()) {
                meant = new ArrayList<>(named);
            } else if (counts) {
                meant.removeIf(column -> columns.get(column).role() != Role.COUNT);
            }
        }
        Set<Period> periods = periods(p, from, to);
        List<Integer> then = meant.stream()
                .filter(column -> periods.contains(columns.get(column).period()))
                .toList();
        if (then.isEmpty() && !past(p, from, to)) {
            then = latest(columns, meant);
        }
        List<Scale> scales = new ArrayList<>();
        for (int column : then.isEmpty() ? meant : then) {
            scales.add(new Scale("", series -> series.value(column)));
        }
        return scales;
    }

    /** "Last year Castle was the busiest" is of another period than the latest. */
    private static boolean past(Paragraph p, int from, int to) {
        for (int i = p.starts().get(Math.max(0, from)); i < Math.min(p.size(), to); i++) {
            Months.Span span = p.at(i).span();
            if (span != null && span.kind() != Months.Kind.LATER || p.is(i, PAST)) {
                return true;
            }
        }
        return false;
    }

    /** Of columns that are of periods the latest; those that are of none. */
    private static List<Integer> latest(List<Column> columns, List<Integer> meant) {
        Period last = null;
        for (int column : meant) {
            Period period = columns.get(column).period();
            last = period != null && (last == null || period.to().isAfter(last.to())) ? period : last;
        }
        Period latest = last;
        return meant.stream()
                .filter(column -> columns.get(column).period() == null
                        || Objects.equals(columns.get(column).period(), latest))
                .toList();
    }

    private static java.util.function.Predicate<Series> numbered(int column) {
        return series -> series.value(column).isPresent();
    }

    /** The changes of the table's rows, in number and in per cent, over its last two periods and over all of them. */
    static List<Scale> changes(Sheet sheet, int way) {
        List<Scale> scales = new ArrayList<>();
        scales.add(new Scale("", series -> times(way, series.change())));
        scales.add(new Scale("%", series -> times(way, series.percent())));
        List<Integer> counts = sheet.columns(Role.COUNT);
        int last = counts.size() - 1;
        if (last >= 1 && periods(sheet, counts)) {
            for (int first : new int[] {0, last - 1}) {
                scales.add(new Scale("", series -> apart(series, counts.get(first), counts.get(last), way, false)));
                scales.add(new Scale("%", series -> apart(series, counts.get(first), counts.get(last), way, true)));
            }
        }
        return scales;
    }

    private static boolean periods(Sheet sheet, List<Integer> counts) {
        return counts.stream()
                .allMatch(column -> sheet.table().columns().get(column).period() != null);
    }

    private static OptionalDouble apart(Series series, int from, int to, int way, boolean share) {
        OptionalDouble before = series.value(from);
        OptionalDouble after = series.value(to);
        if (before.isEmpty() || after.isEmpty() || share && before.getAsDouble() == 0) {
            return OptionalDouble.empty();
        }
        double change = after.getAsDouble() - before.getAsDouble();
        return OptionalDouble.of(way * (share ? 100 * change / before.getAsDouble() : change));
    }

    private static OptionalDouble times(int way, OptionalDouble value) {
        return value.isPresent() ? OptionalDouble.of(way * value.getAsDouble()) : value;
    }

    static boolean rated(Column column) {
        String header = Words.plain(column.header());
        return column.role() == Role.RATE
                || column.role() == Role.SHARE
                || header.contains("%")
                || header.contains("per ")
                || header.contains("rate")
                || column.role() == Role.OTHER;
    }

    /** Whether a word of the run is one of the column's name: "closure" of "Closed (%)". */
    private static boolean names(Paragraph p, int from, int to, Column column) {
        for (String head : Words.stems(column.header())) {
            boolean own = head.length() >= 4
                    && !GENERIC_HEADS.contains(head)
                    && !Lexicon.shipped().generic.contains(head)
                    && head.chars().noneMatch(Character::isDigit);
            for (int i = Math.max(0, from); own && i < Math.min(p.size(), to); i++) {
                if (p.at(i).word() && kin(head, p.at(i).stem())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Words of one root: "resolved" and "resolution", "failed" and "failure". */
    static boolean kin(String one, String other) {
        int alike = 0;
        while (alike < Math.min(one.length(), other.length()) && one.charAt(alike) == other.charAt(alike)) {
            alike++;
        }
        return one.equals(other)
                || alike >= 4
                        && one.length() - alike <= 4
                        && other.length() - alike <= 5
                        && Math.min(one.length(), other.length()) >= 5;
    }

    static Set<Period> periods(Paragraph p, int from, int to) {
        Set<Period> periods = new HashSet<>();
        for (int i = Math.max(0, from); i < Math.min(p.size(), to); i++) {
            Months.Span span = p.at(i).span();
            Period period = span == null || span.kind() != Months.Kind.NAMED ? null : span.period();
            if (period != null) {
                periods.add(period);
            }
        }
        return periods;
    }

    /** The rows beside one, itself among them: of one level, totals left out. */
    static List<Series> beside(Series series) {
        Series whole = series.sheet().whole();
        return series.sheet().series().stream()
                .filter(each -> each.equals(series)
                        || !each.equals(whole)
                                && !each.row().total()
                                && each.row().parent() == series.row().parent())
                .toList();
    }

    /** The rows of a table that stand beside each other: those of the whole, or of the first level. */
    static List<Series> rows(Sheet sheet) {
        Series whole = sheet.whole();
        int top = whole == null ? -1 : whole.index();
        return sheet.series().stream()
                .filter(each -> !each.equals(whole)
                        && !each.row().total()
                        && (each.row().parent() < 0 || each.row().parent() == top))
                .toList();
    }

    /** The place of a row among others, 1 for the greatest (or the least); 0 when it has no value. */
    static int place(Series series, List<Series> rows, Scale scale, boolean low) {
        OptionalDouble mine = scale.value(series);
        if (mine.isEmpty()) {
            return 0;
        }
        int place = 1;
        for (Series each : rows) {
            double other = scale.value(each).orElse(mine.getAsDouble());
            place += (low ? other < mine.getAsDouble() : other > mine.getAsDouble()) ? 1 : 0;
        }
        return place;
    }
}
