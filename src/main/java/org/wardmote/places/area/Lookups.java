package org.wardmote.places.area;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.wardmote.lake.Lake;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;

/**
 * The store of what lies in what: {@code lookup.<from>-<to>.parquet} with one parent for each child, and
 * {@code split.<from>-<to>.parquet} with the children that lie across several.
 */
public final class Lookups {

    /** The editions of the lookups that ship, in two figures; a file of an older one changes nothing that is held. */
    private static final Map<AreaLevel, Integer> EDITIONS = Map.of(
            AreaLevel.LSOA, 21, AreaLevel.WARD, 24, AreaLevel.DISTRICT, 24, AreaLevel.CSP, 17, AreaLevel.FORCE, 17);

    private final Lake lake;
    private final Map<String, Map<AreaCode, AreaCode>> parents = new HashMap<>();
    private final Map<String, Map<AreaCode, List<AreaCode>>> children = new HashMap<>();

    private final Map<String, Set<AreaCode>> splitParents = new HashMap<>();

    public Lookups(Lake lake) {
        this.lake = lake;
    }

    /** The file with columns {@code child, parent} for two levels. */
    public Path file(AreaLevel from, AreaLevel to) {
        return newest("lookup." + pair(from, to) + ".parquet");
    }

    /** Each code of a level with the one area of another that it lies in today. */
    public synchronized Map<AreaCode, AreaCode> parents(AreaLevel from, AreaLevel to) {
        return parents.computeIfAbsent(pair(from, to), pair -> {
            Map<AreaCode, AreaCode> read = new HashMap<>();
            for (AreaCode[] row : rows(file(from, to))) {
                read.put(row[0], row[1]);
            }
            return read;
        });
    }

    /** Each area of the coarser level with the codes that lie in it alone. */
    public synchronized Map<AreaCode, List<AreaCode>> children(AreaLevel from, AreaLevel to) {
        return children.computeIfAbsent(pair(from, to), pair -> {
            Map<AreaCode, List<AreaCode>> read = new LinkedHashMap<>();
            parents(from, to)
                    .forEach((child, parent) -> read.computeIfAbsent(parent, each -> new ArrayList<>())
                            .add(child));
            return read;
        });
    }

    /** The codes of a level that lie across several areas of another. */
    public Set<AreaCode> split(AreaLevel from, AreaLevel to) {
        Set<AreaCode> split = new TreeSet<>();
        for (AreaCode[] row : rows(newest("split." + pair(from, to) + ".parquet"))) {
            split.add(row[0]);
        }
        return split;
    }

    /** The areas of the coarser level of which some part is a code that lies across several. */
    public synchronized Set<AreaCode> splitParents(AreaLevel from, AreaLevel to) {
        return splitParents.computeIfAbsent(pair(from, to), pair -> {
            Set<AreaCode> read = new TreeSet<>();
            for (AreaCode[] row : rows(newest("split." + pair + ".parquet"))) {
                read.add(row[1]);
            }
            return read;
        });
    }

    /**
     * Lays a change over what is held and writes every pair of levels that it touches, whole, into a folder.
     *
     * @return the names of the files written
     */
    public List<String> write(LookupChange change, Path folder) {
        Map<AreaLevel, Integer> editions = new EnumMap<>(EDITIONS);
        change.editions().forEach((level, year) -> {
            if (year <= 0) {
                editions.remove(level);
            }
        });
        List<String> files = new ArrayList<>();
        Relaying relaying = new Relaying((from, to) -> held(folder, from, to), editions);
        relaying.lay(change).forEach((levels, held) -> {
            String pair = pair(levels.get(0), levels.get(1)) + ".parquet";
            List<String[]> rows = new ArrayList<>();
            new TreeMap<>(held.parents()).forEach((child, parent) -> rows.add(new String[] {child, parent}));
            files.add(write(rows, folder, "lookup." + pair));
            List<String[]> split = new ArrayList<>();
            new TreeMap<>(held.split())
                    .forEach((child, parents) -> parents.forEach(parent -> split.add(new String[] {child, parent})));
            files.add(write(split, folder, "split." + pair));
        });
        return files;
    }

    /** What a pair of levels says: as an earlier file of the same load left it, or else as the lake holds it. */
    private Relaying.Held held(Path folder, AreaLevel from, AreaLevel to) {
        Relaying.Held held = new Relaying.Held(new HashMap<>(), new TreeMap<>());
        String pair = pair(from, to) + ".parquet";
        file(folder, "lookup." + pair)
                .ifPresent(file -> rows(file).forEach(row -> held.parents().put(row[0].value(), row[1].value())));
        file(folder, "split." + pair)
                .ifPresent(file -> rows(file)
                        .forEach(row -> held.split()
                                .computeIfAbsent(row[0].value(), each -> new TreeSet<>())
                                .add(row[1].value())));
        return held;
    }

    private Optional<Path> file(Path folder, String file) {
        if (Files.exists(folder.resolve(file))) {
            return Optional.of(folder.resolve(file));
        }
        List<Path> files = ReferenceFiles.of(lake, "lookup", file);
        return files.isEmpty() ? Optional.empty() : Optional.of(files.get(files.size() - 1));
    }

    private String write(List<String[]> rows, Path folder, String file) {
        try (Connection connection = lake.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE pairs (child VARCHAR, parent VARCHAR)");
            try (DuckDBAppender appender =
                    connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "pairs")) {
                for (String[] row : rows) {
                    appender.beginRow();
                    appender.append(row[0]);
                    appender.append(row[1]);
                    appender.endRow();
                }
            }
            statement.execute("COPY (SELECT * FROM pairs ORDER BY child, parent) TO "
                    + Outlines.quoted(folder.resolve(file)) + " (FORMAT parquet, COMPRESSION zstd)");
            statement.execute("DROP TABLE pairs");
            return file;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pair(AreaLevel from, AreaLevel to) {
        return from.word() + "-" + to.word();
    }

    private Path newest(String file) {
        List<Path> files = ReferenceFiles.of(lake, "lookup", file);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("No lookup says what lies in what: " + file);
        }
        return files.get(files.size() - 1);
    }

    private List<AreaCode[]> rows(Path file) {
        try (Connection connection = lake.connect();
                PreparedStatement query = connection.prepareStatement("SELECT child, parent FROM read_parquet(?)")) {
            query.setString(1, file.toString());
            List<AreaCode[]> read = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    read.add(new AreaCode[] {new AreaCode(rows.getString(1)), new AreaCode(rows.getString(2))});
                }
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
