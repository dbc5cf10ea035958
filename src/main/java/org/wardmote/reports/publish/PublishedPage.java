package org.wardmote.reports.publish;

import java.util.List;

/** The papers that are published. */
record PublishedPage(List<Row> rows) {

    /** One paper. */
    record Row(String title, String href, String meeting, String published, String state) {}
}
