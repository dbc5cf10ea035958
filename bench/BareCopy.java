import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * What a bare DuckDB does with a CSV file: reads it as it guesses and writes it as Parquet, and nothing else. Prints the
 * seconds that the statement took.
 *
 * <p>java -cp duckdb_jdbc.jar bench/BareCopy.java IN.csv OUT.parquet
 */
public final class BareCopy {

    public static void main(String[] args) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("preserve_insertion_order", "false");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
                Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            statement.execute("COPY (SELECT * FROM read_csv('" + args[0] + "')) TO '" + args[1]
                    + "' (FORMAT parquet, COMPRESSION zstd)");
            System.out.printf("%.1f%n", (System.nanoTime() - start) / 1e9);
        }
    }
}
