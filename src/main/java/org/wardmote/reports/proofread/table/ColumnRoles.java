package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.read.Periods;
import org.wardmote.reports.proofread.table.TypedTable.Column;
import org.wardmote.reports.proofread.table.TypedTable.Role;
import org.wardmote.statistics.Period;

/**
 * Finds out what each column holds, from what heads it and from what its numbers do: a change is the difference of two
 * counts in most rows, or it is not taken for one.
 */
final class ColumnRoles {

    private static final Pattern PERCENT = Pattern.compile("(?i)%|per\\s?cent|percentage|pct\\b");
    private static final Pattern CHANGE = Pattern.compile(
            "(?i)change|diff\\b|difference|variance|variation|\\+/-|numeric|increase|decrease|reduction");
    private static final Pattern RATE =
            Pattern.compile("(?i)\\brates?\\b|per\\s+1,?0|per\\s+100,?0|/\\s?1,?000|per\\s+(head|capita)");
    /** "Per 1,000 bed days": of something that is neither people nor their homes. */
    private static final String OF_OTHER =
            "(?!\\s+(?!pop|people|person|resid|inhab|adult|child|young|wom|men\\b|in\\b|of\\b|the\\b|household|home|dwell)[a-z])";

    /** What a rate says of people; a rate in per cent is a share of something else. */
    static final Pattern PER_PEOPLE = Pattern.compile("(?i)per\\s+1(,?0{3}|0,?0{3}|00,?0{3})\\b" + OF_OTHER
            + "|/\\s?1,?000|per\\s+(head|capita)|popn?\\b|population|residents");

    private static final Pattern SHARE = Pattern.compile("(?i)\\bshare\\b|proportion|(%|per\\s?cent|percentage) of");

    /** Of the rows that can be tried, how many must agree before a relation is taken to be meant. */
    private static final double MOST = 0.65;

    /** The same where the header says so already. */
    private static final double MANY = 0.5;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<String> headers;
    private final List<List<Amount>> rows;
    private final String caption;
    private final List<Role> hints = new ArrayList<>();

    ColumnRoles(List<String> headers, List<List<Amount>> rows, String caption) {
        this.headers = headers;
        this.rows = rows;
        this.caption = caption;
        for (int column = 0; column < headers.size(); column++) {
            Role hint = hint(headers.get(column));
            boolean per = (hint == Role.OTHER || hint == Role.RATE) && inPerCent(column);
            hints.add(!per ? hint : hint == Role.RATE ? Role.SHARE : Role.PERCENT_CHANGE);
        }
    }

    /** Whether the numbers of a column have signs of their own that its header left out. */
    private boolean inPerCent(int column) {
        List<Amount> numbers = rows.stream()
                .map(row -> row.get(column))
                .filter(amount -> amount.number() != null)
                .toList();
        long per = numbers.stream().filter(Amount::per).count();
        return !numbers.isEmpty() && per * 3 >= numbers.size() * 2L;
    }

    /** A relation of a column to one or two others, and in how many of its rows it holds. */
    private record Relation(Role role, int of, int from, double support, int distance) {}

    private static Role hint(String header) {
        if (SHARE.matcher(header).find()) {
            return Role.SHARE;
        }
        boolean ofPeople = PER_PEOPLE.matcher(header).find();
        if (RATE.matcher(header).find() && PERCENT.matcher(header).find() && !ofPeople) {
            return Role.SHARE;
        }
        if (RATE.matcher(header).find() && !CHANGE.matcher(header).find()) {
            return Role.RATE;
        }
        if (PERCENT.matcher(header).find()) {
            return Role.PERCENT_CHANGE;
        }
        if (CHANGE.matcher(header).find()) {
            return Role.CHANGE;
        }
        return Role.OTHER;
    }

