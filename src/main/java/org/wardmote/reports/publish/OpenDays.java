package org.wardmote.reports.publish;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when a paper must be out.
 *
 * @param meeting it goes to; null while none is set
 * @param last day on which it may be published; null when that cannot be told
 */
record OpenDays(
        ClearDays rule,
        LocalDate today,
        @Nullable LocalDate meeting,
        @Nullable LocalDate last) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    static OpenDays of(ClearDays rule, LocalDate today, @Nullable LocalDate meeting) {
        Optional<LocalDate> last = meeting == null ? Optional.empty() : rule.lastDay(meeting);
        return new OpenDays(rule, today, meeting, last.orElse(null));
    }

    boolean late() {
        return last != null && today.isAfter(last);
    }

    /** Whether publication today needs the chair's reason: it is late, or nobody can tell. */
    boolean needsUrgency() {
        return late() || (meeting != null && last == null);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** What the clock shows, in a sentence or two. */
    String words() {
        if (meeting == null) {
            return "No date of a meeting is set. Write date: in the front matter, as in 2026-03-12.";
        }
        if (last == null) {
            return "The bank holidays of " + meeting.getYear() + " are not known here, so the last day cannot be told.";
        }
        String by = "For the meeting on " + day(meeting) + " the last lawful day of publication is " + day(last) + ".";
        if (!late()) {
            return by;
        }
        return by
                + (today.isBefore(meeting)
                        ? " That day has gone: published today, it lies open for " + rule.between(today, meeting)
                                + " clear " + (rule.between(today, meeting) == 1 ? "day." : "days.")
                        : " That day has gone, and so has the meeting.");
    }
}
