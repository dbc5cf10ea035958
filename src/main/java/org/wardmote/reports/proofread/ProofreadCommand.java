package org.wardmote.reports.proofread;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wardmote.reports.proofread.read.UnreadableException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wardmote proofread}: what is wrong, doubtful or unchecked in a paper; exit 0 clean, 1 findings, 2 unreadable. */
@Command(
        name = "proofread",
        mixinStandardHelpOptions = true,
        description = "Check a paper's tables, claims and text, and list what a careful reader would mark.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:nothing is wrong or doubtful", "1:something is", "2:the paper cannot be read"})
public final class ProofreadCommand implements Callable<Integer> {

    private static final int FOUND = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "A paper: DOCX, ODT, PDF, HTML, Markdown, or text lifted from a PDF.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: ${DEFAULT-VALUE}).")
    private String format = "text";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!format.equals("text") && !format.equals("json")) {
            err.println("--format: write text or json.");
            return CommandLine.ExitCode.USAGE;
        }
        try {
            Proofread proofread = Proofreading.check(file);
            out.print(format.equals("json") ? JsonProof.of(proofread) : TextProof.of(proofread));
            out.flush();
            return proofread.clean() ? CommandLine.ExitCode.OK : FOUND;
        } catch (UnreadableException e) {
            err.println(file + ": " + e.getMessage());
        } catch (IOException e) {
            err.println(file + ": cannot be opened. Is it there, and may you read it?");
        }
        return CommandLine.ExitCode.USAGE;
    }
}
