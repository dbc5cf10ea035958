package org.wardmote.backup;

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
import org.wardmote.audit.Entry;
import org.wardmote.audit.Trail;

/** On the home page of administrators: when the last backup was taken and found whole. */
@Component
class BackupPanel implements HomePanel {

    /** A backup that is older than this is no answer to a disk that fails tomorrow. */
    private static final Duration OLD = Duration.ofDays(7);

    private final Trail trail;
    private final Clock clock;

    BackupPanel(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Optional<Panel> panel(Viewer viewer) {
        if (!viewer.may(Actions.MANAGE_MEMBERS)) {
            return Optional.empty();
        }
        List<Entry> last = trail.newest(new Trail.Filter(Backup.DEED, "", "", Long.MAX_VALUE), 1);
        return Optional.of(new Panel(
                "Backups",
                "backup/panel",
                last.isEmpty() ? none() : told(last.get(0).at())));
    }

    private static BackupPanelPage none() {
        return new BackupPanelPage("No backup of this Wardmote has been taken yet.", true);
    }

    private BackupPanelPage told(Instant at) {
        Duration age = Duration.between(at, clock.instant());
        String when = "The last backup that was read again and found whole was taken on " + PrintedTime.day(at);
        return age.compareTo(OLD) > 0
                ? new BackupPanelPage(when + ", " + age.toDays() + " days ago.", true)
                : new BackupPanelPage(when + ".", false);
    }
}
