package org.wardmote.access.privacy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.wardmote.access.Marking;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.privacy.SubjectRequests.Request;
import org.wardmote.govuk.Problems;

/** Requests for one's own data, and the form for one more. */
record RequestsPage(String marking, List<Row> rows, String name, String email, String received, Problems problems) {

    /**
     * One request.
     *
     * @param late whether its month is over and nobody has reviewed the answer
     */
    record Row(String id, String name, String received, String due, String state, boolean late) {}

    static RequestsPage of(
            List<Request> requests, LocalDate today, String name, String email, String received, Problems problems) {
        return new RequestsPage(
                Marking.OFFICIAL_SENSITIVE.printed(),
                requests.stream().map(request -> row(request, today)).toList(),
                name,
                email,
                received,
                problems);
    }

    private static Row row(Request request, LocalDate today) {
        boolean open = request.review() == null;
        return new Row(
                request.id().toString(),
                request.person().name(),
                day(request.receivedOn()),
                day(request.due()),
                open ? "Waits for a second member's review" : "Reviewed",
                open && today.isAfter(request.due()));
    }

    static String day(LocalDate day) {
        return PrintedTime.day(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }
}
