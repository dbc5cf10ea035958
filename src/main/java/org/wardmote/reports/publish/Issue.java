package org.wardmote.reports.publish;

import java.time.LocalDate;
import java.util.UUID;
import org.wardmote.reports.EditionId;

/**
 * A paper as it was published: issue 1, or a later one that corrects it.
 *
 * @param slug its place on the public pages, the same for every issue
 * @param inTime whether it lay open as long as the law asks
 */
record Issue(
        UUID id,
        EditionId edition,
        String slug,
        int number,
        String title,
        LocalDate meeting,
        boolean inTime,
        Step step) {}
