package org.wardmote.reports.publish;

/** A file that is no sealed paper at all. */
public final class UnreadableSeal extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableSeal(String message) {
        super(message);
    }
}
