package org.wardmote.access.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.wardmote.access.PrintedTime;
import org.wardmote.govuk.SummaryRow;

/** One agreement, and what became of it. */
record AgreementPage(
        String id,
        String title,
        String marking,
        String state,
        String tag,
        List<SummaryRow> rows,
        boolean canManage,
        boolean canEnd,
        List<Told> changes) {

    /** A line of its history. */
    record Told(String at, String by, String words) {}

    static AgreementPage of(
            Agreement agreement,
            List<Agreements.Change> changes,
            Map<String, String> names,
            Terms terms,
            boolean canManage,
            Instant now) {
        AgreementsPage.State state = AgreementsPage.State.of(agreement, now);
        return new AgreementPage(
                agreement.id().toString(),
                agreement.title(),
                terms.marking(agreement.marking()),
                state.words(),
                state.tag(),
                List.of(
                        SummaryRow.of("Parties", String.join("; ", AgreementsPage.parties(agreement, names))),
                        SummaryRow.of(
                                "Share for",
                                AgreementsPage.words(agreement.purposes().stream()
                                        .map(terms::purpose)
                                        .toList())),
                        SummaryRow.of(
                                "Sorts of data",
                                AgreementsPage.words(agreement.dataClasses().stream()
                                        .map(terms::dataClass)
                                        .toList())),
                        SummaryRow.of("Law", terms.gateway(agreement.gateway())),
                        SummaryRow.of("From", PrintedTime.minute(agreement.starts())),
                        SummaryRow.of(agreement.ended() == null ? "Until" : "Ended", end(agreement)),
                        SummaryRow.of("To be reviewed by", PrintedTime.day(PrintedTime.startOf(agreement.review())))),
                canManage,
                now.isBefore(agreement.over()),
                changes.stream()
                        .map(change -> new Told(PrintedTime.minute(change.at()), change.by(), change.words()))
                        .toList());
    }

    private static String end(Agreement agreement) {
        String moment = PrintedTime.minute(agreement.over());
        return agreement.endedBy() == null ? moment : moment + ", by " + agreement.endedBy();
    }
}
