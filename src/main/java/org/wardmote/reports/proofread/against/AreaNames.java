package org.wardmote.reports.proofread.against;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardmote.places.Area;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.Places;

/**
 * The areas of which papers speak by name: districts, forces and what a partnership groups. Wards are left out: their
 * names are also those of streets, parks and people.
 */
final class AreaNames {

    private static final List<AreaLevel> LEVELS =
            List.of(AreaLevel.DISTRICT, AreaLevel.FORCE, AreaLevel.GROUP, AreaLevel.CSP);

    /** Of words in the longest name of an area. */
    private static final int LONGEST = 7;

    private final Map<String, Area> byName = new HashMap<>();

    AreaNames(Places places) {
        for (AreaLevel level : LEVELS) {
            Map<String, @Nullable Area> ofLevel = new LinkedHashMap<>();
            for (Area area : places.all(level)) {
                List<String> names = new ArrayList<>(area.formerNames());
                names.add(area.name());
                for (String name : names) {
                    // two of a level that share a name are told apart by neither
                    ofLevel.merge(plain(name), area, (one, other) -> one.equals(other) ? one : null);
                }
            }
            ofLevel.forEach((name, area) -> {
                if (area != null) {
                    byName.putIfAbsent(name, area);
                }
            });
        }
    }

    /** The area that a row's name is, with or without what kind of council it has. */
    Optional<Area> named(String text) {
        String plain = plain(text);
        Area area = byName.get(plain);
        if (area == null) {
            area = byName.get(plain.replaceAll("\\b(?:borough|district|city|council|unitary|csp)\\b", "")
                    .replaceAll(" +", " ")
                    .strip());
        }
        if (area == null && plain.matches(".*\\b(?:police|force|constabulary)\\b.*")) {
            area = force(plain.replaceAll("\\b(?:police|force|area|constabulary)\\b", "")
                    .replaceAll(" +", " ")
                    .strip());
        }
        return Optional.ofNullable(area);
    }

    private @Nullable Area force(String name) {
        Area area = byName.get(name);
        return area != null && area.level() == AreaLevel.FORCE ? area : null;
    }

    /** Every area that a text names with capitals; whose police wrote it down is no area that it is of. */
    Set<Area> spokenOf(String text) {
        List<String> words =
                List.of(text.replaceAll("[^\\p{L}\\p{N}&'’-]+", " ").strip().split(" "));
        Set<Area> found = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).isEmpty() || !Character.isUpperCase(words.get(i).charAt(0))) {
                continue;
            }
            for (int to = Math.min(words.size(), i + LONGEST); to > i; to--) {
                Area area = byName.get(plain(String.join(" ", words.subList(i, to))));
                if (area == null) {
                    continue;
                }
                boolean police = to < words.size() && words.get(to).equalsIgnoreCase("police");
                if (!police) {
                    found.add(area);
                }
                i = to - 1;
                break;
            }
        }
        return found;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.UK)
                .replace("&", " and ")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
