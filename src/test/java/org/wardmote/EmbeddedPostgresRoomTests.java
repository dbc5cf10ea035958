package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The PostgreSQL that Wardmote starts for itself: safe with what it is given, also when Wardmote is killed. */
class EmbeddedPostgresRoomTests {

    private static final Path HOME = Path.of("target", "test-postgres").toAbsolutePath();

    @TempDir
    private Path data;

    @Test
    void itKeepsWhatItIsGivenAndLetsInOnlyWhoHasThePassword() throws Exception {
        String password;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, HOME, EmbeddedPostgres.Durability.KEPT)) {
            Database database = postgres.database();
            password = database.owner().password();
            assertThat(ask(database, "show fsync")).isEqualTo("on");
            assertThat(ask(database, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "show data_checksums")).isEqualTo("on");
            assertThat(ask(database, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(
                            ask(
                                    database,
                                    "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = 'wardmote_application'"))
                    .isEqualTo("f");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "wardmote_application", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "wardmote_application", ""))
                    .isInstanceOf(SQLException.class);
            database.migrate();
            run(database, "insert into access.agency values ('council', 'The council')");
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(data.resolve("record-passwords.properties"))))
                .isEqualTo("rw-------");
        assertThat(Files.exists(data.resolve("pg18/postmaster.pid"))).isFalse();
        try (EmbeddedPostgres again = EmbeddedPostgres.start(data, HOME, EmbeddedPostgres.Durability.KEPT)) {
            assertThat(again.database().owner().password()).isEqualTo(password);
            again.database().migrate();
            assertThat(ask(again.database(), "select name from access.agency")).isEqualTo("The council");
        }
    }

    @Test
    void aFolderInUseIsRefusedAndARoleThatNoPolicyBindsToo() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, HOME, EmbeddedPostgres.Durability.FOR_A_TEST)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, HOME, EmbeddedPostgres.Durability.FOR_A_TEST))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another Wardmote is running")
                    .hasMessageContaining("--data DIR");
            Database kept = postgres.database();
            Database mighty = new Database(kept.url(), kept.owner(), postgres.superuser());
            assertThatThrownBy(mighty::prepare)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("NOSUPERUSER NOBYPASSRLS");
        }
    }

    @Test
    void aPasswordThatWardmoteDidNotMakeIsRefusedBeforeItStandsInAnyStatement() throws Exception {
        DatabasePasswords made = DatabasePasswords.keptIn(data);
        assertThat(DatabasePasswords.keptIn(data)).isEqualTo(made);
        Path file = data.resolve("record-passwords.properties");
        String kept = Files.readString(file);
        String password = made.owner().password();
        for (String other : List.of("x' superuser --", password + "0", password.substring(1), password + "'", "")) {
            Files.writeString(file, kept.replace(password, other));
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, HOME, EmbeddedPostgres.Durability.FOR_A_TEST))
                    .as(other)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("The password for wardmote_owner in the file record-passwords.properties")
                    .hasMessageContaining("Put back the file");
        }
        assertThat(data.resolve("pg18")).doesNotExist();
    }

    @Test
    void aFirstStartThatWasKilledMidwayBeginsAfresh() throws Exception {
        Files.createDirectories(data.resolve("pg18.new/base"));
        Files.writeString(data.resolve("pg18.new/PG_VERSION"), "18");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, HOME, EmbeddedPostgres.Durability.FOR_A_TEST)) {
            assertThat(ask(postgres.database(), "select 1")).isEqualTo("1");
            assertThat(data.resolve("pg18.new")).doesNotExist();
        }
    }

    @Test
    void whatAKilledWardmoteLeftRunningIsTakenOverAndStoppedInTheEnd() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("org.wardmote.EmbeddedPostgresRoomTests$Holder", data.toString(), HOME.toString()));
        Process wardmote = new ProcessBuilder(command).redirectErrorStream(true).start();
        String ready = wardmote.inputReader().readLine();
        assertThat(ready).isEqualTo("holding");
        String pid = Files.readAllLines(data.resolve("pg18/postmaster.pid")).get(0);
        wardmote.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(Long.parseLong(pid))).hasValueSatisfying(ProcessHandle::isAlive);

        EmbeddedPostgres heir = EmbeddedPostgres.start(data, HOME, EmbeddedPostgres.Durability.FOR_A_TEST);
        assertThat(Files.readAllLines(data.resolve("pg18/postmaster.pid")).get(0))
                .isEqualTo(pid);
        assertThat(ask(heir.database(), "select 1")).isEqualTo("1");
        heir.close();
        // Its number may linger where nobody reaps orphans; the file goes when PostgreSQL has ended well.
        assertThat(data.resolve("pg18/postmaster.pid")).doesNotExist();
    }

    @Test
    void whereRootMayMakeNoNamespaceItRunsAsNobodyAndTheFolderCanMoveBetweenHosts() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Optional<Unprivileged> nobody = Unprivileged.nobody();
        assumeThat(nobody).isPresent();
        Files.createDirectories(HOME);
        assumeThat(nobody.get().reaches(HOME)).isTrue();
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        assertThatThrownBy(() -> startAs(nobody.get()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("may not pass through the folders to " + data);

        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx--x--x"));
        try (EmbeddedPostgres postgres = startAs(nobody.get())) {
            assertThat(Files.getOwner(data.resolve("pg18/PG_VERSION")).getName())
                    .isEqualTo("nobody");
            postgres.database().migrate();
            run(postgres.database(), "insert into access.agency values ('council', 'The council')");
        }
        for (Unprivileged next : List.of(Unprivileged.find(), nobody.get())) {
            try (EmbeddedPostgres moved = startAs(next)) {
                assertThat(ask(moved.database(), "select name from access.agency"))
                        .isEqualTo("The council");
            }
        }
    }

    private EmbeddedPostgres startAs(Unprivileged user) {
        return EmbeddedPostgres.start(data, HOME, EmbeddedPostgres.Durability.FOR_A_TEST, user);
    }

    @Test
    void aTakenPortIsToldWithWhatToDo() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Said said = say("serve", "--data", data.toString(), "--port", Integer.toString(taken.getLocalPort()));
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.text())
                    .contains("Port " + taken.getLocalPort(), "is taken", "--port " + (taken.getLocalPort() + 1));
        }
    }

    @Test
    void theTrailIsVerifiedFromTheCommandLineAndATamperedOneIsToldAndAnswersOne() throws Exception {
        Said none = say("trail", "verify", "--data", data.resolve("empty").toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.text()).contains("There is no record in");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            Database database = postgres.database();
            database.migrate();
            for (int i = 0; i < 3; i++) {
                run(
                        database,
                        "insert into audit.trail (at, kind, actor, deed, thing, detail)"
                                + " values (now(), 'ACCESS', 'Ana', 'sign-in', 'x', '')");
            }
            // While Wardmote runs the command asks the same PostgreSQL and leaves it running.
            assertThat(say("trail", "verify", "--data", data.toString()).text())
                    .contains("The trail is whole: 3 lines.");
            assertThat(ask(database, "select 1")).isEqualTo("1");
            try (Connection thief = postgres.asSuperuser("wardmote");
                    Statement statement = thief.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute("update audit.trail set actor = 'Bea' where number = 2");
            }
        }
        Said tampered = say("trail", "verify", "--data", data.toString());
        assertThat(tampered.code()).isEqualTo(1);
        assertThat(tampered.text()).contains("Line 2 was changed");
    }

    /** Starts PostgreSQL and waits to be killed. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] args) throws InterruptedException {
            EmbeddedPostgres.start(Path.of(args[0]), Path.of(args[1]), EmbeddedPostgres.Durability.FOR_A_TEST);
            System.out.println("holding");
            Thread.sleep(60_000);
        }
    }

    private record Said(int code, String text) {}

    private static Said say(String... arguments) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        CommandLine line = Wardmote.commandLine();
        int code = line.setOut(writer).setErr(writer).execute(arguments);
        return new Said(code, text.toString());
    }

    private static String ask(Database database, String query) throws SQLException {
        try (Connection connection = database.simple().getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(Database database, String sql) throws SQLException {
        try (Connection connection = database.simple().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
