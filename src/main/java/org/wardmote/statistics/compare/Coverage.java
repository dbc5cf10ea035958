package org.wardmote.statistics.compare;

import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Manifest;
import org.wardmote.lake.Vintage;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.compare.Tiles.Tile;

/**
 * Whether a dataset that comes in slices holds an area for a period, by the slices of the area's forces; worked out once
 * for each set of slices and period.
 */
final class Coverage {

    private final Source dataset;
    private final Holding holding;
    private final Places places;
    private final Map<AreaCode, String> byForce;
    private final Map<Stretch, Cover> covers = new HashMap<>();

    Coverage(Source dataset, Holding holding, Places places, Homes homes) {
        this.dataset = dataset;
        this.holding = holding;
        this.places = places;
        this.byForce = homes.byForce(holding);
    }

    /** Whether some slices hold a period, and what must be known of it. */
    Cover of(Set<String> slices, Period period) {
        return covers.computeIfAbsent(new Stretch(slices, period), this::cover);
    }

    /** The same for each of some periods. */
    Map<Period, Cover> of(Set<String> slices, List<Period> periods) {
        Map<Period, Cover> each = new HashMap<>();
        periods.forEach(period -> each.put(period, of(slices, period)));
        return each;
    }

    /** The slices that an area's counts are in; one that is not held stands for a force of which there is none. */
    Set<String> slices(AreaCode area) {
        if (holding.slices().equals(Set.of(Homes.ENGLAND_AND_WALES))) {
            return holding.slices();
        }
        Set<String> slices = new TreeSet<>();
        for (AreaCode force : forces(area)) {
            slices.add(byForce.getOrDefault(force, Homes.NONE + force.value()));
        }
        return slices;
    }

    private List<AreaCode> forces(AreaCode area) {
        if (places.area(area).filter(a -> a.level() == AreaLevel.FORCE).isPresent()) {
            return List.of(area);
        }
        return places.parent(area, AreaLevel.FORCE)
                .map(force -> List.of(force.code()))
                .orElseGet(() -> Levels.codes(places.within(area, AreaLevel.FORCE)));
    }

    /** The forces of which anything is held in some periods. */
    List<AreaCode> forcesHeld(List<Period> periods) {
        return byForce.entrySet().stream()
                .filter(home -> holding.tiles(home.getValue()).stream()
                        .anyMatch(tile -> periods.stream().anyMatch(tile.period()::overlaps)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Stretch(Set<String> slices, Period period) {}

    /** Whether a period of some slices is held, and what must be known of it. */
    record Cover(@Nullable Cell withheld, Cell template) {

        static Cover withheld(String reason) {
            return new Cover(Cell.notHeld(reason), Cell.notHeld(reason));
        }

        Cell cell(@Nullable Long n) {
            if (withheld != null) {
                return withheld;
            }
            return n == null
                    ? Cell.notHeld("The source has no row for this area.")
                    : new Cell(new Figure.Count(n), template.vintages(), template.caveats(), template.flaw());
        }
    }

    private Cover cover(Stretch stretch) {
        Set<Vintage> speakers = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String slice : stretch.slices()) {
            Optional<List<Tile>> tiles = holding.exact(slice, stretch.period());
            if (tiles.isEmpty()) {
                return Cover.withheld(notHeld(slice, stretch.period()));
            }
            for (Tile tile : tiles.get()) {
                Vintage speaker = holding.speaker(slice, tile);
                if (speaker != null) {
                    speakers.add(speaker);
                }
            }
        }
        if (speakers.isEmpty()) {
            return Cover.withheld("The area lies in no police force area.");
        }
        List<Manifest.Warning> warnings = holding.warnings(stretch.slices(), stretch.period(), speakers);
        return new Cover(
                null,
                new Cell(
                        new Figure.Count(0),
                        holding.vintages().stream()
                                .filter(speakers::contains)
                                .map(Vintage::id)
                                .toList(),
                        Holding.caveats(warnings),
                        Holding.flaw(warnings)));
    }

    private String notHeld(String slice, Period period) {
        String whose = slice.equals(Homes.ENGLAND_AND_WALES) ? "" : " for " + sliceName(slice);
        List<YearMonth> missing = Tiles.missing(period, holding.tiles(slice));
        if (missing.isEmpty()) {
            return dataset.title() + whose + " is held only in runs of months that do not fit " + period.label() + ".";
        }
        return dataset.title() + whose + " is not held for " + Homes.runs(missing) + ".";
    }

    private String sliceName(String slice) {
        if (slice.startsWith(Homes.NONE)) {
            return places.area(new AreaCode(slice.substring(Homes.NONE.length())))
                    .map(Area::name)
                    .orElse("this area");
        }
        return byForce.entrySet().stream()
                .filter(home -> home.getValue().equals(slice))
                .flatMap(home -> places.area(home.getKey()).stream())
                .map(Area::name)
                .findFirst()
                .orElse(slice);
    }
}
