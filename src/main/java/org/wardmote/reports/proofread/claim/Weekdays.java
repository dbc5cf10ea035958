package org.wardmote.reports.proofread.claim;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardmote.reports.proofread.Slip;
import org.wardmote.reports.proofread.Slip.Severity;
import org.wardmote.reports.proofread.read.Passage;
import org.wardmote.reports.proofread.read.Passage.Heading;
import org.wardmote.reports.proofread.read.Passage.Prose;
import org.wardmote.reports.proofread.read.Place;
import org.wardmote.reports.proofread.read.Reading;

/** Checks that a date falls on the day of the week that stands before it. */
final class Weekdays {

    private static final Pattern DATE = Pattern.compile("\\b(mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?"
            + "(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(january|february|march|april|may|june|july|august|september|october"
            + "|november|december),? ((?:19|20)\\d{2})\\b");

    private Weekdays() {}

    static List<Slip> slips(Reading reading) {
        List<Slip> slips = new ArrayList<>();
        for (Passage passage : reading.passages()) {
            if (passage instanceof Prose prose) {
                check(prose.words(), prose.place(), slips);
            } else if (passage instanceof Heading heading) {
                check(heading.words(), heading.place(), slips);
            }
        }
        return slips;
    }

    private static void check(String words, Place place, List<Slip> slips) {
        Matcher matcher = DATE.matcher(Words.plain(words));
        while (matcher.find()) {
            DayOfWeek said = DayOfWeek.valueOf((matcher.group(1) + "day").toUpperCase(Locale.ROOT));
            Month month = Month.valueOf(matcher.group(3).toUpperCase(Locale.ROOT));
            try {
                DayOfWeek day = LocalDate.of(
                                Integer.parseInt(matcher.group(4)), month, Integer.parseInt(matcher.group(2)))
                        .getDayOfWeek();
                String right = day.getDisplayName(TextStyle.FULL, Locale.UK);
                if (day != said) {
                    slips.add(new Slip(
                            "claim.weekday",
                            Severity.WRONG,
                            place,
                            words.substring(matcher.start(), matcher.end()),
                            "The date falls on another day of the week.",
                            words.substring(matcher.start(2), matcher.end()) + " is a " + right + ".",
                            right));
                }
            } catch (DateTimeException e) {
                slips.add(new Slip(
                        "claim.weekday",
                        Severity.WRONG,
                        place,
                        words.substring(matcher.start(), matcher.end()),
                        "There is no such date.",
                        matcher.group(3) + " has fewer days.",
                        ""));
            }
        }
    }
}
