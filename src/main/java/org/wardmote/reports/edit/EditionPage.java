package org.wardmote.reports.edit;

import java.util.List;
import org.wardmote.reports.cite.Revised;

/**
 * An edition as it is read: its newest revision, or another, with comments in place.
 *
 * @param about which revision it is, when and by whom
 * @param newest whether it is the newest one
 * @param problems what stands against its leaving, in a sentence; empty for nothing
 * @param paper as HTML
 * @param lost comments whose passage has gone
 * @param news what came since this viewer last looked; empty for nothing
 * @param newsHref where that is shown; empty when there is nothing to compare with
 * @param looksHref where a form notes that this revision was read; empty when it was
 * @param rolledHref where it is set beside the edition that it was begun from; empty when there is none
 * @param later what data loaded since the sign-off tell otherwise; empty for nothing
 * @param nextHref where the next edition is begun; empty when this viewer may not
 */
record EditionPage(
        EditionHead head,
        String about,
        boolean newest,
        int number,
        String problems,
        String paper,
        List<CommentShown> lost,
        String news,
        String newsHref,
        String looksHref,
        String rolledHref,
        String nextHref,
        List<Later> later) {

    /** What a paper that was signed off tells, and what it would tell by the data held now. */
    record Later(String was, String is) {

        static Later of(Revised revised) {
            return new Later(revised.was(), revised.is());
        }
    }
}
