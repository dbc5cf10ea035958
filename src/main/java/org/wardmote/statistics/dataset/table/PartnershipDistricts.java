package org.wardmote.statistics.dataset.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wardmote.places.Area;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;

/** Which district a partnership's counts are of as well: one that it is, or one that it makes up exactly with others. */
final class PartnershipDistricts {

    private final Places places;
    private final Map<Area, Optional<Area>> found = new HashMap<>();

    PartnershipDistricts(Places places) {
        this.places = places;
    }

    Optional<Area> of(Area area) {
        return area.level() == AreaLevel.CSP ? found.computeIfAbsent(area, this::find) : Optional.empty();
    }

    private Optional<Area> find(Area csp) {
        return places.parent(csp.code(), AreaLevel.DISTRICT)
                .filter(district -> places.parts(district.code(), AreaLevel.CSP).contains(csp));
    }
}
