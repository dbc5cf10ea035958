package org.wardmote.statistics.explore;

import org.wardmote.access.Action;

/** What statistics guards. */
public final class Actions {

    /** To look at figures, and at where they come from. */
    public static final Action READ_FIGURES = new Action("figures.read");

    /** To see counts that are small enough to point at somebody. */
    public static final Action SMALL_NUMBERS = new Action("small-numbers.read");

    /** To bring data into the lake. */
    public static final Action LOAD_DATA = new Action("data.load");

    private Actions() {}
}
