package org.wardmote.reports.publish;

import java.util.List;

/** What waits for a member among the papers. */
record PapersPanelPage(List<Waiting> papers) {

    PapersPanelPage {
        papers = List.copyOf(papers);
    }

    /**
     * One paper.
     *
     * @param what to do, each in a few words
     */
    record Waiting(String title, String href, List<String> what) {
        Waiting {
            what = List.copyOf(what);
        }
    }
}
