package org.wardmote.reports;

import java.util.List;
import org.wardmote.reports.compose.PaperCommand;
import org.wardmote.reports.proofread.ProofreadCommand;

/** The commands that reports bring to the command line. */
public final class ReportsCommands {

    private ReportsCommands() {}

    public static List<Object> all() {
        return List.of(new ProofreadCommand(), new PaperCommand());
    }
}
