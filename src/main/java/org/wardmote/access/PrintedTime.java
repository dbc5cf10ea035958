package org.wardmote.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as this room's pages print them, by the clocks of the place that Wardmote serves. */
public final class PrintedTime {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZONE);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK).withZone(ZONE);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.UK).withZone(ZONE);

    private PrintedTime() {}

    /** 5 January 2026. */
    public static String day(Instant moment) {
        return DAY.format(moment);
    }

    /** The same of a date. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** 09:30 on 5 January 2026. */
    public static String minute(Instant moment) {
        return MINUTE.format(moment);
    }

    /** The first moment of a day. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The day of a moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** 5 Jan 2026, 09:30:00. */
    public static String second(Instant moment) {
        return SECOND.format(moment);
    }
}
