package org.wardmote.reports.publish;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.reports.compose.PaperText;
import org.wardmote.reports.compose.UnreadablePaper;
import org.wardmote.statistics.Statistics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wardmote paper seal}: a paper in one file with all that it rests on. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = "Seal a paper: one zip with the paper, its public figures, definitions and hashes.")
public final class SealCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PAPER.md", description = "The paper.")
    @SuppressWarnings("NullAway.Init")
    private Path paper;

    @Option(names = "--out", required = true, paramLabel = "FILE.zip", description = "The file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--lake", paramLabel = "DIR", description = "The lake (default: ${DEFAULT-VALUE}).")
    private Path lake = Path.of("data/lake");

    @Option(
            names = "--earlier",
            paramLabel = "FILE.zip",
            description = "A paper sealed before, for whoever may read it beside this one; give it again for another.")
    private List<Path> earlier = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter print = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isRegularFile(paper)) {
            err.println("There is no file " + paper + ".");
            return CommandLine.ExitCode.USAGE;
        }
        PaperText text;
        List<SealedPaper> before;
        try {
            text = PaperText.read(paper);
            before = earlier.stream().map(SealedPaper::read).toList();
        } catch (UnreadablePaper | UnreadableSeal e) {
            err.println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        Sealing.Outcome outcome;
        try (Lake opened = Lake.open(lake, Clock.systemUTC())) {
            Places places = Places.of(opened);
            outcome = new Sealing(opened, places, Statistics.of(opened, places, List.of())).seal(text, before);
        }
        SealedPaper sealed = outcome.sealed();
        if (sealed == null) {
            outcome.refusals().forEach(print::println);
            print.println("Not sealed: " + outcome.refusals().size()
                    + (outcome.refusals().size() == 1 ? " reason." : " reasons."));
            print.flush();
            return 1;
        }
        write(sealed);
        print.println("Sealed " + sealed.parts().size() + " parts in " + out);
        print.println("Root hash, for the minutes: " + sealed.root());
        print.flush();
        return CommandLine.ExitCode.OK;
    }

    private void write(SealedPaper sealed) {
        try {
            Path folder = out.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.write(out, sealed.zip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
