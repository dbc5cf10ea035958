package org.wardmote.places;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One area, under its present name.
 *
 * @param from first day on which the code was in use; null when older than the lookups
 * @param until last day on which the code was in use; null while it still is
 * @param formerNames names under which the same area was known before ("Shepway" for Folkestone and Hythe)
 */
public record Area(
        AreaCode code,
        String name,
        AreaLevel level,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<String> formerNames) {

    public Area {
        formerNames = List.copyOf(formerNames);
    }
}
