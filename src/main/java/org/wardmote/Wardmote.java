package org.wardmote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wardmote.audit.AuditCommands;
import org.wardmote.backup.BackupCommands;
import org.wardmote.lake.Lake;
import org.wardmote.lake.LakeUnreadableException;
import org.wardmote.reports.ReportsCommands;
import org.wardmote.statistics.StatisticsCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line, of which the web application is one command: without a command, {@code serve}. */
@Command(
        name = "wardmote",
        mixinStandardHelpOptions = true,
        description = "Every number told is a figure that can be followed back.")
public final class Wardmote {

    private static final Set<String> ABOUT = Set.of("-h", "--help", "-V", "--version");

    /** Commands that will surely ask the lake something, so that it can wake while the command line is read. */
    private static final Set<String> ASK_THE_LAKE = Set.of("compare", "import", "paper");

    private Wardmote() {}

    public static void main(String[] args) {
        if (args.length > 0 && ASK_THE_LAKE.contains(args[0])) {
            Lake.warm();
        }
        String[] meant = withCommand(args);
        System.exit(commandLine(meant[0]).execute(meant));
    }

    /** Every command there is. */
    static CommandLine commandLine() {
        return commandLine("");
    }

    /** The commands of that name, or every one when none has it: to read what each takes is a tenth of a second. */
    private static CommandLine commandLine(String name) {
        List<Object> all = new ArrayList<>(List.of(new ServeCommand(new Demonstration(), System.out)));
        all.addAll(AuditCommands.all(new DatabaseOptions()));
        all.addAll(BackupCommands.all(DatabaseOptions::new));
        all.addAll(StatisticsCommands.all());
        all.addAll(ReportsCommands.all());
        List<Object> meant =
                all.stream().filter(command -> name.equals(nameOf(command))).toList();
        CommandLine line = new CommandLine(new Wardmote());
        (meant.isEmpty() ? all : meant).forEach(line::addSubcommand);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            Throwable cause = failure;
            while (cause != null && !(cause instanceof StartRefused) && !(cause instanceof LakeUnreadableException)) {
                cause = cause.getCause();
            }
            if (cause == null) {
                throw failure;
            }
            command.getErr().println(cause.getMessage());
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
        return line;
    }

    private static String nameOf(Object command) {
        return command instanceof CommandLine made
                ? made.getCommandName()
                : command.getClass().getAnnotation(Command.class).name();
    }

    /** Without a command, {@code serve} is meant, and whoever names none is shown the demonstration first. */
    private static String[] withCommand(String[] args) {
        if (args.length > 0 && (!args[0].startsWith("-") || ABOUT.contains(args[0]))) {
            return args;
        }
        List<String> meant = new ArrayList<>(List.of("serve", "--demo-if-empty"));
        meant.addAll(List.of(args));
        return meant.toArray(String[]::new);
    }
}
