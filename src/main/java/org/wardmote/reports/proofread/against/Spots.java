package org.wardmote.reports.proofread.against;

import java.util.List;

/**
 * The numbers of one table, or of one sentence, that can be tied.
 *
 * @param of what they stand in, for a person
 * @param untied how many more numbers it has
 */
record Spots(String of, boolean table, List<Spot> tied, int untied) {

    Spots {
        tied = List.copyOf(tied);
    }
}
