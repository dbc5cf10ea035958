package org.wardmote.reports.proofread.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.claim.Quantity.Unit;
import org.wardmote.reports.proofread.table.TypedTable.Role;

/**
 * What a paragraph may be speaking of: its own numbers, those of the paragraphs beside it, and the rows of the tables.
 *
 * <p>A number is marked by the rules that read paragraphs only when nothing in sight makes it true.
 */
final class Sight {

    /** Two numbers that make a claim true or nearly so, and what they make of it. */
    record Made(double of, double by, double exact) {}

    /** A difference so small lies between many numbers that have nothing to do with each other. */
    private static final double SMALL = 20;

    private final Paragraph p;
    private final List<Quantity> own = new ArrayList<>();
    private final List<Quantity> all = new ArrayList<>();
    private final Set<Series> named = new LinkedHashSet<>();

    Sight(Paragraph p) {
        this.p = p;
        for (Unit unit : List.of(Unit.COUNT, Unit.MONEY)) {
            own.addAll(p.all(0, p.size(), unit));
        }
        all.addAll(own);
        all.addAll(p.near());
        p.mentions(0, p.size()).forEach(mention -> named.addAll(p.ledger().named(mention.name())));
    }

    /** The rows that a run of pieces names. */
    List<Series> rows(int from, int to) {
        List<Series> rows = new ArrayList<>();
        p.mentions(from, to).forEach(mention -> rows.addAll(p.ledger().named(mention.name())));
        return rows;
    }

    /** Whether two numbers in sight, the one before the other, are a change of so many per cent that way. */
    boolean change(Quantity percent, int way) {
        for (Quantity one : own) {
            for (Quantity other : all) {
                double less = Math.min(one.size(), other.size());
                double more = Math.max(one.size(), other.size());
                if (one.unit() == other.unit() && more > less && less > 0 && percent.allows(percent(less, more, way))) {
                    return true;
                }
            }
        }
        for (Series series : meant()) {
            if (changes(series, way).stream().anyMatch(made -> percent.allows(made.exact()))) {
                return true;
            }
        }
        return false;
    }

    /** The rows that the paragraph names with the wholes of the tables; all of them when it names none. */
    private List<Series> meant() {
        List<Series> meant = new ArrayList<>(named);
        for (Sheet sheet : p.ledger().sheets) {
            Series whole = sheet.whole();
            if (named.isEmpty() || sheet.series().size() <= 2) {
                meant.addAll(sheet.series());
            } else if (whole != null) {
                meant.add(whole);
            }
        }
        meant.addAll(p.ledger().home());
        return meant;
    }

    /** What any two counts of a row make of a change in per cent that way, and what the row prints of it. */
    static List<Made> changes(Series series, int way) {
        List<Made> changes = new ArrayList<>();
        List<Double> counts = counts(series);
        for (double before : counts) {
            for (double after : counts) {
                if (before > 0 && (after - before) * way > 0) {
                    changes.add(new Made(before, after, Math.abs(100 * (after - before) / before)));
                }
            }
        }
        for (int column : series.sheet().columns(Role.PERCENT_CHANGE)) {
            double printed = series.value(column).orElse(0);
            if (printed * way > 0) {
                changes.add(new Made(0, 0, Math.abs(printed)));
            }
        }
        return changes;
    }

    static double percent(double less, double more, int way) {
        return 100 * (more - less) / (way > 0 ? less : more);
    }

    static List<Double> counts(Series series) {
        List<Double> counts = new ArrayList<>();
        series.sheet()
                .columns(Role.COUNT)
                .forEach(column -> series.value(column).ifPresent(counts::add));
        return counts;
    }

