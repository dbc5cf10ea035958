package org.wardmote.access.oversight;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wardmote.access.member.Member;
import org.wardmote.access.oversight.AlertRules.Found;
import org.wardmote.access.oversight.AlertRules.Pattern;

/**
 * What was found over four weeks, one row for each member and night or hour.
 *
 * @param lead what is listed
 * @param counted the head of the column that counts
 */
record PatternsPage(String title, String lead, String counted, String none, List<Row> rows) {

    /**
     * One night or hour of a member.
     *
     * @param alert whether it is more than the rule passes over, so that there is an alert of it
     */
    record Row(String who, String agency, String week, String when, String lines, boolean alert) {}

    static PatternsPage oddHours(List<Found> found, AlertRules rules, List<Member> members) {
        AlertRules.Rule rule = rules.of(Pattern.ODD_HOURS).get(0);
        AlertRules.OddHours odd = java.util.Objects.requireNonNull(rule.odd());
        return new PatternsPage(
                "Reading at odd hours",
                "Records that were read or given out between " + odd.from() + " and " + odd.to()
                        + (odd.weekends() ? ", or at a weekend" : "") + ", in the last four weeks. More than "
                        + rule.moreThan() + " in one night raise an alert.",
                "Times",
                "Nobody read anything at odd hours in the last four weeks.",
                rows(found, rule, members));
    }

    static PatternsPage bulk(List<Found> found, AlertRules rules, List<Member> members) {
        AlertRules.Rule rule = rules.of(Pattern.MANY_IN_AN_HOUR).get(0);
        return new PatternsPage(
                "Reading in bulk",
                "How many different records somebody opened in one hour of the clock, the most first, in the last four"
                        + " weeks. More than " + rule.moreThan() + " raise an alert.",
                "Records",
                "Nobody opened a record in the last four weeks.",
                rows(found, rule, members));
    }

    private static List<Row> rows(List<Found> found, AlertRules.Rule rule, List<Member> members) {
        Map<String, Member> known =
                members.stream().collect(Collectors.toMap(one -> one.id().toString(), one -> one));
        return found.stream()
                .map(one -> {
                    Member member = known.get(one.about());
                    return new Row(
                            member == null ? one.about() : member.name(),
                            member == null ? "" : member.agencyName(),
                            member == null ? "" : WeekController.href(member.id(), one.begins()),
                            AlertPage.when(one.begins(), one.ends()),
                            Long.toString(one.lines()),
                            one.lines() > rule.moreThan());
                })
                .toList();
    }
}
