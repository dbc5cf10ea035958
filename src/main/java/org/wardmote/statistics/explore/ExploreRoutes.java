package org.wardmote.statistics.explore;

import java.util.List;
import java.util.stream.Stream;
import org.wardmote.access.Routes;

/** Every route of statistics, and what it needs. */
public final class ExploreRoutes {

    /** Where figures begin. */
    public static final String HOME = Addresses.FIGURES;

    /** Where else they are. */
    public static final List<String> PLACES = List.of(
            Addresses.COMPARE,
            Addresses.DATASETS,
            Addresses.INDICATORS,
            Addresses.AREAS,
            Addresses.LOADS,
            Addresses.PREVIEWS);

    private ExploreRoutes() {}

    /** Reading needs {@code figures.read}, bringing data {@code data.load}. */
    public static List<Routes.Route> all() {
        Stream<Routes.Route> read = Stream.of(
                        Addresses.FIGURES,
                        Addresses.COMPARE,
                        "/compare.{format}",
                        Addresses.DATASETS,
                        Addresses.DATASET,
                        Addresses.VINTAGE,
                        Addresses.INDICATORS,
                        Addresses.INDICATOR,
                        Addresses.AREAS,
                        Addresses.AREA,
                        Machine.V1 + "/indicators",
                        Machine.V1 + "/areas",
                        Machine.V1 + "/datasets",
                        Machine.V1 + "/vintages",
                        Machine.V1 + "/comparisons",
                        Machine.V1 + "/months",
                        Machine.V1 + "/openapi.json",
                        Machine.V1 + "/openapi.json.yaml")
                .map(path -> Routes.guarded("GET", path, Actions.READ_FIGURES));
        Stream<Routes.Route> look = Stream.of(Addresses.NEW_LOAD, Addresses.PREVIEW, Addresses.LOAD)
                .map(path -> Routes.guarded("GET", path, Actions.LOAD_DATA));
        Stream<Routes.Route> load = Stream.of(
                        Addresses.PREVIEWS,
                        Addresses.PREVIEW,
                        Addresses.LOADS,
                        Machine.V1 + "/previews",
                        Machine.V1 + "/loads")
                .map(path -> Routes.guarded("POST", path, Actions.LOAD_DATA));
        return Stream.of(read, look, load).flatMap(routes -> routes).toList();
    }
}
