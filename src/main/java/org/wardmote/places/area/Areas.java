package org.wardmote.places.area;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;

/** The store of areas and their names: {@code areas.<level>.parquet}, each level read when it is first asked for. */
public final class Areas {

    /** The newest edition that ships, in two figures: names in a file of an older one are older names. */
    private static final int NEWEST_EDITION = 24;

    private final Lake lake;
    private final Map<AreaLevel, Register> registers = new EnumMap<>(AreaLevel.class);

    public Areas(Lake lake) {
        this.lake = lake;
    }

    /** The areas of one level, past and present. */
    public synchronized Register of(AreaLevel level) {
        return registers.computeIfAbsent(level, this::read);
    }

    private Register read(AreaLevel level) {
        Register register = new Register();
        if (level == AreaLevel.GROUP) {
            return register;
        }
        for (Path file : ReferenceFiles.of(lake, "lookup", "areas." + level.word() + ".")) {
            read(file, level, register);
        }
        return register;
    }

    private void read(Path file, AreaLevel level, Register register) {
        try (Connection connection = lake.connect();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT code, name, CAST(start AS VARCHAR), CAST(until AS VARCHAR), listed,
                        CASE WHEN len(former) > 0 THEN former END, CASE WHEN len(aliases) > 0 THEN aliases END
                        FROM read_parquet(?)""")) {
            query.setString(1, file.toString());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    Area area = new Area(
                            new AreaCode(rows.getString(1)),
                            rows.getString(2),
                            level,
                            day(rows.getString(3)),
                            day(rows.getString(4)),
                            texts(rows, 6));
                    register.add(area, rows.getBoolean(5), texts(rows, 7));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes the areas that a change names anew, or gives another name than they have, into a folder.
     *
     * @return the names of the files written
     */
    public List<String> write(LookupChange change, Path folder, String suffix) {
        List<String> files = new ArrayList<>();
        change.names().forEach((level, names) -> {
            boolean newer = change.editions().getOrDefault(level, 0) > NEWEST_EDITION;
            List<Area> changed = new ArrayList<>();
            names.forEach((text, name) -> {
                AreaCode code = new AreaCode(text);
                Area old = of(level).area(code);
                if (old == null) {
                    changed.add(new Area(code, name, level, null, null, List.of()));
                } else if (newer && !NameKey.of(old.name()).equals(NameKey.of(name))) {
                    List<String> former = new ArrayList<>(old.formerNames());
                    former.add(0, old.name());
                    changed.add(new Area(code, name, level, old.from(), old.until(), former));
                }
            });
            ended(change, level).forEach(changed::add);
            if (!changed.isEmpty()) {
                files.add(write(changed, folder, "areas." + level.word() + suffix + ".parquet"));
            }
        });
        return files;
    }

    /** The areas that have become others end on the last day of March of their year, when councils end. */
    private List<Area> ended(LookupChange change, AreaLevel level) {
        List<Area> ended = new ArrayList<>();
        change.parents().forEach((pair, parents) -> {
            if (pair.from() == level && pair.to() == level && pair.year() > 0) {
                parents.forEach((old, now) -> {
                    Area area = of(level).area(new AreaCode(old));
                    if (!old.equals(now) && area != null && area.until() == null) {
                        LocalDate until = LocalDate.of(2000 + pair.year(), 3, 31);
                        ended.add(new Area(area.code(), area.name(), level, area.from(), until, area.formerNames()));
                    }
                });
            }
        });
        return ended;
    }

    private String write(List<Area> areas, Path folder, String file) {
        try (Connection connection = lake.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE changed (code VARCHAR, name VARCHAR, start VARCHAR,"
                    + " until VARCHAR, listed BOOLEAN, former VARCHAR[], aliases VARCHAR[])");
            try (DuckDBAppender appender =
                    connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "changed")) {
                for (Area area : areas) {
                    appender.beginRow();
                    appender.append(area.code().value());
                    appender.append(area.name());
                    appender.append(area.from() == null ? null : area.from().toString());
                    appender.append(area.until() == null ? null : area.until().toString());
                    appender.append(true);
                    appender.append(area.formerNames());
                    appender.append(List.of());
                    appender.endRow();
                }
            }
            statement.execute("COPY (SELECT * REPLACE (CAST(start AS DATE) AS start, CAST(until AS DATE) AS until)"
                    + " FROM changed ORDER BY code) TO " + Outlines.quoted(folder.resolve(file))
                    + " (FORMAT parquet, COMPRESSION zstd)");
            statement.execute("DROP TABLE changed");
            return file;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static List<String> texts(ResultSet rows, int column) throws SQLException {
        // few areas have any, and an array costs more to read than the rest of its row
        java.sql.Array array = rows.getArray(column);
        if (array == null) {
            return List.of();
        }
        Object[] texts = (Object[]) array.getArray();
        return Stream.of(texts).map(String::valueOf).toList();
    }

    /** The areas of one level by code and by name. */
    public static final class Register {

        private static final int MOST_OFFERED = 5;

        private final Map<AreaCode, Area> byCode = new HashMap<>();
        private final Map<AreaCode, List<String>> aliases = new HashMap<>();
        private final Map<String, Set<Area>> byName = new HashMap<>();
        private final Map<String, Set<Area>> byOtherName = new HashMap<>();
        private final Set<AreaCode> listed = new LinkedHashSet<>();

        /** Adds an area, in place of any of its code. */
        synchronized void add(Area area, boolean list, List<String> otherNames) {
            byCode.put(area.code(), area);
            if (!otherNames.isEmpty()) {
                aliases.put(area.code(), otherNames);
            }
            if (list) {
                listed.add(area.code());
            }
            byName.clear();
            byOtherName.clear();
        }

        /** Names are put in order when the first is asked for: most questions are asked by code. */
        private synchronized void index() {
            if (!byName.isEmpty()) {
                return;
            }
            for (Area area : byCode.values()) {
                for (String name : area.formerNames()) {
                    put(byOtherName, NameKey.of(name), area);
                }
                for (String name : aliases.getOrDefault(area.code(), List.of())) {
                    put(byOtherName, NameKey.of(name), area);
                }
                NameKey.allOf(area.name()).forEach(key -> put(byName, key, area));
            }
        }

        private static void put(Map<String, Set<Area>> names, String key, Area area) {
            names.computeIfAbsent(key, each -> new LinkedHashSet<>(2)).add(area);
        }

        public @Nullable Area area(AreaCode code) {
            return byCode.get(code);
        }

        /** The present areas, by name. */
        public List<Area> present() {
            return sorted(byCode.values().stream()
                    .filter(area -> area.until() == null && listed.contains(area.code()))
                    .toList());
        }

        /** The areas that bear a name: those of today by their name of today, else by another, else those of the past. */
        public List<Area> named(String text) {
            index();
            for (String key : NameKey.allOf(text)) {
                Set<Area> named = byName.getOrDefault(key, Set.of());
                Set<Area> once = byOtherName.getOrDefault(key, Set.of());
                List<List<Area>> choices = List.of(of(named, true), of(once, true), of(named, false), of(once, false));
                for (List<Area> choice : choices) {
                    if (!choice.isEmpty()) {
                        return choice;
                    }
                }
            }
            return List.of();
        }

        private static List<Area> of(Set<Area> areas, boolean present) {
            return areas.stream()
                    .filter(area -> (area.until() == null) == present)
                    .toList();
        }

        /** Areas whose names are within a slip or two of a text, or begin with it; nearest first. */
        public List<Area> near(String text) {
            index();
            String key = NameKey.of(text);
            int limit = Math.max(1, key.length() / 4);
            Map<Area, Integer> found = new HashMap<>();
            for (Map<String, Set<Area>> names : List.of(byName, byOtherName)) {
                names.forEach((name, areas) -> {
                    int distance =
                            key.length() >= 4 && name.startsWith(key) ? limit : NameKey.distance(key, name, limit);
                    if (distance <= limit) {
                        areas.forEach(area -> found.merge(area, distance, Math::min));
                    }
                });
            }
            return found.entrySet().stream()
                    .sorted(Map.Entry.<Area, Integer>comparingByValue()
                            .thenComparing(entry -> entry.getKey().until() != null)
                            .thenComparing(entry -> entry.getKey().name())
                            .thenComparing(entry -> entry.getKey().code()))
                    .map(Map.Entry::getKey)
                    .limit(MOST_OFFERED)
                    .toList();
        }

        static List<Area> sorted(Collection<Area> areas) {
            List<Area> sorted = new ArrayList<>(areas);
            sorted.sort(Comparator.comparing(Area::name).thenComparing(Area::code));
            return sorted;
        }
    }
}
