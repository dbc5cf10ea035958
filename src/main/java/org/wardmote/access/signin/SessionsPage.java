package org.wardmote.access.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.PrintedTime;
import org.wardmote.govuk.Frame;
import org.wardmote.govuk.SummaryRow;

/**
 * The sessions in which a member is signed in.
 *
 * @param action where the ending of one is asked for, before its name
 * @param member whose they are; empty when they are the reader's own
 * @param minutes how long a session may rest, and how long after something sensitive
 */
record SessionsPage(
        String action,
        String member,
        List<Row> sessions,
        long minutes,
        long sensitiveMinutes,
        List<Frame.Link> breadcrumbs) {

    SessionsPage {
        sessions = List.copyOf(sessions);
        breadcrumbs = List.copyOf(breadcrumbs);
    }

    /** @param here whether it is the one in which this page is read */
    record Row(String name, String browser, String since, List<SummaryRow> rows, boolean here) {}

    static List<Row> rows(List<OpenSessions.Open> open, @Nullable String here) {
        return open.stream().map(one -> row(one, one.name().equals(here))).toList();
    }

    private static Row row(OpenSessions.Open open, boolean here) {
        Presence presence = open.presence();
        String since = PrintedTime.second(presence.since());
        return new Row(
                open.name(),
                presence.browser(),
                since,
                List.of(
                        SummaryRow.of("Last used", PrintedTime.second(presence.used())),
                        SummaryRow.of("Signed in", since + ", with " + presence.how()),
                        SummaryRow.of("From", presence.address())),
                here);
    }
}
