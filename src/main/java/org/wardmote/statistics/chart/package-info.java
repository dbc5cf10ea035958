/** Figures as charts and maps, each with the table beneath it and its words for those who cannot see it. */
@NamedInterface("chart")
@NullMarked
package org.wardmote.statistics.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
