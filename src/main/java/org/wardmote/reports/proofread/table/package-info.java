/** Grids understood as tables of periods, changes and rates, and their arithmetic checked. */
@NullMarked
package org.wardmote.reports.proofread.table;

import org.jspecify.annotations.NullMarked;
