package org.wardmote.statistics.explore;

/**
 * Finding an area by its name.
 *
 * @param sought what was typed; empty on a first visit
 * @param found areas of that name
 * @param near areas of a name that is close, when none has it
 * @param held the areas that something is held of, for a first visit
 */
record AreasPage(String sought, Table found, Table near, Table held) {}
