package org.wardmote.audit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The commands of this room: {@code wardmote trail verify}. */
public final class AuditCommands {

    private AuditCommands() {}

    /** Where the record is: options that the root declares and the way they are used. */
    public interface RecordAccess {

        /** Opens the record, does something with it and closes it again. */
        <T> T with(Function<DataSource, T> work);
    }

    /** @param record where the record is, with its own command-line options */
    public static List<Object> all(RecordAccess record) {
        return List.of(new CommandLine(new TrailCommand()).addSubcommand(new VerifyCommand(record)));
    }

    /** What can be asked of the trail. */
    @Command(
            name = "trail",
            mixinStandardHelpOptions = true,
            description = "Asks about the trail of what was done, by whom.")
    private static final class TrailCommand {}

    /** Walks the chain and names the first line that was changed, deleted or moved. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Walks the whole trail and names the first line that was changed, deleted or moved. Prints the"
                            + " head: note it elsewhere, and give it to a later walk.")
    private static final class VerifyCommand implements Callable<Integer> {

        @Mixin
        private final RecordAccess record;

        @Option(
                names = "--noted",
                paramLabel = "HEAD",
                description = "A head that was noted earlier (number:hash), which must still stand in the chain.")
        private @Nullable String noted;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
        private CommandSpec spec;

        VerifyCommand(RecordAccess record) {
            this.record = record;
        }

        @Override
        public Integer call() {
            Verification found = record.with(
                    source -> new Verifier(new Entries(source)).verify(noted == null ? null : ChainHead.parse(noted)));
            if (found.fault() == null) {
                spec.commandLine()
                        .getOut()
                        .println("The trail is whole: " + found.lines() + " lines. Head " + found.head());
                return 0;
            }
            spec.commandLine().getOut().println(found.fault().sentence() + " Head " + found.head());
            return 1;
        }
    }
}
