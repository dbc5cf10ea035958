package org.wardmote.access.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.AgencyId;

/**
 * An information-sharing agreement: its parties may share with one another, for its purposes, data of its classes.
 *
 * @param ends when sharing stops as agreed
 * @param ended when it was ended before that; null unless it was
 */
public record Agreement(
        UUID id,
        String title,
        List<AgencyId> parties,
        List<String> purposes,
        List<String> dataClasses,
        String gateway,
        String marking,
        Instant starts,
        Instant ends,
        LocalDate review,
        @Nullable Instant ended,
        @Nullable String endedBy) {

    public Agreement {
        parties = List.copyOf(parties);
        purposes = List.copyOf(purposes);
        dataClasses = List.copyOf(dataClasses);
    }

    /** When sharing stops or stopped. */
    public Instant over() {
        return ended != null && ended.isBefore(ends) ? ended : ends;
    }

    public boolean holds(Instant moment) {
        return !moment.isBefore(starts) && moment.isBefore(over());
    }

    /** The same, ended at a moment. */
    Agreement endedAt(Instant moment, String by) {
        return new Agreement(
                id, title, parties, purposes, dataClasses, gateway, marking, starts, ends, review, moment, by);
    }

    /** Whether it lets one agency share with another, as of a moment. */
    public boolean covers(String owner, String holder, String purpose, String dataClass, Instant moment) {
        return holds(moment)
                && parties.contains(new AgencyId(owner))
                && parties.contains(new AgencyId(holder))
                && purposes.contains(purpose)
                && dataClasses.contains(dataClass);
    }
}
