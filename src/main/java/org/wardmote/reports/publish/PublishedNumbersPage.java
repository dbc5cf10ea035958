package org.wardmote.reports.publish;

import java.util.List;

/** Where each number of a published paper comes from. */
record PublishedNumbersPage(String title, String href, String frozen, String jsonHref, List<Row> rows) {

    /** One place of the paper: its words, and what they rest on. */
    record Row(String words, List<String> figures, List<String> sources) {}
}
