package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.statistics.Period;

/** Checks what is said of one year among several: "peaked in 2018 at 5,845", "the lowest was in 2020-21", "fewer than in 2019-20". */
final class Years implements ParagraphRule {

    private static final Set<String> PEAKS = Set.of("peaked", "peak", "highest", "most", "greatest", "largest");
    private static final Set<String> TROUGHS = Set.of("lowest", "fewest", "smallest", "low");
    private static final Set<String> LESS = Set.of("fewer", "lower", "less", "below");
    private static final Set<String> MORE = Set.of("more", "higher", "above");
    private static final Set<String> CHANGES =
            Set.of("increase", "rise", "fall", "decrease", "drop", "reduction", "change");
    private static final int REACH = 12;
    private static final int FEWEST_YEARS = 3;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        boolean long_ =
                p.ledger().sheets.stream().anyMatch(sheet -> years(sheet).size() >= FEWEST_YEARS);
        for (int i = 0; long_ && i < p.size(); i++) {
            Slip slip = p.is(i, PEAKS)
                    ? peak(p, i, 1)
                    : p.is(i, TROUGHS)
                            ? peak(p, i, -1)
                            : p.is(i, LESS) ? than(p, i, -1) : p.is(i, MORE) ? than(p, i, 1) : told(p, i);
            if (slip != null) {
                slips.add(slip);
            }
        }
        return slips;
    }

    private static List<Integer> years(Sheet sheet) {
        List<Integer> years = new ArrayList<>();
        for (int column : sheet.columns(Role.COUNT)) {
            if (sheet.table().columns().get(column).period() != null) {
                years.add(column);
            }
        }
        return years;
    }

    /** The period that is named within the next words, and the column that has it; -1 when there is none. */
    private static int named(Paragraph p, int at) {
        for (int i = at; i < Math.min(p.end(at), at + REACH); i++) {
            if (period(p, i) != null) {
                return i;
            }
            if (i > at && p.is(i, Set.of(";", "and", "but")) && p.any(i, i + 4, TROUGHS)) {
                return -1;
            }
        }
        return -1;
    }

    private static @Nullable Period period(Paragraph p, int at) {
        Months.Span span = at >= 0 && at < p.size() ? p.at(at).span() : null;
        return span != null && span.kind() == Months.Kind.NAMED ? span.period() : null;
    }

    /** What a row has in a period; -1 when its table has no such column. */
    static double value(Series series, Period period) {
        return series.value(column(series.sheet(), period)).orElse(-1);
    }

    private static int column(Sheet sheet, Period period) {
        for (int i : years(sheet)) {
            Column column = sheet.table().columns().get(i);
            if (period.equals(column.period())
                    || column.period() != null
                            && column.period().months() == 12
                            && period.months() == 12
                            && column.header()
                                    .strip()
                                    .equals(String.valueOf(period.from().getYear()))) {
                return i;
            }
        }
        return -1;
    }

    /** The rows that the sentence names, else the wholes. */
    private static List<Series> rows(Paragraph p, int at) {
        List<Series> rows = new ArrayList<>();
        Set<Series> wholes = new HashSet<>();
        for (Ledger.Mention mention : p.mentions(p.start(at), p.end(at))) {
            rows.addAll(p.ledger().named(mention.name()));
        }
        for (Sheet sheet : p.ledger().sheets) {
            Series whole = sheet.series().size() == 1 ? sheet.series().get(0) : sheet.whole();
            if (whole != null) {
                wholes.add(whole);
            }
        }
        if (rows.stream().noneMatch(each -> years(each.sheet()).size() >= FEWEST_YEARS)) {
            rows.addAll(wholes);
        }
        rows.removeIf(each -> years(each.sheet()).size() < FEWEST_YEARS);
        return rows;
    }

    private static @Nullable Slip peak(Paragraph p, int at, int way) {
        int when = p.any(at + 1, at + 3, CHANGES) || p.any(at + 1, at + 4, Set.of("since")) ? -1 : named(p, at);
        Period period = period(p, when);
        if (period == null) {
            return null;
        }
        Slip slip = null;
        for (Series series : rows(p, at)) {
            int column = column(series.sheet(), period);
            OptionalDouble value = series.value(column);
            if (value.isEmpty()) {
                continue;
            }
            int best = column;
            for (int other : years(series.sheet())) {
                double mine = series.value(best).orElse(0);
                best = way * (series.value(other).orElse(mine) - mine) > 0 ? other : best;
            }
            if (best == column) {
                return p.holds(at, when);
            }
            slip = p.slip(
                    "claim.peak",
                    Severity.WRONG,
                    at,
                    when,
                    "It was another year.",
                    series.name() + " " + Series.number(value.getAsDouble()) + " then, and "
                            + Series.number(series.value(best).orElse(0)) + " in "
                            + series.sheet().table().columns().get(best).header() + ".",
                    series.sheet().table().columns().get(best).header());
        }
        return slip;
    }

    /** "65,128 crimes … but fewer than in 2019-20". */
    private static @Nullable Slip than(Paragraph p, int at, int way) {
        Period period = p.is(at + 1, "than") && p.is(at + 2, "in") ? period(p, at + 3) : null;
        if (period == null) {
            return null;
        }
        List<Quantity> said = p.all(p.start(at), at, Unit.COUNT);
        Slip slip = null;
        for (Series series : rows(p, at)) {
            int column = column(series.sheet(), period);
            for (int own : years(series.sheet())) {
                double mine = series.value(own).orElse(-1);
                boolean meant = said.stream().anyMatch(each -> each.size() == mine && mine >= 10);
                if (!meant || column < 0 || own == column || own < column) {
                    continue;
                }
                double other = series.value(column).orElse(mine);
                if (way * (mine - other) > 0) {
                    return p.holds(at, at + 3);
                }
                slip = p.slip(
                        "claim.comparison",
                        Severity.WRONG,
                        at,
                        at + 3,
                        "It is not so of its two numbers.",
                        series.name() + " " + Series.number(mine) + " beside " + Series.number(other) + " in "
                                + series.sheet().table().columns().get(column).header() + ".",
                        way > 0 ? "fewer" : "more");
            }
        }
        return slip;
    }

    /** "In 2018 at 5,845", "742 in 2019-20": the number that the row has in that year, or one that is a slip of it. */
    private static @Nullable Slip told(Paragraph p, int at) {
        Quantity said = p.digits(at, Unit.COUNT);
        int when = period(p, at - 2) != null && p.is(at - 1, Set.of("at", "was", "with")) ? at - 2 : -1;
        when = when < 0 && p.is(at + 1, "in") && period(p, at + 2) != null ? at + 2 : when;
        Period period = period(p, when);
        if (said == null || period == null || said.size() < 100) {
            return null;
        }
        Slip slip = null;
        for (Series series : rows(p, at)) {
            OptionalDouble value = series.value(column(series.sheet(), period));
            if (value.isPresent() && said.allows(value.getAsDouble())) {
                return p.holds(at, at);
            }
            boolean close = value.isPresent()
                    && Tying.oneSlip(String.valueOf((long) said.size()), String.valueOf((long) value.getAsDouble()));
            slip = close
                    ? p.slip(
                            "claim.count",
                            Severity.WRONG,
                            at,
                            at,
                            "The prose and the table do not say the same.",
                            series.name() + " " + Series.number(value.getAsDouble()) + " in that year, in "
                                    + series.sheet().name() + ".",
                            Series.number(value.getAsDouble()))
                    : slip;
        }
        return slip;
    }
}
