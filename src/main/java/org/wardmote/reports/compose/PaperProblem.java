package org.wardmote.reports.compose;

/**
 * Something in a paper that must be mended, or known.
 *
 * @param kind a stable name
 * @param line of the paper's text, from 1; 0 when it is of the whole
 * @param words what is so, in one sentence
 * @param mend how to put it right; may be empty
 */
public record PaperProblem(Kind kind, int line, String words, String mend) {

    /** What kinds there are. */
    public enum Kind {
        /** The text cannot be read as it is meant: an expression, a value, the front matter, the structure. */
        UNREADABLE,
        /** A part that every paper has is missing. */
        MISSING_PART,
        /** A number typed by hand that is neither bound to a figure nor sourced. */
        UNSOURCED,
        /** Words that are false by the data held now. */
        FALSE,
        /** A figure that could not be told, so that the words say so. */
        UNTOLD,
        /** Something exempt stands where the public reads. */
        EXEMPT
    }

    /** Whether a paper may leave with it. */
    public boolean stops() {
        return kind != Kind.UNTOLD;
    }

    /** As a line for a terminal. */
    @Override
    public String toString() {
        return (line > 0 ? "line " + line + ": " : "") + words + (mend.isEmpty() ? "" : " " + mend);
    }
}
