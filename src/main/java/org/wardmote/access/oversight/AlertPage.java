package org.wardmote.access.oversight;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.MemberId;
import org.wardmote.access.PrintedTime;
import org.wardmote.govuk.Problems;

/**
 * One alert.
 *
 * @param closed who closed it and when; empty while it is open
 * @param canClose whether this viewer may
 */
record AlertPage(
        String id,
        String name,
        String sentence,
        String who,
        String agency,
        String raised,
        String week,
        String readers,
        String closed,
        String reason,
        boolean canClose,
        String typed,
        Problems problems) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    static AlertPage of(Alerts.Alert alert, AlertRules rules, boolean canClose, String typed, Problems problems) {
        Alerts.Closure closure = alert.closure();
        String week = MemberId.parse(alert.about())
                .map(member -> WeekController.href(member, alert.begins()))
                .orElse("");
        return new AlertPage(
                alert.id().toString(),
                name(alert, rules),
                sentence(alert, rules),
                alert.name(),
                alert.agency() == null ? "" : alert.agency(),
                PrintedTime.second(alert.raisedAt()),
                week,
                ReadersController.href("member:" + alert.about()),
                closure == null ? "" : "Closed by " + closure.closer() + " on " + PrintedTime.day(closure.at()),
                closure == null ? "" : closure.reason(),
                canClose && closure == null,
                typed,
                problems);
    }

    static String name(Alerts.Alert alert, AlertRules rules) {
        AlertRules.Rule rule = rules.named(alert.rule());
        return rule == null ? alert.rule() : rule.name();
    }

    /** The alert's sentence; a rule that the file no longer knows is told by its bare numbers. */
    static String sentence(Alerts.Alert alert, AlertRules rules) {
        AlertRules.@Nullable Rule rule = rules.named(alert.rule());
        String says = rule == null ? "{who}: {lines} times {when}." : rule.says();
        return says.replace("{who}", alert.name())
                .replace("{lines}", Long.toString(alert.lines()))
                .replace("{when}", when(alert.begins(), alert.ends()))
                .replace(" 1 times", " once");
    }

    /** "on 5 January 2026, from 21:00 to 23:00". */
    static String when(Instant begins, Instant ends) {
        ZonedDateTime first = begins.atZone(AlertRules.ZONE);
        ZonedDateTime last = ends.atZone(AlertRules.ZONE);
        if (HOUR.format(first).equals(HOUR.format(last)) && first.toLocalDate().equals(last.toLocalDate())) {
            return "on " + DAY.format(first) + " at " + HOUR.format(first);
        }
        return first.toLocalDate().equals(last.toLocalDate())
                ? "on " + DAY.format(first) + ", from " + HOUR.format(first) + " to " + HOUR.format(last)
                : "from " + DAY.format(first) + ", " + HOUR.format(first) + " to " + DAY.format(last) + ", "
                        + HOUR.format(last);
    }
}
