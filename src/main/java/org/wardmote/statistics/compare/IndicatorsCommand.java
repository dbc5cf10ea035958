package org.wardmote.statistics.compare;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.indicator.Indicators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wardmote indicators}: everything that is counted, with its definition and the datasets that count it. */
@Command(
        name = "indicators",
        mixinStandardHelpOptions = true,
        description = "List what is counted, with its definition and the datasets that count it.")
public final class IndicatorsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--lake",
            paramLabel = "DIR",
            description = "A lake: the datasets that it holds something of are marked.")
    private @Nullable Path lake;

    @Override
    public Integer call() {
        Indicators indicators = Indicators.shipped();
        Set<String> held = held();
        var out = spec.commandLine().getOut();
        for (Indicator indicator : indicators.all()) {
            out.println(indicator.id());
            out.println("    " + indicator.name() + ": " + indicator.definition());
            if (!indicator.parts().isEmpty()) {
                out.println("    Sum of "
                        + indicator.parts().stream().map(Object::toString).collect(Collectors.joining(", "))
                        + ".");
            }
            String sources = indicators.sources(indicator.id()).stream()
                    .map(source -> held.contains(source) ? source + " (held here)" : source)
                    .collect(Collectors.joining(", "));
            out.println("    Counted in " + sources + ". Source: " + indicator.source() + ".");
        }
        out.flush();
        return 0;
    }

    private Set<String> held() {
        if (lake == null) {
            return Set.of();
        }
        try (Lake opened = Lake.open(lake, Clock.systemUTC())) {
            return opened.vintages().stream()
                    .map(vintage -> vintage.id().dataset())
                    .collect(Collectors.toSet());
        }
    }
}
