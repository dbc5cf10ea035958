package org.wardmote.statistics.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Disclosure.Exposed;
import org.wardmote.statistics.Disclosure.Told;
import org.wardmote.statistics.Figure;
import org.wardmote.statistics.Indicator;
import org.wardmote.statistics.IndicatorId;
import org.wardmote.statistics.Period;
import org.wardmote.statistics.indicator.Indicators;

/**
 * Everything that is told from one source, whenever and wherever, as one attacker puts it together: sums of areas, of
 * categories and of months, with what remains of a whole when its told parts are taken from it.
 */
public final class Knowledge {

    /** Twenty years of months: more periods of one thing are not set against each other, and so are not to be told. */
    private static final int MOST_PERIODS = 240;

    private static final String IMPOSSIBLE = "what is shown cannot all be true";

    private final Places places;
    private final Indicators indicators;
    private final String source;
    private final Map<Thing, Long> shown = new LinkedHashMap<>();
    private final Map<Thing, Integer> hidden = new LinkedHashMap<>();
    private final Map<Thing, Long> remains = new LinkedHashMap<>();
    private final Set<Thing> unknown = new LinkedHashSet<>();
    private final List<Fact> sameTime = new ArrayList<>();
    private final List<Fact> acrossTime = new ArrayList<>();
    private final Map<String, Exposed> found = new LinkedHashMap<>();
    private final Whence whence = new Whence();

    /**
     * Something that is counted somewhere in some months.
     *
     * @param what the category, or what remains of one
     * @param where the area, or what remains of one
     * @param when the months, or what remains of them
     * @param below of the limit of its small numbers
     */
    private record Thing(String what, String where, String when, int below) {

        String words() {
            return what + " in " + where + ", " + when;
        }
    }

    /** A thing as it was told. */
    private record Cell(IndicatorId indicator, AreaCode area, Period period) {}

    private final Map<Cell, Thing> cells = new LinkedHashMap<>();
    private final Map<String, Period> periods = new LinkedHashMap<>();

    public Knowledge(Places places, Indicators indicators, String source, List<Told> told) {
        this.places = places;
        this.indicators = indicators;
        this.source = source;
        told.forEach(this::take);
    }

    private void take(Told told) {
        Optional<Indicator> indicator = indicators.find(told.indicator());
        if (indicator.isEmpty() || told.area().equals(Grids.SUM) || told.value() instanceof Figure.Withheld) {
            return;
        }
        Thing thing = new Thing(
                indicator.get().name(),
                name(told.area()),
                told.period().label(),
                indicator.get().smallNumbersBelow());
        cells.putIfAbsent(new Cell(told.indicator(), told.area(), told.period()), thing);
        whence.told(thing.words(), told);
        periods.put(thing.when(), told.period());
        if (told.value() instanceof Figure.Count count) {
            shown.putIfAbsent(thing, count.number());
        } else {
            hidden.put(thing, thing.below());
        }
    }

    /** Areas of two kinds may bear one name. */
    private String name(AreaCode code) {
        return places.area(code)
                .map(area -> switch (area.level()) {
                    case CSP, WARD, LSOA -> area.name() + " (" + area.level().singular() + ")";
                    default -> area.name();
                })
                .orElse(code.value());
    }

    /** Each small number that can be told to within the margin. */
    public List<Exposed> givenAway() {
        hidden.keySet().stream()
                .filter(shown::containsKey)
                .filter(thing -> isSmall(shown.getOrDefault(thing, 0L), thing.below()))
                .forEach(thing -> find(
                        thing.words(),
                        thing.words() + " is hidden in one place and told in another: it is " + shown.get(thing) + ".",
                        whence.both(thing.words())));
        shown.keySet().forEach(hidden::remove);
        areas();
        categories();
        months();
        attack();
        return List.copyOf(found.values());
    }

    private void find(String cell, String words, Set<Told> from) {
        found.putIfAbsent(words, new Exposed(cell, words, from));
    }

    private static boolean isSmall(long count, int below) {
        return count >= 1 && count < below;
    }

    // --- what is part of what

    private void areas() {
        Map<List<Object>, List<Cell>> together = grouped(cell -> List.of(cell.indicator(), cell.period()));
        for (List<Cell> group : together.values()) {
            for (Cell whole : group) {
                Optional<AreaLevel> level = places.area(whole.area()).map(Area::level);
                for (AreaLevel finer : level.map(Levels::finer).orElse(List.of())) {
                    List<AreaCode> parts = Levels.members(places, whole.area(), finer);
                    List<Cell> present = group.stream()
                            .filter(cell -> parts.contains(cell.area()) && !cell.equals(whole))
                            .toList();
                    if (!present.isEmpty()) {
                        partsOf(whole, present, missing(whole, parts, present));
                    }
                }
            }
        }
    }

