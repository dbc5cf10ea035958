package org.wardmote.statistics.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wardmote.statistics.Disclosure.Told;
import org.wardmote.statistics.Figure;

/** What is known, and by which tellings it is known: a thing that was told by its own, one that was derived by those of others. */
final class Whence {

    private final Map<String, Set<Told>> tellings = new LinkedHashMap<>();
    private final Map<String, Set<Told>> silences = new LinkedHashMap<>();

    /** Of several tellings of one thing the first is kept; and the first that hides it. */
    void told(String thing, Told told) {
        (told.value() instanceof Figure.Count ? tellings : silences).putIfAbsent(thing, Set.of(told));
    }

    void derived(String thing, Stream<String> from) {
        tellings.putIfAbsent(thing, of(from));
    }

    /** All tellings of the numbers behind some things, in their order. */
    Set<Told> of(Stream<String> things) {
        return things.flatMap(thing -> tellings.getOrDefault(thing, Set.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where a thing is told, and where it is hidden. */
    Set<Told> both(String thing) {
        Set<Told> both = of(Stream.of(thing));
        both.addAll(silences.getOrDefault(thing, Set.of()));
        return both;
    }

    /** A few names, or how many they are. */
    static String list(Stream<String> names) {
        List<String> all = names.toList();
        return all.size() <= 3 ? String.join(" and ", all) : all.size() + " others";
    }
}
