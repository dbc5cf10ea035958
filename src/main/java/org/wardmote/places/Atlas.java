package org.wardmote.places;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardmote.lake.Lake;
import org.wardmote.places.area.Areas;
import org.wardmote.places.area.Codes;
import org.wardmote.places.area.Dissolving;
import org.wardmote.places.area.Groups;
import org.wardmote.places.area.Lookups;
import org.wardmote.places.area.Outlines;
import org.wardmote.places.population.Estimates;

/** The places as they stand over one set of vintages; {@link Places} says what each question means. */
final class Atlas {

    private static final List<AreaLevel> COARSE =
            List.of(AreaLevel.DISTRICT, AreaLevel.CSP, AreaLevel.FORCE, AreaLevel.COUNTRY, AreaLevel.GROUP);
    private static final Pattern LSOA_NAME = Pattern.compile(".* \\d{3}[A-Za-z]");
    private static final AreaCode ENGLAND_AND_WALES = new AreaCode("K04000001");

    private final Areas areas;
    private final Groups groups;
    private final Lookups lookups;
    private final Outlines outlines;
    private final Estimates estimates;

    Atlas(Lake lake) {
        areas = new Areas(lake);
        groups = new Groups(lake);
        lookups = new Lookups(lake);
        outlines = new Outlines(lake);
        estimates = new Estimates(lake);
    }

    Optional<Area> area(AreaCode code) {
        return Codes.levels(code).stream()
                .map(level -> register(level).area(code))
                .filter(Objects::nonNull)
                .findFirst();
    }

    AreaMatch match(String text, @Nullable AreaLevel level) {
        String trimmed = text.strip();
        if (AreaCode.isOne(trimmed)) {
            return new AreaMatch(
                    text,
                    area(new AreaCode(trimmed)).stream()
                            .filter(area -> level == null || area.level() == level)
                            .toList(),
                    List.of());
        }
        List<AreaLevel> first = level == null ? COARSE : List.of(level);
        List<Area> exact = named(trimmed, first);
        if (exact.isEmpty() && level == null) {
            exact = named(trimmed, List.of(LSOA_NAME.matcher(trimmed).matches() ? AreaLevel.LSOA : AreaLevel.WARD));
        }
        if (!exact.isEmpty()) {
            return new AreaMatch(text, exact, List.of());
        }
        Set<Area> near = new LinkedHashSet<>();
        first.forEach(each -> near.addAll(register(each).near(trimmed)));
        return new AreaMatch(text, List.of(), List.copyOf(near));
    }

    private List<Area> named(String text, List<AreaLevel> levels) {
        List<Area> found = new ArrayList<>();
        levels.forEach(level -> found.addAll(register(level).named(text)));
        // one that is there today speaks before one that has been merged away
        List<Area> present = found.stream().filter(area -> area.until() == null).toList();
        return present.isEmpty() ? found : present;
    }

    List<Area> all(AreaLevel level) {
        return register(level).present();
    }

    List<Area> within(AreaCode parent, AreaLevel level) {
        Optional<Area> area = area(parent);
        if (area.isEmpty()) {
            return List.of();
        }
        if (area.get().level() == level) {
            return List.of(area.get());
        }
        if (parent.equals(ENGLAND_AND_WALES)) {
            return all(level);
        }
        Collection<AreaCode> inside = new LinkedHashSet<>();
        if (area.get().level() == AreaLevel.GROUP) {
            for (AreaCode member : members(parent)) {
                within(member, level).forEach(each -> inside.add(each.code()));
            }
        } else if (area.get().level().compareTo(level) > 0) {
            inside.addAll(lookups.children(level, area.get().level()).getOrDefault(parent, List.of()));
        }
        return present(inside, level);
    }

