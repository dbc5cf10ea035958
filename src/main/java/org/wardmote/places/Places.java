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
import org.wardmote.lake.Vintage;
import org.wardmote.lake.VintageId;
import org.wardmote.places.area.Areas;
import org.wardmote.places.area.Groups;
import org.wardmote.places.area.Lookups;
import org.wardmote.places.area.Outlines;
import org.wardmote.places.population.Estimates;

/**
 * The front door of places: which areas there are, what lies in what, how they look, and how many people live there.
 * It reads the reference vintages of a lake, and lays them into a lake that has none.
 */
public final class Places {

    private static final Set<String> DATASETS =
            Set.of("lookup", "population", "households", "boundaries", "area-groups");
    private static final List<AreaLevel> COARSE =
            List.of(AreaLevel.DISTRICT, AreaLevel.CSP, AreaLevel.FORCE, AreaLevel.COUNTRY, AreaLevel.GROUP);
    private static final Pattern LSOA_NAME = Pattern.compile(".* \\d{3}[A-Za-z]");
    private static final AreaCode ENGLAND_AND_WALES = new AreaCode("K04000001");

    private final Lake lake;
    private @Nullable Shelves shelves;

    /** The stores as they stand over one set of vintages. */
    private record Shelves(
            List<VintageId> over,
            Areas areas,
            Groups groups,
            Lookups lookups,
            Outlines outlines,
            Estimates estimates) {}

    private Places(Lake lake) {
        this.lake = lake;
    }

    /** The places of a lake; a lake without them is given those that ship with Wardmote for England and Wales. */
    public static Places of(Lake lake) {
        ReferenceShelf.lay(lake);
        return new Places(lake);
    }

    /** The area with a code, past or present. */
    public Optional<Area> area(AreaCode code) {
        return levels(code).stream()
                .map(level -> register(level).area(code))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * What a word may mean: a code, a present or former name, in any case, with "and" or "&", at any level or at one.
     * Without a level, names of wards and LSOAs count only when no coarser area bears the name, for there are many.
     */
    public AreaMatch match(String text, @Nullable AreaLevel level) {
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

    /** All present areas of a level, by name. */
    public List<Area> all(AreaLevel level) {
        return register(level).present();
    }

    /** The present areas of a level that lie wholly in an area (a group's members for a group), by name; itself when it is of that level. */
    public List<Area> within(AreaCode parent, AreaLevel level) {
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
            inside.addAll(
                    shelves().lookups().children(level, area.get().level()).getOrDefault(parent, List.of()));
        }
        Areas.Register register = register(level);
        return inside.stream()
                .map(register::area)
                .filter(Objects::nonNull)
                .filter(each -> each.until() == null)
                .sorted(Comparator.comparing(Area::name).thenComparing(Area::code))
                .toList();
    }

    /** The area of a coarser level in which this one lies; empty when it lies in none, or across several. */
    public Optional<Area> parent(AreaCode child, AreaLevel level) {
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
        return Optional.ofNullable(
                        shelves().lookups().parents(area.get().level(), level).get(child))
                .flatMap(this::area);
    }

    /** Areas of the same level that touch this one. */
    public List<Area> neighbours(AreaCode code) {
        Optional<Area> area = area(code);
        if (area.isEmpty()) {
            return List.of();
        }
        return shelves().outlines().neighbours(area.get().level(), code).stream()
                .flatMap(each -> area(each).stream())
                .sorted(Comparator.comparing(Area::name))
                .toList();
    }

    /** The newest estimate that is not dated after a day; empty when there is none. Sums the parts where only they have estimates. */
    public Optional<Population> population(AreaCode area, Population.Base base, LocalDate notAfter) {
        SortedMap<LocalDate, Long> held = estimates(area, base).headMap(notAfter.plusDays(1));
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(population(base, held.lastKey(), held.getOrDefault(held.lastKey(), 0L)));
    }

    /** Every estimate held for an area, oldest first. */
    public List<Population> populations(AreaCode area, Population.Base base) {
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
        Estimates store = shelves().estimates();
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
                    || !shelves().lookups().splitParents(level, area.level()).contains(area.code());
            if (whole) {
                sums.putAll(Estimates.sum(within(area.code(), level).stream()
                        .map(part -> shelves().estimates().of(level, part.code(), base))
                        .toList()));
            }
        }
        return sums;
    }

