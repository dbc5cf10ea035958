package org.wardmote.statistics.compare;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Period;

/** Lays the runs of months that a source is published in so that they cover a period exactly, without gap or overlap. */
final class Tiles {

    private Tiles() {}

    /** A run of whole months for which a source has one number: a month, a quarter, a year. */
    record Tile(YearMonth start, int months) implements Comparable<Tile> {

        YearMonth after() {
            return start.plusMonths(months);
        }

        Period period() {
            return Period.of(start, months);
        }

        @Override
        public int compareTo(Tile other) {
            int byStart = start.compareTo(other.start);
            return byStart != 0 ? byStart : Integer.compare(months, other.months);
        }
    }

    /** The tiles that cover a period exactly, in order; the longest are taken first. Empty when none do. */
    static Optional<List<Tile>> exact(Period period, Collection<Tile> held) {
        int length = period.months();
        @Nullable Tile[] tileTo = new @Nullable Tile[length + 1];
        YearMonth after = period.to().plusMonths(1);
        List<Tile> inside = held.stream()
                .filter(tile ->
                        !tile.start().isBefore(period.from()) && !tile.after().isAfter(after))
                .sorted(Comparator.reverseOrder())
                .toList();
        // from the end backwards: the tile that begins at each month from which the end can be reached
        for (int at = length - 1; at >= 0; at--) {
            YearMonth month = period.from().plusMonths(at);
            tileTo[at] = longest(inside, month, at, length, tileTo);
        }
        List<Tile> laid = new ArrayList<>();
        for (int at = 0; at < length; ) {
            Tile tile = tileTo[at];
            if (tile == null) {
                return Optional.empty();
            }
            laid.add(tile);
            at += tile.months();
        }
        return Optional.of(laid);
    }

    /** The months of a period in no tile that lies inside it, oldest first. */
    static List<YearMonth> missing(Period period, Collection<Tile> held) {
        List<YearMonth> missing = new ArrayList<>();
        for (YearMonth month = period.from(); !month.isAfter(period.to()); month = month.plusMonths(1)) {
            YearMonth each = month;
            boolean there = held.stream()
                    .anyMatch(tile -> tile.period().contains(each)
                            && !tile.start().isBefore(period.from())
                            && !tile.after().isAfter(period.to().plusMonths(1)));
            if (!there) {
                missing.add(month);
            }
        }
        return missing;
    }

    /** Whether a period has as many months as another, and they are the same months of the year. */
    static boolean sameSeason(Period one, Period other) {
        return one.months() == other.months() && ChronoUnit.MONTHS.between(other.from(), one.from()) % 12 == 0;
    }

    private static @Nullable Tile longest(
            List<Tile> inside, YearMonth month, int at, int length, @Nullable Tile[] tileTo) {
        for (Tile tile : inside) {
            int end = at + tile.months();
            if (tile.start().equals(month) && end <= length && (end == length || tileTo[end] != null)) {
                return tile;
            }
        }
        return null;
    }
}
