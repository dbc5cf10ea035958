package org.wardmote.access.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardmote.access.member.Member;
import org.wardmote.audit.Entry;
import org.wardmote.audit.Readings;
import org.wardmote.govuk.PageLink;

/**
 * What a member did in a week.
 *
 * @param odd how many of the lines were written at odd hours, in words; empty when none were
 * @param cut whether there are more lines than are shown
 */
record WeekPage(
        String id,
        String name,
        String agency,
        String week,
        List<Day> days,
        String odd,
        List<TrailLine> lines,
        boolean cut,
        PageLink before,
        @Nullable PageLink after) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /** One day: from and to which hour something was done, and how often of each kind. */
    record Day(String day, String hours, String looks, String changes, String others, boolean odd) {}

    static WeekPage of(
            Member member,
            LocalDate monday,
            List<Readings.Hour> hours,
            List<Entry> lines,
            int most,
            AlertRules rules,
            List<Member> members,
            Instant now) {
        AlertRules.OddHours odd = rules.of(AlertRules.Pattern.ODD_HOURS).stream()
                .map(AlertRules.Rule::odd)
                .findFirst()
                .orElse(null);
        long atOdd = hours.stream()
                .filter(hour -> odd != null && odd.hold(hour.begins()))
                .mapToLong(Readings.Hour::lines)
                .sum();
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            days.add(day(monday.plusDays(i), hours, odd));
        }
        boolean past = monday.plusWeeks(1)
                .isBefore(LocalDate.ofInstant(now, AlertRules.ZONE).plusDays(1));
        return new WeekPage(
                member.id().toString(),
                member.name(),
                member.agencyName(),
                DATE.format(monday) + " to " + DATE.format(monday.plusDays(6)),
                days,
                atOdd == 0 ? "" : atOdd == 1 ? "One line was" : atOdd + " lines were",
                TrailLine.of(lines.subList(0, Math.min(most, lines.size())), members),
                lines.size() > most,
                PageLink.step(
                        WeekController.href(member.id(), monday.minusWeeks(1)),
                        "Week before",
                        "from " + DATE.format(monday.minusWeeks(1))),
                past
                        ? PageLink.step(
                                WeekController.href(member.id(), monday.plusWeeks(1)),
                                "Week after",
                                "from " + DATE.format(monday.plusWeeks(1)))
                        : null);
    }

    private static Day day(LocalDate day, List<Readings.Hour> hours, AlertRules.@Nullable OddHours odd) {
        List<Readings.Hour> ofDay = hours.stream()
                .filter(hour ->
                        LocalDate.ofInstant(hour.begins(), AlertRules.ZONE).equals(day))
                .toList();
        if (ofDay.isEmpty()) {
            return new Day(DAY.format(day), "–", "0", "0", "0", false);
        }
        Instant first = ofDay.get(0).begins();
        Instant last = ofDay.get(ofDay.size() - 1).begins().plusSeconds(3600);
        long looks = sum(ofDay, Watch.LOOKS);
        long changes = sum(ofDay, List.of(Entry.Kind.COLLECTION, Entry.Kind.ALTERATION, Entry.Kind.ERASURE));
        return new Day(
                DAY.format(day),
                HOUR.format(first.atZone(AlertRules.ZONE)) + " to " + HOUR.format(last.atZone(AlertRules.ZONE)),
                Long.toString(looks),
                Long.toString(changes),
                Long.toString(sum(ofDay, List.of(Entry.Kind.ACCESS))),
                odd != null && ofDay.stream().anyMatch(hour -> odd.hold(hour.begins())));
    }

    private static long sum(List<Readings.Hour> hours, List<Entry.Kind> kinds) {
        return hours.stream()
                .filter(hour -> kinds.contains(hour.kind()))
                .mapToLong(Readings.Hour::lines)
                .sum();
    }
}
