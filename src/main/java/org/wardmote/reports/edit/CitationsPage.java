package org.wardmote.reports.edit;

import java.util.List;

/** Every number that a paper tells, with where it comes from. */
record CitationsPage(EditionHead head, List<Row> counted, List<Row> stated) {

    /**
     * One telling.
     *
     * @param words as the paper prints them; of a table or chart its name
     * @param href where it is followed back; empty for what others state
     * @param from its sources, or who states it
     */
    record Row(String words, String href, String expression, String from) {}
}
