package org.wardmote.reports.proofread;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.reports.proofread.against.Figures;
import org.wardmote.reports.proofread.read.UnreadableException;
import org.wardmote.statistics.Statistics;
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

    @Option(
            names = "--against",
            paramLabel = "LAKE",
            description = "Hold its numbers against the figures of this lake too.")
    private @Nullable Path against;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!format.equals("text") && !format.equals("json")) {
            err.println("--format: write text or json.");
            return CommandLine.ExitCode.USAGE;
        }
        try {
            Proofread proofread = proofread();
            out.print(format.equals("json") ? JsonProof.of(proofread) : TextProof.of(proofread));
            out.flush();
            return proofread.clean() ? CommandLine.ExitCode.OK : FOUND;
        } catch (UnreadableException e) {
            err.println(file + ": " + e.getMessage());
        } catch (NoSuchLake e) {
            err.println(
                    "--against: there is no lake in " + against + ". Load a file first, with wardmote import FILE.");
        } catch (IOException e) {
            err.println(file + ": cannot be opened. Is it there, and may you read it?");
        }
        return CommandLine.ExitCode.USAGE;
    }

    private static final class NoSuchLake extends RuntimeException {}

    private Proofread proofread() throws IOException {
        Path dir = against;
        if (dir == null) {
            return Proofreading.check(file);
        }
        if (!Files.isDirectory(dir)) {
            throw new NoSuchLake();
        }
        try (Lake lake = Lake.open(dir, Clock.systemUTC())) {
            Places places = Places.of(lake);
            Statistics statistics = Statistics.of(lake, places, List.of());
            return Proofreading.check(file, new Figures(lake, places, statistics, false));
        }
    }
}
