package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.Passage.Grid;
import org.wardmote.reports.proofread.read.Passage.Heading;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.read.Reading;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.reports.proofread.table.TypedTable.Row;
import org.wardmote.statistics.Period;

/**
 * Rates per population computed again. The population is that of the day from which most of a table's rates follow; when
 * they follow from none, nothing is said to be wrong.
 */
final class Rates {

    private static final Pattern SOURCE = Pattern.compile(
            "(?i)mid[- ]?year (population )?estimate|mid[- ]?(19|20)\\d\\d|population estimate|\\bONS\\b|office for national statistics|\\bcensus\\b"
                    + "|population of \\d|source: ");
    private static final Pattern OTHER_BASE = Pattern.compile("(?i)household|dwelling|propert|vehicle");

    /** Of the rates that can be tried, how many must follow from one day's populations. */
    private static final double MOST = 0.75;

    private static final int FEWEST = 3;

    private final List<Understood> tables;
    private final List<Slip> slips = new ArrayList<>();
    private @Nullable Residents residents;

    Rates(List<Understood> tables) {
        this.tables = tables;
    }

    /** One rate that can be tried. */
    private record Rate(int row, BigDecimal printed, BigDecimal count) {}

    List<Slip> slips(Reading reading) {
        boolean named = false;
        for (Understood table : tables) {
            for (int column = 0; column < table.table().columns().size(); column++) {
                if (table.column(column).role() == Role.RATE) {
                    if (!named && ofPeople(table, column) && !CommonBase.stands(table) && !saysSource(reading)) {
                        slips.add(source(table, column));
                    }
                    named |= ofPeople(table, column);
                    check(table, column);
                }
            }
        }
        return slips;
    }

    private static boolean ofPeople(Understood table, int column) {
        return ColumnRoles.PER_PEOPLE
                .matcher(table.column(column).header() + "; " + table.table().caption())
                .find();
    }

    private static boolean saysSource(Reading reading) {
        return reading.passages().stream()
                .anyMatch(passage -> passage instanceof Prose prose
                                && SOURCE.matcher(prose.words()).find()
                        || passage instanceof Grid grid
                                && SOURCE.matcher(grid.caption()).find()
                        || passage instanceof Heading heading
                                && SOURCE.matcher(heading.words()).find());
    }

    private Slip source(Understood table, int column) {
        Period period = period(table, column);
        int months = period == null ? 12 : period.months();
        boolean part = months != 12;
        return new Slip(
                "table.rate-source",
                Severity.DOUBTFUL,
                table.table().place(),
                table.column(column).header(),
                "Rates are given without the population that they are of"
                        + (part ? ", and they are for " + months + " months, not a year." : "."),
                "No population estimate, year or source is named anywhere in the paper.",
                "Name the estimate (for example, ONS mid-year estimates and their year)"
                        + (part ? " and the months that the rates are for." : "."));
    }

    private static @Nullable Period period(Understood table, int column) {
        int of = table.column(column).of();
        return of < 0 ? null : table.column(of).period();
    }

    private void check(Understood table, int column) {
        int of = table.column(column).of();
        if (of < 0 || OTHER_BASE.matcher(table.column(column).header()).find()) {
            return;
        }
        Residents known = known();
        int best = -1;
        int most = 0;
        int tried = 0;
        for (int day = 0; day < known.days().size(); day++) {
            List<Rate> rates = rates(table, column, of, day);
            int at = day;
            int held = (int)
                    rates.stream().filter(rate -> near(table, column, rate, at)).count();
            if (held > most) {
                best = day;
                most = held;
                tried = rates.size();
            }
        }
        if (best < 0 || tried < FEWEST || most < tried * MOST) {
            return;
        }
        for (Rate rate : rates(table, column, of, best)) {
            wrong(table, column, rate, best);
        }
    }

    private Residents known() {
        if (residents == null) {
            residents = Residents.read();
        }
        return residents;
    }

    private List<Rate> rates(Understood table, int column, int of, int day) {
        List<Rate> rates = new ArrayList<>();
        for (int row = 0; row < table.table().rows().size(); row++) {
            BigDecimal printed = table.number(row, column);
            BigDecimal count = table.number(row, of);
            if (printed != null && count != null && population(table, row, day).isPresent()) {
                rates.add(new Rate(row, printed, count));
            }
        }
        return rates;
    }

    /** Of a district, or of the districts that a total row is the sum of. */
    private OptionalLong population(Understood table, int row, int day) {
        for (RowTree.Sum sum : table.sums()) {
            if (sum.total() == row) {
                long whole = 0;
                for (int part : sum.parts()) {
                    OptionalLong one = known().of(table.row(part).name(), day);
                    if (one.isEmpty()) {
                        return OptionalLong.empty();
                    }
                    whole += one.getAsLong();
                }
                return OptionalLong.of(whole);
            }
        }
        Row name = table.row(row);
        return known().of(name.name(), day);
    }

    private BigDecimal exact(Understood table, int column, Rate rate, int day) {
        return rate.count()
                .multiply(CommonBase.per(table, column))
                .divide(BigDecimal.valueOf(population(table, rate.row(), day).orElse(1)), MathContext.DECIMAL64);
    }

    private boolean near(Understood table, int column, Rate rate, int day) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(table.decimals(column));
        BigDecimal half = unit.divide(BigDecimal.valueOf(2));
        return exact(table, column, rate, day).subtract(rate.printed()).abs().compareTo(half) <= 0;
    }

    private void wrong(Understood table, int column, Rate rate, int day) {
        int decimals = table.decimals(column);
        BigDecimal exact = exact(table, column, rate, day);
        BigDecimal rounded = Rounding.HALF_UP.of(exact, decimals);
        boolean low = Rounding.FIVE_LOW.of(exact, decimals).compareTo(rate.printed()) == 0;
        if (rounded.compareTo(rate.printed()) == 0 || low) {
            return;
        }
        slips.add(new Slip(
                "table.rate",
                Severity.WRONG,
                table.value(rate.row(), column).place(),
                table.value(rate.row(), column).text(),
                table.name(rate.row(), column) + ": the rate does not follow from the population that the others follow"
                        + " from.",
                Amount.print(rate.count()) + " among "
                        + Amount.print(BigDecimal.valueOf(
                                population(table, rate.row(), day).orElse(1)))
                        + " residents (" + known().days().get(day) + ") is "
                        + Amount.print(ColumnRoles.halfUp(exact, decimals + 1)) + ".",
                "Print " + Amount.print(rounded) + "."));
    }
}
