package org.wardmote.places.area;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardmote.lake.Lake;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Boundary;

/**
 * The store of outlines: {@code outlines.<level>.<edition>.parquet} with one row per ring, its corners as two lists of
 * whole millionths of a degree, so that any engine reads them and they stay small.
 */
public final class Outlines {

    static final String DATASET = "boundaries";
    private static final double MICRO = 1e6;
    /** Pieces of a hundred wards or LSOAs that are kept once read: some 15 MB. */
    private static final int MOST_PIECES = 60;

    private final Lake lake;
    private final Map<Path, Map<String, Boundary>> whole = new HashMap<>();
    private final Map<String, Map<String, Boundary>> pieces = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Boundary>> eldest) {
            return size() > MOST_PIECES;
        }
    };

    public Outlines(Lake lake) {
        this.lake = lake;
    }

    /** The outlines that are held of some areas of a level: each from the newest vintage and edition that has it. */
    public synchronized Map<AreaCode, Boundary> find(AreaLevel level, Collection<AreaCode> areas) {
        Map<AreaCode, Boundary> found = new LinkedHashMap<>();
        List<Path> files = files("outlines." + level.word() + ".");
        for (Path file : files) {
            List<AreaCode> missing =
                    areas.stream().filter(area -> !found.containsKey(area)).toList();
            if (missing.isEmpty()) {
                break;
            }
            Map<String, Boundary> here = level == AreaLevel.LSOA || level == AreaLevel.WARD
                    ? fine(file, missing)
                    : whole.computeIfAbsent(file, each -> read(each, List.of()));
            for (AreaCode area : missing) {
                Boundary boundary = here.get(area.value());
                if (boundary != null) {
                    found.put(area, boundary);
                }
            }
        }
        return found;
    }

    /** Of tens of thousands of wards or LSOAs, those asked for; what was read last is kept, for pages ask one by one. */
    private Map<String, Boundary> fine(Path file, List<AreaCode> codes) {
        Map<String, Boundary> found = new HashMap<>();
        List<String> hundreds = codes.stream().map(Outlines::hundred).distinct().toList();
        if (hundreds.size() > MOST_PIECES) {
            return read(file, codes);
        }
        for (String hundred : hundreds) {
            found.putAll(pieces.computeIfAbsent(file + " " + hundred, each -> readHundred(file, hundred)));
        }
        return found;
    }

    /** What the codes of a hundred areas begin with; those of one place follow each other. */
    private static String hundred(AreaCode code) {
        return code.value().substring(0, code.value().length() - 2);
    }

    /** The areas of a level that share a stretch of outline with one, as far as held. */
    public List<AreaCode> neighbours(AreaLevel level, AreaCode area) {
        for (Path file : files("neighbours." + level.word() + ".")) {
            List<AreaCode> found = new ArrayList<>();
            try (Connection connection = lake.connect();
                    PreparedStatement query = connection.prepareStatement(
                            "SELECT neighbour FROM read_parquet(?) WHERE area = ? ORDER BY neighbour")) {
                query.setString(1, file.toString());
                query.setString(2, area.value());
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(new AreaCode(rows.getString(1)));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Newest vintage first, and within it the newest edition first. */
    private List<Path> files(String prefix) {
        List<Path> files = new ArrayList<>(ReferenceFiles.of(lake, DATASET, prefix));
        Collections.reverse(files);
        return files;
    }

    private Map<String, Boundary> readHundred(Path file, String hundred) {
        return read(file, "WHERE code >= ? AND code < ?", (query, connection) -> {
            query.setString(2, hundred);
            query.setString(3, hundred + "~");
        });
    }

    private Map<String, Boundary> read(Path file, List<AreaCode> only) {
        return only.isEmpty()
                ? read(file, "", (query, connection) -> {})
                : read(
                        file,
                        "WHERE list_contains(?, code)",
                        (query, connection) -> query.setArray(
                                2,
                                connection.createArrayOf(
                                        "VARCHAR",
                                        only.stream().map(AreaCode::value).toArray())));
    }

    /** Sets what a condition asks for. */
    private interface Setting {
        void in(PreparedStatement query, Connection connection) throws SQLException;
    }

    private Map<String, Boundary> read(Path file, String where, Setting setting) {
        String edition = file.getFileName().toString().split("\\.", -1)[2];
        Map<String, Map<Integer, List<List<double[]>>>> rings = new LinkedHashMap<>();
        String sql = "SELECT code, polygon, lon, lat FROM read_parquet(?) " + where + " ORDER BY code, polygon, ring";
        try (Connection connection = lake.connect();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, file.toString());
            setting.in(query, connection);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    rings.computeIfAbsent(rows.getString(1), code -> new LinkedHashMap<>())
                            .computeIfAbsent(rows.getInt(2), polygon -> new ArrayList<>())
                            .add(ring(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Map<String, Boundary> boundaries = new HashMap<>();
        rings.forEach((code, polygons) ->
                boundaries.put(code, new Boundary(new AreaCode(code), edition, List.copyOf(polygons.values()))));
        return boundaries;
    }

    private static List<double[]> ring(ResultSet row) throws SQLException {
        Object[] lon = (Object[]) row.getArray(3).getArray();
        Object[] lat = (Object[]) row.getArray(4).getArray();
        List<double[]> ring = new ArrayList<>(lon.length);
        for (int i = 0; i < lon.length; i++) {
            ring.add(new double[] {(Integer) lon[i] / MICRO, (Integer) lat[i] / MICRO});
        }
        return ring;
    }

    /** Writes outlines of one level and edition, and who touches whom, into a folder; gives the names of the files. */
    public List<String> write(
            Map<String, List<List<List<double[]>>>> outlines, Path folder, AreaLevel level, String edition) {
        try (Connection connection = lake.connect()) {
            return write(connection, outlines, folder, level.word() + "." + edition);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes outlines and their neighbours into a folder.
     *
     * @return the names of the files written
     */
    static List<String> write(
            Connection connection,
            Map<String, List<List<List<double[]>>>> outlines,
            Path folder,
            String levelAndEdition)
            throws SQLException {
        Path rows = folder.resolve("outlines.csv");
        String outlinesFile = "outlines." + levelAndEdition + ".parquet";
        String neighboursFile = "neighbours." + levelAndEdition + ".parquet";
        try (Statement statement = connection.createStatement()) {
            writeRings(outlines, rows);
            statement.execute("CREATE OR REPLACE TEMP TABLE rings AS SELECT * FROM read_csv(" + quoted(rows)
                    + ", header = false, delim = ';', quote = '', escape = '', max_line_size = 64000000, columns = {code: 'VARCHAR', polygon: 'INTEGER',"
                    + " ring: 'INTEGER', lon: 'INTEGER[]', lat: 'INTEGER[]'})");
            statement.execute(
                    "COPY (SELECT * FROM rings ORDER BY code, polygon, ring) TO "
                            + quoted(folder.resolve(outlinesFile))
                            + " (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 19, PARQUET_VERSION v2, ROW_GROUP_SIZE 4096)");
            statement.execute(NEIGHBOURS);
            statement.execute("COPY (SELECT * FROM touching ORDER BY area, neighbour) TO "
                    + quoted(folder.resolve(neighboursFile))
                    + " (FORMAT parquet, COMPRESSION zstd, PARQUET_VERSION v2, ROW_GROUP_SIZE 16384)");
            statement.execute("DROP TABLE rings");
            statement.execute("DROP TABLE touching");
            Files.delete(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(outlinesFile, neighboursFile);
    }

    /** Two areas are neighbours when they share at least two corners: a stretch of line, not only a point. */
    private static final String NEIGHBOURS = """
            CREATE OR REPLACE TEMP TABLE touching AS
            WITH corners AS (SELECT DISTINCT code, unnest(lon) AS x, unnest(lat) AS y FROM rings)
            SELECT a.code AS area, b.code AS neighbour FROM corners a JOIN corners b ON a.x = b.x AND a.y = b.y AND a.code <> b.code
            GROUP BY a.code, b.code HAVING count(*) >= 2
            """;

    private static void writeRings(Map<String, List<List<List<double[]>>>> outlines, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Map.Entry<String, List<List<List<double[]>>>> outline : outlines.entrySet()) {
                for (int polygon = 0; polygon < outline.getValue().size(); polygon++) {
                    List<List<double[]>> rings = outline.getValue().get(polygon);
                    for (int ring = 0; ring < rings.size(); ring++) {
                        out.write(outline.getKey() + ";" + polygon + ";" + ring + ";" + micro(rings.get(ring), 0) + ";"
                                + micro(rings.get(ring), 1) + "\n");
                    }
                }
            }
        }
    }

    private static String micro(List<double[]> ring, int axis) {
        return Arrays.toString(
                ring.stream().mapToLong(p -> Math.round(p[axis] * MICRO)).toArray());
    }

    /** A path as a literal of SQL: paths of {@code COPY} cannot be parameters. */
    static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
