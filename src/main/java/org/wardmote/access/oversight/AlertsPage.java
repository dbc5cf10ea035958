package org.wardmote.access.oversight;

import java.util.List;
import org.wardmote.access.PrintedTime;

/** The alerts that are open, those that were closed last, and the rules by which they are raised. */
record AlertsPage(List<Row> open, List<Row> closed, List<RuleRow> rules) {

    /** @param closed who closed it and when; empty while it is open */
    record Row(String id, String name, String sentence, String raised, String closed, String reason) {}

    /** A rule: its name, and from how many on it speaks. */
    record RuleRow(String name, String moreThan) {}

    static AlertsPage of(List<Alerts.Alert> open, List<Alerts.Alert> closed, AlertRules rules) {
        return new AlertsPage(
                open.stream().map(alert -> row(alert, rules)).toList(),
                closed.stream().map(alert -> row(alert, rules)).toList(),
                rules.all().stream()
                        .map(rule -> new RuleRow(rule.name(), Long.toString(rule.moreThan())))
                        .toList());
    }

    static Row row(Alerts.Alert alert, AlertRules rules) {
        Alerts.Closure closure = alert.closure();
        return new Row(
                alert.id().toString(),
                AlertPage.name(alert, rules),
                AlertPage.sentence(alert, rules),
                PrintedTime.second(alert.raisedAt()),
                closure == null ? "" : closure.closer() + ", " + PrintedTime.day(closure.at()),
                closure == null ? "" : closure.reason());
    }
}
