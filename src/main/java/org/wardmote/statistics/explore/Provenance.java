package org.wardmote.statistics.explore;

import java.util.List;

/**
 * Where each number comes from: the vintages that it rests on, back to the files as they came.
 *
 * @param denominators what rates are divided by and why there are none, each a sentence
 */
record Provenance(List<Source> sources, List<String> denominators) {

    /**
     * One vintage.
     *
     * @param href its page
     * @param loaded the day on which it was loaded, in print
     * @param caveats what its dataset's definition warns of
     */
    record Source(
            String title,
            String vintage,
            String href,
            String loaded,
            String loadedBy,
            String publisher,
            String licence,
            String attribution,
            List<File> files,
            List<String> caveats) {}

    /** A file as it came; its hash names its every byte. */
    record File(String name, String sha256, String size) {}
}
