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

    /** The area, when the word can mean only one. */
    public Optional<Area> only() {
        return exact.size() == 1 ? Optional.of(exact.get(0)) : Optional.empty();
    }
}
