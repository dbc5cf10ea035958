import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.wardmote.reports.ReportsCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Times {@code wardmote paper render} over and over in one process: opening the lake, reading the paper, answering each of
 * its questions, and writing all four formats, every time. Prints the first time and the median and worst of the later two
 * thirds.
 *
 * <p>java -cp CLASSES bench/RenderWarm.java LAKE PAPER.md DIR [RUNS]
 */
public final class RenderWarm {

    @Command(name = "warm")
    static final class Warm implements Callable<Integer> {
        @Override
        public Integer call() {
            return CommandLine.ExitCode.USAGE;
        }
    }

    public static void main(String[] args) throws Exception {
        int runs = args.length > 3 ? Integer.parseInt(args[3]) : 15;
        Path out = Path.of(args[2]);
        double[] times = new double[runs];
        for (int run = 0; run < runs; run++) {
            StringWriter said = new StringWriter();
            CommandLine line = new CommandLine(new Warm());
            ReportsCommands.all().forEach(line::addSubcommand);
            line.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
            long start = System.nanoTime();
            int code = line.execute("paper", "render", args[1], "--lake", args[0], "--out", out.toString());
            times[run] = (System.nanoTime() - start) / 1e6;
            if (code != 0) {
                throw new IllegalStateException(said.toString());
            }
        }
        try (var files = Files.list(out)) {
            System.out.printf("files              %8d%n", files.count());
        }
        System.out.printf("all four, first    %8.0f ms%n", times[0]);
        double[] later = Arrays.copyOfRange(times, runs / 3, runs);
        Arrays.sort(later);
        System.out.printf("all four, median   %8.0f ms%n", later[later.length / 2]);
        System.out.printf("all four, worst    %8.0f ms%n", later[later.length - 1]);
    }
}
