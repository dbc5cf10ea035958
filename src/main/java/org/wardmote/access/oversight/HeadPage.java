package org.wardmote.access.oversight;

import java.time.Instant;
import org.wardmote.access.PrintedTime;
import org.wardmote.audit.Trail;

/**
 * Where the trail ends, to be printed in the minutes of a meeting.
 *
 * @param printed when this page was made
 * @param at when the last line was written; empty when there is none
 * @param hash in groups of eight signs, to be read out and typed
 */
record HeadPage(String partnership, String printed, String lines, String at, String hash, String whole) {

    static HeadPage of(Trail.Head end, String partnership, Instant now) {
        return new HeadPage(
                partnership,
                PrintedTime.second(now),
                Long.toString(end.head().number()),
                end.at() == null ? "" : PrintedTime.second(end.at()),
                end.head().hex().replaceAll("(.{8})(?=.)", "$1 "),
                end.head().toString());
    }
}
