package org.wardmote.statistics.compare;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Vintage;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.places.Population;

/**
 * Which district each partnership is, as the vintages say that were counted from, where the lookups of places say
 * otherwise. A table of today has Christchurch in one council with Bournemouth and Poole; the lookup of 2017 has it in the
 * partnership of Dorset.
 */
public final class Membership {

    /** How a manifest's note of the district of a partnership begins; the partnership's code follows. */
    public static final String NOTE = "district of ";

    /** Nothing is said: the lookups of places hold. */
    static final Membership UNSAID = new Membership(Map.of(), Map.of());

    private final Map<AreaCode, AreaCode> districts;
    private final Map<AreaCode, String> reasons;

    private Membership(Map<AreaCode, AreaCode> districts, Map<AreaCode, String> reasons) {
        this.districts = districts;
        this.reasons = reasons;
    }

    /** What some vintages say, the last of them speaking last. */
    static Membership of(Collection<Vintage> vintages, Places places) {
        Map<AreaCode, AreaCode> said = new HashMap<>();
        for (Vintage vintage : vintages) {
            vintage.manifest().notes().forEach((note, district) -> {
                String code = note.startsWith(NOTE) ? note.substring(NOTE.length()) : "";
                if (AreaCode.isOne(code) && AreaCode.isOne(district)) {
                    said.put(new AreaCode(code), new AreaCode(district));
                }
            });
        }
        Map<AreaCode, AreaCode> districts = new HashMap<>();
        Map<AreaCode, String> reasons = new HashMap<>();
        said.values().stream().distinct().forEach(district -> {
            Set<AreaCode> within = said.entrySet().stream()
                    .filter(each -> each.getValue().equals(district))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (within.equals(Set.copyOf(Levels.members(places, district, AreaLevel.CSP)))) {
                return;
            }
            if (within.size() == 1) {
                districts.put(within.iterator().next(), district);
            } else {
                String reason = divided(places, district, within);
                within.forEach(each -> reasons.put(each, reason));
            }
        });
        return new Membership(districts, reasons);
    }

    private static String divided(Places places, AreaCode district, Set<AreaCode> within) {
        return "the table has "
                + within.stream().map(each -> name(places, each)).collect(Collectors.joining(" and "))
                + " in one district, " + name(places, district)
                + ", and does not say how its people are divided between them";
    }

    private static String name(Places places, AreaCode code) {
        return places.area(code).map(Area::name).orElse(code.value());
    }

    /** The people that rates divide by. */
    Denominators.People over(Places places) {
        return new Denominators.People() {
            @Override
            public Optional<Population> of(AreaCode area, Population.Base base, LocalDate notAfter) {
                return places.population(people(area), base, notAfter);
            }

            @Override
            public @Nullable String reason(AreaCode area) {
                return reasons.get(area);
            }
        };
    }

    /** The area whose people a rate of an area divides by. */
    AreaCode people(AreaCode area) {
        return districts.getOrDefault(area, area);
    }
}
