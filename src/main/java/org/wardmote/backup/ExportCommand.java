package org.wardmote.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wardmote.backup.file.Contents;
import org.wardmote.backup.file.Damaged;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a partnership leave with all that it has. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = CommandLine.ExitCode.USAGE,
        description =
                "Writes everything (the record, the lake, settings) into one zip that is read without Wardmote: CSV,"
                        + " Parquet, and what each column is. It is NOT sealed. `wardmote restore --unsealed` puts it back.")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private final Place place;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The zip; must not be there yet.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path file;

    @Option(
            names = "--recipient",
            required = true,
            paramLabel = "WHO",
            description = "Who receives it: it stands in the trail as a disclosure to them.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private String recipient;

    @Option(
            names = "--lake",
            paramLabel = "DIR",
            description = "Folder of the lake (default: lake in the data folder).")
    private @Nullable Path lake;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    ExportCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        if (recipient.isBlank()) {
            spec.commandLine().getErr().println("Say who receives the export: --recipient WHO. Nothing was written.");
            return CommandLine.ExitCode.USAGE;
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            Path to = file.toAbsolutePath().normalize();
            Path from = lake == null ? place.data().resolve("lake") : lake;
            Contents contents = new Backup(place, from, Clock.systemUTC()).export(to, recipient.strip());
            out.println("Written, read again and whole: " + BackupCommand.told(contents));
            out.println("It is in " + to + ". It is not sealed: whoever has the file reads everything in it, cases and"
                    + " people included. Only you can read it here; hand it over sealed, and delete it afterwards.");
            return 0;
        } catch (Damaged | BackupRefused e) {
            spec.commandLine().getErr().println(e.getMessage());
        } catch (IOException | SQLException e) {
            spec.commandLine().getErr().println("Nothing was exported. " + Mishap.told(e));
        }
        return CommandLine.ExitCode.USAGE;
    }
}
