package org.wardmote.reports.proofread.claim;

/** How exact a number claims to be. */
enum Roundness {
    /** As printed. */
    NONE,
    /** Near it. */
    ABOUT,
    /** A little less. */
    UNDER,
    /** A little more. */
    OVER,
    /** More, as far as it may be. */
    ABOVE,
    /** Less, as far as it may be. */
    BELOW
}
