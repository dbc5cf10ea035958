package org.wardmote.statistics.dataset;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.wardmote.lake.Manifest;
import org.wardmote.places.Area;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.dataset.table.CountRow;
import org.wardmote.statistics.dataset.table.Numbers;
import org.wardmote.statistics.dataset.table.Printed;
import org.wardmote.statistics.dataset.table.Table;
import org.wardmote.statistics.indicator.Indicators;

/** The counts of tables, laid out for the checks and then written as Parquet. */
final class CountTables {

    /** The months of a row {@code w} as a sentence tells them: "April to August 2019". */
    private static final String PERIOD_IN_PRINT = """
            CASE WHEN w."months" = 1 THEN strftime(w.start, '%B %Y')
            WHEN year(w.start) = year(w.start + to_months(w."months" - 1))
            THEN strftime(w.start, '%B') || ' to ' || strftime(w.start + to_months(w."months" - 1), '%B %Y')
            ELSE strftime(w.start, '%B %Y') || ' to ' || strftime(w.start + to_months(w."months" - 1), '%B %Y') END""";

    private final Connection connection;
    private final String dataset;
    private final Places places;
    private final Indicators indicators;

    CountTables(Connection connection, String dataset, Places places, Indicators indicators) {
        this.connection = connection;
        this.dataset = dataset;
        this.places = places;
        this.indicators = indicators;
    }

    void create() throws SQLException {
        run("CREATE TEMP TABLE rows (file VARCHAR, line BIGINT, \"column\" VARCHAR, slice VARCHAR, area_header VARCHAR,"
                + " area_text VARCHAR, code_text VARCHAR, area VARCHAR, level VARCHAR, held BOOLEAN, unplaced BOOLEAN,"
                + " \"within\" VARCHAR, area_near VARCHAR, category_text VARCHAR, category VARCHAR, category_near VARCHAR,"
                + " start DATE, \"months\" SMALLINT, text VARCHAR, value DECIMAL(18, 3), why VARCHAR, likely VARCHAR)");
        run("CREATE TEMP TABLE also (file VARCHAR, line BIGINT, area VARCHAR, level VARCHAR)");
        run("CREATE TEMP TABLE wholes (file VARCHAR, area VARCHAR)");
        run("CREATE TEMP TABLE mends (file VARCHAR, line BIGINT, \"column\" VARCHAR, stood VARCHAR, read VARCHAR)");
        run(
                "CREATE TEMP TABLE printed_cells (file VARCHAR, line BIGINT, \"column\" VARCHAR, kind VARCHAR, text VARCHAR,"
                        + " value DECIMAL(18, 6), places INTEGER, before DECIMAL(18, 3), now DECIMAL(18, 3), population BIGINT)");
        run("CREATE TEMP TABLE category_parts (category VARCHAR, part VARCHAR)");
    }

    /** Lays out one table's counts and what is printed beside them. */
    void lay(String file, Table table) throws SQLException {
        DuckDBConnection duckdb = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender rows = duckdb.createAppender("temp", "main", "rows");
                DuckDBAppender also = duckdb.createAppender("temp", "main", "also")) {
            long[] last = {-1};
            table.each(row -> {
                append(rows, file, row);
                if (row.line() != last[0]) {
                    appendAlso(also, file, row);
                    last[0] = row.line();
                }
            });
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO wholes VALUES (?, ?)")) {
            for (String area : table.wholes()) {
                insert.setString(1, file);
                insert.setString(2, area);
                insert.execute();
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO mends VALUES (?, ?, ?, ?, ?)")) {
            for (Table.Mend mend : table.mended()) {
                insert.setString(1, file);
                insert.setLong(2, mend.line());
                insert.setString(3, mend.column());
                insert.setString(4, mend.stood());
                insert.setString(5, mend.read());
                insert.execute();
            }
        }
        layPrinted(file, table.printed());
    }

