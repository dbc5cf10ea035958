package org.wardmote.statistics.compare;

import java.util.concurrent.Callable;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.indicator.Indicators;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    @Override
    public Integer call() {
        Indicators indicators = Indicators.shipped();
        var out = spec.commandLine().getOut();
        for (Indicator indicator : indicators.all()) {
            out.println(indicator.id());
            out.println("    " + indicator.name() + ": " + indicator.definition());
            if (!indicator.parts().isEmpty()) {
                out.println("    Sum of "
                        + indicator.parts().stream()
                                .map(Object::toString)
                                .collect(java.util.stream.Collectors.joining(", "))
                        + ".");
            }
            out.println("    Counted in " + String.join(", ", indicators.sources(indicator.id())) + ". Source: "
                    + indicator.source() + ".");
        }
        out.flush();
        return 0;
    }
}