    List<Column> read() {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < headers.size(); column++) {
            columns.add(read(column));
        }
        return columns;
    }

    private Column read(int column) {
        String header = headers.get(column);
        Relation best = null;
        if (hints.get(column) != Role.RATE) {
            for (Relation relation : relations(column)) {
                if (best == null || better(relation, best)) {
                    best = relation;
                }
            }
        }
        if (best != null) {
            return new Column(header, best.role(), period(header), best.of(), best.from());
        }
        int shared = sharedColumn(column);
        if (shared >= 0) {
            return new Column(header, Role.SHARE, period(header), shared, -1);
        }
        return switch (hints.get(column)) {
            case RATE -> new Column(header, Role.RATE, period(header), counted(column), -1);
            case PERCENT_CHANGE ->
                new Column(header, PERCENT.matcher(header).find() ? lone(column) : Role.OTHER, period(header), -1, -1);
            case CHANGE, SHARE ->
                new Column(header, counts(1) ? Role.OTHER : hints.get(column), period(header), -1, -1);
            default ->
                new Column(
                        header,
                        isCount(column) && !TableRanks.heads(header) ? Role.COUNT : Role.OTHER,
                        period(header),
                        -1,
                        -1);
        };
    }

    /** The counts of whose total a column holds the shares; -1 when it holds none. */
    private int sharedColumn(int column) {
        if (hints.get(column) == Role.RATE || hints.get(column) == Role.CHANGE) {
            return -1;
        }
        for (int distance = 1; distance < headers.size(); distance++) {
            int count = column - distance;
            if (count >= 0
                    && mayBeCount(count)
                    && Shares.whole(numbers(count), numbers(column), unit(column))
                            .isPresent()) {
                return count;
            }
        }
        return -1;
    }

    private List<@Nullable BigDecimal> numbers(int column) {
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        rows.forEach(row -> numbers.add(row.get(column).number()));
        return numbers;
    }

    /** Per cents whose counts are not in the table can be spoken of, though not checked. */
    private Role lone(int column) {
        return counts(2) && CHANGE.matcher(headers.get(column)).find() ? Role.OTHER : Role.PERCENT_CHANGE;
    }

    private boolean counts(int least) {
        int found = 0;
        for (int i = 0; i < headers.size(); i++) {
            if (hints.get(i) == Role.OTHER && isCount(i)) {
                found++;
            }
        }
        return found >= least;
    }

    private static boolean better(Relation one, Relation other) {
        int support = Double.compare(one.support(), other.support());
        return support > 0 || support == 0 && one.distance() < other.distance();
    }

    private List<Relation> relations(int column) {
        List<Relation> found = new ArrayList<>();
        Role hint = hints.get(column);
        for (int of = 0; of < headers.size(); of++) {
            for (int from = 0; from < headers.size(); from++) {
                boolean distinct = of != from && of != column && from != column;
                boolean after = column > of && column > from;
                if (!distinct
                        || hint == Role.OTHER && !after
                        || !mayBeCount(of)
                        || !mayBeCount(from)
                        || backwards(from, of)) {
                    continue;
                }
                int distance = Math.abs(column - of) + Math.abs(column - from) + (from > of ? 1 : 0);
                if (hint == Role.CHANGE || hint == Role.OTHER) {
                    support(column, of, from, Role.CHANGE).ifPresent(tried -> add(found, column, tried, distance));
                }
                if (hint == Role.PERCENT_CHANGE || hint == Role.CHANGE || hint == Role.OTHER) {
                    support(column, of, from, Role.PERCENT_CHANGE)
                            .ifPresent(tried -> add(found, column, tried, distance));
                }
                if (hint == Role.SHARE || hint == Role.PERCENT_CHANGE) {
                    support(column, of, from, Role.SHARE).ifPresent(tried -> add(found, column, tried, distance));
                }
            }
        }
        return found;
    }

    private void add(List<Relation> found, int column, Relation tried, int distance) {
        boolean told = hints.get(column) == tried.role();
        if (tried.support() >= (told ? MANY : MOST)) {
            found.add(new Relation(tried.role(), tried.of(), tried.from(), tried.support(), distance));
        }
    }

    private boolean backwards(int from, int of) {
        Period earlier = period(headers.get(from));
        Period later = period(headers.get(of));
        return earlier != null && later != null && earlier.compareTo(later) > 0;
    }

    /** How well a relation holds over the rows; empty when fewer rows can tell than chance would please. */
    private Optional<Relation> support(int column, int of, int from, Role role) {
        int tried = 0;
        int held = 0;
        int unlike = 0;
        for (List<Amount> row : rows) {
            BigDecimal printed = row.get(column).number();
            BigDecimal later = row.get(of).number();
            BigDecimal earlier = row.get(from).number();
            if (printed == null || later == null || earlier == null || role != Role.CHANGE && earlier.signum() == 0) {
                continue;
            }
            tried++;
            BigDecimal exact = exact(role, later, earlier);
            BigDecimal room = role == Role.CHANGE ? BigDecimal.ZERO : unit(column);
            if (exact.subtract(printed).abs().compareTo(room) <= 0) {
                held++;
                unlike += exact.signum() == 0 ? 0 : 1;
            }
        }
        int least = hints.get(column) == role ? 1 : 3;
        boolean enough = held >= Math.min(least, 2) && tried >= least && unlike > 0;
        return enough ? Optional.of(new Relation(role, of, from, (double) held / tried, 0)) : Optional.empty();
    }

    static BigDecimal exact(Role role, BigDecimal later, BigDecimal earlier) {
        return switch (role) {
            case CHANGE -> later.subtract(earlier);
            case SHARE -> later.multiply(HUNDRED).divide(earlier, MathContext.DECIMAL64);
            default -> later.subtract(earlier).multiply(HUNDRED).divide(earlier, MathContext.DECIMAL64);
        };
    }

    /** One of the last decimal that a column prints. */
    private BigDecimal unit(int column) {
        int decimals = rows.stream()
                .map(row -> row.get(column))
                .filter(amount -> amount.number() != null)
                .mapToInt(Amount::decimals)
                .max()
                .orElse(0);
        return BigDecimal.ONE.movePointLeft(Math.min(decimals, 3));
    }

    private boolean mayBeCount(int column) {
        return hints.get(column) == Role.OTHER && isCount(column) && !TableRanks.heads(headers.get(column));
    }

    /** Whole numbers that are not below nothing, in nearly every row. */
    private boolean isCount(int column) {
        int numbers = 0;
        int whole = 0;
        for (List<Amount> row : rows) {
            Amount amount = row.get(column);
            if (amount.number() != null) {
                numbers++;
                boolean thousands = amount.decimals() == 3 && amount.number().signum() > 0;
                whole += !amount.per() && (amount.isWhole() && amount.number().signum() >= 0 || thousands) ? 1 : 0;
            }
        }
        return numbers > 0 && whole >= numbers * 0.8;
    }

    /** What a rate is of: the last count before it, and one that looks like its population only where there is no other. */
    private int counted(int rate) {
        int base = -1;
        for (int column = rate - 1; column >= 0; column--) {
            if (mayBeCount(column) && relations(column).isEmpty()) {
                if (!CommonBase.is(headers.get(rate), headers.get(column))) {
                    return column;
                }
                base = base < 0 ? column : base;
            }
        }
        return base;
    }

    /** The period that a header names; a bare year takes its months from the caption when that names some of that year. */
    private @Nullable Period period(String header) {
        Optional<Period> own = Periods.parse(header);
        Optional<Period> said = Periods.parse(caption);
        boolean bare = own.isPresent() && header.strip().matches("(?:19|20)\\d\\d");
        if (bare && said.isPresent() && said.get().months() < 12) {
            int years = own.get().from().getYear() - said.get().from().getYear();
            return said.get().yearsBefore(-years);
        }
        return own.orElse(null);
    }

    /** The exact value to as many decimals as its column prints, half away from nothing. */
    static BigDecimal halfUp(BigDecimal exact, int decimals) {
        return exact.setScale(decimals, RoundingMode.HALF_UP);
    }
}
