package org.wardmote.statistics.explore;

import java.util.List;
import org.wardmote.govuk.Change;

/** What changed: signals first. */
record ChangedPanelPage(List<Told> changes) {

    /** One change, in the words that its evidence allows, and the comparison that it stands in. */
    record Told(String title, String href, String finding, Change change) {}
}
