package org.wardmote.lake;

/** Something in the lake is damaged, or was written by a later Wardmote; it is named, and nothing is answered from it. */
public class LakeUnreadableException extends RuntimeException {

    LakeUnreadableException(String file, String reason) {
        this(file, reason, "Put the folder back from a backup, or use the Wardmote that wrote it.");
    }

    LakeUnreadableException(String file, String reason, String mend) {
        super("The lake cannot be read at " + file + ": " + reason + ". " + mend);
    }
}