    /** Whether two numbers in sight differ by so much. */
    boolean difference(Quantity difference) {
        for (Quantity one : own) {
            for (Quantity other : difference.size() < SMALL ? own : all) {
                if (one.unit() == other.unit()
                        && one.size() != other.size()
                        && difference.allows(one.size() - other.size())) {
                    return true;
                }
            }
        }
        for (Series series : meant()) {
            List<Double> counts = counts(series);
            series.change().ifPresent(change -> counts.addAll(List.of(0.0, Math.abs(change))));
            for (double one : counts) {
                for (double other : counts) {
                    if (one > other && difference.allows(one - other)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The shares that a row is in its table: of its whole, of the row that it is a part of, of another of its columns. */
    static List<Made> portions(Series series) {
        List<Made> portions = new ArrayList<>();
        Sheet sheet = series.sheet();
        Set<Series> wholes = new HashSet<>();
        Series whole = sheet.whole();
        if (whole != null) {
            wholes.add(whole);
        }
        if (series.row().parent() >= 0) {
            wholes.add(sheet.series().get(series.row().parent()));
        }
        for (int column : sheet.columns(Role.COUNT)) {
            double value = series.value(column).orElse(-1);
            for (Series each : wholes) {
                add(
                        portions,
                        value,
                        each.equals(series) ? -1 : each.value(column).orElse(-1));
            }
        }
        for (double one : counts(series)) {
            for (double other : counts(series)) {
                add(portions, one, other == one ? -1 : other);
            }
        }
        for (int i = 0; i < sheet.table().columns().size(); i++) {
            Role role = sheet.table().columns().get(i).role();
            double printed = series.value(i).orElse(-1);
            boolean share = role == Role.SHARE
                    || role == Role.OTHER
                            && sheet.table().columns().get(i).header().contains("%");
            if (share && printed >= 0) {
                portions.add(new Made(0, 0, printed));
            }
        }
        return portions;
    }

    private static void add(List<Made> portions, double part, double whole) {
        if (part >= 0 && whole > 0 && part <= whole) {
            portions.add(new Made(part, whole, 100 * part / whole));
        }
    }

    /** Whether it is the share of this part in any greater number in sight. */
    boolean portion(Quantity part, Quantity share) {
        List<Double> wholes = new ArrayList<>();
        all.stream().filter(each -> each.unit() == part.unit()).forEach(each -> wholes.add(each.size()));
        for (Sheet sheet : p.ledger().sheets) {
            for (Series series : sheet.series()) {
                boolean meant = series.equals(sheet.whole())
                        || named.contains(series)
                        || series.row().total();
                wholes.addAll(meant ? counts(series) : List.of());
            }
        }
        return wholes.stream()
                .anyMatch(whole -> whole >= part.size() && whole > 0 && share.allows(100 * part.size() / whole));
    }

    /** Whether it is the share of any number of the paragraph in another, or of a row that it names. */
    boolean portion(Quantity share) {
        for (Quantity part : all) {
            if (portion(part, share)) {
                return true;
            }
        }
        List<Series> rows = List.copyOf(named);
        for (Series series : rows) {
            if (portions(series).stream().anyMatch(made -> share.allows(made.exact()))) {
                return true;
            }
            for (Series other : rows) {
                for (int column : series.sheet().columns(Role.COUNT)) {
                    double part = series.value(column).orElse(-1);
                    double whole = other.sheet().equals(series.sheet())
                            ? other.value(column).orElse(-1)
                            : -1;
                    if (part >= 0 && whole > part && share.allows(100 * part / whole)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The counts that an average, a rate or a ratio may be made from. */
    List<Double> counts() {
        List<Double> counts = new ArrayList<>();
        all.forEach(each -> counts.add(each.size()));
        meant().forEach(series -> counts.addAll(counts(series)));
        return counts;
    }

    /** Whether a wrong number may be a slip of the right one: of the same size, or with the same digits. */
    static boolean plausible(double said, double right, double factor) {
        return said > 0 && right > 0 && said <= factor * right && right <= factor * said;
    }

    /** Of several, the one that is nearest to what is said. */
    static @Nullable Made nearest(List<Made> found, double said) {
        Made nearest = null;
        for (Made each : found) {
            nearest = nearest == null || Math.abs(each.exact() - said) < Math.abs(nearest.exact() - said)
                    ? each
                    : nearest;
        }
        return nearest;
    }
}
