package org.wardmote.reports.compose;

/** A file that cannot be read as a paper at all. */
public final class UnreadablePaper extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadablePaper(String message) {
        super(message);
    }
}
