package org.wardmote;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL database that keeps the record, and the two roles that reach it: the owner, who may change its shape,
 * and the application, who may only do what its grants and policies allow.
 */
record Database(String url, Login owner, Login application) {

    /** The rooms that keep records, lower rooms first; each has its schema and its {@code db/migration/<room>}. */
    private static final List<String> ROOMS = List.of("audit", "access");

    private static final int MOST_CONNECTIONS = 12;

    /** A role of the database and its password. */
    record Login(String role, String password) {
        @Override
        public String toString() {
            return role;
        }
    }

    /** Brings each room's schema up to date; a database that is up to date already is not changed. */
    void migrate() {
        for (String room : ROOMS) {
            Flyway.configure()
                    .dataSource(simple(owner))
                    .schemas(room)
                    .locations("classpath:db/migration/" + room)
                    .placeholders(Map.of("application", '"' + application.role() + '"'))
                    .load()
                    .migrate();
        }
    }

    /** Connections for the application, once it is certain that its role cannot step over the policies. */
    DataSource open() {
        refuseTooMuchPower();
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("record");
        pool.setDataSource(simple(application));
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }

    /** One connection at a time, for a command that asks one thing and ends. */
    DataSource simple() {
        return simple(application);
    }

    private void refuseTooMuchPower() {
        try (Connection connection = DriverManager.getConnection(url, application.role(), application.password());
                ResultSet role = connection
                        .createStatement()
                        .executeQuery("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            if (!role.next() || role.getBoolean(1)) {
                throw new StartRefused("The database role " + application.role()
                        + " is a superuser or bypasses row-level security, so no policy would bind it. Give Wardmote a"
                        + " role made with: CREATE ROLE wardmote LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '…'");
            }
        } catch (SQLException e) {
            throw new StartRefused("The database at " + url + " cannot be reached: " + e.getMessage()
                    + ". Check --database, --database-user and WARDMOTE_DATABASE_PASSWORD.");
        }
    }

    private PGSimpleDataSource simple(Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.role());
        source.setPassword(login.password());
        source.setApplicationName("wardmote");
        return source;
    }
}
