package org.wardmote.access.oversight;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wardmote.access.MemberId;
import org.wardmote.access.Purposes;
import org.wardmote.access.Viewer;
import org.wardmote.access.member.Member;
import org.wardmote.access.member.Members;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Readings;
import org.wardmote.audit.Trail;
import org.wardmote.govuk.Page;

/** What a member did in a week, from Monday; whoever wants to see it says why. */
@Controller
class WeekController {

    private static final int MOST_LINES = 300;

    private final Readings readings;
    private final Trail trail;
    private final Members members;
    private final Purposes purposes;
    private final Clock clock;
    private final AlertRules rules = AlertRules.shipped();

    WeekController(Readings readings, Trail trail, Members members, Purposes purposes, Clock clock) {
        this.readings = readings;
        this.trail = trail;
        this.members = members;
        this.purposes = purposes;
        this.clock = clock;
    }

    /** The week of a member in which a moment lies. */
    static String href(MemberId member, Instant moment) {
        return href(member, monday(moment.atZone(AlertRules.ZONE).toLocalDate()));
    }

    static String href(MemberId member, LocalDate from) {
        return "/oversight/members/" + member + "/week?from=" + from;
    }

    @GetMapping("/oversight/members/{id}/week")
    Page show(@PathVariable String id, @RequestParam(defaultValue = "") String from, Viewer viewer) {
        Member member = MemberId.parse(id)
                .flatMap(members::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String thing = "member:" + member.id();
        String purpose = purposes.of(viewer, "member-week", thing);
        LocalDate monday = monday(date(from));
        Instant begins = monday.atStartOfDay(AlertRules.ZONE).toInstant();
        Instant ends = monday.plusWeeks(1).atStartOfDay(AlertRules.ZONE).toInstant();
        List<Readings.Hour> hours =
                readings.hours(begins, ends, member.id().toString(), Arrays.asList(Entry.Kind.values()));
        List<Entry> lines = trail.newest(
                new Trail.Filter("", member.id().toString(), "", Long.MAX_VALUE).between(begins, ends), MOST_LINES + 1);
        trail.write(viewer.line(Entry.Kind.CONSULTATION, "week-read", thing)
                .seen("the week from " + monday + ", " + Math.min(MOST_LINES, lines.size()) + " lines")
                .purpose(purpose));
        return Page.of(
                "access/oversight/week",
                WeekPage.of(member, monday, hours, lines, MOST_LINES, rules, members.all(), clock.instant()));
    }

    private LocalDate date(String from) {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeParseException e) {
            return LocalDate.ofInstant(clock.instant(), AlertRules.ZONE);
        }
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
