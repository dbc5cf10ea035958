import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.stream.Stream;

/**
 * Writes for pandas what a district comparison needs, as CSV, since Debian's pandas reads no Parquet: every row of the
 * lake's street files as district, month and type; and the same counted, as the lake keeps it.
 *
 * <p>java -cp DUCKDB bench/Districts.java LAKE LOOKUP.parquet ROWS.csv COUNTS.csv
 */
public final class Districts {

    public static void main(String[] args) throws Exception {
        Path vintages = Path.of(args[0], "vintages");
        Path street;
        try (Stream<Path> all = Files.walk(vintages, 2)) {
            street = all.filter(path -> path.endsWith("police-street")).findFirst().orElseThrow();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT l.parent AS district, strftime(r.month, '%Y-%m') AS month, r.crime_type"
                    + " FROM read_parquet('" + street.resolve("rows.parquet") + "') r"
                    + " JOIN read_parquet('" + args[1] + "') l ON r.lsoa_code = l.child)"
                    + " TO '" + args[2] + "' (HEADER)");
            statement.execute("COPY (SELECT area AS district, strftime(start, '%Y-%m') AS month,"
                    + " category AS crime_type, sum(n) AS n"
                    + " FROM read_parquet('" + street.resolve("counts.district.parquet") + "') GROUP BY ALL)"
                    + " TO '" + args[3] + "' (HEADER)");
        }
    }
}
