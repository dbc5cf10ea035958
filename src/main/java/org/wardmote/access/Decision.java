package org.wardmote.access;

/**
 * The answer to whether a viewer may do something, with its reason in words that can be shown to them.
 *
 * @param reason why it is allowed, or why not and what to do about it
 */
public record Decision(boolean allowed, String reason) {

    public static Decision allow(String reason) {
        return new Decision(true, reason);
    }

    public static Decision refuse(String reason) {
        return new Decision(false, reason);
    }

    /** Goes on when it is allowed; otherwise the request ends with the refusal page, and the trail has a line. */
    public void orRefuse() {
        if (!allowed) {
            throw new Refused(reason);
        }
    }
}
