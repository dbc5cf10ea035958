package org.wardmote.reports.compose;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.wardmote.lake.Lake;
import org.wardmote.places.Places;
import org.wardmote.statistics.LoadChoices;
import org.wardmote.statistics.Loads;
import org.wardmote.statistics.Progress;
import org.wardmote.statistics.Statistics;
import org.wardmote.statistics.Upload;

/** A real lake with the tables of the demonstration's paper. */
public final class Lakes {

    public static final Path PAPER = Path.of("demo/papers/mid-year-2019-20.md");

    private Lakes() {}

    public static Lake withTheTablesOf2019(Path dir) {
        Lake lake = Lake.open(dir, Clock.systemUTC());
        load(
                lake,
                Stream.of(
                                "tables/asb-by-district.csv",
                                "tables/domestic-abuse-by-district.csv",
                                "tables/offence-categories-gravesham.csv",
                                "tables/recorded-crime-by-district.csv",
                                "area-groups.csv")
                        .map(file -> Path.of("demo", file))
                        .toList());
        return lake;
    }

    public static void load(Lake lake, List<Path> files) {
        Loads.of(lake, Places.of(lake), Clock.systemUTC())
                .load(files.stream().map(Upload::of).toList(), LoadChoices.NONE.accepting(), "Tom", Progress.SILENT);
    }

    public static Composer composer(Lake lake) {
        Places places = Places.of(lake);
        return new Composer(lake, places, Statistics.of(lake, places, List.of()));
    }
}
