package org.wardmote.statistics.explore;

/**
 * The outside sources that Wardmote knows.
 *
 * @param held those of which something is held, with how fresh it is
 * @param known those of which nothing is held yet
 */
record DatasetsPage(Table held, Table known, boolean mayLoad) {}
