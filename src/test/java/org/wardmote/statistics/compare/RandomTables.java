package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wardmote.statistics.compare.CountTable.Builder;

/** Tables by chance, from a given seed, of the shapes in which counts are published. */
final class RandomTables {

    private final Random random;

    RandomTables(long seed) {
        this.random = new Random(seed);
    }

    CountTable next() {
        int limit = new int[] {3, 5, 5, 6, 10}[random.nextInt(5)];
        return switch (random.nextInt(5)) {
            case 0 -> periods(limit, 2 + random.nextInt(6));
            case 1 -> crossed(limit, 2 + random.nextInt(4), 2 + random.nextInt(4));
            case 2 -> tree(limit);
            case 3 -> releases(limit, 3 + random.nextInt(4));
            default -> overlapping(limit);
        };
    }

    /** Tables small enough for every table that fits them to be tried. */
    CountTable nextSmall() {
        int limit = 3 + random.nextInt(3);
        return switch (random.nextInt(4)) {
            case 0 -> periods(limit, 2 + random.nextInt(3));
            case 1 -> crossed(limit, 2, 2 + random.nextInt(2));
            case 2 -> releases(limit, 3);
            default -> overlapping(limit);
        };
    }

    /** Areas in two periods, each with its total, and the change of each. */
    private CountTable periods(int limit, int areas) {
        Builder builder = CountTable.builder();
        for (String period : List.of("before", "now")) {
            List<String> parts = new ArrayList<>();
            long total = 0;
            for (int area = 0; area < areas; area++) {
                long count = count();
                total += count;
                parts.add("area" + area + "." + period);
                builder.cell("area" + area + "." + period, count, limit);
            }
            builder.cell("all." + period, total, limit).sum("all." + period, parts);
        }
        for (int area = 0; area < areas; area++) {
            builder.derived("area" + area + ".change", "area" + area + ".before", "area" + area + ".now");
        }
        return builder.derived("all.change", "all.before", "all.now").build();
    }

    /** Rows by columns with both totals. */
    private CountTable crossed(int limit, int rows, int columns) {
        Builder builder = CountTable.builder();
        long[][] counts = new long[rows + 1][columns + 1];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                counts[i][j] = count();
                counts[i][columns] += counts[i][j];
                counts[rows][j] += counts[i][j];
                counts[rows][columns] += counts[i][j];
            }
        }
        for (int i = 0; i <= rows; i++) {
            for (int j = 0; j <= columns; j++) {
                builder.cell(i + "," + j, counts[i][j], limit);
            }
        }
        for (int i = 0; i <= rows; i++) {
            List<String> parts = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                parts.add(i + "," + j);
            }
            builder.sum(i + "," + columns, parts);
        }
        for (int j = 0; j <= columns; j++) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                parts.add(i + "," + j);
            }
            builder.sum(rows + "," + j, parts);
        }
        return builder.build();
    }

    /** Categories in three levels. */
    private CountTable tree(int limit) {
        Builder builder = CountTable.builder();
        List<String> groups = new ArrayList<>();
        long all = 0;
        for (int group = 0; group < 2 + random.nextInt(3); group++) {
            List<String> parts = new ArrayList<>();
            long total = 0;
            for (int part = 0; part < 1 + random.nextInt(4); part++) {
                long count = count();
                total += count;
                parts.add("g" + group + ".p" + part);
                builder.cell("g" + group + ".p" + part, count, limit);
            }
            all += total;
            groups.add("g" + group);
            builder.cell("g" + group, total, limit).sum("g" + group, parts);
        }
        return builder.cell("all", all, limit).sum("all", groups).build();
    }

    /** The full year, after the mid-year was published with its own hidden cells. */
    private CountTable releases(int limit, int areas) {
        Builder mid = CountTable.builder();
        long[] counts = new long[areas];
        long total = 0;
        List<String> parts = new ArrayList<>();
        for (int area = 0; area < areas; area++) {
            counts[area] = count();
            total += counts[area];
            parts.add("mid" + area);
            mid.cell("mid" + area, counts[area], limit);
        }
        CountTable midYear = mid.cell("mid", total, limit).sum("mid", parts).build();
        Suppression.Release before = Suppression.protect(midYear);
        Builder full = CountTable.builder();
        midYear.cells().values().stream()
                .sorted(java.util.Comparator.comparing(CountTable.Cell::id))
                .forEach(cell -> {
                    if (before.hides(cell.id()) || !before.released()) {
                        full.neverPublished(cell.id(), cell.value(), limit);
                    } else {
                        full.published(cell.id(), cell.value());
                    }
                });
        full.sum("mid", parts);
        List<String> fulls = new ArrayList<>();
        long all = 0;
        for (int area = 0; area < areas; area++) {
            long count = counts[area] + count();
            all += count;
            fulls.add("full" + area);
            full.cell("full" + area, count, limit).difference("full" + area, "mid" + area, "rest" + area, limit);
        }
        return full.cell("full", all, limit)
                .sum("full", fulls)
                .difference("full", "mid", "rest", limit)
                .build();
    }

    /** Two totals that share a part, and an "of which" row. */
    private CountTable overlapping(int limit) {
        long a = count();
        long b = count();
        long c = count();
        long serious = a == 0 ? 0 : random.nextInt((int) Math.min(a, 40) + 1);
        return CountTable.builder()
                .cell("a", a, limit)
                .cell("b", b, limit)
                .cell("c", c, limit)
                .cell("ab", a + b, limit)
                .cell("bc", b + c, limit)
                .cell("serious", serious, limit)
                .sum("ab", List.of("a", "b"))
                .sum("bc", List.of("b", "c"))
                .within("serious", "a")
                .build();
    }

    /** Mostly small, now and then large. */
    private long count() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1, 2 -> 1 + random.nextInt(5);
            case 3, 4 -> random.nextInt(20);
            default -> random.nextInt(400);
        };
    }
}
