package org.wardmote.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** The one DuckDB of a process: in memory, shut off from the network, spilling beside the lake. */
final class Connections {

    /** What queries may hold in memory; an import of any size must stay under 2 GB with the JVM beside it. */
    private static final String MEMORY = "1200MB";

    private Connections() {}

    /**
     * Begins to load DuckDB's native library beside other work. The driver unpacks 70 MB from its jar at every start
     * (0.35 s of one core), which otherwise stands in the way of the first query.
     */
    static void warm() {
        Thread thread = new Thread(
                () -> {
                    try {
                        Class.forName("org.duckdb.DuckDBNative");
                    } catch (ClassNotFoundException | LinkageError e) {
                        return; // the first query meets the same fault and says so
                    }
                },
                "duckdb-warm");
        thread.setDaemon(true);
        thread.start();
    }

    static DuckDBConnection open(Path lake) throws SQLException {
        Properties settings = new Properties();
        // An extension that is not in the jar would be fetched from the network.
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("preserve_insertion_order", "false");
        settings.setProperty("temp_directory", spill(lake).toString());
        try {
            // DuckDB makes its own folder and not the one around it.
            Files.createDirectories(lake.resolve("spill"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET GLOBAL TimeZone = 'UTC'");
        }
        return connection.unwrap(DuckDBConnection.class);
    }

    /** Where this process spills; DuckDB makes it when it must, and removes it at a good end. */
    static Path spill(Path lake) {
        return lake.resolve("spill").resolve("" + ProcessHandle.current().pid());
    }

    /** Removes what processes that are no more have left behind. */
    static void sweepSpills(Path lake) {
        Path spills = lake.resolve("spill");
        if (!Files.isDirectory(spills)) {
            return;
        }
        try (Stream<Path> all = Files.list(spills)) {
            List<Path> left = all.filter(folder -> !alive(folder)).toList();
            left.forEach(Lake::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean alive(Path folder) {
        try {
            Optional<ProcessHandle> process =
                    ProcessHandle.of(Long.parseLong(folder.getFileName().toString()));
            return process.isPresent() && process.get().isAlive();
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
