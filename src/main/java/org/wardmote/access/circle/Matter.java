package org.wardmote.access.circle;

import java.time.Instant;
import java.util.UUID;
import org.wardmote.access.AgencyId;
import org.wardmote.access.CircleId;
import org.wardmote.access.Level;

/**
 * A matter as far as anybody sees it who knows of it; what it is about stands apart, for whoever reads.
 *
 * @param reference what it is called on the telephone: {@code K4TM-92QX}
 * @param agency whose it is, and its name in print
 * @param level how far this viewer may go
 */
public record Matter(
        UUID id,
        CircleId circle,
        String reference,
        String title,
        AgencyId agency,
        String agencyName,
        String purpose,
        String dataClass,
        String regime,
        String gateway,
        String marking,
        boolean compartment,
        Instant madeAt,
        String madeBy,
        Level level) {}
