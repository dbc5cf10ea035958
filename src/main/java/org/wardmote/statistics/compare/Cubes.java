package org.wardmote.statistics.compare;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Vintage;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.compare.Tiles.Tile;

/**
 * The store of counts in the lake: the files {@code counts.<level>.parquet}, with columns slice, category, area, start,
 * months and n. Its SQL stays within what DuckDB and Trino both speak, but for the reading of files.
 */
final class Cubes {

    /** Beyond so many areas a list is dearer than reading them all. */
    static final int MOST_LISTED = 500;

    private static final String ENTRIES =
            "SELECT c.category, c.area, year(c.start), month(c.start), c.months, c.n FROM read_parquet(?) c";

    private final Lake lake;
    private final SmallTables small = new SmallTables();

    Cubes(Lake lake) {
        this.lake = lake;
    }

    /** One count to be made: which one of those asked for, of which period, in which area. */
    record SumKey(int wanted, Period period, String area) {}

    /** One count as a table has it. */
    record Entry(Vintage vintage, String category, String area, Tile tile, long n) {}

    /** What is read of one file: its tiles by period and slice, and all the slices and tiles that it has. */
    record Reading(Vintage vintage, String level, Map<Period, Map<String, List<Tile>>> tiles) {

        /** Every tile that is read for some slice, by period. */
        private Map<Period, Set<Tile>> laid() {
            Map<Period, Set<Tile>> laid = new LinkedHashMap<>();
            tiles.forEach((period, bySlice) -> {
                Set<Tile> of = laid.computeIfAbsent(period, p -> new TreeSet<>());
                bySlice.values().forEach(of::addAll);
            });
            return laid;
        }

        /** Slices and tiles of the file that would be read with the others but for which another vintage speaks. */
        private List<Unread> unread() {
            List<Unread> unread = new ArrayList<>();
            laid().forEach((period, of) -> vintage.manifest().covers().forEach(slice -> {
                Tile tile = new Tile(slice.start(), slice.months());
                if (of.contains(tile)
                        && !tiles.getOrDefault(period, Map.of())
                                .getOrDefault(slice.of(), List.of())
                                .contains(tile)) {
                    unread.add(new Unread(slice.of(), tile, period));
                }
            }));
            return unread;
        }
    }

    private record Unread(String slice, Tile tile, Period period) {}

    /**
     * What is summed.
     *
     * @param wanted for each count asked for, the categories whose sum it is
     * @param areas only these; every one when there are more than can be listed
     * @param lookup a file of {@code child, parent} through which areas are summed upward; null when none are
     * @param together whether all areas are one sum, whose area is then empty
     */
    record Sought(
            List<List<String>> wanted,
            Collection<String> areas,
            @Nullable Path lookup,
            boolean together) {

        private String area() {
            return lookup == null ? "c.area" : "l.parent";
        }
    }

    /** The sums of categories over the tiles of each period, by area. */
    Map<SumKey, Long> sums(List<Reading> readings, Sought sought) {
        Map<SumKey, Long> sums = new HashMap<>();
        for (Reading reading : readings) {
            List<Period> periods = List.copyOf(reading.tiles().keySet());
            sumQuery(reading, periods, sought)
                    .run(
                            lake,
                            row -> sums.merge(
                                    new SumKey(row.getInt(1), periods.get(row.getInt(2)), row.getString(3)),
                                    row.getLong(4),
                                    Long::sum));
        }
        return sums;
    }