    List<Area> parts(AreaCode whole, AreaLevel level) {
        Optional<Area> area = area(whole);
        if (area.isEmpty() || level == AreaLevel.GROUP) {
            return List.of();
        }
        AreaLevel of = area.get().level();
        if (of == level || whole.equals(ENGLAND_AND_WALES)) {
            return within(whole, level);
        }
        if (of == AreaLevel.GROUP) {
            List<List<Area>> each =
                    members(whole).stream().map(member -> parts(member, level)).toList();
            return each.stream().anyMatch(List::isEmpty)
                    ? aroundDistricts(whole, level)
                    : sorted(each.stream().flatMap(List::stream).toList());
        }
        boolean finer = of.compareTo(level) > 0 || of == AreaLevel.DISTRICT && level == AreaLevel.CSP;
        if (!finer || lookups.splitParents(level, of).contains(whole)) {
            return List.of();
        }
        return present(lookups.children(level, of).getOrDefault(whole, List.of()), level);
    }

    /** The coarser areas that hold the districts of a group and no others. */
    private List<Area> aroundDistricts(AreaCode group, AreaLevel level) {
        if (level.compareTo(AreaLevel.DISTRICT) <= 0) {
            return List.of();
        }
        List<Area> districts = parts(group, AreaLevel.DISTRICT);
        Set<Area> around = new LinkedHashSet<>();
        districts.forEach(district -> parent(district.code(), level).ifPresent(around::add));
        List<Area> held = around.stream()
                .flatMap(each -> parts(each.code(), AreaLevel.DISTRICT).stream())
                .toList();
        return !districts.isEmpty() && sorted(held).equals(districts) ? sorted(List.copyOf(around)) : List.of();
    }

    private List<Area> present(Collection<AreaCode> codes, AreaLevel level) {
        Areas.Register register = register(level);
        return sorted(codes.stream()
                .map(register::area)
                .filter(Objects::nonNull)
                .filter(each -> each.until() == null)
                .toList());
    }

    private static List<Area> sorted(List<Area> areas) {
        return areas.stream()
                .sorted(Comparator.comparing(Area::name).thenComparing(Area::code))
                .toList();
    }

    Optional<Area> parent(AreaCode child, AreaLevel level) {
        Optional<Area> area = area(child);
        if (area.isEmpty() || area.get().level() == AreaLevel.GROUP || level == AreaLevel.GROUP) {
            return Optional.empty();
        }
        if (area.get().level() == level && area.get().until() == null) {
            return area;
        }
        if (area.get().level().compareTo(level) > 0 && area.get().level() != AreaLevel.CSP) {
            return Optional.empty();
        }
        return Optional.ofNullable(lookups.parents(area.get().level(), level).get(child))
                .flatMap(this::area);
    }

    List<Area> neighbours(AreaCode code) {
        Optional<Area> area = area(code);
        if (area.isEmpty()) {
            return List.of();
        }
        return outlines.neighbours(area.get().level(), code).stream()
                .flatMap(each -> area(each).stream())
                .sorted(Comparator.comparing(Area::name))
                .toList();
    }

    Optional<Population> population(AreaCode area, Population.Base base, LocalDate notAfter) {
        SortedMap<LocalDate, Long> held = estimates(area, base).headMap(notAfter.plusDays(1));
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(population(base, held.lastKey(), held.getOrDefault(held.lastKey(), 0L)));
    }

    List<Population> populations(AreaCode area, Population.Base base) {
        List<Population> all = new ArrayList<>();
        estimates(area, base).forEach((day, number) -> all.add(population(base, day, number)));
        return all;
    }

    private static Population population(Population.Base base, LocalDate day, long number) {
        return new Population(base, number, day, Estimates.label(day), Estimates.dataset(base));
    }

