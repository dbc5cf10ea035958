package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.claim.Quantity.Unit;

/** Adds up the rows that a sentence takes together: "Noise and verbal abuse together made 65%", "A, B and C had 1,643 between them". */
final class Together implements ParagraphRule {

    /** Further off than this it is another number altogether. */
    private static final double FACTOR = 1.35;

    private static final Set<String> WORDS = Set.of("together", "combined", "between");
    private static final Set<String> ACCOUNT = Set.of("account", "accounted", "make", "made");
    private static final Set<String> LIST = Set.of(",", "and", "the", "&", "ward", "area", "of", "which", "estate");
    private static final int REACH = 9;

    @Override
    public List<Slip> check(Paragraph p) {
        List<Slip> slips = new ArrayList<>();
        for (int i = 0; i < p.size(); i++) {
            boolean between = p.is(i, "between") && !p.is(i + 1, "them") && !p.is(i + 1, "the");
            Slip slip = !between && (p.is(i, WORDS) || p.is(i, ACCOUNT)) ? check(p, i) : null;
            if (slip != null) {
                slips.add(slip);
                i = p.end(i) - 1;
            }
        }
        return slips;
    }

    private static @Nullable Slip check(Paragraph p, int at) {
        Set<String> names = listed(p, at);
        List<Series> rows = rows(p, names);
        if (rows.size() < 2) {
            return null;
        }
        for (int i = at + 1; i < Math.min(p.end(at), at + REACH); i++) {
            Quantity said = p.at(i).number() ? p.number(i) : null;
            if (said != null && !said.words() && said.unit() == Unit.COUNT) {
                return count(p, i, said, rows);
            }
            if (said != null && said.unit() == Unit.PERCENT && PercentMoves.way(p, i) == 0) {
                return share(p, i, said, rows);
            }
            if (said != null) {
                return null;
            }
        }
        return null;
    }

    /** The names that stand in a list before the word, with nothing else between them. */
    private static Set<String> listed(Paragraph p, int at) {
        Set<String> names = new LinkedHashSet<>();
        int next = -1;
        for (Ledger.Mention mention : p.mentions(p.start(at), at)) {
            boolean joined = next >= 0;
            for (int i = Math.max(next, 0); joined && i < mention.from(); i++) {
                joined = p.is(i, LIST);
            }
            if (!joined) {
                names.clear();
            }
            names.add(mention.name());
            next = mention.to();
        }
        boolean near =
                next >= 0 && at - next <= 4 && p.all(next, at, Unit.COUNT).isEmpty();
        return near ? names : Set.of();
    }

    private static List<Series> rows(Paragraph p, Set<String> names) {
        for (Sheet sheet : p.ledger().sheets) {
            List<Series> rows = sheet.series().stream()
                    .filter(each -> names.contains(each.name()) && !each.equals(sheet.whole()))
                    .toList();
            if (names.size() > 1 && rows.size() == names.size()) {
                return rows;
            }
        }
        return List.of();
    }

    private static double sum(List<Series> rows, int column) {
        double sum = 0;
        for (Series row : rows) {
            sum += row.value(column).orElse(Double.NaN);
        }
        return sum;
    }

    private static @Nullable Slip count(Paragraph p, int at, Quantity said, List<Series> rows) {
        double nearest = Double.NaN;
        int columns = rows.get(0).sheet().table().columns().size();
        for (int column = 0; column < columns; column++) {
            double sum = Math.abs(sum(rows, column));
            if (said.allows(sum)) {
                return p.holds(at, at);
            }
            boolean nearer = Double.isNaN(nearest) || Math.abs(sum - said.size()) < Math.abs(nearest - said.size());
            nearest = !Double.isNaN(sum) && nearer ? sum : nearest;
        }
        return Double.isNaN(nearest) || !Sight.plausible(said.size(), nearest, FACTOR)
                ? null
                : slip(p, at, "claim.sum", said.like(nearest), told(rows, nearest));
    }

    private static @Nullable Slip share(Paragraph p, int at, Quantity said, List<Series> rows) {
        Sheet sheet = rows.get(0).sheet();
        Series whole = sheet.whole();
        double nearest = Double.NaN;
        for (int column = 0; column < sheet.table().columns().size(); column++) {
            double all = whole == null ? Double.NaN : whole.value(column).orElse(Double.NaN);
            double sum = sum(rows, column);
            for (double exact : new double[] {100 * sum / all, sum}) {
                if (said.allows(exact)) {
                    return p.holds(at, at);
                }
                boolean nearer =
                        Double.isNaN(nearest) || Math.abs(exact - said.size()) < Math.abs(nearest - said.size());
                nearest = !Double.isNaN(exact) && nearer ? exact : nearest;
            }
        }
        return Double.isNaN(nearest) || !Sight.plausible(said.size(), nearest, FACTOR)
                ? null
                : slip(p, at, "claim.share", Numbers.words(nearest, 1) + "%", told(rows, nearest));
    }

    private static String told(List<Series> rows, double sum) {
        return String.join(" and ", rows.stream().map(Series::name).toList()) + " make "
                + Series.number(Math.round(10 * sum) / 10.0) + " in "
                + rows.get(0).sheet().name() + ".";
    }

    private static Slip slip(Paragraph p, int at, String kind, String mend, String told) {
        return p.slip(kind, Severity.WRONG, at, at, "The rows do not make so much together.", told, mend);
    }
}
