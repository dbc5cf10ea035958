package org.wardmote;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line, of which the web application is one command: without a command, {@code serve}. */
@Command(
        name = "wardmote",
        mixinStandardHelpOptions = true,
        description = "Every number told is a figure that can be followed back.")
public final class Wardmote implements Runnable {

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Wardmote()).execute(args));
    }
}
