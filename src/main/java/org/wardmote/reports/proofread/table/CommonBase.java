package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.table.TypedTable.Role;

/**
 * Rates whose base stands in the table itself, as a column of residents or homes; or that must all have the same base,
 * because they are rates of one place.
 */
final class CommonBase {

    private static final Pattern PER =
            Pattern.compile("\\b1(,?0{3}|00,?000|0,?000)\\b|(?<=(?i:per) )10{1,2}\\b(?![\\s\\u00a0]0)");
    /** "Arrests per 100 incidents": the base is the column of incidents. */
    private static final Pattern OF = Pattern.compile("(?i)per 1[0,]+ ([a-z]{3,}?)(?:s|es)?\\b");
    /** A header that speaks of what a rate may be of. */
    private static final Pattern BASE = Pattern.compile(
            "(?i)popul|popn|residents|people|households|homes|dwellings|properties|vehicles|pupils|patients|staff|stock|tenanc");

    /** A header that is such a base alone: "Population (mid-2018)", and no count as "People arrested" is. */
    private static final Pattern BASE_ALONE = Pattern.compile(
            "(?i)\\bpopul|\\bpopn|\\b(residents|people|households|homes|dwellings|properties|vehicles|pupils|patients|staff"
                    + "|stock|tenancies)\\W*((mid\\W?)?\\d[\\d/-]*\\W*)?$");

    private static final double MOST = 0.7;
    private static final int FEWEST = 3;
    private static final int FEWEST_OF_ONE_BASE = 5;

    private final Understood table;
    private final List<Slip> slips = new ArrayList<>();

    private CommonBase(Understood table) {
        this.table = table;
    }

    static List<Slip> slips(Understood table) {
        CommonBase base = new CommonBase(table);
        for (int column = 0; column < table.table().columns().size(); column++) {
            if (table.column(column).role() == Role.RATE) {
                base.column(column);
            }
        }
        return base.slips;
    }

    /** Whether a column of the table is what its rates are of. */
    static boolean stands(Understood table) {
        return table.table().columns().stream()
                .anyMatch(column -> column.role() != Role.RATE
                        && BASE.matcher(column.header()).find());
    }

    private record Tried(List<Integer> off, int held) {
        boolean holds(int fewest) {
            int all = held + off.size();
            return all >= fewest && held >= all * MOST;
        }
    }

    private void column(int rate) {
        for (int base = table.table().columns().size() - 1; base >= 0; base--) {
            if (base == rate || !isBase(rate, base)) {
                continue;
            }
            for (int count = rate - 1; count >= 0; count--) {
                if (count != base && table.column(count).role() == Role.COUNT) {
                    Tried tried = tried(rate, count, base, null);
                    if (tried.holds(FEWEST)) {
                        int of = count;
                        int by = base;
                        tried.off().forEach(row -> wrong(row, rate, of, table.number(row, by)));
                        return;
                    }
                }
            }
        }
        int count = table.column(rate).of();
        BigDecimal one = count < 0 ? null : oneBase(rate, count);
        if (one != null) {
            Tried tried = tried(rate, count, -1, one);
            if (tried.holds(FEWEST_OF_ONE_BASE)) {
                tried.off().forEach(row -> wrong(row, rate, count, one));
            }
        }
    }

    private boolean isBase(int rate, int base) {
        String header = table.column(base).header();
        return names(table.column(rate).header(), header) && table.column(base).role() == Role.COUNT
                || BASE.matcher(header).find();
    }

    /** Whether a column is what a rate is of, by their headers, and no count of what happened. */
    static boolean is(String rate, String header) {
        return names(rate, header) || BASE_ALONE.matcher(header).find();
    }

    private static boolean names(String rate, String header) {
        Matcher of = OF.matcher(rate);
        return of.find() && header.toLowerCase(Locale.UK).contains(of.group(1).toLowerCase(Locale.UK));
    }

    private Tried tried(int rate, int count, int base, @Nullable BigDecimal one) {
        List<Integer> off = new ArrayList<>();
        int held = 0;
        for (int row = 0; row < table.table().rows().size(); row++) {
            BigDecimal printed = table.number(row, rate);
            BigDecimal counted = table.number(row, count);
            BigDecimal of = one != null ? one : table.number(row, base);
            if (printed == null || counted == null || of == null || of.signum() == 0) {
                continue;
            }
            BigDecimal unit = BigDecimal.ONE.movePointLeft(table.decimals(rate));
            boolean same = exact(rate, counted, of).subtract(printed).abs().compareTo(unit) < 0;
            held += same ? 1 : 0;
            if (!same) {
                off.add(row);
            }
        }
        return new Tried(off, held);
    }

    /** The base from which most rates follow: that of the row whose rate tells it most exactly. */
    private @Nullable BigDecimal oneBase(int rate, int count) {
        BigDecimal best = null;
        int most = 0;
        for (int row = 0; row < table.table().rows().size(); row++) {
            BigDecimal printed = table.number(row, rate);
            BigDecimal counted = table.number(row, count);
            if (printed == null || counted == null || printed.signum() <= 0 || counted.signum() <= 0) {
                continue;
            }
            BigDecimal base = counted.multiply(per(rate)).divide(printed, MathContext.DECIMAL64);
            int held = tried(rate, count, -1, base).held();
            if (held > most) {
                most = held;
                best = base;
            }
        }
        return best;
    }

    private BigDecimal per(int rate) {
        return per(table, rate);
    }

    /** How many people or homes a rate is per: a thousand unless its header or its caption says otherwise. */
    static BigDecimal per(Understood table, int rate) {
        String head = table.column(rate).header() + " " + table.table().caption();
        return PER.matcher(head)
                .results()
                .map(found -> new BigDecimal(found.group().replace(",", "")))
                .findFirst()
                .orElse(BigDecimal.valueOf(1000));
    }

    private BigDecimal exact(int rate, BigDecimal count, BigDecimal base) {
        return count.multiply(per(rate)).divide(base, MathContext.DECIMAL64);
    }

    private void wrong(int row, int rate, int count, @Nullable BigDecimal base) {
        BigDecimal counted = table.number(row, count);
        if (counted == null || base == null) {
            return;
        }
        int decimals = table.decimals(rate);
        BigDecimal exact = exact(rate, counted, base);
        slips.add(new Slip(
                "table.rate",
                Severity.WRONG,
                table.value(row, rate).place(),
                table.value(row, rate).text(),
                table.name(row, rate) + ": the rate does not follow from the count and the base that the others follow"
                        + " from.",
                Amount.print(counted) + " of "
                        + Amount.print(base.round(new MathContext(6)).setScale(0, RoundingMode.HALF_UP)) + " is "
                        + Amount.print(ColumnRoles.halfUp(exact, decimals + 1)) + " per " + Amount.print(per(rate))
                        + ".",
                "Print " + Amount.print(ColumnRoles.halfUp(exact, decimals)) + ", or mend the count."));
    }
}
