package org.wardmote.reports.compose;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.ToIntFunction;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.statistics.Statistics;
import picocli.CommandLine;

/** A paper and a lake, opened for one command. */
record Shop(PaperText paper, Composer composer) {

    /** Does something with them; 2 when the paper cannot be read. */
    static int with(Path paper, Path dir, PrintWriter err, ToIntFunction<Shop> doing) {
        if (!Files.isRegularFile(paper)) {
            err.println("There is no file " + paper + ".");
            return CommandLine.ExitCode.USAGE;
        }
        PaperText text;
        try {
            text = PaperText.read(paper);
        } catch (UnreadablePaper e) {
            err.println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        try (Lake lake = Lake.open(dir, Clock.systemUTC())) {
            Places places = Places.of(lake);
            return doing.applyAsInt(new Shop(text, new Composer(lake, places, Statistics.of(lake, places, List.of()))));
        }
    }
}