    private void append(DuckDBAppender appender, String file, CountRow row) {
        try {
            Area area = row.area();
            Numbers.Said said = Numbers.said(row.text());
            appender.beginRow();
            appender.append(file).append(row.line()).append(row.column()).append(row.slice());
            appender.append(row.areaHeader()).append(row.areaText()).append(row.codeText());
            text(appender, area == null ? null : area.code().value());
            text(appender, area == null ? null : area.level().word());
            appender.append(area != null && places.area(area.code()).isPresent());
            appender.append(row.unplaced())
                    .append(row.within())
                    .append(row.suggestedArea())
                    .append(row.categoryText());
            text(appender, row.category());
            appender.append(row.suggestedCategory());
            if (row.period() == null) {
                appender.appendNull().appendNull();
            } else {
                appender.append(row.period().firstDay())
                        .append((short) row.period().months());
            }
            appender.append(CheckResults.shortened(row.text()));
            BigDecimal value = said.value();
            if (value == null) {
                appender.appendNull();
            } else {
                appender.append(value);
            }
            appender.append(said.why());
            text(appender, said.likely());
            appender.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void text(DuckDBAppender appender, @org.jspecify.annotations.Nullable String text)
            throws SQLException {
        if (text == null) {
            appender.appendNull();
        } else {
            appender.append(text);
        }
    }

    private static void appendAlso(DuckDBAppender appender, String file, CountRow row) {
        try {
            for (Area area : row.counted()) {
                appender.beginRow();
                appender.append(file)
                        .append(row.line())
                        .append(area.code().value())
                        .append(area.level().word());
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void layPrinted(String file, List<Printed> printed) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO printed_cells VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Printed each : printed) {
                insert.setString(1, file);
                insert.setLong(2, each.line());
                insert.setString(3, each.column());
                insert.setString(4, each.kind().name());
                insert.setString(5, each.text());
                insert.setBigDecimal(6, each.value());
                insert.setInt(7, each.places());
                insert.setBigDecimal(8, each.before());
                insert.setBigDecimal(9, each.now());
                if (each.population() == null) {
                    insert.setNull(10, Types.BIGINT);
                } else {
                    insert.setLong(10, each.population());
                }
                insert.execute();
            }
        }
    }

    /** Lays out the sums that the checks compare, once every table is there. */
    void sum() throws SQLException {
        Set<String> held = new HashSet<>(texts("SELECT DISTINCT category FROM rows WHERE category IS NOT NULL"));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO category_parts VALUES (?, ?)")) {
            for (String category : held) {
                for (String part : parts(category, held)) {
                    insert.setString(1, category);
                    insert.setString(2, part);
                    insert.execute();
                }
            }
        }
        run(
                "CREATE TEMP VIEW printed AS SELECT p.*, r.slice FROM printed_cells p JOIN (SELECT file, line, any_value(slice) AS slice"
                        + " FROM rows GROUP BY file, line) r ON r.file = p.file AND r.line = p.line");
        run(
                "CREATE TEMP VIEW area_sums AS SELECT w.file, w.slice, w.line, w.\"column\", w.value::BIGINT AS value, w.area_text,"
                        + " p.parts::BIGINT AS parts, " + PERIOD_IN_PRINT
                        + " AS period, EXISTS (SELECT 1 FROM wholes h WHERE h.file = w.file AND h.area = w.area) AS \"whole\""
                        + " FROM rows w JOIN (SELECT file, \"within\", category, start, \"months\", sum(value) AS parts FROM rows"
                        + " WHERE \"within\" <> '' GROUP BY ALL HAVING count(value) = count(*)) p"
                        + " ON p.file = w.file AND p.\"within\" = w.area AND p.category = w.category AND p.start = w.start"
                        + " AND p.\"months\" = w.\"months\" WHERE w.value IS NOT NULL");
        run(
                "CREATE TEMP VIEW category_sums AS SELECT w.file, w.line, w.\"column\", w.value::BIGINT AS value, w.category_text, "
                        + PERIOD_IN_PRINT + " AS period,"
                        + " w.area_text, sum(p.value)::BIGINT AS parts FROM rows w JOIN category_parts k ON k.category = w.category"
                        + " JOIN rows p ON p.file = w.file AND p.category = k.part AND p.area IS NOT DISTINCT FROM w.area"
                        + " AND p.area_text = w.area_text AND p.start = w.start AND p.\"months\" = w.\"months\""
                        + " WHERE w.value IS NOT NULL AND p.value IS NOT NULL GROUP BY ALL"
                        + " HAVING count(*) = (SELECT count(*) FROM category_parts c WHERE c.category = any_value(w.category))");
        // A share in whole units of the last printed place: up is half up, down is cut off, tenth the place after it.
        run(
                "CREATE TEMP VIEW printed_shares AS SELECT file, slice, line, \"column\", kind, text,"
                        + " printf('%.*f', places, sign(over) * up / 10.0 ** places) AS half_up,"
                        + " shown <> up AND tenth = 5 AND shown = down AS otherwise, shown <> up AND NOT (tenth = 5 AND shown = down) AS slip"
                        + " FROM (SELECT *, abs(round(value * 10 ** places))::HUGEINT AS shown, (2 * n + under) // (2 * under) AS up,"
                        + " n // under AS down, (10 * n) // under % 10 AS tenth FROM (SELECT *, abs(over) * (10 ** places)::HUGEINT AS n FROM ("
                        + "SELECT *, (now - before)::HUGEINT * 100 AS over, before::HUGEINT AS under FROM printed WHERE kind = 'PERCENT' AND before > 0"
                        + " UNION ALL SELECT *, now::HUGEINT * 1000, population::HUGEINT FROM printed WHERE kind = 'RATE' AND population > 0)))");
    }

    /** The categories of this table that add up to another; empty when some are missing. */
    private List<String> parts(String category, Set<String> held) {
        Optional<IndicatorId> id = indicators.ofCategory(dataset, category);
        List<String> all = new ArrayList<>();
        for (IndicatorId part : id.map(i -> indicators.parts(i, dataset)).orElse(List.of())) {
            List<String> its = indicators.categories(part, dataset, held::contains);
            if (its.isEmpty()) {
                return List.of();
            }
            all.addAll(its);
        }
        return all;
    }

    /**
     * Writes the rows and the cubes, one for each level that the tables have. A count that stands in two files of the load
     * (a total in a table by area and in one by category) is one count; that both say the same, a check has seen to.
     */
    List<String> write(Path folder) throws SQLException {
        copy("SELECT * FROM rows ORDER BY file, line", folder.resolve("rows.parquet"));
        run(
                "CREATE TEMP VIEW counted AS SELECT file, slice, category, area, level, start, \"months\", value FROM rows"
                        + " WHERE area IS NOT NULL AND value IS NOT NULL UNION ALL SELECT r.file, r.slice, r.category, a.area, a.level, r.start,"
                        + " r.\"months\", r.value FROM rows r JOIN also a ON a.file = r.file AND a.line = r.line WHERE r.value IS NOT NULL");
        List<String> cubes = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            if (!texts("SELECT 1::VARCHAR FROM counted WHERE level = '" + level.word() + "' LIMIT 1")
                    .isEmpty()) {
                copy(
                        "SELECT slice, category, area, start, \"months\", max(n) AS n FROM (SELECT file, slice, category, area,"
                                + " start, \"months\", sum(value)::BIGINT AS n FROM counted WHERE level = '"
                                + level.word()
                                + "' GROUP BY ALL) GROUP BY slice, category, area, start, \"months\" ORDER BY ALL",
                        folder.resolve("counts." + level.word() + ".parquet"));
                cubes.add(level.word());
            }
        }
        return cubes;
    }

    /** The series of each file, by name. */
    Map<String, List<String>> series() throws SQLException {
        Map<String, List<String>> series = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT file, slice FROM rows WHERE value IS NOT NULL"
                        + " AND slice <> '' ORDER BY file, slice")) {
            while (rows.next()) {
                series.computeIfAbsent(rows.getString(1), file -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return series;
    }

    List<Manifest.Slice> covers() throws SQLException {
        List<Manifest.Slice> covers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT slice, strftime(start, '%Y-%m'), \"months\", count(*) FROM rows"
                                + " WHERE start IS NOT NULL GROUP BY slice, start, \"months\" ORDER BY slice, start, \"months\"")) {
            while (rows.next()) {
                covers.add(new Manifest.Slice(
                        rows.getString(1), YearMonth.parse(rows.getString(2)), rows.getInt(3), rows.getLong(4)));
            }
        }
        return covers;
    }

    /** How many counts a file holds. */
    long counts(String file) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM rows WHERE file = ?")) {
            select.setString(1, file);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private List<String> texts(String select) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private void copy(String select, Path file) throws SQLException {
        run("COPY (" + select + ") TO " + Sql.literal(file) + " (FORMAT parquet, COMPRESSION zstd)");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
