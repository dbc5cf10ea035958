package org.wardmote.access.privacy;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.wardmote.access.Marking;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Viewer;
import org.wardmote.govuk.Problems;

/**
 * What is past its time, what will be by the end of next month, what is held, and what was erased.
 *
 * @param until the end of next month
 * @param thing what somebody wants to hold, as they typed it
 */
record RetentionPage(
        String marking,
        List<Row> queue,
        String until,
        List<Row> next,
        List<HoldRow> holds,
        List<CertificateRow> certificates,
        List<RuleRow> rules,
        String thing,
        String reason,
        Problems problems) {

    /** A thing past its time; {@code href} is where one decides on it. */
    record Row(String title, String name, String since, String kept, boolean held, String href) {}

    record HoldRow(String id, String thing, String reason, String placed) {}

    record CertificateRow(String id, String name, String erased, String counts) {}

    record RuleRow(String name, String kept, String effective, String citation) {}

    static RetentionPage of(
            Retention retention,
            Viewer viewer,
            Holds holds,
            Processing processing,
            int most,
            String thing,
            String reason,
            Problems problems) {
        return new RetentionPage(
                Marking.OFFICIAL_SENSITIVE.printed(),
                retention.queue(viewer).stream()
                        .map(due -> row(due, processing))
                        .toList(),
                RequestsPage.day(retention.endOfNextMonth()),
                retention.nextMonth(viewer).stream()
                        .map(due -> row(due, processing))
                        .toList(),
                holds.open().stream()
                        .map(hold -> new HoldRow(
                                hold.id().toString(),
                                hold.thing(),
                                hold.reason(),
                                hold.placedBy() + ", " + PrintedTime.day(hold.placedAt())))
                        .toList(),
                holds.certificates(most).stream()
                        .map(one -> new CertificateRow(
                                one.id().toString(),
                                processing.of(one.recordClass()).name(),
                                PrintedTime.day(one.erasedAt()),
                                one.counts()))
                        .toList(),
                retention.rules().all().stream()
                        .map(rule -> new RuleRow(
                                processing.of(rule.recordClass()).name(),
                                inWords(rule),
                                RequestsPage.day(rule.effective()),
                                rule.citation()))
                        .toList(),
                thing,
                reason,
                problems);
    }

    private static Row row(Retention.Due due, Processing processing) {
        return new Row(
                due.ended().title(),
                processing.of(due.recordClass()).name(),
                PrintedTime.day(due.ended().since()),
                inWords(due.rule()),
                due.held(),
                UriComponentsBuilder.fromPath("/privacy/retention/thing")
                        .queryParam("thing", "{thing}")
                        .buildAndExpand(Map.of("thing", due.ended().thing()))
                        .encode()
                        .toUriString());
    }

    /** "6 years from the day on which the membership ended". */
    static String inWords(RetentionRules.Rule rule) {
        Period keep = rule.keep();
        if (keep == null) {
            return "Never erased";
        }
        List<String> parts = new ArrayList<>();
        add(parts, keep.getYears(), "year");
        add(parts, keep.getMonths(), "month");
        add(parts, keep.getDays(), "day");
        return String.join(" and ", parts) + " from " + rule.from();
    }

    private static void add(List<String> parts, int count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
