package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;

/** Which level of a source's counts answers for a level that is asked for, and what lies in what. */
final class Levels {

    /** The levels of a hierarchy, finest first; a group is no part of one. */
    private static final List<AreaLevel> HIERARCHY = List.of(
            AreaLevel.LSOA, AreaLevel.WARD, AreaLevel.DISTRICT, AreaLevel.CSP, AreaLevel.FORCE, AreaLevel.COUNTRY);

    private Levels() {}

    /** The level itself where the source counts by it, else the coarsest finer one, whose areas add up to it. */
    static Optional<AreaLevel> answering(AreaLevel asked, Collection<String> cubes) {
        if (cubes.contains(asked.word())) {
            return Optional.of(asked);
        }
        return finer(asked).stream()
                .filter(level -> cubes.contains(level.word()))
                .findFirst();
    }

    /** The levels that lie within one, coarsest first; all of the hierarchy for a group. */
    static List<AreaLevel> finer(AreaLevel level) {
        int end = level == AreaLevel.GROUP ? HIERARCHY.size() : HIERARCHY.indexOf(level);
        List<AreaLevel> finer = new ArrayList<>(HIERARCHY.subList(0, end));
        finer.sort(Comparator.reverseOrder());
        return finer;
    }

    /** The levels above one, finest first. */
    static List<AreaLevel> coarser(AreaLevel level) {
        return HIERARCHY.subList(HIERARCHY.indexOf(level) + 1, HIERARCHY.size());
    }

    /** The areas of a level that make up an area or a group exactly; empty when none do. */
    static List<AreaCode> members(Places places, AreaCode whole, AreaLevel level) {
        return codes(places.parts(whole, level));
    }

    /** The areas of codes as they stand in counts, by name; what is no code, or of no area that is known, is left out. */
    static List<Area> known(Places places, Collection<String> codes) {
        return codes.stream()
                .filter(AreaCode::isOne)
                .flatMap(code -> places.area(new AreaCode(code)).stream())
                .sorted(Comparator.comparing(Area::name))
                .toList();
    }

    static List<AreaCode> codes(List<Area> areas) {
        return areas.stream().map(Area::code).toList();
    }
}
