import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Writes one large street file for the import benchmark: the real Kent months, told again for every force of England and
 * Wales on that force's own LSOAs, with crime ids of its own. The same arguments give the same bytes.
 *
 * <p>java -cp duckdb_jdbc.jar bench/StreetRows.java demo/police src/main/resources/reference/lookup OUT.csv ROWS
 */
public final class StreetRows {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    public static void main(String[] args) throws IOException, SQLException {
        List<String[]> kent = kentRows(Path.of(args[0]));
        Map<String, Force> forces = forces(Path.of(args[1]));
        long wanted = Long.parseLong(args[3]);
        SplittableRandom random = new SplittableRandom(20181001);
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[2]))) {
            out.write("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
                    + "Crime type,Last outcome category,Context\n");
            for (int telling = 0; written < wanted; telling++) {
                for (Force force : forces.values()) {
                    if (written >= wanted) {
                        break;
                    }
                    written += tell(kent, force, telling, random, out);
                }
            }
        }
        System.out.println(written + " rows");
    }

    private record Force(String name, List<String> lsoas) {}

    private static long tell(
            List<String[]> kent, Force force, int telling, SplittableRandom random, BufferedWriter out)
            throws IOException {
        StringBuilder line = new StringBuilder(400);
        String lastMonth = "";
        String month = "";
        for (String[] cells : kent) {
            line.setLength(0);
            if (!cells[0].isEmpty()) {
                for (int i = 0; i < 4; i++) {
                    long bits = random.nextLong();
                    for (int shift = 60; shift >= 0; shift -= 4) {
                        line.append(HEX[(int) (bits >>> shift) & 15]);
                    }
                }
            }
            if (!cells[1].equals(lastMonth)) {
                lastMonth = cells[1];
                month = YearMonth.parse(lastMonth).minusYears(2L * telling).toString();
            }
            String lsoa = cells[7];
            String lsoaName = cells[8];
            List<String> own = force.lsoas;
            if (!lsoa.isEmpty()) {
                String place = own.get(Math.floorMod(lsoa.hashCode() * 31 + 7, own.size()));
                lsoa = place.substring(0, 9);
                lsoaName = place.indexOf(',') < 0 ? place.substring(10) : '"' + place.substring(10) + '"';
            }
            line.append(',').append(month).append(',').append(force.name).append(',').append(force.name);
            line.append(',').append(cells[4]).append(',').append(cells[5]).append(',').append(cells[6]);
            line.append(',').append(lsoa).append(',').append(lsoaName).append(',').append(cells[9]);
            line.append(',').append(cells[10]).append(',').append(cells[11]).append('\n');
            out.append(line);
        }
        return kent.size();
    }

    private static List<String[]> kentRows(Path folder) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith("street.csv.gz")).sorted().toList()) {
                for (String line : lines(file)) {
                    String[] cells = line.split(",", -1);
                    // A quoted comma would shift the columns; such rows are left out rather than told wrongly.
                    if (cells.length == 12) {
                        rows.add(cells);
                    }
                }
            }
        }
        return rows;
    }

    /** Every force of England and Wales under the name that its own files bear, with its LSOAs. */
    private static Map<String, Force> forces(Path lookups) throws SQLException {
        Map<String, Force> forces = new TreeMap<>();
        String sql = "SELECT coalesce(list_filter(f.aliases, lambda n: regexp_matches(n, '(Police|Constabulary|Service)$'))[1],"
                + " f.name || ' Police'), a.code, a.name FROM '%1$s/areas.lsoa.parquet' a"
                + " JOIN '%1$s/lookup.lsoa-force.parquet' l ON l.child = a.code"
                + " JOIN '%1$s/areas.force.parquet' f ON f.code = l.parent ORDER BY ALL";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(String.format(sql, lookups))) {
            while (rows.next()) {
                forces.computeIfAbsent(rows.getString(1), name -> new Force(name, new ArrayList<>()))
                        .lsoas
                        .add(rows.getString(2) + " " + rows.getString(3));
            }
        }
        return forces;
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        }
    }
}
