package org.wardmote;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

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
        migrate(Map.of());
    }

    /**
     * The same, but no further than a backup had come: its rows are put into tables as they were, and are carried
     * further with them.
     *
     * @param versions the newest migration of each schema; a schema that is not named goes to its newest
     */
    void migrate(Map<String, String> versions) {
        ask(owner, "select true");
        try {
            for (String room : ROOMS) {
                Flyway.configure()
                        .target(
                                versions.containsKey(room)
                                        ? MigrationVersion.fromVersion(versions.get(room))
                                        : MigrationVersion.LATEST)
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

    /** The newest migration of each schema that there is on the class path. */
    static Map<String, String> known() {
        Map<String, String> known = new TreeMap<>();
        try {
            for (String room : ROOMS) {
                for (Resource file : new PathMatchingResourcePatternResolver()
                        .getResources("classpath:db/migration/" + room + "/V*.sql")) {
                    String version = String.valueOf(file.getFilename()).replaceAll("^V(\\d+)__.*", "$1");
                    known.merge(room, version, (a, b) -> Integer.parseInt(a) > Integer.parseInt(b) ? a : b);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    /** For a restore: refused where any room keeps a record already. */
    void refuseIfKept() {
        if (ask(
                owner,
                "select exists (select from pg_namespace where nspname in ('" + String.join("', '", ROOMS) + "'))")) {
            throw new StartRefused("The database at " + url
                    + " has tables already, and a restore replaces nothing. Name an empty database: --database URL");
        }
    }

    /** Takes away what a restore that failed has made. */
    void forget() throws SQLException {
        try (Connection connection = simple(owner).getConnection();
                Statement statement = connection.createStatement()) {
            for (String room : ROOMS) {
                statement.execute("drop schema if exists " + room + " cascade");
            }
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

    PGSimpleDataSource simple(Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.role());
        source.setPassword(login.password());
        source.setApplicationName("wardmote");
        return source;
    }
}
