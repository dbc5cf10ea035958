package org.wardmote.access;

/** A viewer may not do what they asked for; the message is the reason, for them to read. */
public class Refused extends RuntimeException {

    public Refused(String reason) {
        super(reason);
    }

    public String reason() {
        String reason = getMessage();
        return reason == null ? "" : reason;
    }
}
