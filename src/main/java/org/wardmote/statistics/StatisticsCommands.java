package org.wardmote.statistics;

import java.util.List;
import org.wardmote.statistics.compare.CompareCommand;
import org.wardmote.statistics.compare.IndicatorsCommand;
import org.wardmote.statistics.compare.MonthsCommand;
import org.wardmote.statistics.compare.VintagesCommand;
import org.wardmote.statistics.dataset.ImportCommand;

/** The commands that statistics brings to the command line. */
public final class StatisticsCommands {

    private StatisticsCommands() {}

    public static List<Object> all() {
        return List.of(
                new ImportCommand(),
                new CompareCommand(),
                new MonthsCommand(),
                new IndicatorsCommand(),
                new VintagesCommand());
    }
}
