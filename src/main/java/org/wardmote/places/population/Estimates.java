package org.wardmote.places.population;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.wardmote.lake.Lake;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Population.Base;
import org.wardmote.places.area.Codes;
import org.wardmote.places.area.ReferenceFiles;

/**
 * The store of estimates: {@code estimates.<level>.parquet} with columns {@code code, day, n, source}. For one area and
 * day the newest vintage speaks.
 */
public final class Estimates {

    private static final Map<LocalDate, String> CENSUSES = Map.of(
            LocalDate.of(2001, 4, 29), "Census 2001",
            LocalDate.of(2011, 3, 27), "Census 2011",
            LocalDate.of(2021, 3, 21), "Census 2021");

    /** Pieces of a level that are read singly before the whole is. */
    private static final int MOST_PIECES = 40;

    private final Lake lake;
    private final Map<String, Map<AreaCode, SortedMap<LocalDate, Long>>> estimates = new HashMap<>();
    private int pieces;

    public Estimates(Lake lake) {
        this.lake = lake;
    }

    /** The dataset that holds the estimates of a base. */
    public static String dataset(Base base) {
        return base == Base.RESIDENTS ? "population" : "households";
    }

    /** What is held for an area itself, by day. */
    public synchronized SortedMap<LocalDate, Long> of(AreaLevel level, AreaCode area, Base base) {
        String whole = level.word() + base.word();
        boolean fine = level == AreaLevel.LSOA || level == AreaLevel.WARD;
        if (!fine || estimates.containsKey(whole)) {
            return read(whole, level, base, "").getOrDefault(area, Collections.emptySortedMap());
        }
        // Codes of one place follow each other, so a hundred are read at once; whoever asks for many gets the level
        // whole.
        String hundred = area.value().substring(0, area.value().length() - 2);
        if (!estimates.containsKey(whole + hundred) && ++pieces > MOST_PIECES) {
            return read(whole, level, base, "").getOrDefault(area, Collections.emptySortedMap());
        }
        return read(whole + hundred, level, base, hundred).getOrDefault(area, Collections.emptySortedMap());
    }

    /** Whether anything was loaded besides what ships with Wardmote, whose sums are made already. */
    public boolean anyLoaded(Base base) {
        return lake.vintages(dataset(base), null).stream()
                .anyMatch(vintage -> !ReferenceFiles.isShipped(vintage.manifest()));
    }

    private Map<AreaCode, SortedMap<LocalDate, Long>> read(String key, AreaLevel level, Base base, String begin) {
        return estimates.computeIfAbsent(key, each -> {
            Map<AreaCode, SortedMap<LocalDate, Long>> read = new HashMap<>();
            for (Path file : ReferenceFiles.of(lake, dataset(base), "estimates." + level.word() + ".")) {
                read(file, begin, read);
            }
            return read;
        });
    }

    private void read(Path file, String begin, Map<AreaCode, SortedMap<LocalDate, Long>> estimates) {
        try (Connection connection = lake.connect();
                PreparedStatement query = connection.prepareStatement("SELECT code, day - DATE '1970-01-01', n"
                        + " FROM read_parquet(?) WHERE code >= ? AND code < ?")) {
            query.setString(1, file.toString());
            query.setString(2, begin);
            query.setString(3, begin + "~");
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    estimates
                            .computeIfAbsent(new AreaCode(rows.getString(1)), code -> new TreeMap<>())
                            .put(LocalDate.ofEpochDay(rows.getLong(2)), rows.getLong(3));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One estimate of one area. */
    public record Estimate(AreaCode area, LocalDate day, long number) {}

    /**
     * Writes estimates into a folder, by level.
     *
     * @return the names of the files written
     */
    public List<String> write(List<Estimate> estimates, Path folder, String suffix) {
        Map<AreaLevel, List<Estimate>> byLevel = estimates.stream()
                .collect(Collectors.groupingBy(
                        each -> Codes.levels(each.area()).get(0), TreeMap::new, Collectors.toList()));
        List<String> files = new ArrayList<>();
        for (Map.Entry<AreaLevel, List<Estimate>> level : byLevel.entrySet()) {
            String file = "estimates." + level.getKey().word() + suffix + ".parquet";
            write(level.getValue(), folder.resolve(file));
            files.add(file);
        }
        return files;
    }

    private void write(List<Estimate> estimates, Path file) {
        try (Connection connection = lake.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE estimates (code VARCHAR, day DATE, n BIGINT)");
            try (DuckDBAppender appender =
                    connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "estimates")) {
                for (Estimate estimate : estimates) {
                    appender.beginRow();
                    appender.append(estimate.area().value());
                    appender.append(estimate.day());
                    appender.append(estimate.number());
                    appender.endRow();
                }
            }
            statement.execute("COPY (SELECT *, 'published' AS source FROM estimates ORDER BY code, day) TO '"
                    + file.toString().replace("'", "''") + "' (FORMAT parquet, COMPRESSION zstd)");
            statement.execute("DROP TABLE estimates");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a day's estimate is named in print: {@code mid-2018} for 30 June, {@code Census 2021} for Census Day. */
    public static String label(LocalDate day) {
        if (day.getMonth() == Month.JUNE && day.getDayOfMonth() == 30) {
            return "mid-" + day.getYear();
        }
        return CENSUSES.getOrDefault(day, day.toString());
    }

    /** The days for which every part has an estimate, each with the sum of the parts. */
    public static SortedMap<LocalDate, Long> sum(List<SortedMap<LocalDate, Long>> parts) {
        SortedMap<LocalDate, Long> sums = new TreeMap<>();
        if (parts.isEmpty()) {
            return sums;
        }
        for (LocalDate day : parts.get(0).keySet()) {
            if (parts.stream().allMatch(part -> part.containsKey(day))) {
                sums.put(
                        day,
                        parts.stream()
                                .mapToLong(part -> part.getOrDefault(day, 0L))
                                .sum());
            }
        }
        return sums;
    }
}
