package org.wardmote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that Wardmote starts for itself, on a loopback port, with its files in {@code data/pg18}. One Wardmote
 * at a time owns a data folder. A PostgreSQL that a killed Wardmote left running is taken over.
 */
final class EmbeddedPostgres implements DatabaseServer {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DATABASE = "wardmote";

    private final Path data;
    private final Path files;
    private final Path log;
    private final Durability durability;
    private final DatabasePasswords passwords;
    private final @Nullable FileLock ownership;
    private final Unprivileged unprivileged;
    private final Path programs;
    private int port;

    /** Whether what is written must outlive a power cut; only a test may say that it need not. */
    enum Durability {
        KEPT,
        FOR_A_TEST
    }

    private EmbeddedPostgres(
            Path data, Path home, Durability durability, @Nullable FileLock ownership, Unprivileged unprivileged)
            throws IOException {
        this.data = data;
        this.files = data.resolve("pg" + PostgresBinaries.MAJOR);
        this.log = files.resolve("server.log");
        this.durability = durability;
        this.ownership = ownership;
        this.programs = PostgresBinaries.unpackInto(home).resolve("bin");
        this.passwords = DatabasePasswords.keptIn(data);
        this.unprivileged = unprivileged;
    }

    /** Starts it, and owns the data folder until it is closed. */
    static EmbeddedPostgres start(Path folder) {
        return start(folder, folder, Durability.KEPT);
    }

    /** @param home where PostgreSQL's programs are unpacked, which several data folders may share */
    static EmbeddedPostgres start(Path folder, Path home, Durability durability) {
        try {
            return start(folder, home, durability, Unprivileged.find());
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL did not start: " + e.getMessage());
        }
    }

    static EmbeddedPostgres start(Path folder, Path home, Durability durability, Unprivileged unprivileged) {
        try {
            Path data = Files.createDirectories(folder.toAbsolutePath().normalize());
            FileLock ownership = own(data);
            if (ownership == null) {
                throw new StartRefused("Another Wardmote is running on the data folder " + data
                        + ". Stop it, or choose another folder: --data DIR");
            }
            try {
                EmbeddedPostgres postgres = new EmbeddedPostgres(data, home, durability, ownership, unprivileged);
                postgres.startOrAdopt();
                return postgres;
            } catch (IOException | SQLException | RuntimeException e) {
                ownership.acquiredBy().close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new StartRefused("PostgreSQL did not start: " + e.getMessage());
        }
    }

    /** For a command that only reads: uses the PostgreSQL of a Wardmote that is running, or starts its own. */
    static EmbeddedPostgres visit(Path folder) {
        Path data = folder.toAbsolutePath().normalize();
        if (!Files.exists(data.resolve("pg" + PostgresBinaries.MAJOR))) {
            throw new StartRefused(
                    "There is no record in " + data + " yet. Start Wardmote once, or name its folder: --data DIR");
        }
        try {
            FileLock ownership = own(data);
            EmbeddedPostgres postgres =
                    new EmbeddedPostgres(data, data, Durability.KEPT, ownership, Unprivileged.find());
            if (ownership == null) {
                postgres.port = postgres.awaitReady();
            } else {
                postgres.startOrAdopt();
            }
            return postgres;
        } catch (IOException | SQLException e) {
            throw new StartRefused("PostgreSQL did not start: " + e.getMessage());
        }
    }

    @Override
    public Database database() {
        return new Database(url(DATABASE), passwords.owner(), passwords.application());
    }

    @Override
    public Database.Login reader() {
        return passwords.superuser();
    }

    Database.Login superuser() {
        return passwords.superuser();
    }

    /** Reaches a database of this server as its superuser: for setting up, and for tests that tamper. */
    Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(
                url(database),
                passwords.superuser().role(),
                passwords.superuser().password());
    }

