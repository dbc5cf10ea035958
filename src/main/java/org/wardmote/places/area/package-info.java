/** Codes, dated names, boundaries, what lies in what, splits and merges. */
@NullMarked
package org.wardmote.places.area;

import org.jspecify.annotations.NullMarked;
