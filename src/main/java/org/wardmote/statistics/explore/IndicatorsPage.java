package org.wardmote.statistics.explore;

/** The list of everything that is counted. */
record IndicatorsPage(Table indicators) {}
