package org.wardmote.reports.edit;

import java.time.Instant;

/**
 * What one member has typed and not saved.
 *
 * @param base the revision that they began from
 */
record Draft(int base, String text, String implications, Instant at) {}
