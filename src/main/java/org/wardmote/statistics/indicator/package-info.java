/** What is counted: the offence tree, derived and overlapping totals, definitions as data files. */
@NullMarked
package org.wardmote.statistics.indicator;

import org.jspecify.annotations.NullMarked;
