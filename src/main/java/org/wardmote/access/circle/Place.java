package org.wardmote.access.circle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.Level;

/**
 * A place in a circle: of one member, or of everyone of an agency.
 *
 * @param member null for an agency's place
 * @param holder whose it is, in print, and the name of their agency
 * @param agency the holder's agency
 * @param over when it ended or will end; null while it has no end
 */
record Place(
        UUID id,
        @Nullable UUID member,
        String holder,
        String agency,
        String agencyName,
        String ground,
        Level level,
        Instant starts,
        @Nullable Instant over,
        String madeBy,
        boolean left) {

    /** Its holder as a form names them. */
    String key() {
        return member == null ? "agency:" + agency : "member:" + member;
    }

    boolean holds(Instant moment) {
        return !left && !moment.isBefore(starts) && (over == null || moment.isBefore(over));
    }
}
