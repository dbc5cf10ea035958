package org.wardmote.statistics.compare;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.indicator.Indicators;

/**
 * What each indicator and each area of a source takes in: indicators as sets of those that have no parts, areas as sets of
 * areas of the finest level that the source counts by.
 */
final class Extents {

    private final String dataset;
    private final Indicators indicators;
    private final Places places;
    private final AreaLevel finest;
    private final Map<IndicatorId, Integer> kindNumbers = new HashMap<>();
    private final Map<AreaCode, Integer> areaNumbers = new HashMap<>();
    private final Map<IndicatorId, BitSet> kinds = new HashMap<>();
    private final Map<AreaCode, BitSet> areas = new HashMap<>();
    private final Map<BitSet, Integer> limits = new HashMap<>();
    private final List<Integer> limitOfKind = new ArrayList<>();

    Extents(String dataset, Indicators indicators, Places places, AreaLevel finest) {
        this.dataset = dataset;
        this.indicators = indicators;
        this.places = places;
        this.finest = finest;
        for (Indicator indicator : indicators.all()) {
            limits.merge(kinds(indicator.id()), indicator.smallNumbersBelow(), Math::max);
        }
    }

    synchronized Extent of(IndicatorId indicator, List<AreaCode> in, Period period) {
        BitSet union = new BitSet();
        in.forEach(area -> union.or(areas(area)));
        return new Extent(kinds(indicator), union, month(period.from()), month(period.to()) + 1);
    }

    static int month(YearMonth month) {
        return Math.toIntExact(month.getLong(ChronoField.PROLEPTIC_MONTH));
    }

    BitSet kinds(IndicatorId id) {
        BitSet known = kinds.get(id);
        if (known == null) {
            known = new BitSet();
            List<IndicatorId> parts = indicators.parts(id, dataset);
            if (parts.isEmpty()) {
                int number = kindNumbers.computeIfAbsent(id, i -> kindNumbers.size());
                known.set(number);
                while (limitOfKind.size() <= number) {
                    limitOfKind.add(0);
                }
                limitOfKind.set(number, indicators.find(id).orElseThrow().smallNumbersBelow());
            }
            for (IndicatorId part : parts) {
                known.or(kinds(part));
            }
            kinds.put(id, known);
        }
        return known;
    }

    BitSet areas(AreaCode code) {
        BitSet known = areas.get(code);
        if (known == null) {
            known = new BitSet();
            boolean itself = places.area(code)
                    .map(Area::level)
                    .filter(level -> level != finest)
                    .isEmpty();
            List<AreaCode> parts = itself ? List.of() : Levels.members(places, code, finest);
            // an area that nothing is known to make up is taken for one of the finest
            for (AreaCode part : parts.isEmpty() ? List.of(code) : parts) {
                known.set(areaNumbers.computeIfAbsent(part, p -> areaNumbers.size()));
            }
            areas.put(code, known);
        }
        return known;
    }

    /** The limit of small numbers of some kinds together; what is left of a total has the greatest of its kinds'. */
    int limit(BitSet of) {
        Integer known = limits.get(of);
        return known != null ? known : of.stream().map(limitOfKind::get).max().orElse(0);
    }

    /** Everything that is counted by one name. */
    Set<BitSet> knownKinds() {
        return limits.keySet();
    }

    /** Some areas, all that they lie in, and every group: what a reader is likely to ask for. */
    Set<BitSet> knownAreas(List<AreaCode> held) {
        Set<BitSet> known = new LinkedHashSet<>();
        for (AreaCode code : held) {
            known.add(areas(code));
            for (AreaLevel level : List.of(AreaLevel.DISTRICT, AreaLevel.CSP, AreaLevel.FORCE)) {
                places.parent(code, level).ifPresent(parent -> known.add(areas(parent.code())));
            }
        }
        places.all(AreaLevel.GROUP).forEach(group -> known.add(areas(group.code())));
        return known;
    }
}
