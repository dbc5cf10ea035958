package org.wardmote.statistics.explore;

import java.util.List;

/** What the checks found in what was loaded. */
record WarningsPanelPage(List<Told> vintages) {

    /** A vintage that somebody should look at, and the first of its warnings. */
    record Told(String title, String href, String loaded, String number, String first) {}
}
