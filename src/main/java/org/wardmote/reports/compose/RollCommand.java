package org.wardmote.reports.compose;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wardmote.statistics.Period;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wardmote paper roll}: last period's paper as the beginning of this one's. */
@Command(
        name = "roll",
        mixinStandardHelpOptions = true,
        description = "Start from last period's paper: change its period, and list what that changes.")
final class RollCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PAPER.md", description = "Last period's paper.")
    @SuppressWarnings("NullAway.Init")
    private Path paper;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "MONTHS",
            description = "The new period, as in 2025-04..2025-08.")
    private String period = "";

    @Option(
            names = "--against",
            paramLabel = "MONTHS",
            description = "The earlier period (default: the same months of the year before).")
    private @Nullable String against;

    @Option(names = "--out", required = true, paramLabel = "NEW.md", description = "Where to write the new paper.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--lake", paramLabel = "DIR", description = "The lake (default: ${DEFAULT-VALUE}).")
    private Path lake = Path.of("data/lake");

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Period now;
        Period before;
        try {
            now = Period.parse(period);
            before = against == null ? now.yearsBefore(1) : Period.parse(against);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        if (Files.exists(out)) {
            err.println(out + " is there already: name a file that is not.");
            return CommandLine.ExitCode.USAGE;
        }
        return Shop.with(paper, lake, err, shop -> roll(shop, now, before));
    }

    private int roll(Shop shop, Period now, Period before) {
        PrintWriter print = spec.commandLine().getOut();
        PaperText old = shop.paper();
        PaperText rolled = Rolling.to(old, now, before);
        List<Rolling.Change> changes = Rolling.changes(
                shop.composer().compose(old.frozen(null), Part.EXEMPT).sentences(),
                shop.composer().compose(rolled, Part.EXEMPT).sentences());
        for (Rolling.Change change : changes) {
            print.println(change.place());
            change.was().forEach(words -> print.println("  - " + words));
            change.is().forEach(words -> print.println("  + " + words));
        }
        print.println(changes.size() + (changes.size() == 1 ? " place changes." : " places change."));
        print.flush();
        try {
            Files.writeString(out, rolled.text());
            if (!old.implications().isEmpty()) {
                Files.writeString(PaperText.beside(out, ".implications.yml"), old.implications());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CommandLine.ExitCode.OK;
    }
}
