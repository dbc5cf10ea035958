package org.wardmote.places.area;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wardmote.lake.Lake;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;

/**
 * The store of what lies in what: {@code lookup.<from>-<to>.parquet} with one parent for each child, and
 * {@code split.<from>-<to>.parquet} with the children that lie across several.
 */
public final class Lookups {

    private final Lake lake;
    private final Map<String, Map<AreaCode, AreaCode>> parents = new HashMap<>();
    private final Map<String, Map<AreaCode, List<AreaCode>>> children = new HashMap<>();

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
    public Set<AreaCode> splitParents(AreaLevel from, AreaLevel to) {
        Set<AreaCode> parents = new TreeSet<>();
        for (AreaCode[] row : rows(newest("split." + pair(from, to) + ".parquet"))) {
            parents.add(row[1]);
        }
        return parents;
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
