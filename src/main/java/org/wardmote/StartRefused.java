package org.wardmote;

/** Wardmote cannot start, and the message says what to do about it. */
final class StartRefused extends RuntimeException {

    StartRefused(String message) {
        super(message);
    }
}
