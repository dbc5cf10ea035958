package org.wardmote.access.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Members;
import org.wardmote.access.oversight.AlertRules.Found;
import org.wardmote.access.oversight.AlertRules.Pattern;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Readings;
import org.wardmote.audit.Trail;
import org.wardmote.govuk.Page;

/** Reading at odd hours and in bulk over four weeks, below the numbers that raise an alert too. */
@Controller
class PatternsController {

    private static final Duration FOUR_WEEKS = Duration.ofDays(28);
    private static final int MOST = 100;

    private final Readings readings;
    private final Members members;
    private final Trail trail;
    private final Clock clock;
    private final AlertRules rules = AlertRules.shipped();

    PatternsController(Readings readings, Members members, Trail trail, Clock clock) {
        this.readings = readings;
        this.members = members;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/oversight/odd-hours")
    Page oddHours(Viewer viewer) {
        List<Found> found = new ArrayList<>();
        for (AlertRules.Rule rule : rules.of(Pattern.ODD_HOURS)) {
            found.addAll(AlertRules.oddHours(rule.fromTheFirst(), hours()));
        }
        found.sort(Comparator.comparing(Found::begins).reversed());
        written(viewer, "odd-hours-read", found.size());
        return Page.of("access/oversight/patterns", PatternsPage.oddHours(most(found), rules, members.all()));
    }

    @GetMapping("/oversight/bulk-reading")
    Page bulk(Viewer viewer) {
        List<Found> found = new ArrayList<>();
        for (AlertRules.Rule rule : rules.of(Pattern.MANY_IN_AN_HOUR)) {
            found.addAll(AlertRules.many(rule.fromTheFirst(), hours()));
        }
        found.sort(Comparator.comparing(Found::lines).reversed().thenComparing(Found::begins));
        written(viewer, "bulk-reading-read", found.size());
        return Page.of("access/oversight/patterns", PatternsPage.bulk(most(found), rules, members.all()));
    }

    private List<Readings.Hour> hours() {
        Instant now = clock.instant();
        return readings.hours(now.minus(FOUR_WEEKS), now, "", Watch.LOOKS);
    }

    private void written(Viewer viewer, String deed, int rows) {
        trail.write(viewer.line(Entry.Kind.CONSULTATION, deed, "trail").seen(Math.min(MOST, rows) + " rows"));
    }

    private static List<Found> most(List<Found> found) {
        return found.subList(0, Math.min(MOST, found.size()));
    }
}