    /** The outline of an area; empty when none is held. A group's or partnership's is that of its districts together. */
    public Optional<Boundary> boundary(AreaCode area) {
        return boundaries(List.of(area)).stream().findFirst();
    }

    /** The outlines of many areas at once, in their order; those of which none is held are left out. */
    public List<Boundary> boundaries(Collection<AreaCode> codes) {
        List<Area> areas = codes.stream().flatMap(code -> area(code).stream()).toList();
        Map<AreaCode, Boundary> found = new java.util.HashMap<>();
        for (AreaLevel level : AreaLevel.values()) {
            List<AreaCode> here = areas.stream()
                    .filter(area -> area.level() == level)
                    .map(Area::code)
                    .toList();
            if (!here.isEmpty()) {
                found.putAll(shelves().outlines().find(level, here));
            }
        }
        List<Boundary> all = new ArrayList<>();
        for (Area area : areas) {
            Boundary own = found.get(area.code());
            if (own != null) {
                all.add(own);
            } else if (area.level().compareTo(AreaLevel.DISTRICT) > 0) {
                together(area.code(), AreaLevel.DISTRICT).ifPresent(all::add);
            } else if (area.level() == AreaLevel.WARD) {
                together(area.code(), AreaLevel.LSOA).ifPresent(all::add);
            }
        }
        return all;
    }

    private Optional<Boundary> together(AreaCode code, AreaLevel level) {
        List<AreaCode> parts = within(code, level).stream().map(Area::code).toList();
        Map<AreaCode, Boundary> outlines = shelves().outlines().find(level, parts);
        if (parts.isEmpty() || outlines.size() < parts.size()) {
            return Optional.empty();
        }
        List<List<List<double[]>>> polygons = new ArrayList<>();
        outlines.values().forEach(outline -> polygons.addAll(outline.polygons()));
        return Optional.of(
                new Boundary(code, outlines.values().iterator().next().edition(), polygons));
    }

    /** The force area that a police file means by "Kent Police"; empty when the name is not known. */
    public Optional<Area> force(String reportedBy) {
        List<Area> named = register(AreaLevel.FORCE).named(reportedBy);
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /**
     * A Parquet file with columns {@code child, parent}: each area code of {@code from}, of every edition, with the one
     * area of {@code to} that it lies in today. For joins in SQL; codes that fit no single parent are absent.
     */
    public Path lookup(AreaLevel from, AreaLevel to) {
        return shelves().lookups().file(from, to);
    }

    /** Codes of a level that lie across several of another, with those: the splits that cannot be made without weights. */
    public Set<AreaCode> ambiguous(AreaLevel from, AreaLevel to) {
        return shelves().lookups().split(from, to);
    }

    private List<AreaCode> members(AreaCode group) {
        return shelves().groups().members().getOrDefault(group, List.of());
    }

    private Areas.Register register(AreaLevel level) {
        return level == AreaLevel.GROUP
                ? shelves().groups().register()
                : shelves().areas().of(level);
    }

    /** Codes tell their level by how they begin; BTP and the PSNI have none of their own and borrow a country's. */
    private static List<AreaLevel> levels(AreaCode code) {
        String text = code.value();
        if (text.startsWith("group:")) {
            return List.of(AreaLevel.GROUP);
        }
        return switch (text.substring(0, 3)) {
            case "E01", "W01" -> List.of(AreaLevel.LSOA);
            case "E05", "W05" -> List.of(AreaLevel.WARD);
            case "E06", "E07", "E08", "E09", "W06" -> List.of(AreaLevel.DISTRICT);
            case "E22", "W14" -> List.of(AreaLevel.CSP);
            case "E23", "W15" -> List.of(AreaLevel.FORCE);
            default -> List.of(AreaLevel.COUNTRY, AreaLevel.FORCE);
        };
    }

    /** The stores; opened anew when something of theirs has been loaded since. */
    private synchronized Shelves shelves() {
        List<VintageId> now = lake.vintages().stream()
                .map(Vintage::id)
                .filter(id -> DATASETS.contains(id.dataset()))
                .toList();
        if (shelves == null || !shelves.over().equals(now)) {
            shelves = new Shelves(
                    now, new Areas(lake), new Groups(lake), new Lookups(lake), new Outlines(lake), new Estimates(lake));
        }
        return shelves;
    }
}
