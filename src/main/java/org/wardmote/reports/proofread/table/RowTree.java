package org.wardmote.reports.proofread.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which rows are parts of which: by their dashes, by what totals are called, and by which rows add up. A row
 * is a total when it is the sum of the same rows in every count, or in most where its name or the dashes say so too.
 */
final class RowTree {

    /** The fewest parts from which one may be left out and a sum still mean something. */
    private static final int FEWEST_WITH_SKIPPED = 3;

    /** So many columns that add up prove a total, however far the others are off. */
    private static final int PROVEN = 2;

    /** So many prove it whatever the row is called and wherever it stands. */
    private static final int SURE = 3;

    private final List<String> names;
    private final boolean[] dashed;
    private final List<List<@Nullable BigDecimal>> counts;
    private final int[] parent;
    private final List<Sum> sums = new ArrayList<>();

    /** A row that is the sum of others, and the columns of counts (from 0) in which it is not. */
    record Sum(int total, List<Integer> parts, List<Integer> broken) {}

    /**
     * Rows to be understood.
     *
     * @param counts for each row its counts, column by column; null where none stands
     */
    RowTree(List<String> names, boolean[] dashed, List<List<@Nullable BigDecimal>> counts) {
        this.names = names;
        this.dashed = dashed;
        this.counts = counts;
        this.parent = new int[names.size()];
        Arrays.fill(parent, -1);
    }

    RowTree read() {
        if (counts.isEmpty() || counts.get(0).isEmpty()) {
            return this;
        }
        byDashes();
        for (int row = 0; row < names.size(); row++) {
            if (!dashed[row] && sumAt(row) == null) {
                bySums(row);
            }
        }
        return this;
    }

    List<Sum> sums() {
        return sums;
    }

    int parent(int row) {
        return parent[row];
    }

    boolean isTotal(int row) {
        return sumAt(row) != null;
    }

    private @Nullable Sum sumAt(int row) {
        return sums.stream().filter(sum -> sum.total() == row).findFirst().orElse(null);
    }

    private void byDashes() {
        List<Sum> groups = new ArrayList<>();
        for (int row = 0; row < names.size(); row++) {
            if (dashed[row]) {
                continue;
            }
            List<Integer> parts = new ArrayList<>();
            for (int part = row + 1; part < names.size() && dashed[part]; part++) {
                parts.add(part);
                parent[part] = row;
            }
            if (parts.size() > 1) {
                groups.add(new Sum(row, parts, broken(row, parts)));
            }
        }
        long whole = groups.stream().filter(sum -> sum.broken().isEmpty()).count();
        for (Sum group : groups) {
            boolean mostAdd = whole * 2 > groups.size() && near(group);
            if (group.broken().size() < counted(group.total()) || mostAdd) {
                sums.add(group);
            }
        }
    }

    /** "Of which" lists some parts only; where all columns are out, only a near sum was meant to be one. */
    private boolean near(Sum sum) {
        return sum.broken().stream().allMatch(column -> {
            BigDecimal total = counts.get(sum.total()).get(column);
            BigDecimal added = sum(sum.parts(), column);
            return total != null && added != null && isNear(total, added);
        });
    }

    private static boolean isNear(BigDecimal total, BigDecimal added) {
        BigDecimal apart = total.subtract(added).abs().multiply(BigDecimal.valueOf(20));
        return apart.compareTo(total.abs().max(BigDecimal.TEN)) <= 0;
    }

    private void bySums(int row) {
        List<List<Integer>> near = candidates(row);
        Sum found = whole(row, near);
        if (found == null) {
            found = nearly(row, near);
        }
        if (found != null && isMeaningful(found)) {
            sums.add(found);
            for (int part : found.parts()) {
                if (parent[part] < 0) {
                    parent[part] = row;
                }
            }
        }
    }

