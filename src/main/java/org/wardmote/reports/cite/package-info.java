/** Figures frozen where a paper tells them: with their definition, their source, their vintage and the files behind it. */
@NullMarked
package org.wardmote.reports.cite;

import org.jspecify.annotations.NullMarked;
