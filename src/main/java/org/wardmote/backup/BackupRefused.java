package org.wardmote.backup;

/** A backup or a restore is refused, nothing has changed, and the message says what to do. */
class BackupRefused extends RuntimeException {

    BackupRefused(String message) {
        super(message);
    }
}
