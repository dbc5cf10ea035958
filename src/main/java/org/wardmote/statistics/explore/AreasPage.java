package org.wardmote.statistics.explore;

import java.util.List;

/**
 * Finding an area by its name.
 *
 * @param sought what was typed; empty on a first visit
 * @param found areas of that name
 * @param near areas of a name that is close, when none has it
 * @param held the areas that something is held of, for a first visit
 */
record AreasPage(String sought, List<Found> found, List<Found> near, List<Found> held) {

    /** One area: its name, what kind it is, and other names that it has had. */
    record Found(String name, String kind, String code, String href, String formerly) {}
}
