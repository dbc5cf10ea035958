package org.wardmote.places.area;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            for (Path file : ReferenceFiles.of(lake, "area-groups", "groups.")) {
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
