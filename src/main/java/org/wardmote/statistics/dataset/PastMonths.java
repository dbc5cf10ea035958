package org.wardmote.statistics.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;

/**
 * The months of a dataset that the lake holds, each from the vintage that speaks for it, with those of a load in the
 * making: the checks' view {@code history}.
 */
final class PastMonths {

    private record Key(String slice, java.time.YearMonth month) {}

    private PastMonths() {}

    /** Lays out {@code history}: slice, force, category, start, n, and whether it is of this load ({@code here}). */
    static void lay(Connection connection, Lake lake, String dataset, List<Manifest.Slice> here) throws SQLException {
        Set<Key> now = new HashSet<>();
        here.forEach(slice -> now.add(new Key(slice.of(), slice.start())));
        Map<Key, Path> speaks = new HashMap<>();
        for (Vintage vintage : lake.vintages(dataset, null)) {
            Path file = vintage.folder().resolve("slices.parquet");
            if (Files.exists(file)) {
                vintage.manifest().covers().forEach(slice -> speaks.put(new Key(slice.of(), slice.start()), file));
            }
        }
        speaks.keySet().removeAll(now);
        run(
                connection,
                "CREATE TEMP TABLE history AS SELECT f.slice, f.label AS force, s.slug AS category, c.month AS start,"
                        + " sum(c.n)::BIGINT AS n, true AS here FROM counted c"
                        + " JOIN forces f ON f.name IS NOT DISTINCT FROM c.force JOIN slugs s ON s.label = c.category"
                        + " WHERE c.month IS NOT NULL GROUP BY ALL");
        for (Path file : new HashSet<>(speaks.values())) {
            run(connection, "CREATE OR REPLACE TEMP TABLE spoken (slice VARCHAR, start DATE)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO spoken VALUES (?, ?::DATE)")) {
                for (Map.Entry<Key, Path> each : speaks.entrySet()) {
                    if (each.getValue().equals(file)) {
                        insert.setString(1, each.getKey().slice());
                        insert.setString(2, each.getKey().month().atDay(1).toString());
                        insert.execute();
                    }
                }
            }
            run(
                    connection,
                    "INSERT INTO history SELECT p.slice, p.force, p.category, p.start, p.n, false FROM read_parquet("
                            + Sql.literal(file) + ") p JOIN spoken s ON s.slice = p.slice AND s.start = p.start");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
