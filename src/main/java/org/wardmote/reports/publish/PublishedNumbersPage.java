package org.wardmote.reports.publish;

import java.util.List;

/** Where each number of a published paper comes from. */
record PublishedNumbersPage(
        String title, String href, String frozen, String jsonHref, List<Row> counted, List<Row> stated) {

    /**
     * One place of the paper.
     *
     * @param words as printed; of a table or chart its name
     * @param definitions of what is counted
     * @param counts a line for each thing in each area, with what later data say
     * @param sources files, or who states the number
     */
    record Row(String words, List<String> definitions, List<String> counts, List<String> sources) {

        /** More lines than these are shown to whoever asks. */
        boolean many() {
            return counts.size() > 4;
        }
    }
}
