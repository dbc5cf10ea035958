package org.wardmote.access.agreement;

import java.util.List;

/** The agreements that end or ended about now. */
record EndsPanelPage(List<Ending> endings) {

    /** One of them, with what its end does. */
    record Ending(String href, String title, String words) {}
}
