package org.wardmote.access.oversight;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardmote.access.Actions;
import org.wardmote.access.Decisions;
import org.wardmote.access.HomePanel;
import org.wardmote.access.Viewer;

/** On the home page of those who oversee: the alerts that nobody has closed. */
@Component
class AlertsPanel implements HomePanel {

    private static final int MOST = 5;

    private final Alerts alerts;
    private final Decisions decisions;
    private final AlertRules rules = AlertRules.shipped();

    AlertsPanel(Alerts alerts, Decisions decisions) {
        this.alerts = alerts;
        this.decisions = decisions;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Panel> panel(Viewer viewer) {
        if (viewer.id() == null || !decisions.may(viewer, Actions.READ_TRAIL).allowed()) {
            return Optional.empty();
        }
        List<Alerts.Alert> open = alerts.open(viewer.id());
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<AlertsPage.Row> rows = open.stream()
                .limit(MOST)
                .map(alert -> AlertsPage.row(alert, rules))
                .toList();
        return Optional.of(new Panel(
                open.size() == 1 ? "One alert from the trail" : open.size() + " alerts from the trail",
                "access/oversight/alertsPanel",
                new AlertsPanelPage(rows, open.size() > MOST)));
    }
}
