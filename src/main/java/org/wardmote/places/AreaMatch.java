package org.wardmote.places;

import java.util.List;
import java.util.Optional;

/**
 * What a word in a file or on the command line may mean as an area.
 *
 * @param text the word as it was written
 * @param exact areas whose code, present name or former name it is; more than one when the word is ambiguous
 * @param near areas whose names are close, nearest first, to be offered when there is no exact one
 */
public record AreaMatch(String text, List<Area> exact, List<Area> near) {

    private static final List<AreaLevel> FIRST_MEANT =
            List.of(AreaLevel.DISTRICT, AreaLevel.FORCE, AreaLevel.CSP, AreaLevel.GROUP, AreaLevel.WARD);

    public AreaMatch {
        exact = List.copyOf(exact);
        near = List.copyOf(near);
    }

    /**
     * The area that a word means where areas of one kind are spoken of: the only one, or else the only district, since a
     * district often shares its name with its partnership.
     */
    public Optional<Area> plainest() {
        return only().or(() -> {
            List<Area> districts = exact.stream()
                    .filter(area -> area.level() == AreaLevel.DISTRICT)
                    .toList();
            return districts.size() == 1 ? Optional.of(districts.get(0)) : Optional.empty();
        });
    }

    /**
     * The area that a word means in a question: the only one, or else the only one of the first level that bears the name,
     * districts before others, as people use the names.
     */
    Optional<Area> likeliest() {
        for (AreaLevel level : FIRST_MEANT) {
            List<Area> found =
                    exact.stream().filter(area -> area.level() == level).toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
            }
        }
        return only();
    }

    /** The area, when the word can mean only one. */
    public Optional<Area> only() {
        return exact.size() == 1 ? Optional.of(exact.get(0)) : Optional.empty();
    }
}
