/** Outside data: recognised, read within limits, checked, and every vintage kept in the lake. */
@NullMarked
package org.wardmote.statistics.dataset;

import org.jspecify.annotations.NullMarked;
