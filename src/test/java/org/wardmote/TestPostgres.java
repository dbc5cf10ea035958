package org.wardmote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A real PostgreSQL for tests, the one that Wardmote itself starts: one for each JVM, in which every test that asks gets
 * a database of its own, with every room's schema.
 */
public final class TestPostgres {

    private static final Path HOME = Path.of("target", "test-postgres").toAbsolutePath();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    private TestPostgres() {}

    /** A database that nobody has used yet. */
    public static Fresh fresh() {
        return create("template wardmote owner wardmote_owner");
    }

    /** A database as a server's administrator makes one for Wardmote: without a table. */
    static Fresh bare(String owner) {
        return create("template template0 owner " + owner);
    }

    private static synchronized Fresh create(String how) {
        String name = "test" + COUNT.incrementAndGet();
        try (Connection connection = POSTGRES.asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " " + how);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Database wardmote = POSTGRES.database();
        return new Fresh(name, new Database(POSTGRES.url(name), wardmote.owner(), wardmote.application()));
    }

    /** One test's database. */
    public record Fresh(String name, Database database) {

        /** As the application reaches it: bound by grants and policies. One connection each time it is asked. */
        public DataSource application() {
            return database.simple();
        }

        /** As nobody but a thief of the machine reaches it: bound by nothing. */
        public Connection superuser() throws SQLException {
            return POSTGRES.asSuperuser(name);
        }

        /** The same, as often as it is asked. */
        DataSource mighty() {
            return database.simple(POSTGRES.superuser());
        }

        /** What a thief of the machine could do: every trigger off, every right. */
        public void tamper(String... statements) throws SQLException {
            try (Connection connection = superuser();
                    Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                for (String one : statements) {
                    statement.execute(one);
                }
            }
        }

        DatabaseServer server() {
            return new DatabaseServer() {
                @Override
                public Database database() {
                    return database;
                }

                @Override
                public void close() {
                    // The server is everybody's.
                }
            };
        }
    }

    private static EmbeddedPostgres start() {
        try {
            Files.createDirectories(HOME);
            Path data = Files.createTempDirectory(HOME, "run");
            EmbeddedPostgres started = EmbeddedPostgres.start(data, HOME, EmbeddedPostgres.Durability.FOR_A_TEST);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, data)));
            started.database().migrate();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres started, Path data) {
        started.close();
        try {
            PostgresBinaries.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
