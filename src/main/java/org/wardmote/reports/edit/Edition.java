package org.wardmote.reports.edit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.PaperId;

/**
 * A paper for one period. Its heading is that of its newest revision.
 *
 * @param paperName the name of the paper that it is an edition of
 * @param rolledFrom the edition that it was begun from; null when it was begun from a template
 */
public record Edition(
        EditionId id,
        PaperId paper,
        String paperName,
        Heading heading,
        @Nullable EditionId rolledFrom,
        Instant begunAt,
        String begunBy) {

    /**
     * What the front matter says of the whole.
     *
     * @param period as in {@code 2019-04..2019-08}; empty when it has none
     * @param against the earlier period, likewise
     * @param meeting the day of the meeting that it goes to; null while none is set
     */
    public record Heading(
            String title,
            String period,
            String against,
            @Nullable LocalDate meeting) {}
}
