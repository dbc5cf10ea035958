/** Periods, rates, intervals, is the change real, rank, small numbers hidden, words chosen. */
@NullMarked
package org.wardmote.statistics.compare;

import org.jspecify.annotations.NullMarked;
