package org.wardmote;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.wardmote.Database.Login;
import org.wardmote.audit.AuditCommands;
import org.wardmote.backup.Place;
import picocli.CommandLine.Option;

/** The options that say where the record is kept, the same for each command that reaches it. */
final class DatabaseOptions implements AuditCommands.RecordAccess, Place {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:WARDMOTE_DATA:-data}",
            description = "Folder of Wardmote's data (default: ${DEFAULT-VALUE}).")
    Path data = Path.of("data");

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:WARDMOTE_DATABASE}",
            description = "A PostgreSQL server to use instead of Wardmote's own: jdbc:postgresql://HOST/NAME.")
    @Nullable
    String database;

    @Option(
            names = "--database-user",
            paramLabel = "ROLE",
            defaultValue = "${env:WARDMOTE_DATABASE_USER:-wardmote}",
            description = "The role that the application uses there (default: ${DEFAULT-VALUE}); its password stands in"
                    + " the environment, in WARDMOTE_DATABASE_PASSWORD.")
    String user = "wardmote";

    @Option(
            names = "--database-owner",
            paramLabel = "ROLE",
            defaultValue = "${env:WARDMOTE_DATABASE_OWNER}",
            description = "The role that owns the tables there, when it is another; its password stands in"
                    + " WARDMOTE_DATABASE_OWNER_PASSWORD.")
    @Nullable
    String owner;

    /** Starts Wardmote's own PostgreSQL and owns its folder, or takes the server that it was told. */
    DatabaseServer start() {
        return database == null ? EmbeddedPostgres.start(data) : told(database);
    }

    /** The same for a command that only asks and ends. */
    DatabaseServer visit() {
        return database == null ? EmbeddedPostgres.visit(data) : told(database);
    }

    @Override
    public <T> T with(Function<DataSource, T> work) {
        try (DatabaseServer server = visit()) {
            server.database().refuseUnlessKept();
            return work.apply(server.database().simple());
        }
    }

    @Override
    public Path data() {
        return data;
    }

    @Override
    public <T> T open(Work<T> work) throws IOException, SQLException {
        try (DatabaseServer server = visit()) {
            server.database().refuseUnlessKept();
            return work.on(reach(server));
        }
    }

    @Override
    public <T> T make(Path folder, Map<String, String> versions, Work<T> work) throws IOException, SQLException {
        // Flyway tells of each table that it makes, which nobody at a command line has asked.
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(null, LogLevel.WARN);
        try (DatabaseServer server = database == null ? EmbeddedPostgres.start(folder) : told(database)) {
            return make(server, versions, work);
        }
    }

    static <T> T make(DatabaseServer server, Map<String, String> versions, Work<T> work)
            throws IOException, SQLException {
        Database made = server.database();
        made.refuseIfKept();
        boolean done = false;
        try {
            made.migrate(versions);
            T answer = work.on(reach(server));
            made.migrate();
            done = true;
            return answer;
        } finally {
            if (!done) {
                made.forget();
            }
        }
    }

    @Override
    public Map<String, String> known() {
        return Database.known();
    }

    static Reach reach(DatabaseServer server) {
        Database database = server.database();
        return new Reach(database.simple(server.reader()), database.simple(database.owner()), database.simple());
    }

    private DatabaseServer told(String url) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartRefused("Wardmote keeps its record in PostgreSQL, so --database must begin with"
                    + " jdbc:postgresql: and not as in " + url);
        }
        Login application = new Login(user, password("WARDMOTE_DATABASE_PASSWORD"));
        Login owning = owner == null ? application : new Login(owner, password("WARDMOTE_DATABASE_OWNER_PASSWORD"));
        Database told = new Database(url, owning, application);
        return new DatabaseServer() {
            @Override
            public Database database() {
                return told;
            }

            @Override
            public void close() {
                // Not ours to stop.
            }
        };
    }

    private static String password(String variable) {
        String password = System.getenv(variable);
        return password == null ? "" : password;
    }
}
