package org.wardmote.reports.edit;

import org.wardmote.govuk.Problems;

/**
 * The editor.
 *
 * @param base the revision that the text was begun from
 * @param kept what is told of a text that was typed and not saved; empty when this is the newest revision
 * @param behind what is told when somebody saved in between; empty otherwise
 */
record DraftPage(
        EditionHead head,
        int base,
        String text,
        String implications,
        String note,
        String kept,
        String behind,
        PreviewPage preview,
        PickerForm picker,
        Problems problems) {}
