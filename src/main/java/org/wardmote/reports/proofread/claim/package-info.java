/** What the prose says of numbers, tied to the tables or the lake, and checked. */
@NullMarked
package org.wardmote.reports.proofread.claim;

import org.jspecify.annotations.NullMarked;
