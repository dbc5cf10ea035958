package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.claim.Quantity.Unit;
import org.wardmote.reports.proofread.claim.Scales.Scale;

/**
 * What is said of rows: that they rose or fell, that they have more or less than a number, or than the average or the whole.
 *
 * @param way 1 for a rise, -1 for a fall, 0 when no change is told
 * @param beyond 1 for more than a limit, -1 for less, 0 when no limit is told
 * @param limit the number of the limit; null when it is the average or the whole
 * @param strict whether the limit itself is left out
 */
record Predicate(
        Paragraph p,
        int from,
        int end,
        int way,
        int beyond,
        @Nullable Quantity limit,
        boolean strict) {

    /** One reading of it. */
    interface Test {
        boolean holds(Series series);
    }

    private static final Set<String> ENDS = Set.of(",", ";", "and", "while", "but", "with", ":", "(");
    private static final Set<String> WHOLE =
            Set.of("average", "mean", "borough", "county", "whole", "total", "overall");
    private static final Set<String> NOT = Set.of("not", "no", "never", "neither", "nor");
    private static final Set<String> IN = Set.of("in", "across", "for", "at", "by", "among", "amongst");
    private static final int BEFORE = 8;
    private static final int AFTER = 12;

    /** The one of a part of a sentence; null when there is none, or when it is told both ways. */
    static @Nullable Predicate in(Paragraph p, int start, Quantifier said, int stop) {
        int way = 0;
        int first = said.from();
        int last = said.end();
        boolean after = p.is(said.from() - 1, IN);
        for (int i = said.from() - 1; after && i >= Math.max(start, said.from() - BEFORE) && way == 0; i--) {
            way = way(p, i);
            first = way != 0 ? i : first;
        }
        for (int i = said.end(); i < Math.min(stop, said.end() + AFTER) && way == 0; i++) {
            way = way(p, i);
            last = way != 0 ? i : last;
            if (way != 0 && p.any(i - 3, i, NOT)) {
                return null;
            }
        }
        for (int i = said.from() - 1; i >= Math.max(start, said.from() - BEFORE) && way == 0; i--) {
            way = way(p, i);
            first = way != 0 ? i : first;
        }
        for (int i = last + 1; i < Math.min(stop, last + AFTER) && way != 0; i++) {
            if (p.is(i, ENDS)) {
                break;
            }
            if (way(p, i) == -way) {
                return null;
            }
        }
        Predicate limited = limited(p, said.end(), stop, way);
        return limited != null ? limited : way == 0 ? null : new Predicate(p, first, last, way, 0, null, false);
    }

    private static int way(Paragraph p, int at) {
        Lexicon lexicon = Lexicon.shipped();
        String text = p.at(at).text();
        boolean counted = at + 1 < p.size()
                && (lexicon.generic.contains(p.at(at + 1).stem()) || p.is(at + 1, Set.of("recorded", "reported")));
        boolean limit = p.is(at + 1, "than") && p.number(at + 2) != null;
        if (p.is(at, Set.of("fewer", "less"))) {
            return counted && !limit ? -1 : 0;
        }
        if (p.is(at, "more")) {
            return counted && !limit ? 1 : 0;
        }
        if (p.is(at, Set.of("up", "down"))) {
            boolean went = p.is(at - 1, Set.of("went", "gone", "go", "were", "are", "was", "is", "came", "come"));
            return went ? p.is(at, "up") ? 1 : -1 : 0;
        }
        return p.at(at).word() && !lexicon.levels.contains(text) ? lexicon.direction(text) : 0;
    }

    /** "More than 50", "above the average", "reductions greater than the county average", "at least 75%". */
    private static @Nullable Predicate limited(Paragraph p, int start, int stop, int way) {
        Lexicon lexicon = Lexicon.shipped();
        for (int i = start; i < Math.min(stop, start + AFTER); i++) {
            boolean least = p.is(i, "at") && p.is(i + 1, Set.of("least", "most"));
            int beyond = least
                    ? p.is(i + 1, "least") ? 1 : -1
                    : lexicon.at("moreThan", p.tokens(), i) > 0
                            ? 1
                            : lexicon.at("lessThan", p.tokens(), i) > 0 ? -1 : 0;
            boolean alone = p.is(i, Set.of("above", "below", "over", "under"));
            int than = least ? i + 2 : p.is(i + 1, "than") ? i + 2 : alone ? i + 1 : -1;
            if (beyond == 0 || than < 0) {
                continue;
            }
            for (int j = than; j < Math.min(stop, than + 6); j++) {
                Quantity number = p.digits(j, Unit.COUNT) != null ? p.digits(j, Unit.COUNT) : p.digits(j, Unit.PERCENT);
                if (number != null) {
                    return new Predicate(p, i, j, way, beyond, number, !least);
                }
                if (p.is(j, "average") || p.is(j, WHOLE) && j + 1 >= Math.min(stop, p.size())) {
                    return new Predicate(p, i, j, way, beyond, null, true);
                }
            }
            return null;
        }
        return null;
    }

    /** The readings of it for the rows of a table; none when the table does not hold it. */
    List<Test> tests(Sheet sheet, List<Series> rows) {
        List<Test> tests = new ArrayList<>();
        if (beyond == 0) {
            for (Scale scale : Scales.changes(sheet, way)) {
                if (rows.stream().allMatch(each -> scale.value(each).isPresent())) {
                    tests.add(series -> scale.value(series).orElse(0) > 0);
                }
            }
            return tests;
        }
        List<Scale> scales =
                way != 0 ? Scales.changes(sheet, way) : Scales.levels(sheet, p, from - BEFORE, end + 4, true);
        for (Scale scale : scales) {
            boolean held = rows.stream().allMatch(each -> scale.value(each).isPresent());
            OptionalDouble bound = bound(sheet, rows, scale);
            if (held && bound.isPresent()) {
                double limit = bound.getAsDouble();
                tests.add(series -> {
                    double over = beyond * (scale.value(series).orElse(0) - limit);
                    return strict ? over > 0 : over >= 0;
                });
            }
        }
        return tests;
    }

    private OptionalDouble bound(Sheet sheet, List<Series> rows, Scale scale) {
        if (limit != null) {
            boolean fits = scale.told().isEmpty() || limit.unit() == Unit.PERCENT;
            return fits ? OptionalDouble.of(limit.size()) : OptionalDouble.empty();
        }
        Series whole = sheet.whole();
        boolean rated = way != 0 ? scale.told().equals("%") : whole != null && !sums(whole, rows, scale);
        if (rated && whole != null) {
            return scale.value(whole);
        }
        return way != 0
                ? OptionalDouble.empty()
                : rows.stream().mapToDouble(each -> scale.value(each).orElse(0)).average();
    }

    private static boolean sums(Series whole, List<Series> rows, Scale scale) {
        double sum =
                rows.stream().mapToDouble(each -> scale.value(each).orElse(0)).sum();
        return scale.value(whole).isPresent()
                && Math.abs(sum - scale.value(whole).getAsDouble()) <= 0.01 * sum;
    }
}
