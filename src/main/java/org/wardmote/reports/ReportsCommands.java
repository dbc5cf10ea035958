package org.wardmote.reports;

import java.util.List;
import org.wardmote.reports.compose.PaperCommand;
import org.wardmote.reports.proofread.ProofreadCommand;
import org.wardmote.reports.publish.SealCommand;
import org.wardmote.reports.publish.VerifyCommand;
import picocli.CommandLine.Command;

/** The commands that reports bring to the command line. */
public final class ReportsCommands {

    private ReportsCommands() {}

    public static List<Object> all() {
        return List.of(new ProofreadCommand(), new PapersCommand(), new VerifyCommand());
    }

    /** Sealing stands above writing, and is added to its command from here. */
    @Command(name = "paper", subcommands = SealCommand.class)
    private static final class PapersCommand extends PaperCommand {}
}