    /** Rows that add up in every column, perhaps with one or two among them left out. */
    private @Nullable Sum whole(int row, List<List<Integer>> candidates) {
        int columns = counted(row);
        boolean named = isNamed(row);
        for (List<Integer> parts : candidates) {
            if (broken(row, parts).isEmpty() && (columns > 1 || named || isEdge(row, parts))) {
                return new Sum(row, parts, List.of());
            }
        }
        if (columns < 2) {
            return null;
        }
        for (List<Integer> parts : candidates) {
            List<Integer> less = without(row, parts);
            if (less != null) {
                return new Sum(row, less, List.of());
            }
        }
        return null;
    }

    private boolean isNamed(int row) {
        return isTotalName(row) || RowNames.DERIVED.matcher(names.get(row)).matches();
    }

    private boolean isTotalName(int row) {
        return RowNames.TOTAL.matcher(names.get(row)).matches()
                || RowNames.AGGREGATE.matcher(names.get(row)).matches();
    }

    /** Rows of which one or two must be left out to add up: those that make up the difference in every column. */
    private @Nullable List<Integer> without(int row, List<Integer> parts) {
        if (parts.size() <= FEWEST_WITH_SKIPPED) {
            return null;
        }
        for (int i = 0; i < parts.size(); i++) {
            List<Integer> less = new ArrayList<>(parts);
            less.remove(i);
            if (broken(row, less).isEmpty()) {
                return less;
            }
            for (int j = i; j < less.size() && less.size() > FEWEST_WITH_SKIPPED; j++) {
                List<Integer> evenLess = new ArrayList<>(less);
                evenLess.remove(j);
                if (broken(row, evenLess).isEmpty()) {
                    return evenLess;
                }
            }
        }
        return null;
    }

    /** Rows that add up in most columns and nearly in the rest, to a row whose name or place says that it is a total. */
    private @Nullable Sum nearly(int row, List<List<Integer>> candidates) {
        int columns = counted(row);
        for (List<Integer> parts : candidates) {
            Sum sum = new Sum(row, parts, broken(row, parts));
            boolean nearly = columns > 1 && sum.broken().size() * 2 <= columns && (isNamed(row) || isEdge(row, parts));
            boolean only = columns == 1 && isOnlyTotal(row, parts);
            nearly &= isTotalName(row)
                    || isEdge(row, parts)
                    || RowNames.akin(
                            names.get(row), parts.stream().map(names::get).toList());
            boolean proven = nearly && columns - sum.broken().size() >= PROVEN && comparable(sum);
            boolean sure =
                    columns - sum.broken().size() >= SURE && sum.broken().size() * 3 <= columns && comparable(sum);
            if (proven || sure || (nearly || only) && near(sum) || (nearly || only) && slipped(sum)) {
                return sum;
            }
        }
        return null;
    }

    /** Not other things altogether: the sum and its total are of one size. */
    private boolean comparable(Sum sum) {
        return sum.broken().stream().allMatch(column -> {
            BigDecimal total = counts.get(sum.total()).get(column);
            BigDecimal added = sum(sum.parts(), column);
            return total != null
                    && added != null
                    && added.compareTo(total.add(total)) <= 0
                    && total.compareTo(added.add(added)) <= 0;
        });
    }

    /** Whether one slip of the finger, in the total or in a part, makes the sum. */
    private boolean slipped(Sum sum) {
        return comparable(sum)
                && sum.broken().stream().allMatch(column -> {
                    BigDecimal total = counts.get(sum.total()).get(column);
                    BigDecimal added = sum(sum.parts(), column);
                    if (total == null || added == null) {
                        return false;
                    }
                    BigDecimal apart = added.subtract(total);
                    return Fingers.slipped(total, added)
                            || sum.parts().stream().anyMatch(part -> {
                                BigDecimal count = counts.get(part).get(column);
                                return count != null && Fingers.slipped(count, count.subtract(apart));
                            });
                });
    }

