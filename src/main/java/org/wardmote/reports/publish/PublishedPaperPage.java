package org.wardmote.reports.publish;

import java.util.List;

/**
 * A published paper as everyone reads it.
 *
 * @param body as HTML, written when it was published
 * @param late how it came late, in a sentence; empty when it lay open in time
 * @param old that a later issue is there, in a sentence, and {@code newestHref} where; empty for the newest
 * @param successor the title of the paper that takes its place, and {@code successorHref} where; empty for none
 * @param later figures that data published since tell otherwise, each in a line
 * @param root the root hash of its seal, as it stands in the minutes
 * @param issues all issues when there are several
 */
record PublishedPaperPage(
        String title,
        String about,
        String body,
        String late,
        String old,
        String newestHref,
        String successor,
        String successorHref,
        String successorWords,
        List<String> corrections,
        List<Download> downloads,
        List<Link> issues,
        String numbersHref,
        List<String> later,
        String root) {

    /** A file to take away. */
    record Download(String label, String href, String size, String sha256) {}

    /** Another issue. */
    record Link(String text, String href) {}
}
