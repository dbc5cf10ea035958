package org.wardmote.reports.edit;

import java.util.List;
import org.wardmote.govuk.Option;

/**
 * Two revisions, or two editions, side by side: where they differ, sentence by sentence.
 *
 * @param title what is compared
 * @param count how many places differ, in a sentence
 * @param from the revisions that may be chosen; empty where two editions are compared
 * @param looksHref where a form notes that the later one was read; empty for no form
 */
record ComparisonPage(
        EditionHead head,
        String title,
        String count,
        List<ChangeShown> changes,
        List<Option> from,
        List<Option> to,
        String looksHref,
        int number) {

    static String count(List<ChangeShown> changes) {
        return changes.isEmpty()
                ? "No sentence differs."
                : changes.size() == 1 ? "1 place differs." : changes.size() + " places differ.";
    }
}
