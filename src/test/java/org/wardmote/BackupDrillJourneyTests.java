package org.wardmote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardmote.audit.Trail;
import org.wardmote.backup.BackupCommands;
import picocli.CommandLine;

/** The drill of docs/backup.md with the demonstration: backed up while it runs, wiped, restored, and asked again. */
class BackupDrillJourneyTests {

    private static final List<String> MEMBERS =
            List.of("tom.whitlock@gravesham.example", "alan.firth@gravesham.example");

    private static final List<String> STARTS = List.of(
            "/",
            "/api/v1/comparisons?indicator=total-crime&by=district&period=2019-04..2019-08&against=2018-04..2018-08",
            "/api/v1/months?indicator=total-crime&area=E07000109&period=2025-01..2025-12",
            "/api/v1/vintages");

    /** Reading the trail is in the trail; sessions are of now, and passkeys of the address that one is at. */
    private static final List<String> NEVER_THE_SAME =
            List.of("/oversight", "/account/sessions", "/account/passkeys", "/administration/members/");

    private static final int MOST_PAGES = 60;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    @TempDir
    private Path folder;

    @Test
    void aWardmoteThatIsWipedAndRestoredGivesTheSameAnswersAndTheSameHead() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (PrintStream said = new PrintStream(Files.newOutputStream(folder.resolve("said.txt")))) {
            new Demonstration().fill(data.resolve("lake"), Clock.systemUTC(), said);
        }
        TestPostgres.Fresh database = TestPostgres.fresh();
        Path file = folder.resolve("one.backup");
        TestWardmote running = start(database, data);
        Map<String, String> before;
        String head;
        try {
            before = answers(running);
            head = head(database);
            assertThat(run(new TestPlace(data, database), "backup", "--out", file.toString()))
                    .contains("read again and whole")
                    .contains(head);
            assertThat(running.signedInAs(MEMBERS.get(1)).get("/").body())
                    .contains("The last backup that was read again and found whole was taken on");
        } finally {
            running.stop();
        }
        assertThat(before).hasSizeGreaterThan(30);

        TestPostgres.Fresh other = TestPlace.empty();
        Path again = folder.resolve("again");
        assertThat(run(new TestPlace(again, other), "restore", file.toString())).contains("The trail is whole");
        assertThat(head(other)).isEqualTo(head);
        TestWardmote restored = start(other, again);
        try {
            Map<String, String> after = answers(restored);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            before.forEach((address, answer) ->
                    assertThat(after.get(address)).as(address).isEqualTo(answer));
        } finally {
            restored.stop();
        }
    }

    private static TestWardmote start(TestPostgres.Fresh database, Path data) {
        return TestWardmote.start(database, data.resolve("lake"), Map.of("wardmote.areas", "Dartford; Gravesham"));
    }

    private static String head(TestPostgres.Fresh database) {
        return Trail.of(database.application(), Clock.systemUTC()).verify().head();
    }

    private String run(TestPlace place, String name, String... arguments) throws Exception {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "six words that were taken by chance\n");
        CommandLine line = new CommandLine(new Root());
        BackupCommands.all(() -> place).forEach(line::addSubcommand);
        StringWriter said = new StringWriter();
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--passphrase-file", passphrase.toString()));
        assertThat(line.execute(all.toArray(String[]::new))).as(said.toString()).isZero();
        return said.toString();
    }

    @CommandLine.Command(name = "wardmote")
    private static final class Root {}

    /** What each member reads at each address, without what is made anew for each answer. */
    private static Map<String, String> answers(TestWardmote wardmote) {
        Map<String, String> answers = new TreeMap<>();
        for (String member : MEMBERS) {
            TestVisitor visitor = wardmote.signedInAs(member);
            Deque<String> waiting = new ArrayDeque<>(STARTS);
            Set<String> seen = new HashSet<>(STARTS);
            for (int pages = 0; pages < MOST_PAGES && !waiting.isEmpty(); pages++) {
                String address = waiting.remove();
                HttpResponse<String> answer = visitor.get(address);
                answers.put(member + " " + address, answer.statusCode() + " " + lasting(answer.body()));
                Matcher link = LINK.matcher(answer.body());
                while (link.find()) {
                    String next = link.group(1).replace("&amp;", "&");
                    if (NEVER_THE_SAME.stream().noneMatch(next::startsWith) && seen.add(next)) {
                        waiting.add(next);
                    }
                }
            }
        }
        return answers;
    }

    /** A workbook says when it was made: of one, that it comes. */
    private static String lasting(String body) {
        return body.startsWith("PK") ? "a zip" : body.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
