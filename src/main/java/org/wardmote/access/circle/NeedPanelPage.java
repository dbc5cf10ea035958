package org.wardmote.access.circle;

import java.util.List;

/** What waits for whoever leads. */
record NeedPanelPage(List<Waiting> waiting) {

    /** One thing that waits, as a link and the rest of its sentence. */
    record Waiting(String href, String what, String rest) {}
}
