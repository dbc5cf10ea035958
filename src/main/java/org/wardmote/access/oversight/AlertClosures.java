package org.wardmote.access.oversight;

import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardmote.access.Viewer;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;

/** Closing an alert, with its line in the trail. */
@Component
class AlertClosures {

    private final Alerts alerts;
    private final Trail trail;
    private final Clock clock;

    AlertClosures(Alerts alerts, Trail trail, Clock clock) {
        this.alerts = alerts;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void close(Viewer viewer, Alerts.Alert alert, String reason) {
        boolean closed = alerts.close(alert, Objects.requireNonNull(viewer.id()), reason, clock.instant());
        if (closed) {
            trail.write(viewer.line(Entry.Kind.ALTERATION, "alert-closed", "alert:" + alert.id())
                    .detail("About member " + alert.about() + ", " + alert.rule() + ": " + reason.strip()));
        }
    }
}
