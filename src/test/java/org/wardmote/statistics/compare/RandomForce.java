package org.wardmote.statistics.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wardmote.lake.Lake;
import org.wardmote.places.AreaCode;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;
import org.wardmote.statistics.Period;

/**
 * What a force might send by chance, from a given seed: counts of violence of eight kinds in the districts, partnerships
 * and the whole of Kent, in runs of months that overlap, with rows left out, and revised up to twice.
 */
final class RandomForce {

    static final AreaCode KENT = new AreaCode("E23000032");
    static final YearMonth FIRST = YearMonth.of(2019, 4);

    static final Map<String, List<String>> KINDS = kinds();
    private static final List<String> LEAVES = KINDS.entrySet().stream()
            .filter(k -> k.getValue().size() == 1)
            .map(Map.Entry::getKey)
            .toList();

    /** One kind in one area in one month, as it was after a revision. */
    record Atom(String kind, String area, int month, int revision) {}

    final int months;
    final int revisions;
    final List<AreaCode> districts;
    final List<Period> periods = new ArrayList<>();
    private final Random random;
    private final Places places;
    private final Map<Atom, Long> atoms = new TreeMap<>(RandomForce::order);

    RandomForce(long seed, Places places) {
        this.random = new Random(seed);
        this.places = places;
        this.months = 3 + random.nextInt(2);
        this.revisions = random.nextInt(3);
        this.districts = places.within(KENT, AreaLevel.DISTRICT).stream()
                .map(area -> area.code())
                .toList();
        for (int from = 0; from < months; from++) {
            for (int to = from; to < months; to++) {
                periods.add(new Period(FIRST.plusMonths(from), FIRST.plusMonths(to)));
            }
        }
        int sparse = random.nextInt(3);
        for (String kind : LEAVES) {
            int often = new int[] {1, 4, 12, 40}[Math.max(0, random.nextInt(4) - (sparse == 0 ? 1 : 0))];
            for (AreaCode district : districts) {
                for (int month = 0; month < months; month++) {
                    atoms.put(new Atom(kind, district.value(), month, 0), (long) random.nextInt(2 * often + 1));
                }
            }
        }
    }

    private static Map<String, List<String>> kinds() {
        List<String> violence = List.of(
                "homicide",
                "death-or-serious-injury-unlawful-driving",
                "violence-with-injury",
                "violence-without-injury",
                "stalking-and-harassment");
        List<String> sexual = List.of("rape", "other-sexual-offences");
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        violence.forEach(kind -> kinds.put(kind, List.of(kind)));
        sexual.forEach(kind -> kinds.put(kind, List.of(kind)));
        kinds.put("robbery", List.of("robbery"));
        kinds.put("violence-against-the-person", violence);
        kinds.put("sexual-offences", sexual);
        List<String> both = new ArrayList<>(violence);
        both.addAll(sexual);
        kinds.put("violence-and-sexual-offences", List.copyOf(both));
        both.add("robbery");
        kinds.put("violent-crime", both);
        return kinds;
    }

    /** Sends the tables, one after another. */
    void send(Lake lake) {
        int shape = random.nextInt(4);
        Set<String> kinds = new TreeSet<>(KINDS.keySet());
        kinds.removeIf(kind -> random.nextInt(8) == 0);
        Map<AreaLevel, List<AreaCode>> areas = new LinkedHashMap<>();
        areas.put(AreaLevel.DISTRICT, chosen(districts));
        areas.put(AreaLevel.CSP, chosen(partnerships()));
        areas.put(AreaLevel.FORCE, random.nextInt(3) == 0 ? List.of() : List.of(KENT));
        Set<String> left = new TreeSet<>();
        for (int revision = 0; revision <= revisions; revision++) {
            if (revision > 0) {
                revise(revision);
            }
            CountsInLake table = new CountsInLake(lake, "count-table");
            boolean any = false;
            for (Map.Entry<AreaLevel, List<AreaCode>> of : areas.entrySet()) {
                List<Period> tiles = tiles(shape, of.getKey());
                for (AreaCode area : of.getValue()) {
                    for (String kind : kinds) {
                        if (revision == 0 && random.nextInt(12) == 0) {
                            left.add(kind + area);
                        }
                        if (left.contains(kind + area)) {
                            continue;
                        }
                        for (Period tile : tiles) {
                            if (revision == 0 || changed(kind, area, tile, revision)) {
                                any = true;
                                table.count(
                                        of.getKey().word(),
                                        kind,
                                        kind,
                                        area.value(),
                                        tile.from().toString(),
                                        tile.months(),
                                        count(kind, List.of(area), tile, revision));
                            }
                        }
                    }
                }
            }
            if (any) {
                table.load(
                        "table-" + revision + ".csv",
                        loaded(revision).atTime(12, 0).toInstant(java.time.ZoneOffset.UTC));
            }
        }
    }

