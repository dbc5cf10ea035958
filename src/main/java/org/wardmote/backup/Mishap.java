package org.wardmote.backup;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;

/** What the machine refuses (no space, no folder, no right), in a sentence that says how to mend it. */
final class Mishap {

    /** PostgreSQL's "the disk is full". */
    private static final String DISK_FULL = "53100";

    private Mishap() {}

    static String told(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (said.contains("No space left on device")
                    || said.contains("Disk quota exceeded")
                    || cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) {
                return "There is no space left where it would be written. Make room, or name a folder on another disk.";
            }
        }
        if (e instanceof NoSuchFileException missing) {
            return "There is no folder for " + missing.getFile() + ". Make it, or name another.";
        }
        if (e instanceof AccessDeniedException denied) {
            return "You may not read or write " + denied.getFile()
                    + ". Name another place, or run this as another user.";
        }
        if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason() + ". Name another place.";
        }
        return "This is what was said: " + e.getMessage();
    }
}
