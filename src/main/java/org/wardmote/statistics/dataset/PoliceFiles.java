package org.wardmote.statistics.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wardmote.lake.Manifest;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.dataset.intake.Limits;

/**
 * Files of single records as data.police.uk publishes them, made into Parquet by DuckDB in one reading: all rows with all
 * their columns, and the counts by LSOA, district and force.
 */
final class PoliceFiles {

    private final Connection connection;
    private final Layout layout;
    private final List<PoliceFile> files;
    private final Path folder;
    private final Places places;

    PoliceFiles(Connection connection, Layout layout, List<PoliceFile> files, Path folder, Places places) {
        this.connection = connection;
        this.layout = layout;
        this.files = files;
        this.folder = folder;
        this.places = places;
    }

    Path rowsFile() {
        return folder.resolve("rows.parquet");
    }

    /** Reads every file into one Parquet file; throws what DuckDB says of a line that it cannot read. */
    void copyRows(Progress progress) throws SQLException {
        try {
            copyRows(true, progress);
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("hex digit")) {
                throw e;
            }
            // Some force's own file names its crimes otherwise: then all ids are kept as the text that they are.
            copyRows(false, progress);
        }
    }

    private void copyRows(boolean hexAsBytes, Progress progress) throws SQLException {
        String copy = "COPY (" + select(hexAsBytes, false) + ") TO " + Sql.literal(rowsFile())
                + " (FORMAT parquet, COMPRESSION zstd)";
        // DuckDB only reckons how far it is when it is to show a bar, which it is then told not to print.
        run("SET enable_progress_bar = true");
        run("SET enable_progress_bar_print = false");
        try (PreparedStatement statement = connection.prepareStatement(copy);
                QueryWatch watch = new QueryWatch(statement, "reading", bytes(), progress)) {
            watch.start();
            statement.execute();
        }
    }

    private long bytes() {
        return files.stream()
                .mapToLong(file -> file.arrival().file().toFile().length())
                .sum();
    }

    /** The checks' view of the rows, without the lines, which Parquet does not keep. */
    void viewRows() throws SQLException {
        run("CREATE OR REPLACE TEMP VIEW rows AS SELECT *, NULL::BIGINT AS line, " + aliases() + " FROM read_parquet("
                + Sql.literal(rowsFile()) + ")");
    }

    /** The same over the files themselves, line by line: slower, and only for saying where something is wrong. */
    void viewRowsWithLines() throws SQLException {
        run("SET preserve_insertion_order = true");
        run("CREATE OR REPLACE TEMP VIEW rows AS SELECT *, " + aliases() + " FROM (" + select(false, true) + ")");
    }

    /** Lays out what the checks of the headers ask: {@code columns} and {@code named}. */
    void nameColumns() throws SQLException {
        run(
                "CREATE TEMP TABLE columns (file VARCHAR, header VARCHAR, expected BOOLEAN, optional BOOLEAN, found BOOLEAN, near VARCHAR)");
        run("CREATE TEMP TABLE named (role VARCHAR, header VARCHAR)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO columns VALUES (?, ?, ?, ?, ?, ?)")) {
            for (PoliceFile file : files) {
                for (PoliceFile.Found found : file.found()) {
                    insert.setString(1, file.arrival().name());
                    insert.setString(2, found.header());
                    insert.setBoolean(3, found.expected());
                    insert.setBoolean(4, found.optional());
                    insert.setBoolean(5, found.found());
                    insert.setString(6, found.near());
                    insert.execute();
                }
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO named VALUES (?, ?)")) {
            Map<String, String> roles = new LinkedHashMap<>();
            roles.put("category", layout.category());
            roles.put("month", layout.month());
            roles.put("area", layout.area());
            roles.put("key", layout.key());
            for (Map.Entry<String, String> role : roles.entrySet()) {
                if (!role.getValue().isEmpty()) {
                    insert.setString(1, role.getKey());
                    insert.setString(2, layout.column(role.getValue()).header());
                    insert.execute();
                }
            }
        }
    }

    /** Lays out what the checks ask: {@code forces}, {@code months}, {@code counted}, {@code named}, {@code categories}. */
    void count() throws SQLException {
        viewRows();
        // Kept as a file rather than in memory, which millions of groups would fill.
        copy("counted", "SELECT force, category, month, area, count(*) AS n FROM rows GROUP BY ALL");
        run("CREATE TEMP VIEW counted AS SELECT * FROM read_parquet(" + Sql.literal(folder.resolve("counted.parquet"))
                + ")");
        run(
                "CREATE TEMP TABLE by_file AS SELECT file, force, month, count(*) AS n, count(area) AS placed FROM rows GROUP BY ALL");
        nameForces();
        run(
                "CREATE TEMP TABLE months AS SELECT b.file, f.slice, b.month, sum(b.n)::BIGINT AS n, sum(b.placed)::BIGINT AS placed"
                        + " FROM by_file b JOIN forces f ON f.name IS NOT DISTINCT FROM b.force GROUP BY ALL");
        nameCategories();
        nameFiles();
        namePlaces();
    }

    /** Writes the cubes, after the checks have found nothing that stops the load. */
    List<String> writeCounts() throws SQLException, IOException {
        List<String> cubes = new ArrayList<>();
        String from = " FROM counted c JOIN forces f ON f.name IS NOT DISTINCT FROM c.force"
                + " JOIN slugs s ON s.label = c.category";
        String month = "c.month AS start, 1::SMALLINT AS \"months\"";
        copy(
                "slices",
                "SELECT f.slice, f.label AS force, s.slug AS category, " + month + ", sum(c.n)::BIGINT AS n" + from
                        + " GROUP BY ALL ORDER BY ALL");
        copy(
                "counts.force",
                "SELECT f.slice, s.slug AS category, f.area, " + month + ", sum(c.n)::BIGINT AS n" + from
                        + " WHERE f.area IS NOT NULL GROUP BY ALL ORDER BY ALL");
        cubes.add("force");
        if (!layout.area().isEmpty()) {
            copy(
                    "counts.lsoa",
                    "SELECT f.slice, s.slug AS category, c.area, " + month + ", c.n" + from
                            + " WHERE c.area IS NOT NULL");
            copy(
                    "counts.district",
                    "SELECT f.slice, s.slug AS category, p.parent AS area, " + month
                            + ", sum(c.n)::BIGINT AS n" + from + " JOIN read_parquet("
                            + Sql.literal(places.lookup(AreaLevel.LSOA, AreaLevel.DISTRICT))
                            + ") p ON p.child = c.area GROUP BY ALL ORDER BY ALL");
            cubes.add("district");
            cubes.add("lsoa");
        }
        Files.delete(folder.resolve("counted.parquet"));
        return cubes;
    }

    /** The parts of the series that these files hold. */
    List<Manifest.Slice> covers() throws SQLException {
        List<Manifest.Slice> covers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT slice, strftime(month, '%Y-%m'), sum(n)::BIGINT FROM months"
                                + " GROUP BY slice, month ORDER BY slice, month")) {
            while (rows.next()) {
                covers.add(
                        new Manifest.Slice(rows.getString(1), YearMonth.parse(rows.getString(2)), 1, rows.getLong(3)));
            }
        }
        return covers;
    }

    /** What each file holds, by the name of its own in the work folder. */
    Map<String, List<Held>> held() throws SQLException {
        Map<String, List<Held>> held = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT b.file, f.label, min(b.month)::VARCHAR, max(b.month)::VARCHAR,"
                                + " sum(b.n)::BIGINT, sum(b.n - b.placed)::BIGINT FROM by_file b"
                                + " JOIN forces f ON f.name IS NOT DISTINCT FROM b.force GROUP BY b.file, f.label ORDER BY ALL")) {
            while (rows.next()) {
                String first = rows.getString(3);
                String last = rows.getString(4);
                if (first != null && last != null) {
                    held.computeIfAbsent(rows.getString(1), file -> new ArrayList<>())
                            .add(new Held(
                                    rows.getString(2),
                                    new Period(
                                            YearMonth.parse(first.substring(0, 7)),
                                            YearMonth.parse(last.substring(0, 7))),
                                    rows.getLong(5),
                                    rows.getLong(6)));
                }
            }
        }
        return held;
    }

    /** The rows of one force in one file, and how many of them have no place. */
    record Held(String force, Period months, long rows, long unplaced) {}

    private String select(boolean hexAsBytes, boolean lines) {
        Map<List<String>, List<PoliceFile>> byHeader = files.stream()
                .collect(Collectors.groupingBy(PoliceFile::names, LinkedHashMap::new, Collectors.toList()));
        List<String> selects = new ArrayList<>();
        if (lines) {
            // Row numbers are of one file each, so each is read by itself.
            files.forEach(file -> selects.add(select(file.names(), List.of(file), hexAsBytes, true)));
        } else {
            byHeader.forEach((names, group) -> selects.add(select(names, group, hexAsBytes, false)));
        }
        return String.join(" UNION ALL BY NAME ", selects);
    }

    private String select(List<String> names, List<PoliceFile> group, boolean hexAsBytes, boolean lines) {
        StringBuilder columns = new StringBuilder();
        StringBuilder read = new StringBuilder();
        for (String name : names) {
            Layout.Type type = layout.columns().stream()
                    .filter(c -> c.name().equals(name))
                    .map(Layout.Column::type)
                    .findFirst()
                    .orElse(Layout.Type.TEXT);
            columns.append(type == Layout.Type.HEX && hexAsBytes ? bytes(name) : name)
                    .append(", ");
            read.append(read.isEmpty() ? "" : ", ")
                    .append("'")
                    .append(name)
                    .append("': '")
                    .append(
                            switch (type) {
                                case NUMBER -> "DOUBLE";
                                case MONTH -> "DATE";
                                case TEXT, HEX -> "VARCHAR";
                            })
                    .append("'");
        }
        String paths = group.stream().map(f -> Sql.literal(f.arrival().file())).collect(Collectors.joining(", "));
        return "SELECT " + columns + (lines ? "row_number() OVER () + 1 AS line, " : "")
                + "parse_filename(path_) AS file FROM read_csv([" + paths + "], header = true, auto_detect = false,"
                + " delim = ',', quote = '\"', escape = '\"', dateformat = '%Y-%m', max_line_size = "
                + Limits.LINE_BYTES
                + ", filename = 'path_', columns = {" + read + "})";
    }

    private static String bytes(String name) {
        return "CASE WHEN strlen(" + name + ") = 64 THEN unhex(" + name + ") WHEN " + name
                + " IS NOT NULL THEN error('no hex digit') END AS " + name;
    }

    private String aliases() {
        String force = layout.force().equals(Layout.FROM_FILE_NAME)
                ? "regexp_extract(file, '^\\d{4}-\\d{2}-(.+)-" + layout.named() + "', 1)"
                : layout.force();
        String month = layout.column(layout.month()).type() == Layout.Type.MONTH
                ? layout.month()
                : "try_cast(substr(" + layout.month() + ", 1, 7) || '-01' AS DATE)";
        return force + " AS force, " + layout.category() + " AS category, " + month
                + (layout.month().equals("month") ? " AS month_" : " AS month") + ", "
                + (layout.area().isEmpty() ? "NULL::VARCHAR" : layout.area()) + " AS area, "
                + (layout.key().isEmpty() ? "NULL::VARCHAR" : layout.key()) + " AS key";
    }

    private void nameForces() throws SQLException {
        run("CREATE TEMP TABLE forces (name VARCHAR, label VARCHAR, slice VARCHAR, area VARCHAR, n BIGINT)");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT force, sum(n)::BIGINT FROM by_file GROUP BY force");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO forces VALUES (?, ?, ?, ?, ?)")) {
            while (rows.next()) {
                String name = rows.getString(1);
                Optional<Area> area = name == null ? Optional.empty() : places.force(name);
                insert.setString(1, name);
                insert.setString(2, name == null ? "No force" : ForceNames.label(name));
                insert.setString(3, name == null ? "none" : ForceNames.slug(name));
                insert.setString(4, area.map(a -> a.code().value()).orElse(null));
                insert.setLong(5, rows.getLong(2));
                insert.execute();
            }
        }
    }

    private void nameCategories() throws SQLException {
        run("CREATE TEMP TABLE slugs (label VARCHAR, slug VARCHAR)");
        run("CREATE TEMP VIEW categories AS SELECT * FROM slugs");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO slugs VALUES (?, ?)")) {
            for (String label : layout.categories()) {
                insert.setString(1, label);
                insert.setString(2, Slugs.of(label));
                insert.execute();
            }
        }
    }

    private void nameFiles() throws SQLException {
        run("CREATE TEMP TABLE files (file VARCHAR, name VARCHAR, named_month DATE)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO files VALUES (?, ?, ?::DATE)")) {
            for (PoliceFile file : files) {
                insert.setString(1, String.valueOf(file.arrival().file().getFileName()));
                insert.setString(2, file.arrival().name());
                insert.setString(
                        3, file.namedMonth().map(m -> m.atDay(1).toString()).orElse(null));
                insert.execute();
            }
        }
    }

    private void namePlaces() throws SQLException {
        run("CREATE TEMP TABLE places (code VARCHAR)");
        if (layout.area().isEmpty()) {
            return;
        }
        run("CREATE TEMP VIEW counts AS SELECT 'lsoa' AS level, f.slice, c.category, c.area, c.month AS start, c.n"
                + " FROM counted c JOIN forces f ON f.name IS NOT DISTINCT FROM c.force WHERE c.area IS NOT NULL");
        run("INSERT INTO places SELECT DISTINCT child FROM read_parquet("
                + Sql.literal(places.lookup(AreaLevel.LSOA, AreaLevel.DISTRICT)) + ")");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO places VALUES (?)")) {
            for (AreaCode code : places.ambiguous(AreaLevel.LSOA, AreaLevel.DISTRICT)) {
                insert.setString(1, code.value());
                insert.execute();
            }
        }
    }

    private void copy(String name, String select) throws SQLException {
        run("COPY (" + select + ") TO " + Sql.literal(folder.resolve(name + ".parquet"))
                + " (FORMAT parquet, COMPRESSION zstd)");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
