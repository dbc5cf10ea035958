package org.wardmote.reports.edit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardmote.reports.EditionId;
import org.wardmote.reports.cite.Citations;
import org.wardmote.reports.compose.PaperText;

/**
 * An edition as it was saved once, and never changed after.
 *
 * @param number within its edition, from 1
 * @param note what was done, in its writer's words; may be empty
 * @param citations frozen at sign-off; null before
 */
public record Revision(
        EditionId edition,
        int number,
        String text,
        String implications,
        String note,
        @Nullable Citations citations,
        Instant at,
        String by) {

    /** As it is composed: with the words that were frozen, where they were. */
    public PaperText paper(String name) {
        return new PaperText(name, text, implications, citations);
    }

    /** A revision in a list, without its text. */
    public record Line(int number, String note, boolean frozen, Instant at, String by) {}
}
