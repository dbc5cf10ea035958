/** A paper held against the figures of a lake: what it says of an indicator, an area and a period that the lake knows. */
@NullMarked
package org.wardmote.reports.proofread.against;

import org.jspecify.annotations.NullMarked;
