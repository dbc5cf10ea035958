package org.wardmote.access.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.access.oversight.AlertRules.Found;
import org.wardmote.access.oversight.AlertRules.Pattern;
import org.wardmote.access.oversight.AlertRules.Rule;
import org.wardmote.audit.Entry.Kind;
import org.wardmote.audit.Line;
import org.wardmote.audit.Readings;
import org.wardmote.audit.Readings.Run;
import org.wardmote.audit.Trail;

/** Goes over the newest lines of the trail by the rules, and raises an alert for each pattern that it finds. */
@Component
class Watch {

    /** What a look goes back over, so that a night is seen whole; the first after a start goes back further. */
    private static final Duration BACK = Duration.ofHours(26);

    private static final Duration FIRST_BACK = Duration.ofDays(8);

    static final List<Kind> LOOKS = List.of(Kind.CONSULTATION, Kind.DISCLOSURE, Kind.COMBINATION);

    static final List<String> TRIES = List.of("refused", "refusals-not-listed", "sign-in-failed", "sign-in-slowed");

    /** The deeds of whoever looks at lines of the trail about somebody. */
    static final List<String> OWN = List.of("trail-read", "week-read", "readers-read");

    private final Readings readings;
    private final Alerts alerts;
    private final Members members;
    private final Trail trail;
    private final Clock clock;
    private final AlertRules rules = AlertRules.shipped();
    private boolean looked;

    Watch(Readings readings, Alerts alerts, Members members, Trail trail, Clock clock) {
        this.readings = readings;
        this.alerts = alerts;
        this.members = members;
        this.trail = trail;
        this.clock = clock;
    }

    /** Looks once; answers how many new alerts there are. Each has a line in the trail. */
    @Transactional
    public int look() {
        if (!alerts.turn()) {
            return 0;
        }
        Instant now = clock.instant();
        List<Line> raised = new ArrayList<>();
        for (Found found : find(now.minus(looked ? BACK : FIRST_BACK), now)) {
            if (alerts.raise(found, now)) {
                raised.add(Line.ofWardmote(Kind.ACCESS, "alert-raised", "member:" + found.about())
                        .detail(found.rule().name()));
            }
        }
        if (!raised.isEmpty()) {
            trail.write(raised);
        }
        looked = true;
        return raised.size();
    }

    private List<Found> find(Instant from, Instant now) {
        List<Found> found = new ArrayList<>();
        List<Readings.Hour> hours = readings.hours(from, now, "", LOOKS);
        rules.of(Pattern.ODD_HOURS).forEach(rule -> found.addAll(AlertRules.oddHours(rule, hours)));
        rules.of(Pattern.MANY_IN_AN_HOUR).forEach(rule -> found.addAll(AlertRules.many(rule, hours)));
        for (Rule rule : rules.of(Pattern.REFUSED_IN_A_ROW)) {
            found.addAll(AlertRules.runs(rule, readings.runs(from, now, TRIES, Math.toIntExact(rule.moreThan()) + 1)));
        }
        for (Rule rule : rules.of(Pattern.ENDED_MEMBER)) {
            found.addAll(AlertRules.runs(rule, afterTheEnd(from, now)));
        }
        for (Rule rule : rules.of(Pattern.OWN_LINES)) {
            found.addAll(AlertRules.runs(rule, readings.ofThemselves(from, now, OWN)));
        }
        return found;
    }

    /** What those did, or what was tried in their name, who had left before. */
    private List<Run> afterTheEnd(Instant from, Instant now) {
        Map<Instant, List<String>> left = new HashMap<>();
        for (Member member : members.all()) {
            if (member.left() != null) {
                Instant since = member.left().isAfter(from) ? member.left() : from;
                left.computeIfAbsent(since, any -> new ArrayList<>())
                        .add(member.id().toString());
            }
        }
        List<Run> runs = new ArrayList<>();
        // Whoever left long ago is asked for together; the few who left today, each from then on.
        left.forEach((since, ids) -> runs.addAll(readings.ofAny(since.plusSeconds(1), now, ids, TRIES)));
        return runs;
    }
}
