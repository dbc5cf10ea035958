package org.wardmote.reports.edit;

import java.util.List;

/**
 * A draft as it would be printed, with what is wrong with it. Stands beside the editor, and alone where a script asks.
 *
 * @param action where a button that takes a true sentence sends the text
 * @param summary how many problems there are, in a sentence
 * @param paper as HTML
 */
record PreviewPage(String action, String summary, List<ProblemShown> problems, String paper) {

    static PreviewPage of(String action, List<ProblemShown> problems, String paper) {
        long stopping = problems.stream().filter(ProblemShown::stops).count();
        String summary = problems.isEmpty()
                ? "Nothing is wrong with it."
                : stopping == 0
                        ? "Nothing stands against its leaving."
                        : stopping == 1
                                ? "1 problem stands against its leaving."
                                : stopping + " problems stand against its leaving.";
        return new PreviewPage(action, summary, problems, paper);
    }
}
