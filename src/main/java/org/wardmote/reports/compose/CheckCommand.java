package org.wardmote.reports.compose;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wardmote paper check}: every problem of a paper, public and exempt. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "List what is false, unsourced, missing or unreadable in a paper.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "PAPER.md", description = "The paper.")
    @SuppressWarnings("NullAway.Init")
    private Path paper;

    @Option(names = "--lake", paramLabel = "DIR", description = "The lake (default: ${DEFAULT-VALUE}).")
    private Path lake = Path.of("data/lake");

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        return Shop.with(paper, lake, spec.commandLine().getErr(), shop -> {
            Set<PaperProblem> problems = new LinkedHashSet<>();
            int cited = 0;
            for (Part part : Part.values()) {
                Composed composed = shop.composer().compose(shop.paper(), part);
                problems.addAll(composed.problems());
                cited = Math.max(cited, composed.citations().all().size());
            }
            problems.forEach(out::println);
            long stopping = problems.stream().filter(PaperProblem::stops).count();
            out.println(
                    stopping == 0
                            ? "Every number of " + shop.paper().name() + " is bound or sourced (" + cited
                                    + "), and every sentence is so by the data held now."
                            : stopping + (stopping == 1 ? " problem." : " problems."));
            out.flush();
            return stopping == 0 ? 0 : 1;
        });
    }
}
