package org.wardmote.statistics.dataset.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;

/** Which areas of one table are parts of others there, so that they can be added up. */
final class Nesting {

    private final Map<AreaCode, AreaCode> wholeOf = new HashMap<>();
    private final Set<String> wholes = new HashSet<>();

    private Nesting() {}

    static Nesting of(Places places, List<Area> areas) {
        Nesting nesting = new Nesting();
        for (Area whole : areas) {
            for (AreaLevel level : finerThan(whole.level())) {
                List<Area> parts = new ArrayList<>();
                Set<AreaCode> all = new HashSet<>();
                places.within(whole.code(), level).forEach(a -> all.add(a.code()));
                for (Area area : areas) {
                    boolean inside = area.level() == level
                            && !area.equals(whole)
                            && (all.contains(area.code())
                                    || places.parent(area.code(), whole.level())
                                            .filter(whole::equals)
                                            .isPresent());
                    if (inside) {
                        parts.add(area);
                    }
                }
                if (!parts.isEmpty()) {
                    parts.forEach(part -> nesting.wholeOf.putIfAbsent(part.code(), whole.code()));
                    all.removeAll(parts.stream().map(Area::code).toList());
                    if (all.isEmpty()) {
                        nesting.wholes.add(whole.code().value());
                    }
                    break;
                }
            }
        }
        return nesting;
    }

    /** The next coarser levels are added up first: a force's districts rather than their wards. */
    private static List<AreaLevel> finerThan(AreaLevel level) {
        return switch (level) {
            case COUNTRY -> List.of(AreaLevel.FORCE, AreaLevel.CSP, AreaLevel.DISTRICT);
            case GROUP -> List.of(AreaLevel.DISTRICT, AreaLevel.CSP, AreaLevel.WARD);
            case FORCE -> List.of(AreaLevel.DISTRICT, AreaLevel.CSP);
            case CSP -> List.of(AreaLevel.DISTRICT, AreaLevel.WARD);
            case DISTRICT -> List.of(AreaLevel.WARD, AreaLevel.LSOA);
            case WARD -> List.of(AreaLevel.LSOA);
            case LSOA -> List.of();
        };
    }

    /** The code of the whole that an area is a part of; empty when it is of none. */
    String within(AreaCode part) {
        AreaCode whole = wholeOf.get(part);
        return whole == null ? "" : whole.value();
    }

    Set<String> wholes() {
        return wholes;
    }
}
