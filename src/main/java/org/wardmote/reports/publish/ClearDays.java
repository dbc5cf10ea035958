package org.wardmote.reports.publish;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * How long a paper lies open before its meeting: clear days, on which the offices are open, between the day of
 * publication and that of the meeting, neither of which counts.
 *
 * @param days how many there must be
 * @param closed days of the week that do not count
 * @param holidays that do not count either
 * @param years for which the holidays are known
 * @param law that asks for them
 * @param urgentLaw that lets an item be considered all the same
 */
record ClearDays(
        int days,
        Set<DayOfWeek> closed,
        Set<LocalDate> holidays,
        Set<Integer> years,
        ZoneId zone,
        String law,
        String urgentLaw) {

    ClearDays {
        closed = Set.copyOf(closed);
        holidays = Set.copyOf(holidays);
        years = Set.copyOf(years);
    }

    /** The last day on which a paper may be published for a meeting; empty when that year's holidays are not known. */
    Optional<LocalDate> lastDay(LocalDate meeting) {
        LocalDate day = meeting;
        for (int clear = 0; clear < days; clear++) {
            day = openDayBefore(day);
        }
        // it is published where the public may come and look, so on a day on which the offices are open
        LocalDate last = openDayBefore(day);
        return years.contains(meeting.getYear()) && years.contains(last.getYear())
                ? Optional.of(last)
                : Optional.empty();
    }

    /** How many clear days lie between. */
    int between(LocalDate published, LocalDate meeting) {
        int clear = 0;
        for (LocalDate day = published.plusDays(1); day.isBefore(meeting) && clear <= days; day = day.plusDays(1)) {
            clear += open(day) ? 1 : 0;
        }
        return clear;
    }

    private LocalDate openDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!open(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    private boolean open(LocalDate day) {
        return !closed.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
