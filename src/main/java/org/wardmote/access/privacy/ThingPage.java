package org.wardmote.access.privacy;

import org.wardmote.access.PrintedTime;
import org.wardmote.govuk.Problems;

/**
 * One thing that is past its time, and what becomes of it.
 *
 * @param held whether a legal hold keeps it: then nothing but a release of the hold helps
 * @param until and reason what was typed for keeping it longer
 */
record ThingPage(
        String marking,
        String thing,
        String title,
        String name,
        String since,
        String kept,
        String citation,
        boolean held,
        String until,
        String reason,
        Problems problems) {

    static ThingPage of(Retention.Due due, Processing processing, String until, String reason, Problems problems) {
        Processing.RecordClass kept = processing.of(due.recordClass());
        return new ThingPage(
                kept.marking().printed(),
                due.ended().thing(),
                due.ended().title(),
                kept.name(),
                PrintedTime.day(due.ended().since()),
                RetentionPage.inWords(due.rule()),
                due.rule().citation(),
                due.held(),
                until,
                reason,
                problems);
    }
}