    private SortedMap<LocalDate, Long> estimates(AreaCode code, Population.Base base) {
        Optional<Area> area = area(code);
        if (area.isEmpty()) {
            return new TreeMap<>();
        }
        Estimates store = estimates;
        SortedMap<LocalDate, Long> all = new TreeMap<>();
        if (area.get().level() == AreaLevel.GROUP) {
            all.putAll(Estimates.sum(members(code).stream()
                    .map(member -> estimates(member, base))
                    .toList()));
        } else if (store.anyLoaded(base)) {
            all.putAll(sums(area.get(), base));
        }
        all.putAll(store.of(area.get().level(), code, base));
        all.values().removeIf(number -> number <= 0);
        return all;
    }

    /** Sums of estimates that were loaded for finer areas only: of all districts in the area, or of all its LSOAs. */
    private SortedMap<LocalDate, Long> sums(Area area, Population.Base base) {
        SortedMap<LocalDate, Long> sums = new TreeMap<>();
        for (AreaLevel level : List.of(AreaLevel.LSOA, AreaLevel.DISTRICT)) {
            if (area.level().compareTo(level) <= 0) {
                continue;
            }
            boolean whole = area.code().equals(ENGLAND_AND_WALES)
                    || area.level() == AreaLevel.COUNTRY
                    || !lookups.splitParents(level, area.level()).contains(area.code());
            if (whole) {
                sums.putAll(Estimates.sum(within(area.code(), level).stream()
                        .map(part -> estimates.of(level, part.code(), base))
                        .toList()));
            }
        }
        return sums;
    }

    Optional<Boundary> boundary(AreaCode area) {
        return boundaries(List.of(area)).stream().findFirst();
    }

    List<Boundary> boundaries(Collection<AreaCode> codes) {
        List<Area> areas = codes.stream().flatMap(code -> area(code).stream()).toList();
        Map<AreaCode, Boundary> found = new java.util.HashMap<>();
        for (AreaLevel level : AreaLevel.values()) {
            List<AreaCode> here = areas.stream()
                    .filter(area -> area.level() == level)
                    .map(Area::code)
                    .toList();
            if (!here.isEmpty()) {
                found.putAll(outlines.find(level, here));
            }
        }
        List<Boundary> all = new ArrayList<>();
        for (Area area : areas) {
            Boundary own = found.get(area.code());
            if (own != null) {
                all.add(own);
            } else if (area.level() != AreaLevel.LSOA) {
                together(area.code(), ofDistricts(area) ? AreaLevel.DISTRICT : AreaLevel.LSOA)
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    /** Whether an area is made of whole districts of today. */
    private boolean ofDistricts(Area area) {
        return area.level() == AreaLevel.GROUP
                || area.level() == AreaLevel.COUNTRY
                || area.level().compareTo(AreaLevel.DISTRICT) > 0
                        && !lookups.splitParents(AreaLevel.DISTRICT, area.level())
                                .contains(area.code());
    }

    private Optional<Boundary> together(AreaCode code, AreaLevel level) {
        List<AreaCode> parts = within(code, level).stream().map(Area::code).toList();
        Map<AreaCode, Boundary> held = outlines.find(level, parts);
        if (parts.isEmpty() || held.size() < parts.size()) {
            return Optional.empty();
        }
        List<List<List<double[]>>> polygons = new ArrayList<>();
        held.values().forEach(outline -> polygons.addAll(outline.polygons()));
        return Optional.of(
                new Boundary(code, held.values().iterator().next().edition(), Dissolving.together(polygons)));
    }

    Optional<Area> force(String reportedBy) {
        List<Area> named = register(AreaLevel.FORCE).named(reportedBy);
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    Path lookup(AreaLevel from, AreaLevel to) {
        return lookups.file(from, to);
    }

    Set<AreaCode> ambiguous(AreaLevel from, AreaLevel to) {
        return lookups.split(from, to);
    }

    private List<AreaCode> members(AreaCode group) {
        return groups.members().getOrDefault(group, List.of());
    }

    private Areas.Register register(AreaLevel level) {
        return level == AreaLevel.GROUP ? groups.register() : areas.of(level);
    }
}
