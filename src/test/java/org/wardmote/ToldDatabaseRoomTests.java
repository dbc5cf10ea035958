package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.Database.Login;

/** Wardmote on a PostgreSQL server that it was told of, behind a web server that speaks HTTPS: as a council runs it. */
class ToldDatabaseRoomTests {

    private static final Pattern READY = Pattern.compile("Open (http://\\S+)/");

    @TempDir
    private Path data;

    @Test
    void itServesFromAnEmptyDatabaseOfAServerAndStartsNoneOfItsOwn() throws Exception {
        Database told = TestPostgres.bare("wardmote_owner").database();
        Process wardmote = start(
                told, "serve", "--data", data.toString(), "--port", "0", "--behind-proxy", "--database", told.url());
        try {
            String origin = origin(wardmote);
            assertThat(get(origin + "/cookies").statusCode()).isEqualTo(200);
            assertThat(data.resolve("pg18")).doesNotExist();

            // Browsers are told to come back by HTTPS alone when they came by it, and only then.
            assertThat(get(origin + "/sign-in").headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();
            HttpResponse<String> secure =
                    get(origin + "/sign-in", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7");
            assertThat(secure.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
            assertThat(secure.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        } finally {
            wardmote.destroy();
            wardmote.waitFor();
        }
        Process verify = start(told, "trail", "verify", "--database", told.url());
        assertThat(new String(verify.getInputStream().readAllBytes())).contains("The trail is whole");
        assertThat(verify.waitFor()).isZero();
    }

    @Test
    void aServerThatCannotBeUsedIsToldInASentence() {
        Database kept = TestPostgres.fresh().database();
        Database bare = TestPostgres.bare("postgres").database();
        assertThatThrownBy(bare::prepare)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("by the role wardmote_owner: ERROR: permission denied for database")
                .hasMessageContaining("must own the database");
        assertThatThrownBy(bare::refuseUnlessKept)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("There is no record in the database at " + bare.url());
        assertThatThrownBy(() ->
                        new Database(kept.url(), new Login(kept.owner().role(), "guess"), kept.application()).prepare())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be reached as wardmote_owner: FATAL: password authentication failed")
                .hasMessageContaining("WARDMOTE_DATABASE_OWNER_PASSWORD");
        assertThat(say("trail", "verify", "--database", kept.url(), "--database-user", "nobody-known"))
                .startsWith("The database at " + kept.url() + " cannot be reached as nobody-known")
                .contains("WARDMOTE_DATABASE_PASSWORD")
                .doesNotContain("\tat ");
        assertThat(say("serve", "--data", data.toString(), "--port", "0", "--database", "mysql://db/wardmote"))
                .contains("must begin with jdbc:postgresql:")
                .doesNotContain("\tat ");
    }

    @Test
    void inventedPeopleNeverGetIntoARecordThatAServerKeeps() throws IOException {
        String url = "jdbc:postgresql://db.example/wardmote";
        assertThat(say("serve", "--demo", "--data", data.toString(), "--port", "0", "--database", url))
                .contains("The demonstration keeps its record in its own PostgreSQL");
        Files.writeString(data.resolve("demonstration.txt"), "");
        assertThat(say("serve", "--data", data.toString(), "--port", "0", "--database", url))
                .contains("holds the demonstration")
                .contains("--data DIR");
    }

    private static Process start(Database told, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.wardmote.Wardmote"));
        command.addAll(List.of(arguments));
        command.addAll(List.of(
                "--database-user",
                told.application().role(),
                "--database-owner",
                told.owner().role()));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment()
                .put("WARDMOTE_DATABASE_PASSWORD", told.application().password());
        process.environment()
                .put("WARDMOTE_DATABASE_OWNER_PASSWORD", told.owner().password());
        return process.start();
    }

    private static String origin(Process wardmote) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader lines = wardmote.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return ready.group(1);
            }
        }
        throw new AssertionError("Wardmote ended: " + said);
    }

    private static HttpResponse<String> get(String address, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        try {
            return HttpClient.newHttpClient()
                    .send(
                            (headers.length == 0 ? request : request.headers(headers)).build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String say(String... arguments) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        assertThat(Wardmote.commandLine().setOut(writer).setErr(writer).execute(arguments))
                .isEqualTo(1);
        return text.toString();
    }
}
