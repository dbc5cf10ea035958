package org.wardmote.reports.edit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.CommentId;
import org.wardmote.reports.EditionId;

/**
 * What somebody says of a paragraph.
 *
 * @param revision the one that they read
 * @param place the number of the paragraph then, or what it stood under
 * @param quote how the paragraph began then, by which it is found again when its number moves
 * @param resolution null while it is open
 */
public record Comment(
        CommentId id,
        EditionId edition,
        int revision,
        String place,
        String quote,
        String words,
        Instant at,
        String by,
        @Nullable Resolution resolution) {

    /** That it was dealt with, by whom and when. */
    public record Resolution(Instant at, String by) {}
}