    static LocalDate loaded(int revision) {
        return LocalDate.of(2020, 1 + revision, 10);
    }

    List<AreaCode> partnerships() {
        return places.within(KENT, AreaLevel.CSP).stream()
                .map(area -> area.code())
                .toList();
    }

    private List<AreaCode> chosen(List<AreaCode> of) {
        List<AreaCode> chosen = new ArrayList<>(of);
        int keep = random.nextInt(4);
        chosen.removeIf(area -> keep == 0 ? random.nextInt(2) == 0 : keep == 1 && random.nextInt(10) == 0);
        return chosen;
    }

    /** Months, or runs from the first that overlap, or both; a partnership's may be others than its districts'. */
    private List<Period> tiles(int shape, AreaLevel level) {
        List<Period> tiles = new ArrayList<>();
        boolean monthly = shape == 0 || (shape == 3 && level != AreaLevel.DISTRICT);
        for (int month = 0; month < months; month++) {
            if (monthly) {
                tiles.add(Period.month(FIRST.plusMonths(month)));
            } else if (month >= months - 2 || shape == 2) {
                tiles.add(Period.of(FIRST, month + 1));
            }
        }
        return tiles;
    }

    private void revise(int revision) {
        for (Atom atom : List.copyOf(atoms.keySet())) {
            if (random.nextInt(40) == 0) {
                Atom last = at(atom.kind(), atom.area(), atom.month(), revision - 1);
                long now = Math.max(0, atoms.getOrDefault(last, 0L) + random.nextInt(7) - 2);
                atoms.put(new Atom(atom.kind(), atom.area(), atom.month(), revision), now);
            }
        }
    }

    private boolean changed(String kind, AreaCode area, Period tile, int revision) {
        return parts(kind, List.of(area), tile, revision).stream().anyMatch(atom -> atom.revision() == revision);
    }

    long count(String kind, List<AreaCode> areas, Period period, int revision) {
        return parts(kind, areas, period, revision).stream()
                .mapToLong(this::value)
                .sum();
    }

    long value(Atom atom) {
        return atoms.getOrDefault(atom, 0L);
    }

    /** The single counts whose sum a count is, as they stood after a revision. */
    List<Atom> parts(String kind, List<AreaCode> areas, Period period, int revision) {
        List<Atom> parts = new ArrayList<>();
        for (String leaf : KINDS.getOrDefault(kind, List.of())) {
            for (AreaCode area : areas) {
                for (AreaCode district : members(area)) {
                    for (int month = 0; month < months; month++) {
                        if (period.contains(FIRST.plusMonths(month))) {
                            parts.add(at(leaf, district.value(), month, revision));
                        }
                    }
                }
            }
        }
        return parts;
    }

    private List<AreaCode> members(AreaCode area) {
        return districts.contains(area)
                ? List.of(area)
                : places.parts(area, AreaLevel.DISTRICT).stream()
                        .map(a -> a.code())
                        .toList();
    }

    private Atom at(String kind, String area, int month, int revision) {
        for (int known = revision; known > 0; known--) {
            Atom atom = new Atom(kind, area, month, known);
            if (atoms.containsKey(atom)) {
                return atom;
            }
        }
        return new Atom(kind, area, month, 0);
    }

    private static int order(Atom one, Atom other) {
        return java.util.Comparator.comparing(Atom::kind)
                .thenComparing(Atom::area)
                .thenComparing(Atom::month)
                .thenComparing(Atom::revision)
                .compare(one, other);
    }
}
