package org.wardmote.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wardmote.backup.file.BackupReader;
import org.wardmote.backup.file.Contents;
import org.wardmote.backup.file.Contents.Kind;
import org.wardmote.backup.file.Damaged;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes a backup, or checks one. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = CommandLine.ExitCode.USAGE,
        description =
                "Writes everything (the record, the lake, settings) into one sealed file, and reads it again to see"
                        + " that it is whole. Works while Wardmote runs and while it does not.")
final class BackupCommand implements Callable<Integer> {

    @Mixin
    private final Place place;

    @Mixin
    private final PassphraseOptions passphrase = new PassphraseOptions();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private What what;

    @Option(
            names = "--lake",
            paramLabel = "DIR",
            description = "Folder of the lake (default: lake in the data folder).")
    private @Nullable Path lake;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    BackupCommand(Place place) {
        this.place = place;
    }

    /** One of the two. */
    private static final class What {
        @Option(names = "--out", paramLabel = "FILE", description = "Where to write the backup; must not be there yet.")
        private @Nullable Path out;

        @Option(
                names = "--check",
                paramLabel = "FILE",
                description = "Checks that every part of this backup is whole, and restores nothing; of an export with"
                        + " --unsealed.")
        private @Nullable Path check;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            if (what.check != null) {
                out.println("It is whole: " + told(check(what.check)));
            } else if (what.out != null) {
                Path file = what.out.toAbsolutePath().normalize();
                Path from = lake == null ? place.data().resolve("lake") : lake;
                Contents contents = new Backup(place, from, Clock.systemUTC()).take(file, passphrase.toSeal());
                out.println("Written, read again and whole: " + told(contents));
                out.println("It is in " + file + ". Keep it elsewhere, and the passphrase apart from it.");
            }
            return 0;
        } catch (Damaged | BackupRefused e) {
            spec.commandLine().getErr().println(e.getMessage());
        } catch (IOException | SQLException e) {
            spec.commandLine().getErr().println("No backup was made. " + Mishap.told(e));
        }
        return CommandLine.ExitCode.USAGE;
    }

    private Contents check(Path file) throws IOException {
        try (BackupReader reader = passphrase.open(file)) {
            reader.verify();
            return reader.contents();
        }
    }

    static String told(Contents contents) {
        long tables = contents.parts().stream()
                .filter(part -> part.kind() == Kind.TABLE)
                .count();
        return contents.rows() + " rows in " + tables + " tables, "
                + (contents.parts().size() - tables) + " files, made at " + contents.madeAt() + " by Wardmote "
                + contents.wardmote() + ". Trail head " + contents.trailHead();
    }
}
