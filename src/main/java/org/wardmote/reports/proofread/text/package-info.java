/** Slips of the text itself: acronyms, names, missing figures, numbering, contradictions. */
@NullMarked
package org.wardmote.reports.proofread.text;

import org.jspecify.annotations.NullMarked;
