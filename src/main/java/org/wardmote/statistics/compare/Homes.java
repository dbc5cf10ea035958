package org.wardmote.statistics.compare;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.wardmote.lake.Vintage;
import org.wardmote.lake.VintageId;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Period;

/** Which force's area each slice of a dataset is of; found once for a vintage, which never changes. */
final class Homes {

    /** The slice of tables that are of all England and Wales. */
    static final String ENGLAND_AND_WALES = "ew";

    /** Marks a force of which no slice is held. */
    static final String NONE = "none:";

    private final Places places;
    private final Cubes cubes;
    private final Map<VintageId, Map<String, String>> known = new ConcurrentHashMap<>();

    Homes(Places places, Cubes cubes) {
        this.places = places;
        this.cubes = cubes;
    }

    /** The slice of each force area: as the counts by force have it, else as the slice's name says. */
    Map<AreaCode, String> byForce(Holding holding) {
        Map<AreaCode, String> byForce = new TreeMap<>();
        Map<String, String> counted = new HashMap<>();
        for (Vintage vintage : holding.vintages()) {
            if (vintage.manifest().cubes().contains(AreaLevel.FORCE.word())) {
                counted.putAll(known.computeIfAbsent(vintage.id(), id -> cubes.homes(vintage)));
            }
        }
        for (String slice : holding.slices()) {
            Optional.ofNullable(counted.get(slice))
                    .filter(AreaCode::isOne)
                    .map(AreaCode::new)
                    .or(() -> named(slice))
                    .ifPresent(force -> byForce.putIfAbsent(force, slice));
        }
        return byForce;
    }

    private Optional<AreaCode> named(String slice) {
        String words = slice.replace('-', ' ');
        return places.match(words, AreaLevel.FORCE)
                .only()
                .or(() -> places.force(words + " police"))
                .map(Area::code);
    }

    /** Months in words, runs of them together: "April 2018 and June to August 2018". */
    static String runs(List<YearMonth> months) {
        List<Period> runs = new ArrayList<>();
        for (YearMonth month : months) {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).to().plusMonths(1).equals(month)) {
                runs.set(last, new Period(runs.get(last).from(), month));
            } else {
                runs.add(Period.month(month));
            }
        }
        return runs.stream().map(Period::label).collect(Collectors.joining(" and "));
    }
}
