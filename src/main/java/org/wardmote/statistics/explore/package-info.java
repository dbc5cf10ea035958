/** The pages on which figures are looked at, and the same questions asked by machine. */
@NullMarked
package org.wardmote.statistics.explore;

import org.jspecify.annotations.NullMarked;
