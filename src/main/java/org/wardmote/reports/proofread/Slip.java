package org.wardmote.reports.proofread;

import org.wardmote.reports.proofread.read.Place;

/**
 * Something that a careful reader would mark in a paper.
 *
 * @param kind a stable name of the check, {@code claim.percent}
 * @param quote the words or the cell as they stand
 * @param words what is wrong, in one sentence
 * @param evidence how it is known: the sum, the interval, the other place
 * @param mend what would put it right; may be empty where only the writer can say
 */
public record Slip(
        String kind, Severity severity, Place place, String quote, String words, String evidence, String mend) {

    /** How sure it is. */
    public enum Severity {
        /** It cannot be so. */
        WRONG,
        /** It may be so, and the paper does not show it; or it says more than its evidence. */
        DOUBTFUL,
        /** It could not be checked; said, so that silence means checked. */
        UNCHECKED
    }
}
