package org.wardmote.access.decide;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.AgencyId;
import org.wardmote.access.CircleId;
import org.wardmote.access.Level;
import org.wardmote.access.MemberId;

/**
 * What a decision about one circle and one viewer is made from.
 *
 * @param agency whose circle it is, and its name in print
 * @param places those that name the viewer or their agency, past and to come too
 * @param agreements those between the circle's agency and the viewer's, past and to come too
 * @param emergencies the viewer's own
 * @param openings the viewer's own that were agreed
 */
public record Facts(
        CircleId circle,
        AgencyId agency,
        String agencyName,
        String purpose,
        String dataClass,
        boolean compartment,
        List<Place> places,
        List<Agreement> agreements,
        List<Span> emergencies,
        List<Span> openings) {

    public Facts {
        places = List.copyOf(places);
        agreements = List.copyOf(agreements);
        emergencies = List.copyOf(emergencies);
        openings = List.copyOf(openings);
    }

    /** From a moment, which is in it, to another, which is not; without an end when that is null. */
    public record Span(Instant from, @Nullable Instant until) {

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && (until == null || moment.isBefore(until));
        }
    }

    /** A place in the circle: of one member, or of everyone of an agency. */
    public record Place(@Nullable MemberId member, @Nullable AgencyId agency, String ground, Level level, Span span) {}

    /** An agreement between two agencies. */
    public record Agreement(UUID id, String title, Set<String> purposes, Set<String> dataClasses, Span span) {
        public Agreement {
            purposes = Set.copyOf(purposes);
            dataClasses = Set.copyOf(dataClasses);
        }

        boolean covers(Facts facts, Instant moment) {
            return span.holds(moment) && purposes.contains(facts.purpose) && dataClasses.contains(facts.dataClass);
        }
    }
}
