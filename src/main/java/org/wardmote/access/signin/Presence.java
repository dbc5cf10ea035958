package org.wardmote.access.signin;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session knows of itself besides whose it is.
 *
 * @param since when it began
 * @param how what they proved themselves with: a password and a code
 * @param strong whether that was two steps, or as good as two
 * @param address where it began
 * @param browser which browser on what, as far as it says
 * @param used when it was last used, to the minute
 * @param sensitive whether what was opened last is sensitive
 */
record Presence(
        Instant since, String how, boolean strong, String address, String browser, Instant used, boolean sensitive)
        implements Serializable {

    static final String NAME = "presence";

    Presence usedAt(Instant moment, boolean forSensitive) {
        return new Presence(since, how, strong, address, browser, moment, forSensitive);
    }
}
