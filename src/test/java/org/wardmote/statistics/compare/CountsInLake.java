package org.wardmote.statistics.compare;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Staging;
import org.wardmote.lake.Vintage;

/** Writes counts into a lake as a load does, for tests of comparisons. */
public final class CountsInLake {

    private final Lake lake;
    private final String dataset;
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Set<Manifest.Slice> slices = new LinkedHashSet<>();
    private final List<Manifest.Warning> warnings = new ArrayList<>();

    private record Row(String slice, String category, String area, YearMonth start, int months, long n) {}

    public CountsInLake(Lake lake, String dataset) {
        this.lake = lake;
        this.dataset = dataset;
    }

    /** A lake whose clock begins at noon of a day and goes on by a second whenever it is read. */
    public static Lake lake(Path dir, String day) {
        return Lake.open(
                dir,
                new Ticking(LocalDate.parse(day).atTime(12, 0).atZone(Lake.ZONE).toInstant()));
    }

    private static final class Ticking extends Clock {

        private final AtomicReference<Instant> now;

        Ticking(Instant start) {
            this.now = new AtomicReference<>(start);
        }

        @Override
        public ZoneId getZone() {
            return Lake.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.getAndUpdate(instant -> instant.plusSeconds(1));
        }
    }

    public CountsInLake count(
            String level, String slice, String category, String area, String start, int months, long n) {
        YearMonth from = YearMonth.parse(start);
        rows.computeIfAbsent(level, l -> new ArrayList<>()).add(new Row(slice, category, area, from, months, n));
        slices.add(new Manifest.Slice(slice, from, months, 0));
        return this;
    }

    CountsInLake covers(String slice, String start, int months) {
        slices.add(new Manifest.Slice(slice, YearMonth.parse(start), months, 0));
        return this;
    }

    CountsInLake warning(String check, String slice, String month, String message) {
        warnings.add(new Manifest.Warning(check, slice, month, message, ""));
        return this;
    }

    public Vintage load(String file, Instant at) {
        try (Staging staging = lake.stage()) {
            Path folder = staging.folder(dataset);
            for (Map.Entry<String, List<Row>> cube : rows.entrySet()) {
                write(folder.resolve("counts." + cube.getKey() + ".parquet"), cube.getValue());
            }
            staging.describe(new Manifest(
                    dataset,
                    dataset,
                    at,
                    "a test",
                    List.of(new Manifest.Original(file, "00" + file.hashCode(), 1)),
                    rows.values().stream().mapToLong(List::size).sum(),
                    List.copyOf(slices),
                    List.copyOf(rows.keySet()),
                    warnings,
                    Map.of()));
            return staging.keep().get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(Path file, List<Row> cube) throws SQLException {
        try (Connection connection = lake.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE cube(slice VARCHAR, category VARCHAR, area VARCHAR, start DATE,"
                    + " months SMALLINT, n BIGINT)");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO cube VALUES (?, ?, ?, CAST(? AS DATE), ?, ?)")) {
                for (Row row : cube) {
                    insert.setString(1, row.slice());
                    insert.setString(2, row.category());
                    insert.setString(3, row.area());
                    insert.setString(4, row.start().atDay(1).toString());
                    insert.setInt(5, row.months());
                    insert.setLong(6, row.n());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            statement.execute("COPY cube TO '" + file + "' (FORMAT parquet)");
            statement.execute("DROP TABLE cube");
        }
    }
}