    private @Nullable Thing missing(Cell whole, List<AreaCode> parts, List<Cell> present) {
        List<AreaCode> left = new ArrayList<>(parts);
        present.forEach(cell -> left.remove(cell.area()));
        Thing of = thing(whole);
        if (left.isEmpty()) {
            return null;
        }
        String where = left.size() == 1
                ? name(left.get(0))
                : of.where() + " without "
                        + Whence.list(present.stream().map(cell -> thing(cell).where()));
        return new Thing(of.what(), where, of.when(), of.below());
    }

    private void categories() {
        Map<List<Object>, List<Cell>> together = grouped(cell -> List.of(cell.area(), cell.period()));
        for (List<Cell> group : together.values()) {
            for (Cell whole : group) {
                List<IndicatorId> parts = indicators.parts(whole.indicator(), source);
                List<Cell> present = group.stream()
                        .filter(cell -> parts.contains(cell.indicator()))
                        .toList();
                if (!present.isEmpty()) {
                    Thing of = thing(whole);
                    Thing rest = present.size() == parts.size()
                            ? null
                            : new Thing(
                                    of.what() + " other than "
                                            + Whence.list(present.stream()
                                                    .map(cell -> thing(cell).what())),
                                    of.where(),
                                    of.when(),
                                    of.below());
                    partsOf(whole, present, rest);
                }
                indicators.find(whole.indicator()).ifPresent(indicator -> overlaps(indicator, whole, group));
            }
        }
    }

    private void overlaps(Indicator above, Cell whole, List<Cell> group) {
        for (Cell cell : group) {
            boolean within = above.children().contains(cell.indicator())
                    && indicators
                            .find(cell.indicator())
                            .map(Indicator::overlapping)
                            .orElse(false);
            Long part = shown.get(thing(cell));
            Long all = shown.get(thing(whole));
            if (within && (part == null || all == null)) {
                sameTime.add(Fact.within(thing(cell).words(), thing(whole).words()));
            }
        }
    }

