package org.wardmote.statistics.compare;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.statistics.Format;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.Refusal;
import org.wardmote.statistics.SameMonths;
import org.wardmote.statistics.Statistics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wardmote months}: the months of an indicator in an area, each beside the same month of the years before. */
@Command(
        name = "months",
        mixinStandardHelpOptions = true,
        description = "List the months of an indicator in an area, each beside the same month of the years before.")
public final class MonthsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--indicator",
            required = true,
            paramLabel = "ID",
            description = "What is counted, such as total-crime: wardmote indicators lists them.")
    private String indicator = "";

    @Option(names = "--area", required = true, paramLabel = "AREA", description = "A name or a code.")
    private String area = "";

    @Option(
            names = "--period",
            required = true,
            paramLabel = "MONTHS",
            description = "First and last month, as in 2025-01..2025-12.")
    private String period = "";

    @Option(
            names = "--audience",
            paramLabel = "WHO",
            description = "analyst or public: for the public small numbers are hidden (default: ${DEFAULT-VALUE}).")
    private String audience = "analyst";

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json (default: ${DEFAULT-VALUE}).")
    private String format = "table";

    @Option(names = "--lake", paramLabel = "DIR", description = "The lake (default: ${DEFAULT-VALUE}).")
    private Path lake = Path.of("data/lake");

    @Override
    public Integer call() {
        try (Lake opened = Lake.open(lake, Clock.systemUTC())) {
            Places places = Places.of(opened);
            Statistics statistics = Statistics.of(opened, places, List.of());
            String written = oneOf("format", format, List.of("table", "csv", "json"));
            SameMonths months = statistics.sameMonths(
                    CompareCommand.indicator(statistics, indicator),
                    CompareCommand.area(places, area, null),
                    period(),
                    oneOf("audience", audience, List.of("analyst", "public")).equals("analyst"));
            spec.commandLine()
                    .getOut()
                    .print(statistics.write(months, Format.valueOf(written.toUpperCase(Locale.ROOT))));
            spec.commandLine().getOut().flush();
            return CommandLine.ExitCode.OK;
        } catch (Refusal e) {
            spec.commandLine().getErr().println("--" + e.field() + ": " + e.getMessage());
            spec.commandLine().getErr().println("wardmote months --help tells each option.");
            return CommandLine.ExitCode.USAGE;
        }
    }

    private Period period() {
        try {
            return Period.parse(period);
        } catch (IllegalArgumentException e) {
            throw new Refusal("wrong-option", "period", String.valueOf(e.getMessage()));
        }
    }

    private static String oneOf(String option, String text, List<String> known) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!known.contains(word)) {
            throw new Refusal("wrong-option", option, "'" + text + "' is none of " + String.join(", ", known) + ".");
        }
        return word;
    }
}
