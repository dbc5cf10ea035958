package org.wardmote.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A folder of vintages that describes itself: {@code vintages/<load>/<dataset>/manifest.json} beside Parquet files.
 * Nothing about it stands anywhere else, so any process may read it; one process at a time may load into it.
 */
public final class Lake implements AutoCloseable {

    static final String MANIFEST = "manifest.json";

    /** Days are counted as they are in the place that Wardmote serves. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter LOAD = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");

    private static final AtomicLong LOADS_KEPT = new AtomicLong();
    private static final long FRESH_NANOS = 100_000_000;

    private final Path dir;
    private final Clock clock;
    private final Map<String, List<Vintage>> known = new HashMap<>();
    private @Nullable List<Vintage> listed;
    private List<String> listedLoads = List.of();
    private long listedAfter;
    private long listedNanos;
    private @Nullable DuckDBConnection duckdb;
    private @Nullable LoadingLock lock;

    private Lake(Path dir, Clock clock) {
        this.dir = dir;
        this.clock = clock;
    }

    /**
     * Begins to load DuckDB beside other work, for a command that will surely ask it something. Opening a lake does so by
     * itself; earlier is better.
     */
    public static void warm() {
        Connections.warm();
    }

    /** Opens the lake in a folder, making the folder if it is not there. */
    public static Lake open(Path dir, Clock clock) {
        Connections.warm();
        Lake lake = new Lake(dir.toAbsolutePath().normalize(), clock);
        try {
            Files.createDirectories(lake.vintagesFolder());
        } catch (IOException e) {
            throw new LakeUnreadableException(
                    lake.dir.toString(),
                    "the folder cannot be made (" + e.getClass().getSimpleName() + ")",
                    "Name a folder that this account may write to.");
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

    /**
     * Every vintage, in the order in which they were loaded. A load that another process keeps is seen within a tenth
     * of a second.
     */
    public synchronized List<Vintage> vintages() {
        long kept = LOADS_KEPT.get();
        if (listed != null && kept == listedAfter && System.nanoTime() - listedNanos < FRESH_NANOS) {
            return listed;
        }
        listedAfter = kept;
        listedNanos = System.nanoTime();
        List<String> loads = names(vintagesFolder());
        if (listed == null || !loads.equals(listedLoads)) {
            List<Vintage> found = new ArrayList<>();
            for (String load : loads) {
                found.addAll(known.computeIfAbsent(load, this::read));
            }
            found.sort(
                    Comparator.comparing((Vintage v) -> v.manifest().loadedAt()).thenComparing(v -> v.id().toString()));
            listedLoads = loads;
            listed = List.copyOf(found);
        }
        return listed;
    }

    private List<Vintage> read(String load) {
        Path folder = vintagesFolder().resolve(load);
        List<Vintage> found = new ArrayList<>();
        for (String dataset : names(folder)) {
            Manifest manifest = ManifestFile.read(folder.resolve(dataset).resolve(MANIFEST));
            found.add(new Vintage(new VintageId(load, dataset), folder.resolve(dataset), manifest));
        }
        return found;
    }

    /** The folders in a folder that may be loads or datasets; what else lies there ({@code .DS_Store}) is none of ours. */
    private static List<String> names(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(VintageId::isPart)
                    .sorted()
                    .toList();
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
        if (lock != null) {
            throw new LakeInUseException(dir);
        }
        try {
            lock = LoadingLock.take(dir);
            Path staging = dir.resolve("staging");
            Files.createDirectories(staging);
            // only this process may load now, so whatever lies there is of one that died
            try (Stream<Path> left = Files.list(staging)) {
                left.forEach(Lake::delete);
            }
            Connections.sweepSpills(dir);
            String load = nextLoad();
            Path folder = staging.resolve(load);
            Files.createDirectory(folder);
            return new Staging(this, load, folder);
        } catch (IOException | RuntimeException e) {
            released();
            throw e instanceof RuntimeException unchecked ? unchecked : new UncheckedIOException((IOException) e);
        }
    }

    /** A name that sorts after those of all loads of the same instant; the lock is held, so none can come between. */
    private String nextLoad() {
        String at = LOAD.withZone(ZoneOffset.UTC).format(clock.instant());
        long same = names(vintagesFolder()).stream()
                .filter(load -> load.startsWith(at))
                .count();
        return at + "-" + HexFormat.of().toHexDigits((short) same);
    }

    /**
     * A connection to the one DuckDB of this process, in memory and shut off from the network. Close it after use; a
     * statement that failed is spent, so use a new one per query.
     */
    public synchronized Connection connect() {
        try {
            if (duckdb == null) {
                duckdb = Connections.open(dir);
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

    /** A load has been kept: every lake of this process looks again. */
    static void changed() {
        LOADS_KEPT.incrementAndGet();
    }

    synchronized void released() {
        try {
            if (lock != null) {
                lock.close();
                lock = null;
            }
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
