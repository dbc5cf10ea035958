package org.wardmote.reports.edit;

import java.util.List;

/**
 * Somebody saved in between: what they changed, what this viewer changed, and both texts whole.
 *
 * @param base the revision that a save from here is upon
 * @param who saved it, and when
 */
record ConflictPage(
        EditionHead head,
        String who,
        int base,
        List<ChangeShown> theirs,
        List<ChangeShown> mine,
        String theirText,
        String myText,
        String myImplications,
        String note) {}