    private static Query sumQuery(Reading reading, List<Period> periods, Sought sought) {
        List<List<String>> wanted = sought.wanted();
        Query query = new Query("SELECT w.wanted, t.period, " + (sought.together() ? "''" : sought.area())
                + ", CAST(sum(c.n) AS BIGINT) FROM read_parquet(?) c");
        query.with(reading.vintage().counts(reading.level()).toString());
        List<String> categories = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            for (String category : wanted.get(i)) {
                categories.add("(" + i + ", ?)");
                query.with(category);
            }
        }
        query.sql(
                " JOIN (VALUES " + String.join(", ", categories) + ") w(wanted, category) ON c.category = w.category");
        joinTiles(query, reading, periods);
        if (sought.lookup() != null) {
            query.sql(" JOIN read_parquet(?) l ON c.area = l.child")
                    .with(sought.lookup().toString());
        }
        List<String> conditions = new ArrayList<>();
        conditions.addAll(unreadConditions(query, reading, periods));
        if (!sought.areas().isEmpty() && sought.areas().size() <= MOST_LISTED) {
            conditions.add(sought.area() + " IN " + query.list(sought.areas()));
        }
        query.where(conditions);
        return query.sql(" GROUP BY 1, 2, 3");
    }

    /** Every area that has a row of any category in the tiles of each period. */
    Map<Period, Set<String>> areas(List<Reading> readings, @Nullable Collection<String> categories) {
        Map<Period, Set<String>> areas = new HashMap<>();
        for (Reading reading : readings) {
            List<Period> periods = List.copyOf(reading.tiles().keySet());
            Query query = new Query("SELECT DISTINCT t.period, c.area FROM read_parquet(?) c");
            query.with(reading.vintage().counts(reading.level()).toString());
            joinTiles(query, reading, periods);
            List<String> conditions = new ArrayList<>(unreadConditions(query, reading, periods));
            if (categories != null) {
                conditions.add("c.category IN " + query.list(categories));
            }
            query.where(conditions);
            query.run(
                    lake,
                    row -> areas.computeIfAbsent(periods.get(row.getInt(1)), p -> new TreeSet<>())
                            .add(row.getString(2)));
        }
        return areas;
    }

    /** The single counts of a table of counts that lie within some periods, oldest vintage first. */
    List<Entry> entries(
            List<Vintage> vintages,
            String level,
            Collection<String> categories,
            Collection<String> areas,
            Collection<Period> periods) {
        List<Entry> entries = new ArrayList<>();
        for (Vintage vintage : vintages) {
            if (SmallTables.isSmall(vintage)) {
                entries.addAll(small.of(
                        vintage,
                        level,
                        SmallTables.set(categories),
                        SmallTables.set(areas),
                        List.copyOf(periods),
                        each -> whole(each, level)));
                continue;
            }
            Query query = new Query(ENTRIES).with(vintage.counts(level).toString());
            List<String> conditions = new ArrayList<>();
            conditions.add("c.category IN " + query.list(categories));
            if (!areas.isEmpty() && areas.size() <= MOST_LISTED) {
                conditions.add("c.area IN " + query.list(areas));
            }
            List<String> ranges = periods.stream()
                    .map(period ->
                            "c.start BETWEEN DATE '" + period.firstDay() + "' AND DATE '" + period.lastDay() + "'")
                    .toList();
            conditions.add("(" + String.join(" OR ", ranges) + ")");
            query.where(conditions);
            query.run(lake, row -> entries.add(entry(vintage, row)));
        }
        return entries;
    }

    /** Every count of a table of counts at a level, oldest vintage first. */
    List<Entry> entries(List<Vintage> vintages, String level) {
        return vintages.stream()
                .flatMap(vintage -> whole(vintage, level).stream())
                .toList();
    }

    private List<Entry> whole(Vintage vintage, String level) {
        List<Entry> entries = new ArrayList<>();
        new Query(ENTRIES).with(vintage.counts(level).toString()).run(lake, row -> entries.add(entry(vintage, row)));
        return entries;
    }

    private static Entry entry(Vintage vintage, ResultSet row) throws SQLException {
        return new Entry(
                vintage,
                row.getString(1),
                row.getString(2),
                new Tile(YearMonth.of(row.getInt(3), row.getInt(4)), row.getInt(5)),
                row.getLong(6));
    }

    /** The area in which most rows of each slice lie: the force that a slice is of. */
    Map<String, String> homes(Vintage vintage) {
        Map<String, String> homes = new HashMap<>();
        new Query("SELECT slice, area, sum(n) FROM read_parquet(?) GROUP BY 1, 2 ORDER BY 3 DESC, 2")
                .with(vintage.counts("force").toString())
                .run(lake, row -> homes.putIfAbsent(row.getString(1), row.getString(2)));
        return homes;
    }

    private static void joinTiles(Query query, Reading reading, List<Period> periods) {
        List<String> tiles = new ArrayList<>();
        reading.laid()
                .forEach((period, laid) -> laid.forEach(tile -> tiles.add("(DATE '"
                        + tile.start().atDay(1) + "', " + tile.months() + ", " + periods.indexOf(period) + ")")));
        query.sql(" JOIN (VALUES " + String.join(", ", tiles)
                + ") t(start, months, period) ON c.start = t.start AND c.months = t.months");
    }

    private static List<String> unreadConditions(Query query, Reading reading, List<Period> periods) {
        List<String> rows = new ArrayList<>();
        for (Unread unread : reading.unread()) {
            rows.add("(?, DATE '" + unread.tile().start().atDay(1) + "', "
                    + unread.tile().months() + ", " + periods.indexOf(unread.period()) + ")");
            query.later(unread.slice());
        }
        return rows.isEmpty()
                ? List.of()
                : List.of("(c.slice, c.start, c.months, t.period) NOT IN (VALUES " + String.join(", ", rows) + ")");
    }

    /** A statement as it grows, with the texts that are bound to its question marks in their order. */
    private static final class Query {

        private final StringBuilder sql;
        private final List<String> bound = new ArrayList<>();
        private final List<String> conditions = new ArrayList<>();
        private final List<String> boundLater = new ArrayList<>();

        Query(String sql) {
            this.sql = new StringBuilder(sql);
        }

        Query sql(String more) {
            sql.append(more);
            return this;
        }

        Query with(String value) {
            bound.add(value);
            return this;
        }

        /** Binds a text of the conditions, which stand after all else. */
        void later(String value) {
            boundLater.add(value);
        }

        String list(Collection<String> values) {
            boundLater.addAll(values);
            return "(" + "?, ".repeat(values.size() - 1) + "?)";
        }

        void where(List<String> all) {
            conditions.addAll(all);
            bound.addAll(boundLater);
            if (!conditions.isEmpty()) {
                sql.append(" WHERE ").append(String.join(" AND ", conditions));
            }
        }

        void run(Lake lake, RowReader reader) {
            try (Connection connection = lake.connect();
                    PreparedStatement statement = connection.prepareStatement(sql.toString())) {
                for (int i = 0; i < bound.size(); i++) {
                    statement.setString(i + 1, bound.get(i));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("The lake could not be read: " + e.getMessage(), e);
            }
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