    /** Sums of nothings prove nothing. */
    private boolean isMeaningful(Sum sum) {
        int telling = 0;
        for (int column = 0; column < counts.get(0).size(); column++) {
            int at = column;
            telling += sum.parts().stream()
                                    .filter(part -> {
                                        BigDecimal count = counts.get(part).get(at);
                                        return count != null && count.signum() != 0;
                                    })
                                    .count()
                            > 1
                    ? 1
                    : 0;
        }
        return telling > 0;
    }

    /** The first or the last row, over all the others that are no parts themselves. */
    private boolean isEdge(int row, List<Integer> parts) {
        boolean edge = row == 0 || row == names.size() - 1;
        return edge && parts.size() > 1 && parts.equals(tops(0, names.size(), row));
    }

    private boolean isOnlyTotal(int row, List<Integer> parts) {
        return RowNames.TOTAL.matcher(names.get(row)).matches() && isEdge(row, parts);
    }

    /** Rows that may add up to one: those just above it, then those just below, with subtotals or with their parts. */
    private List<List<Integer>> candidates(int row) {
        Set<List<Integer>> lists = new LinkedHashSet<>();
        if (row == 0 || row == names.size() - 1) {
            add(lists, tops(0, names.size(), row));
        }
        add(lists, totals(row));
        for (int from = row - 2; from >= 0; from--) {
            add(lists, tops(from, row, row));
        }
        for (int from = row - 2; from >= 0; from--) {
            add(lists, plain(from, row));
        }
        for (int to = row + 3; to <= names.size(); to++) {
            add(lists, plain(row + 1, to));
        }
        for (List<Integer> list : List.copyOf(lists)) {
            add(
                    lists,
                    list.stream()
                            .filter(part -> !RowNames.OVERLAPPING
                                    .matcher(names.get(part))
                                    .matches())
                            .toList());
        }
        return List.copyOf(lists);
    }

    private static void add(Set<List<Integer>> lists, List<Integer> list) {
        if (list.size() > 1) {
            lists.add(list);
        }
    }

    /** Rows without a dash that are no totals themselves, save by the dashes under them. */
    private List<Integer> plain(int from, int to) {
        List<Integer> rows = new ArrayList<>();
        for (int row = from; row < to; row++) {
            Sum sum = sumAt(row);
            boolean derived = sum != null && sum.parts().stream().noneMatch(part -> dashed[part]);
            if (!dashed[row] && !derived && hasCounts(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Rows that are parts of no total yet. */
    private List<Integer> tops(int from, int to, int except) {
        List<Integer> rows = new ArrayList<>();
        for (int row = from; row < to; row++) {
            if (row != except && parent[row] < 0 && !dashed[row] && hasCounts(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The totals above a row that are parts of none. */
    private List<Integer> totals(int row) {
        List<Integer> rows = new ArrayList<>();
        for (Sum sum : sums) {
            boolean derived = sum.parts().stream().noneMatch(part -> dashed[part]);
            if (derived && sum.total() < row && parent[sum.total()] < 0) {
                rows.add(sum.total());
            }
        }
        rows.sort(Integer::compare);
        return rows;
    }

    private boolean hasCounts(int row) {
        return counts.get(row).stream().anyMatch(count -> count != null);
    }

    private int counted(int row) {
        return (int) counts.get(row).stream().filter(count -> count != null).count();
    }

    private List<Integer> broken(int row, List<Integer> parts) {
        List<Integer> broken = new ArrayList<>();
        for (int column = 0; column < counts.get(row).size(); column++) {
            BigDecimal total = counts.get(row).get(column);
            BigDecimal sum = sum(parts, column);
            if (total != null && (sum == null || sum.compareTo(total) != 0)) {
                broken.add(column);
            }
        }
        return broken;
    }

    private @Nullable BigDecimal sum(List<Integer> parts, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int part : parts) {
            BigDecimal count = counts.get(part).get(column);
            if (count == null) {
                return null;
            }
            sum = sum.add(count);
        }
        return sum;
    }
}
