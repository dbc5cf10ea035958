package org.wardmote.reports.proofread.read;

/** A file that cannot be read as a paper; its message says why and what to do. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String message) {
        super(message);
    }

    public UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
