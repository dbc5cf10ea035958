package org.wardmote.places.area;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.area.LookupChange.Pair;

/**
 * Lays a change over the lookups that are held, so that each pair of levels agrees with the others again: a partnership
 * that moves to another force takes its LSOAs with it, and what lay in a district that was merged lies in the new one.
 */
final class Relaying {

    /** The finer levels, finest first. */
    private static final List<AreaLevel> FINER =
            List.of(AreaLevel.LSOA, AreaLevel.WARD, AreaLevel.DISTRICT, AreaLevel.CSP);

    /** What a pair of levels says: each child's one parent, and the children that lie across several. */
    record Held(Map<String, String> parents, Map<String, Set<String>> split) {
        void put(String child, String parent) {
            parents.put(child, parent);
            split.remove(child);
        }
    }

    private record Levels(AreaLevel from, AreaLevel to) {}

    private final BiFunction<AreaLevel, AreaLevel, Held> current;
    private final Map<AreaLevel, Integer> held;
    private final Map<Levels, Held> relaid = new LinkedHashMap<>();
    private final Map<Levels, Map<String, String>> changed = new LinkedHashMap<>();

    /** {@code held} tells the edition that is held of each level, in two figures. */
    Relaying(BiFunction<AreaLevel, AreaLevel, Held> current, Map<AreaLevel, Integer> held) {
        this.current = current;
        this.held = new EnumMap<>(held);
    }

    /** The pairs of levels that a change makes different, whole. */
    Map<List<AreaLevel>, Held> lay(LookupChange change) {
        change.parents().forEach((pair, parents) -> direct(pair, parents, change));
        successors();
        derive();
        Map<List<AreaLevel>, Held> all = new LinkedHashMap<>();
        relaid.forEach((levels, each) -> all.put(List.of(levels.from(), levels.to()), each));
        return all;
    }

    private void direct(Pair pair, Map<String, String> parents, LookupChange change) {
        Levels levels = new Levels(pair.from(), pair.to());
        Held here = held(levels);
        // an older edition than the one held fills gaps and changes nothing
        boolean older = pair.year() != 0 && pair.year() <= held.getOrDefault(pair.to(), 0);
        Map<String, String> now = changed.computeIfAbsent(levels, each -> new HashMap<>());
        parents.forEach((child, parent) -> {
            boolean known = here.parents().containsKey(child) || here.split().containsKey(child);
            if (!(older && known) && !parent.equals(here.parents().get(child))) {
                here.put(child, parent);
                now.put(child, parent);
            }
        });
        change.names().forEach((level, names) -> {
            Levels itself = new Levels(level, level);
            names.keySet().forEach(code -> {
                if (!held(itself).parents().containsKey(code)
                        && !held(itself).split().containsKey(code)) {
                    held(itself).put(code, code);
                }
                Levels country = new Levels(level, AreaLevel.COUNTRY);
                if (level != AreaLevel.COUNTRY && !held(country).parents().containsKey(code)) {
                    held(country).put(code, code.startsWith("W") ? "W92000004" : "E92000001");
                }
            });
        });
    }

    /** Whatever lay in a district that has become another lies in the other, and the other lies where all of its parts lay. */
    private void successors() {
        for (AreaLevel level : FINER) {
            Levels itself = new Levels(level, level);
            Map<String, String> became = new TreeMap<>(changed.getOrDefault(itself, Map.of()));
            became.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
            if (became.isEmpty()) {
                continue;
            }
            held(itself).parents().replaceAll((code, now) -> became.getOrDefault(now, now));
            for (AreaLevel other : AreaLevel.values()) {
                if (FINER.contains(other) && other != level && other.compareTo(level) < 0) {
                    Levels levels = new Levels(other, level);
                    Map<String, String> moved = changed.computeIfAbsent(levels, each -> new HashMap<>());
                    held(levels).parents().replaceAll((child, parent) -> {
                        String now = became.getOrDefault(parent, parent);
                        if (!now.equals(parent)) {
                            moved.put(child, now);
                        }
                        return now;
                    });
                } else if (other.compareTo(level) > 0 && other != AreaLevel.GROUP) {
                    inherit(new Levels(level, other), became);
                }
            }
        }
    }

    private void inherit(Levels levels, Map<String, String> became) {
        Held here = held(levels);
        Map<String, Set<String>> parents = new TreeMap<>();
        became.forEach((old, now) -> {
            Set<String> all = parents.computeIfAbsent(now, each -> new TreeSet<>());
            String parent = here.parents().get(old);
            if (parent != null) {
                all.add(parent);
            }
            all.addAll(here.split().getOrDefault(old, Set.of()));
        });
        parents.forEach((now, all) -> {
            if (here.parents().containsKey(now) || all.isEmpty()) {
                return;
            }
            if (all.size() == 1) {
                here.put(now, all.iterator().next());
            } else {
                here.split().put(now, all);
            }
        });
    }

    /** What lies in an area that moved has moved with it, unless the file says so itself. */
    private void derive() {
        Map<Levels, Map<String, String>> moves = new LinkedHashMap<>(changed);
        moves.forEach((moved, parents) -> {
            if (moved.from() == moved.to() || parents.isEmpty()) {
                return;
            }
            for (AreaLevel finer : FINER) {
                Levels levels = new Levels(finer, moved.to());
                if (finer.compareTo(moved.from()) >= 0 || changed.containsKey(levels)) {
                    continue;
                }
                held(new Levels(finer, moved.from())).parents().forEach((child, between) -> {
                    String parent = parents.get(between);
                    if (parent != null) {
                        held(levels).put(child, parent);
                    }
                });
            }
        });
    }

    private Held held(Levels levels) {
        return relaid.computeIfAbsent(levels, each -> current.apply(each.from(), each.to()));
    }
}
