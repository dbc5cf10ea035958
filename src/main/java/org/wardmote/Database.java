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
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL database that keeps the record, and the two roles that reach it: the owner, who may change its shape,
 * and the application, who may only do what its grants and policies allow.
 */
record Database(String url, Login owner, Login application) {

    /** The rooms that keep records, lower rooms first; each has its schema and its {@code db/migration/<room>}. */
    private static final List<String> ROOMS = List.of("audit", "access", "reports");

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
        ask(owner, "select true");
        try {
            for (String room : ROOMS) {
                Flyway.configure()
                        .dataSource(simple(owner))
                        .schemas(room)
                        .locations("classpath:db/migration/" + room)
                        .placeholders(Map.of("application", '"' + application.role() + '"'))
                        .load()
                        .migrate();
            }
        } catch (FlywayException e) {
            Throwable cause = e.getCause() instanceof SQLException sql ? sql : e;
            throw new StartRefused(
                    "The tables in the database at " + url + " cannot be brought up to date by the role " + owner.role()
                            + ": " + firstLine(cause) + ". The role must own the database: see docs/settings.md.");
        }
    }

    /** Everything ready for the application, once it is certain that its role cannot step over the policies. */
    DataSource prepare() {
        refuseTooMuchPower();
        migrate();
        return open();
    }

    /** For a command that only asks: refused where no Wardmote has kept a record yet. */
    void refuseUnlessKept() {
        if (!ask(application, "select to_regclass('audit.trail') is not null")) {
            throw new StartRefused("There is no record in the database at " + url + " that the role "
                    + application.role() + " may read. Start Wardmote on it once, or name another: --database URL");
        }
    }

    private DataSource open() {
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
        if (ask(application, "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            throw new StartRefused("The database role " + application.role()
                    + " is a superuser or bypasses row-level security, so no policy would bind it. Give Wardmote a"
                    + " role made with: CREATE ROLE wardmote LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '…'");
        }
    }

    private boolean ask(Login login, String question) {
        try (Connection connection = DriverManager.getConnection(url, login.role(), login.password());
                ResultSet answer = connection.createStatement().executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            boolean owning = login.equals(owner) && !login.equals(application);
            throw new StartRefused("The database at " + url + " cannot be reached as " + login.role() + ": "
                    + firstLine(e) + ". Check --database, "
                    + (owning
                            ? "--database-owner and WARDMOTE_DATABASE_OWNER_PASSWORD."
                            : "--database-user and WARDMOTE_DATABASE_PASSWORD."));
        }
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceAll("\\.$", "");
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
