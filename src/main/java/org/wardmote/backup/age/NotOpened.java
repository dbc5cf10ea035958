package org.wardmote.backup.age;

import java.io.IOException;

/** Sealed bytes cannot be opened: the key is another, or they are not those that were sealed. */
public final class NotOpened extends IOException {

    NotOpened(String message) {
        super(message);
    }
}