    private Map<List<Object>, List<Cell>> grouped(Function<Cell, List<Object>> by) {
        return cells.keySet().stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private Thing thing(Cell cell) {
        Thing thing = cells.get(cell);
        if (thing == null) {
            throw new IllegalArgumentException("Nothing was told of " + cell);
        }
        return thing;
    }

    /** A whole is the sum of its told parts and of what remains, where something does. */
    private void partsOf(Cell whole, List<Cell> parts, @Nullable Thing rest) {
        sum(thing(whole), parts.stream().map(this::thing).toList(), rest, sameTime);
    }

    /** Months: each period is the sum of the shortest runs of months that the periods cut each other into. */
    private void months() {
        Map<List<Object>, Map<Period, Thing>> things = new LinkedHashMap<>();
        cells.forEach((cell, thing) -> things.computeIfAbsent(
                        List.of(thing.what(), thing.where()), each -> new LinkedHashMap<>())
                .put(cell.period(), thing));
        for (Thing rest :
                Stream.concat(remains.keySet().stream(), unknown.stream()).toList()) {
            Period period = periods.get(rest.when());
            if (period != null) {
                things.computeIfAbsent(List.of(rest.what(), rest.where()), each -> new LinkedHashMap<>())
                        .putIfAbsent(period, rest);
            }
        }
        things.values().stream().filter(of -> of.size() > 1).forEach(this::months);
    }

    private void months(Map<Period, Thing> told) {
        if (told.size() > MOST_PERIODS) {
            tooMany(told.values().iterator().next(), told);
            return;
        }
        for (Map.Entry<Period, Thing> whole : told.entrySet()) {
            List<Period> within = told.keySet().stream()
                    .filter(period ->
                            !period.equals(whole.getKey()) && whole.getKey().contains(period))
                    .toList();
            Set<Set<Period>> tried = new HashSet<>();
            for (Period part : within) {
                List<Period> one = List.of(part);
                sum(whole.getValue(), things(one, told), rest(whole, one), acrossTime);
                List<Period> tiles = Tiling.from(part, within);
                if (tiles.size() > 1 && tried.add(Set.copyOf(tiles))) {
                    sum(whole.getValue(), things(tiles, told), rest(whole, tiles), acrossTime);
                }
            }
        }
    }

    /** What cannot be tried is not known to be safe. */
    private void tooMany(Thing one, Map<Period, Thing> told) {
        find(
                one.words(),
                one.what() + " in " + one.where() + " is told of " + told.size() + " periods, and no more than "
                        + MOST_PERIODS + " can be set against each other: what they give away together is not known.",
                whence.of(told.values().stream().map(Thing::words)));
    }

    private static List<Thing> things(List<Period> periods, Map<Period, Thing> told) {
        return periods.stream()
                .flatMap(period -> Stream.ofNullable(told.get(period)))
                .toList();
    }

    private static @Nullable Thing rest(Map.Entry<Period, Thing> whole, List<Period> parts) {
        List<Period> left = Tiling.left(whole.getKey(), parts);
        Thing of = whole.getValue();
        return left.isEmpty()
                ? null
                : new Thing(of.what(), of.where(), Whence.list(left.stream().map(Period::label)), of.below());
    }

    // --- what follows

    /** What remains is known where the whole and its parts are; else it is one more that is not. */
    private void sum(Thing whole, List<Thing> parts, @Nullable Thing rest, List<Fact> facts) {
        Fact fact = Fact.sum(
                whole.words(),
                Stream.concat(parts.stream(), Stream.ofNullable(rest))
                        .map(Thing::words)
                        .toList(),
                0);
        List<Long> counts = parts.stream().map(this::count).toList();
        Long all = count(whole);
        if (rest != null && all != null && !counts.contains(null) && count(rest) == null) {
            long left = all - counts.stream().mapToLong(Long::longValue).sum();
            if (isSmall(left, rest.below())) {
                find(
                        rest.words(),
                        rest.words() + " must be exactly " + left + ", because " + whole.words() + " is " + all
                                + ", of which "
                                + Whence.list(parts.stream().map(part -> part.words() + " is " + count(part))) + ".",
                        whence.of(
                                Stream.concat(Stream.of(whole), parts.stream()).map(Thing::words)));
            }
            // below 0 only where counts were revised in between, which tells nothing
            if (left >= 0) {
                remains.put(rest, left);
                whence.derived(
                        rest.words(),
                        Stream.concat(Stream.of(whole), parts.stream()).map(Thing::words));
            }
            return;
        }
        if (rest != null && count(rest) == null && !hidden.containsKey(rest)) {
            unknown.add(rest);
        }
        if (all == null || counts.contains(null) || (rest != null && count(rest) == null)) {
            facts.add(fact);
        }
    }

    private @Nullable Long count(Thing thing) {
        Long told = shown.get(thing);
        return told != null ? told : remains.get(thing);
    }

    private void attack() {
        // that a cell is hidden does not say that it is small: it may be hidden for one that is told nowhere
        Map<String, Integer> limits = new LinkedHashMap<>();
        hidden.forEach((thing, below) -> limits.put(thing.words(), below));
        unknown.stream()
                .filter(thing -> count(thing) == null)
                .forEach(thing -> limits.putIfAbsent(thing.words(), thing.below()));
        List<Attack.Hidden> cells = limits.keySet().stream()
                .map(words -> new Attack.Hidden(words, 1, 0))
                .toList();
        List<Fact> all = Stream.concat(sameTime.stream(), acrossTime.stream()).toList();
        Set<String> impossible = new LinkedHashSet<>();
        for (Attack.Exposure exposure : attack(cells, all).onAll()) {
            if (exposure.givenAway() && exposure.because().toString().contains(IMPOSSIBLE)) {
                impossible.add(exposure.cell());
            } else {
                judge(exposure, limits);
            }
        }
        // counts that were told at different times and revised in between cannot all be true together
        if (!impossible.isEmpty()) {
            attack(cells, sameTime).on(impossible).stream()
                    .filter(exposure -> !exposure.because().toString().contains(IMPOSSIBLE))
                    .forEach(exposure -> judge(exposure, limits));
        }
    }

    private void judge(Attack.Exposure exposure, Map<String, Integer> limits) {
        int below = limits.getOrDefault(exposure.cell(), 0);
        if (exposure.givenAway() && exposure.low() < below && exposure.high() >= 1) {
            find(
                    exposure.cell(),
                    exposure.words(),
                    whence.of(Stream.concat(sameTime.stream(), acrossTime.stream())
                            .filter(fact -> exposure.because().contains(fact.words()))
                            .flatMap(fact -> fact.terms().keySet().stream())));
        }
    }

    private Attack attack(List<Attack.Hidden> unknowns, List<Fact> facts) {
        Map<String, Long> known = new LinkedHashMap<>();
        shown.forEach((thing, count) -> known.put(thing.words(), count));
        remains.forEach((thing, count) -> known.putIfAbsent(thing.words(), count));
        Set<String> named = new LinkedHashSet<>(known.keySet());
        unknowns.forEach(cell -> named.add(cell.id()));
        return new Attack(
                known,
                unknowns,
                facts.stream()
                        .filter(fact -> named.containsAll(fact.terms().keySet()))
                        .distinct()
                        .toList());
    }
}
