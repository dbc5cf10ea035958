package org.wardmote.statistics.dataset.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardmote.places.Area;
import org.wardmote.places.AreaLevel;
import org.wardmote.places.AreaMatch;
import org.wardmote.places.Places;

/** The areas that the words of one table mean, judged together: a word that may be two areas is of the level of its fellows. */
final class AreaWords {

    /** Which level is meant, all else equal: tables that forces send are mostly of districts. */
    private static final List<AreaLevel> LIKELY = List.of(
            AreaLevel.DISTRICT,
            AreaLevel.FORCE,
            AreaLevel.CSP,
            AreaLevel.WARD,
            AreaLevel.LSOA,
            AreaLevel.GROUP,
            AreaLevel.COUNTRY);

    private final Map<String, AreaMatch> matches = new HashMap<>();
    private final Map<AreaLevel, Integer> fellows = new EnumMap<>(AreaLevel.class);

    AreaWords(Places places, Collection<String> words) {
        for (String word : words) {
            AreaMatch match = matches.computeIfAbsent(word, w -> places.match(plain(w), null));
            match.exact().stream().map(Area::level).distinct().forEach(level -> fellows.merge(level, 1, Integer::sum));
        }
    }

    /** The one area that a word means in this table. */
    Optional<Area> meant(String word) {
        AreaMatch match = matches.get(word);
        if (match == null) {
            return Optional.empty();
        }
        Optional<AreaLevel> level = match.exact().stream()
                .map(Area::level)
                .max(Comparator.comparingInt((AreaLevel l) -> fellows.getOrDefault(l, 0))
                        .thenComparingInt(l -> -LIKELY.indexOf(l)));
        List<Area> of = match.exact().stream()
                .filter(area -> level.isPresent() && area.level() == level.get())
                .toList();
        return of.size() == 1 ? Optional.of(of.get(0)) : Optional.empty();
    }

    /** Every area that a word of the table means. */
    List<Area> all() {
        return matches.keySet().stream()
                .flatMap(word -> meant(word).stream())
                .distinct()
                .toList();
    }

    /** A name that is near to a word that is no area's. */
    String near(String word) {
        AreaMatch match = matches.get(word);
        return match == null || match.near().isEmpty()
                ? ""
                : match.near().get(0).name();
    }

    /** The share of the words that are areas. */
    double share() {
        long known = matches.values().stream().filter(m -> !m.exact().isEmpty()).count();
        return matches.isEmpty() ? 0 : (double) known / matches.size();
    }

    /** Without a note's number, and without the word that only says that a row sums others. */
    private static String plain(String word) {
        return word.replaceAll("\\[note[^]]*]", "")
                .replaceAll("(?i)\\s+(?:force )?total$", "")
                .strip();
    }

    /** The area that a file's name or a title speaks of: the longest run of words that is just one area. */
    static Optional<Area> spokenOf(Places places, String title) {
        List<String> words = List.of(title.strip().split("[^\\p{L}'&]+"));
        for (int length = Math.min(6, words.size()); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                String run = String.join(" ", words.subList(from, from + length));
                if (run.length() > 3) {
                    Optional<Area> area = new AreaWords(places, List.of(run)).meant(run);
                    if (area.isPresent()
                            && area.get().level() != AreaLevel.WARD
                            && area.get().level() != AreaLevel.LSOA) {
                        return area;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
