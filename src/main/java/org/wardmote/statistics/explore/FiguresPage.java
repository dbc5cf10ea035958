package org.wardmote.statistics.explore;

import java.util.List;

/**
 * The way into figures.
 *
 * @param doors where one can go, and why one would
 * @param fresh the newest month of each series
 */
record FiguresPage(List<Door> doors, Table fresh, boolean mayLoad) {

    /** One place to go. */
    record Door(String text, String href, String why) {}
}