    /** Stops PostgreSQL, after what it is doing is safely written, and gives up the data folder. */
    @Override
    public void close() {
        if (ownership == null) {
            return;
        }
        try {
            run("pg_ctl", "stop", "-D", files.toString(), "-m", "fast", "-w", "-t", "60");
            ownership.acquiredBy().close();
        } catch (IOException e) {
            throw new StartRefused("PostgreSQL did not stop: " + e.getMessage());
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void startOrAdopt() throws IOException, SQLException {
        unprivileged.refuseUnreachable(data);
        unprivileged.refuseUnreachable(programs);
        if (!Files.exists(files)) {
            initialise();
        }
        if (running().isEmpty()) {
            unprivileged.giveAll(files);
            port = freePort();
            Files.writeString(files.resolve("wardmote.conf"), settings());
            run("pg_ctl", "start", "-W", "-s", "-D", files.toString(), "-l", log.toString());
        }
        port = awaitReady();
        createRolesAndDatabase();
    }

    private String settings() {
        return """
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 50
                log_min_messages = warning
                fsync = %s
                synchronous_commit = %2$s
                full_page_writes = %2$s
                """.formatted(port, durability == Durability.KEPT ? "on" : "off");
    }

    /** Makes the files aside and renames them, so that a start which is killed midway begins afresh the next time. */
    private void initialise() throws IOException {
        Path aside = data.resolve(files.getFileName() + ".new");
        PostgresBinaries.delete(aside);
        Files.createDirectory(aside);
        Path password = data.resolve("superuser-password.new");
        Files.deleteIfExists(password);
        Files.createFile(password);
        unprivileged.give(password);
        unprivileged.give(aside);
        Files.writeString(password, passwords.superuser().password());
        try {
            List<String> options = new ArrayList<>(List.of("-D", aside.toString(), "-U", "postgres"));
            options.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + password, "-E", "UTF8", "--data-checksums"));
            options.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
            if (durability == Durability.FOR_A_TEST) {
                options.add("--no-sync");
            }
            run("initdb", options.toArray(String[]::new));
        } finally {
            Files.delete(password);
        }
        Files.writeString(aside.resolve("postgresql.conf"), "include 'wardmote.conf'\n", StandardOpenOption.APPEND);
        Files.writeString(aside.resolve("wardmote.conf"), "");
        unprivileged.give(aside.resolve("wardmote.conf"));
        Files.move(aside, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private void createRolesAndDatabase() throws SQLException {
        try (Connection connection = asSuperuser("postgres");
                Statement statement = connection.createStatement()) {
            for (Database.Login login : List.of(passwords.owner(), passwords.application())) {
                if (!any(statement, "select 1 from pg_roles where rolname = '" + login.role() + "'")) {
                    // Both are ours: the name is a constant and the password is hexadecimal.
                    statement.execute("create role " + login.role()
                            + " login nosuperuser nobypassrls nocreatedb nocreaterole password '" + login.password()
                            + "'");
                }
            }
            if (!any(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner "
                        + passwords.owner().role());
                statement.execute("revoke all on database " + DATABASE + " from public");
                statement.execute("grant connect on database " + DATABASE + " to "
                        + passwords.application().role());
            }
        }
    }

    private static boolean any(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next();
        }
    }

    /** The lines of {@code postmaster.pid} (pid, folder, start, port …, status) when that process is still a PostgreSQL. */
    private Optional<List<String>> running() throws IOException {
        Path pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        boolean alive = ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.contains("postgres"))
                .isPresent();
        return alive ? Optional.of(lines) : Optional.empty();
    }

    private int awaitReady() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<List<String>> lines = running();
            if (lines.isPresent()
                    && lines.get().size() >= 8
                    && lines.get().get(7).startsWith("ready")) {
                return Integer.parseInt(lines.get().get(3).strip());
            }
            pause();
        }
        throw new StartRefused(
                "PostgreSQL was not ready within " + PATIENCE.toSeconds() + " seconds. Its log says why: " + log);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while PostgreSQL was starting.");
        }
    }

    private void run(String program, String... options) throws IOException {
        List<String> command = new ArrayList<>(unprivileged.prefix());
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(options));
        Path said = data.resolve(program + ".out");
        // To a file and not a pipe: the PostgreSQL that pg_ctl starts inherits it and would keep a pipe open for ever.
        Process process = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(
                        program + " failed: " + Files.readString(said).strip() + ". See " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        }
        Files.delete(said);
    }

    private static @Nullable FileLock own(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("wardmote.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            channel.close();
            return null;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
