package org.wardmote.statistics.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Period;

/**
 * Areas that were redrawn between the edition of codes that a file counts in and the one that is asked for. The file has no
 * row for them, which is not to say that they have none: LSOAs of 2021 in a police file of 2019.
 *
 * <p>Which edition a district's rows are in is seen from the rows themselves, for files went over to new codes some years
 * after they were drawn.
 */
final class Redrawn {

    private final Places places;
    private final Supplier<Map<Period, Set<String>>> rows;
    private @Nullable Map<Period, Editions> editions;

    /** The districts some of whose rows bear codes that are no more, and those with codes that are new. */
    private record Editions(Set<AreaCode> old, Set<AreaCode> drawnAnew) {}

    /** Rows are read only if an area that was redrawn is asked for. */
    Redrawn(Places places, Supplier<Map<Period, Set<String>>> rows) {
        this.places = places;
        this.rows = rows;
    }

    /** Why an area's rows of a period cannot be told; null when they can. */
    @Nullable
    String reason(AreaCode code, Period period) {
        Area area = places.area(code).orElse(null);
        if (area == null || area.level() != AreaLevel.LSOA || !changed(area)) {
            return null;
        }
        Optional<AreaCode> district = district(code);
        Editions used = editions().get(period);
        if (used == null || district.isEmpty()) {
            return null;
        }
        Set<AreaCode> others = area.until() == null ? used.old() : used.drawnAnew();
        return others.contains(district.get())
                ? area.name() + " (" + code + ") was redrawn in 2021, and its counts of " + period.label()
                        + " are in other areas: the boundary changed."
                : null;
    }

    private Map<Period, Editions> editions() {
        if (editions == null) {
            Map<Period, Editions> found = new HashMap<>();
            rows.get().forEach((period, codes) -> found.put(period, seen(List.copyOf(codes))));
            editions = found;
        }
        return editions;
    }

    private Editions seen(List<String> codes) {
        Editions seen = new Editions(new HashSet<>(), new HashSet<>());
        for (String code : codes) {
            Area area = AreaCode.isOne(code) ? places.area(new AreaCode(code)).orElse(null) : null;
            if (area != null && changed(area)) {
                district(area.code()).ifPresent(area.until() == null ? seen.drawnAnew()::add : seen.old()::add);
            }
        }
        return seen;
    }

    private Optional<AreaCode> district(AreaCode code) {
        return places.parent(code, AreaLevel.DISTRICT).map(Area::code);
    }

    private static boolean changed(Area area) {
        return area.from() != null || area.until() != null;
    }
}
