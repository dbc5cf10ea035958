package org.wardmote.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of vintages that describes itself: {@code vintages/<load>/<dataset>/manifest.json} beside Parquet files.
 * Nothing about it stands anywhere else, so any process may read it; one process at a time may load into it.
 */
public final class Lake implements AutoCloseable {

    static final String MANIFEST = "manifest.json";
    static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Days are counted as they are in the place that Wardmote serves. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter LOAD = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private final Path dir;
    private final Clock clock;
    private final Map<Path, Vintage> known = new HashMap<>();
    private @Nullable DuckDBConnection duckdb;
    private @Nullable FileChannel lockFile;
    private @Nullable FileLock lock;

    private Lake(Path dir, Clock clock) {
        this.dir = dir;
        this.clock = clock;
    }

    /** Opens the lake in a folder, making the folder if it is not there. */
    public static Lake open(Path dir, Clock clock) {
        Lake lake = new Lake(dir.toAbsolutePath().normalize(), clock);
        try {
            Files.createDirectories(lake.vintagesFolder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lake;
    }

    public Path dir() {
        return dir;
    }

    /** The clock by which loads are dated. */
    public Clock clock() {
        return clock;
    }

    /** Every vintage, in the order in which they were loaded. */
    public synchronized List<Vintage> vintages() {
        try (Stream<Path> loads = Files.list(vintagesFolder())) {
            List<Vintage> found = new ArrayList<>();
            for (Path load : loads.sorted().toList()) {
                try (Stream<Path> datasets = Files.list(load)) {
                    datasets.sorted()
                            .filter(folder -> Files.exists(folder.resolve(MANIFEST)))
                            .forEach(folder -> found.add(known.computeIfAbsent(folder, Lake::read)));
                }
            }
            found.sort(
                    Comparator.comparing((Vintage v) -> v.manifest().loadedAt()).thenComparing(v -> v.id().toString()));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vintages of one dataset that had been loaded by the end of a day, oldest first; all of them for {@code null}. */
    public List<Vintage> vintages(String dataset, @Nullable LocalDate asAt) {
        return vintages().stream()
                .filter(v -> v.id().dataset().equals(dataset))
                .filter(v -> asAt == null
                        || !v.manifest().loadedAt().atZone(ZONE).toLocalDate().isAfter(asAt))
                .toList();
    }

    public Optional<Vintage> vintage(VintageId id) {
        return vintages().stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /** The vintage that was made from a file with this SHA-256, if that file has been loaded before. */
    public Optional<Vintage> madeFrom(String sha256) {
        return vintages().stream()
                .filter(v -> v.manifest().originals().stream()
                        .anyMatch(original -> original.sha256().equals(sha256)))
                .findFirst();
    }

    /** Begins a load; refused with {@link LakeInUseException} while another is under way. */
    public synchronized Staging stage() {
        try {
            Path staging = dir.resolve("staging");
            Files.createDirectories(staging);
            takeLock();
            try (Stream<Path> left = Files.list(staging)) {
                left.forEach(Lake::delete);
            }
            String load = LOAD.withZone(ZoneOffset.UTC).format(clock.instant()) + "-"
                    + HexFormat.of().toHexDigits((short) ProcessHandle.current().pid());
            Path folder = staging.resolve(load);
            Files.createDirectory(folder);
            return new Staging(this, load, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A connection to the one DuckDB of this process, in memory and shut off from the network. Close it after use; a
     * statement that failed is spent, so use a new one per query.
     */
    public synchronized Connection connect() {
        try {
            if (duckdb == null) {
                duckdb = openDuckDb();
            }
            return duckdb.duplicate();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB would not start: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (duckdb != null) {
                duckdb.close();
                duckdb = null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Path vintagesFolder() {
        return dir.resolve("vintages");
    }

    synchronized void released() {
        try {
            if (lock != null) {
                lock.release();
                lock = null;
            }
            if (lockFile != null) {
                lockFile.close();
                lockFile = null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeLock() throws IOException {
        if (lock != null) {
            throw new LakeInUseException(dir);
        }
        FileChannel channel =
                FileChannel.open(dir.resolve("loading.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock taken = channel.tryLock();
            if (taken == null) {
                throw new LakeInUseException(dir);
            }
            lockFile = channel;
            lock = taken;
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new LakeInUseException(dir);
        }
    }

    private DuckDBConnection openDuckDb() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("memory_limit", "1200MB");
        settings.setProperty("temp_directory", dir.resolve("spill").toString());
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET preserve_insertion_order = false");
            statement.execute("SET TimeZone = 'UTC'");
        }
        return connection.unwrap(DuckDBConnection.class);
    }

    private static Vintage read(Path folder) {
        try {
            Manifest manifest = JSON.readValue(Files.readString(folder.resolve(MANIFEST)), Manifest.class);
            String load = folder.getName(folder.getNameCount() - 2).toString();
            return new Vintage(new VintageId(load, manifest.dataset()), folder, manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
