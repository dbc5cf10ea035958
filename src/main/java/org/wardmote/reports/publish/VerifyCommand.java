package org.wardmote.reports.publish;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wardmote verify}: a sealed paper checked and made again, without a lake and without a server. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Check a sealed paper: each part, and the whole made again from its counts. Needs no data.")
public final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.zip", description = "The sealed paper.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--root", paramLabel = "HASH", description = "The root hash that stands in the minutes.")
    private @Nullable String root;

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        Verification verification;
        try {
            verification = Verification.of(file, Optional.ofNullable(root));
        } catch (UnreadableSeal e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        verification.notes().forEach(print::println);
        verification.differences().forEach(print::println);
        print.println(
                verification.reproduced()
                        ? "Reproduced. Root hash: " + verification.root()
                                + (root == null ? " (compare it with the minutes, or give it as --root)" : "")
                        : "Not reproduced: " + verification.differences().size()
                                + (verification.differences().size() == 1 ? " part differs." : " parts differ."));
        print.flush();
        return verification.reproduced() ? CommandLine.ExitCode.OK : 1;
    }
}
