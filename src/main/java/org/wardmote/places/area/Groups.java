package org.wardmote.places.area;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;

/** The store of groups that partnerships name: {@code groups.parquet} with columns {@code code, name, member}. */
public final class Groups {

    private final Lake lake;
    private @Nullable Map<AreaCode, List<AreaCode>> members;
    private final Areas.Register register = new Areas.Register();

    public Groups(Lake lake) {
        this.lake = lake;
    }

    /** Each group with its members; a group loaded again has the members of its newest vintage. */
    public synchronized Map<AreaCode, List<AreaCode>> members() {
        if (members == null) {
            members = new LinkedHashMap<>();
            for (Path file : ReferenceFiles.of(lake, "area-groups", "groups")) {
                members.putAll(read(file));
            }
        }
        return members;
    }

    /** The groups by code and by name. */
    public synchronized Areas.Register register() {
        members();
        return register;
    }

    /** A group: its members, each with the line of the file that names it. */
    public record Group(AreaCode code, String name, SortedMap<AreaCode, Long> members) {}

    /** Writes groups into a folder, under a file name of this store. */
    public String write(List<Group> groups, Path folder, String suffix) {
        String file = "groups" + suffix + ".parquet";
        try (Connection connection = lake.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE groups (code VARCHAR, name VARCHAR, member VARCHAR)");
            try (DuckDBAppender appender =
                    connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "groups")) {
                for (Group group : groups) {
                    for (AreaCode member : group.members().keySet()) {
                        appender.beginRow();
                        appender.append(group.code().value());
                        appender.append(group.name());
                        appender.append(member.value());
                        appender.endRow();
                    }
                }
            }
            statement.execute("COPY (SELECT * FROM groups ORDER BY code, member) TO "
                    + Outlines.quoted(folder.resolve(file)) + " (FORMAT parquet, COMPRESSION zstd)");
            statement.execute("DROP TABLE groups");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    private Map<AreaCode, List<AreaCode>> read(Path file) {
        Map<AreaCode, List<AreaCode>> read = new LinkedHashMap<>();
        try (Connection connection = lake.connect();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT code, name, member FROM read_parquet(?) ORDER BY code, member")) {
            query.setString(1, file.toString());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    AreaCode code = new AreaCode(rows.getString(1));
                    if (!read.containsKey(code)) {
                        register.add(
                                new Area(code, rows.getString(2), AreaLevel.GROUP, null, null, List.of()),
                                true,
                                List.of());
                    }
                    read.computeIfAbsent(code, each -> new ArrayList<>()).add(new AreaCode(rows.getString(3)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return read;
    }
}
