package org.wardmote.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.wardmote.TestPostgres;
import picocli.CommandLine;

/** What is noted of the head by one command is what the other holds the trail against, days later. */
class TrailCommandRoomTests {

    private final TestPostgres.Fresh database = TestPostgres.fresh();
    private final Trail trail = new Trail(
            new Entries(database.application()),
            Clock.fixed(Instant.parse("2026-01-05T09:30:00.123456Z"), ZoneOffset.UTC));

    @Test
    void aHeadThatWasNotedStandsUntilALineBeforeItIsChanged() throws SQLException {
        assertThat(said("head", 0)).isEqualTo("The trail has no line yet.");
        write("one");
        write("two");
        String head = said("head", 0);
        assertThat(head).startsWith("Line 2 of 2026-01-05T09:30:00Z. Head 2:");
        String noted = head.substring(head.indexOf("2:"));
        write("three");
        assertThat(said("verify", 0, "--head", noted))
                .startsWith("The trail is whole: 3 lines. The head that was noted stands in it. Head 3:");
        database.tamper("update audit.trail set detail = 'other' where number = 2");
        assertThat(said("verify", 1)).startsWith("Line 2 was changed: its text does not fit its hash.");
        database.tamper("delete from audit.trail where number > 1");
        assertThat(said("head", 1)).startsWith("Line 3 is missing, the last of the trail");
        database.tamper("update audit.head set number = 1, hash = (select hash from audit.trail)");
        write("another");
        write("more");
        assertThat(said("verify", 0)).startsWith("The trail is whole: 3 lines.");
        assertThat(said("verify", 1, "--head", noted)).contains("it is not the line that was noted");
    }

    @Test
    void whatIsNoHeadIsRefusedWithTheFormOfOne() {
        assertThat(said("verify", 2, "--head", "2:abc")).contains("A head is written as number:hash");
    }

    private void write(String thing) {
        trail.write(Entry.Kind.ALTERATION, "Ana", "id", "deed", thing, "");
    }

    private String said(String command, int answer, String... options) {
        CommandLine line = (CommandLine) AuditCommands.all(new Kept()).get(0);
        StringWriter said = new StringWriter();
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        String[] words = new String[options.length + 1];
        words[0] = command;
        System.arraycopy(options, 0, words, 1, options.length);
        assertThat(line.execute(words)).as(said.toString()).isEqualTo(answer);
        return said.toString().strip();
    }

    /** No options: the record is where the test has it. */
    @CommandLine.Command
    private final class Kept implements AuditCommands.RecordAccess {
        @Override
        public <T> T with(Function<DataSource, T> work) {
            return work.apply(database.application());
        }
    }
}
