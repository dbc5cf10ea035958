package org.wardmote.audit;

import java.time.temporal.ChronoUnit;
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

/** The commands of this room: {@code wardmote trail verify} and {@code wardmote trail head}. */
public final class AuditCommands {

    private AuditCommands() {}

    /** Where the record is: options that the root declares and the way they are used. */
    public interface RecordAccess {

        /** Opens the record, does something with it and closes it again. */
        <T> T with(Function<DataSource, T> work);
    }

    /** @param record where the record is, with its own command-line options */
    public static List<Object> all(RecordAccess record) {
        return List.of(new CommandLine(new TrailCommand())
                .addSubcommand(new VerifyCommand(record))
                .addSubcommand(new HeadCommand(record)));
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
                names = {"--head", "--noted"},
                paramLabel = "HEAD",
                description =
                        "A head that was noted earlier (number:hash, or the hash alone), which must still stand in the"
                                + " chain.")
        private @Nullable String noted;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
        private CommandSpec spec;

        VerifyCommand(RecordAccess record) {
            this.record = record;
        }

        @Override
        public Integer call() {
            ChainHead head = noted();
            Verification found = record.with(source -> new Verifier(new Entries(source)).verify(head));
            if (found.fault() == null) {
                spec.commandLine()
                        .getOut()
                        .println("The trail is whole: " + found.lines() + " lines. "
                                + (head == null ? "" : "The head that was noted stands in it. ") + "Head "
                                + found.head());
                return 0;
            }
            spec.commandLine().getOut().println(found.fault().sentence() + " Head " + found.head());
            return 1;
        }

        private @Nullable ChainHead noted() {
            try {
                return noted == null ? null : ChainHead.parse(noted);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
        }
    }

    /** Tells where the chain ends, for the minutes of a meeting. */
    @Command(
            name = "head",
            mixinStandardHelpOptions = true,
            description = "Tells where the trail ends now: note it elsewhere, as in the minutes of a meeting, and"
                    + " wardmote trail verify --head HEAD shows later that nothing up to there was touched.")
    private static final class HeadCommand implements Callable<Integer> {

        @Mixin
        private final RecordAccess record;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
        private CommandSpec spec;

        HeadCommand(RecordAccess record) {
            this.record = record;
        }

        @Override
        public Integer call() {
            Trail.Head end = record.with(source -> new Entries(source).head());
            long number = end.head().number();
            if (number > 0 && end.at() == null) {
                spec.commandLine()
                        .getOut()
                        .println("Line " + number
                                + " is missing, the last of the trail: ask wardmote trail verify. Head " + end.head());
                return 1;
            }
            spec.commandLine()
                    .getOut()
                    .println(
                            end.at() == null
                                    ? "The trail has no line yet."
                                    : "Line " + number + " of " + end.at().truncatedTo(ChronoUnit.SECONDS) + ". Head "
                                            + end.head());
            return 0;
        }
    }
}
