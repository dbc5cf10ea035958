/** A paper in any of its formats, read into passages: headings, prose and grids, each with its place. */
@NullMarked
package org.wardmote.reports.proofread.read;

import org.jspecify.annotations.NullMarked;
