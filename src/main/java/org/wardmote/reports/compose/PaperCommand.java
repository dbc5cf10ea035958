package org.wardmote.reports.compose;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wardmote paper}: a committee's paper, checked, made, and begun anew for the next period. */
@Command(
        name = "paper",
        mixinStandardHelpOptions = true,
        description = "Check and make a committee's paper, written in Markdown with figures in it.",
        subcommands = {CheckCommand.class, RenderCommand.class, RollCommand.class})
public class PaperCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}
