package org.wardmote.reports.proofread;

import java.util.List;

/**
 * What was found in a paper.
 *
 * @param summary how many of each, in words
 * @param found what is wrong or doubtful, in the order of the paper
 * @param unchecked what could not be checked
 * @param tables how each table was understood
 */
record ProofPage(String name, String summary, List<Line> found, List<Line> unchecked, List<TableLine> tables) {

    ProofPage {
        found = List.copyOf(found);
        unchecked = List.copyOf(unchecked);
        tables = List.copyOf(tables);
    }

    /**
     * One slip.
     *
     * @param colour of its tag
     * @param place where a person would look for it; may be empty
     */
    record Line(
            String severity, String colour, String place, String quote, String words, String evidence, String mend) {}

    /** One table: what it is of, and what each of its columns was taken for. */
    record TableLine(String caption, String rows, String columns) {}
}
