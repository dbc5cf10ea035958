package org.wardmote.places.area;

import java.util.Map;
import org.wardmote.places.AreaLevel;

/**
 * What a file says anew of what lies in what.
 *
 * @param parents for each pair of levels, each child with its one parent
 * @param names of the areas that it names, by level and code
 * @param editions the year, in two figures, of the newest column of each level; 0 where a column tells none
 */
public record LookupChange(
        Map<Pair, Map<String, String>> parents,
        Map<AreaLevel, Map<String, String>> names,
        Map<AreaLevel, Integer> editions) {

    /** Two levels, and the year of the coarser one's edition, in two figures; 0 when it is not told. */
    public record Pair(AreaLevel from, AreaLevel to, int year) {}
}
