package org.wardmote.statistics.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.wardmote.lake.Lake;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.places.Area;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;

/** The police force areas that the lake holds something of. */
final class Forces {

    /** More than a page can show one by one. */
    private static final int MOST = 4;

    private Forces() {}

    /** Those whose slug a slice bears ({@code kent}), by name. */
    static List<Area> held(Lake lake, Places places) {
        TreeSet<String> slugs = new TreeSet<>();
        for (Vintage vintage : lake.vintages()) {
            vintage.manifest().covers().stream().map(Manifest.Slice::of).forEach(slugs::add);
        }
        List<Area> forces = new ArrayList<>();
        for (String slug : slugs) {
            places.match(slug.replace('-', ' '), AreaLevel.FORCE).only().ifPresent(forces::add);
        }
        return forces.subList(0, Math.min(MOST, forces.size()));
    }
}
