package org.wardmote.reports.edit;

import org.wardmote.govuk.Problems;

/** The form for a comment on one passage. */
record NewCommentPage(
        EditionHead head,
        String place,
        String quote,
        String revision,
        String passage,
        String words,
        Problems problems) {}
