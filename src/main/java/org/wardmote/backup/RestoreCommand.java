package org.wardmote.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.wardmote.backup.file.Damaged;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup or an export back. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = CommandLine.ExitCode.USAGE,
        description =
                "Puts a backup or an export into a new, empty data folder: whole or not at all. Every part is checked first.")
final class RestoreCommand implements Callable<Integer> {

    @Mixin
    private final Place place;

    @Mixin
    private final PassphraseOptions passphrase = new PassphraseOptions();

    @Parameters(paramLabel = "FILE", description = "The backup; or the export, with --unsealed.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    RestoreCommand(Place place) {
        this.place = place;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Restore.Restored restored = new Restore(place, Clock.systemUTC()).from(file, passphrase::open);
            out.println("Restored into " + place.data().toAbsolutePath().normalize() + ": "
                    + BackupCommand.told(restored.contents()));
            out.println(
                    restored.trail().fault() == null
                            ? "The trail is whole: " + restored.trail().lines() + " lines."
                            : "The trail was not whole when it was backed up, and is put back as it was. "
                                    + restored.trail().fault().sentence());
            out.println(
                    "Nobody is signed in. Whoever left since the backup was made is a member again: end their access"
                            + " first.");
            return 0;
        } catch (Damaged | BackupRefused e) {
            spec.commandLine().getErr().println(e.getMessage());
        } catch (IOException | SQLException e) {
            spec.commandLine().getErr().println("Nothing is restored. " + Mishap.told(e));
        }
        return CommandLine.ExitCode.USAGE;
    }
}
