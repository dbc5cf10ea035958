package org.wardmote.access.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardmote.access.Actions;
import org.wardmote.access.HomePanel;
import org.wardmote.access.PrintedTime;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Agencies;

/**
 * On the home page of everyone who reads agreements and whose agency is a party, so of both sides: the agreements that end
 * within a month or ended within the last.
 */
@Component
class EndsPanel implements HomePanel {

    private static final Duration A_MONTH = Duration.ofDays(30);

    private final Agreements agreements;
    private final Agencies agencies;
    private final Clock clock;

    EndsPanel(Agreements agreements, Agencies agencies, Clock clock) {
        this.agreements = agreements;
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<Panel> panel(Viewer viewer) {
        if (!viewer.may(Actions.READ_AGREEMENTS)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        List<EndsPanelPage.Ending> endings = agreements.all().stream()
                .filter(one -> AgreementWork.manages(viewer, one))
                .filter(one -> one.starts().isBefore(now)
                        && one.over().isAfter(now.minus(A_MONTH))
                        && one.over().isBefore(now.plus(A_MONTH)))
                .map(one -> ending(one, now))
                .toList();
        return endings.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel("Agreements that end", "access/agreement/endsPanel", new EndsPanelPage(endings)));
    }

    private EndsPanelPage.Ending ending(Agreement agreement, Instant now) {
        String parties = String.join("; ", AgreementsPage.parties(agreement, AgreementsController.names(agencies)));
        String moment = PrintedTime.minute(agreement.over());
        return new EndsPanelPage.Ending(
                "/agreements/" + agreement.id(),
                agreement.title(),
                agreement.holds(now)
                        ? "ends at " + moment + ". Then its parties stop sharing under it: " + parties + "."
                        : "ended at " + moment + ", and sharing under it has stopped for all its parties: " + parties
                                + ".");
    }
}
