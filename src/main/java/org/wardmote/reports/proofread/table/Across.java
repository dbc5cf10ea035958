package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;

/** Columns that are the sum of the counts before them: three months and their quarter. */
final class Across {

    private static final Pattern TOTAL = Pattern.compile(
            "(?i).*\\b(total|all|overall|sum|combined|year|half|months|quarter|q[1-4]|ytd|to date)\\b.*");

    /** Of the rows that can be tried, how many must agree before a column is taken for a sum. */
    private static final double MOST = 0.65;

    private static final int FEWEST_ROWS = 3;

    /** Of the columns before a sum, so many are tried in twos and threes. */
    private static final int MOST_TRIED = 12;

    private Across() {}

    static List<Slip> slips(Understood table) {
        List<Slip> slips = new ArrayList<>();
        List<Integer> counts = table.counts();
        for (int at = 2; at < counts.size(); at++) {
            int column = counts.get(at);
            if (TOTAL.matcher(table.column(column).header()).matches()) {
                parts(table, column, counts.subList(0, at))
                        .ifPresent(parts -> slips.addAll(broken(table, column, parts)));
            }
        }
        return slips;
    }

    /** Those just before it; else any two or three before it, as where the quarters of two years stand side by side. */
    private static Optional<List<Integer>> parts(Understood table, int column, List<Integer> before) {
        for (int first = 0; first <= before.size() - 2; first++) {
            List<Integer> parts = before.subList(first, before.size());
            if (holds(table, column, parts)) {
                return Optional.of(parts);
            }
        }
        for (int i = 0; i < Math.min(before.size(), MOST_TRIED); i++) {
            for (int j = i + 1; j < Math.min(before.size(), MOST_TRIED); j++) {
                if (holds(table, column, List.of(before.get(i), before.get(j)))) {
                    return Optional.of(List.of(before.get(i), before.get(j)));
                }
                for (int k = j + 1; k < Math.min(before.size(), MOST_TRIED); k++) {
                    List<Integer> three = List.of(before.get(i), before.get(j), before.get(k));
                    if (holds(table, column, three)) {
                        return Optional.of(three);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Understood table, int column, List<Integer> parts) {
        int tried = 0;
        int held = 0;
        for (int row = 0; row < table.table().rows().size(); row++) {
            BigDecimal total = table.number(row, column);
            BigDecimal sum = sum(table, row, parts);
            if (total != null && sum != null) {
                tried++;
                held += total.compareTo(sum) == 0 ? 1 : 0;
            }
        }
        return tried >= FEWEST_ROWS && held >= tried * MOST
                || tried == 2 && held == 1 && parts.size() >= FEWEST_ROWS && slipped(table, column, parts);
    }

    /** Of two rows one adds up, and one slip of the finger makes the other add up too. */
    private static boolean slipped(Understood table, int column, List<Integer> parts) {
        for (int row = 0; row < table.table().rows().size(); row++) {
            BigDecimal total = table.number(row, column);
            BigDecimal sum = sum(table, row, parts);
            if (total == null || sum == null || total.compareTo(sum) == 0) {
                continue;
            }
            BigDecimal apart = sum.subtract(total);
            int at = row;
            boolean one = Fingers.slipped(total, sum)
                    || parts.stream().anyMatch(part -> {
                        BigDecimal number = table.number(at, part);
                        return number != null && Fingers.slipped(number, number.subtract(apart));
                    });
            if (!one) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable BigDecimal sum(Understood table, int row, List<Integer> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int part : parts) {
            BigDecimal number = table.number(row, part);
            if (number == null) {
                return null;
            }
            sum = sum.add(number);
        }
        return sum;
    }

    private static List<Slip> broken(Understood table, int column, List<Integer> parts) {
        List<Slip> slips = new ArrayList<>();
        for (int row = 0; row < table.table().rows().size(); row++) {
            BigDecimal total = table.number(row, column);
            BigDecimal sum = sum(table, row, parts);
            if (total != null && sum != null && total.compareTo(sum) != 0) {
                slips.add(new Slip(
                        "table.total",
                        Severity.WRONG,
                        table.value(row, column).place(),
                        table.value(row, column).text(),
                        table.name(row, column) + ": the total is not the sum of the columns before it.",
                        (parts.size() > 3
                                        ? "From " + table.column(parts.get(0)).header() + " to "
                                                + table.column(parts.get(parts.size() - 1))
                                                        .header()
                                        : parts.stream()
                                                .map(part -> table.column(part).header())
                                                .collect(Collectors.joining(", ")))
                                + " add up to "
                                + Amount.print(sum) + ".",
                        "Print " + Amount.print(sum) + ", or mend the number that is wrong."));
            }
        }
        return slips;
    }
}
