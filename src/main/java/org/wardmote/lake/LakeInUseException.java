package org.wardmote.lake;

import java.nio.file.Path;

/** Another process is loading into this lake: loads are taken one at a time. */
public class LakeInUseException extends RuntimeException {

    LakeInUseException(Path dir) {
        super("Another load into " + dir + " is under way. Wait until it has ended, then try again.");
    }
}
