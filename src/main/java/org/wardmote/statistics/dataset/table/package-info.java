/** Tables of counts: what each column and row is taken for, and the counts that come of it. */
@NullMarked
package org.wardmote.statistics.dataset.table;

import org.jspecify.annotations.NullMarked;
