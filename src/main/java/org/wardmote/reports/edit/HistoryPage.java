package org.wardmote.reports.edit;

import java.util.List;

/** Every revision of an edition, newest first. */
record HistoryPage(EditionHead head, List<Row> rows) {

    /**
     * One revision.
     *
     * @param changesHref where it is set beside the one before; empty for the first
     */
    record Row(String number, String href, String at, String by, String note, boolean frozen, String changesHref) {}
}
